import { NOTE_TRAITS } from './note-traits.ts';

/** Something in a query that was not understood, in plain words; `about` is the part of the query it is about. */
export type QueryNotice = { readonly code: NoticeCode; readonly text: string; readonly about?: string };

type NoticeCode = keyof typeof sentences;

const sentences = {
  'query-too-long': () => 'The query is very long; only its beginning was searched for.',
  'unclosed-quote': () => 'A quotation mark is never closed; the phrase was taken to end with the query.',
  'unmatched-bracket': () => 'A bracket has no partner and was left out.',
  'empty-filter': (about: string) => `Nothing stands after “${about}:”.`,
  'unknown-operator': (about: string, meant: string) =>
    `“${about}:” is not an operator and was searched for as a word; perhaps “${meant}:” was meant.`,
  'unknown-has': (about: string) =>
    `“has:${about}” cannot be searched for and was left out. There are ${NOTE_TRAITS.map((trait) => `has:${trait}`).join(', ')}.`,
  'bad-comparison': (about: string) =>
    `“${about}” is neither a number nor a date (2026-11-22); the comparison was left out.`,
  'bad-regex': (about: string) => `The pattern /${about}/ is not a valid regular expression and was left out.`,
  'misplaced-operator': (about: string) =>
    `“${about}” cannot stand inside the brackets of an operator that looks at lines, sections, tasks or properties, and was left out.`,
  'slow-query': () =>
    'The search took too long and was stopped: not all notes were looked through. Add a word, or make the pattern simpler.',
} as const;

export function queryNotice(code: NoticeCode, about = '', meant = ''): QueryNotice {
  return { code, text: sentences[code](about, meant), ...(about === '' ? {} : { about }) };
}
