import type { Finding, Problem, Saying } from './problem.ts';
import { en } from './words/en.ts';
import { hu } from './words/hu.ts';
import { ru } from './words/ru.ts';
import { uk } from './words/uk.ts';
import { zh } from './words/zh.ts';

/** Sentences of one language: what is wrong, and how to mend it; `{name}` stands for a value of the finding. */
export type ProblemCatalogue = Readonly<Record<Saying, readonly [message: string, fix: string]>>;

const CATALOGUES: Readonly<Record<string, ProblemCatalogue>> = { en, ru, uk, zh, hu };

/** Puts findings into words of a language, of English where there are none. */
export function problemWords(lang: string): (finding: Finding) => Pick<Problem, 'message' | 'fix'> {
  const primary = (lang.split('-')[0] ?? '').toLowerCase();
  const known = Object.hasOwn(CATALOGUES, primary) ? primary : 'en';
  const catalogue = CATALOGUES[known] ?? en;
  const languages = new Intl.DisplayNames([known], { type: 'language' });
  const list = (tags: readonly string[]): string =>
    tags.map((tag) => nameLanguage(languages, tag)).join(known === 'zh' ? '、' : ', ');

  return ({ kind, saying, values = {}, reasons }) => {
    const [message, fix] = catalogue[saying ?? usualSaying(kind)];
    const fill = (sentence: string): string =>
      sentence.replace(/\{(\w+)\}/g, (_written, name: string) => {
        const value = name === 'reason' ? (reasons?.[known] ?? '') : (values[name] ?? '');
        return typeof value === 'string' ? value : list(value);
      });
    return { message: fill(message), fix: fill(fix) };
  };
}

function usualSaying(kind: Finding['kind']): Saying {
  return kind === 'bad-block' ? 'simplified' : kind === 'bad-deck' ? 'deck-empty-deck' : kind;
}

function nameLanguage(languages: Intl.DisplayNames, tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    // What stands in a note as its language need not be one.
    return tag;
  }
}
