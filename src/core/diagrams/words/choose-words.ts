import type { DiagramError } from '../diagram-error.ts';
import { en } from './en.ts';
import type { FigureWords } from './figure-words.ts';
import { hu } from './hu.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';
import { zh } from './zh.ts';

export type FigureLanguage = 'en' | 'ru' | 'uk' | 'zh' | 'hu';

const words: Readonly<Record<FigureLanguage, FigureWords>> = { en, ru, uk, zh, hu };

/** The words of a language, English where there are none of it. */
export function chooseWords(lang: string): { readonly lang: FigureLanguage; readonly words: FigureWords } {
  const known = Object.hasOwn(words, lang) ? (lang as FigureLanguage) : 'en';
  return { lang: known, words: words[known] };
}

/** The sentence for what is wrong with a block. */
export function sayDiagramError({ errors, errorPlace }: FigureWords, { code, field, details }: DiagramError): string {
  const sentence = errors[code].replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
  if (field !== '') return errorPlace.replace('{field}', () => field) + sentence;
  const whole = sentence.replace(/^— /, '');
  return whole.slice(0, 1).toUpperCase() + whole.slice(1);
}
