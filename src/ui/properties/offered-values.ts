import { foldName } from '#core/note/link-key.ts';
import type { TagCount, Tree } from '#api/contract.ts';
import type { Suggestion } from '../kit/suggest-field.tsx';
import { languageName } from '../i18n/format.ts';
import { countLanguages } from '../tree/note-tree.ts';

/** Suggestions shown at most. */
const MOST = 30;
const ownTypes = ['concept', 'glossary', 'chapter', 'moc', 'deck', 'guide'];
const ownLangs = ['en', 'ru', 'uk', 'zh', 'hu', 'de', 'fr', 'es', 'pl'];

/** Those that hold what was typed, those that begin with it first; the rest keep their order. */
export function narrow(all: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const wanted = foldName(typed.trim());
  const words = ({ value, label = '', detail = '' }: Suggestion): readonly string[] =>
    [value, label, detail].map(foldName);
  return all
    .filter((each) => foldName(each.value) !== wanted && words(each).some((word) => word.includes(wanted)))
    .toSorted((a, b) => Number(begins(b, wanted)) - Number(begins(a, wanted)))
    .slice(0, MOST);
}

/** The tags of the notebook, the most used first. */
export function offeredTags(tags: readonly TagCount[], lang: string): readonly Suggestion[] {
  return tags
    .toSorted((a, b) => b.notes - a.notes)
    .map(({ name, notes }) => ({ value: name, detail: notes.toLocaleString(lang) }));
}

/** Languages: those of the notebook first. */
export function offeredLanguages(tree: Tree | undefined, lang: string): readonly Suggestion[] {
  const used = countLanguages(tree?.notes ?? []).map((each) => each.lang);
  return [...new Set([...used, ...ownLangs])].map((value) => ({ value, detail: languageName(value, lang) }));
}

/** Concepts other notes are about, with a title: in the language one reads, where there is one. */
export function offeredConcepts(tree: Tree | undefined, lang: string): readonly Suggestion[] {
  const titles = new Map<string, string>();
  for (const note of tree?.notes ?? []) {
    if (note.concept !== null && (!titles.has(note.concept) || note.lang === lang))
      titles.set(note.concept, note.title);
  }
  return [...titles].map(([value, detail]) => ({ value, detail })).toSorted((a, b) => (a.value < b.value ? -1 : 1));
}

/** Kinds of notes. */
export function offeredTypes(tree: Tree | undefined): readonly Suggestion[] {
  const used = (tree?.notes ?? []).flatMap(({ type }) => (type === null ? [] : [type]));
  return [...new Set([...ownTypes, ...used])].map((value) => ({ value }));
}

/** A language as typed, by its tag or its name; undefined where there is none of that name. */
export function readLanguage(typed: string, offered: readonly Suggestion[]): string | undefined {
  const wanted = foldName(typed.trim());
  const named = offered.find(
    ({ value, detail = '' }) => foldName(detail) === wanted || foldName(languageName(value, value)) === wanted,
  );
  if (named !== undefined) return named.value;
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(wanted) ? Intl.getCanonicalLocales(typed.trim())[0] : undefined;
  } catch {
    return undefined;
  }
}

function begins({ value, label = '', detail = '' }: Suggestion, wanted: string): boolean {
  return [value, label, detail].some((word) => foldName(word).startsWith(wanted));
}
