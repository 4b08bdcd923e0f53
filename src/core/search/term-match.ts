import { mayChangeFirst, storedKeys } from '#core/words/word-keys.ts';
import type { WantedTerm } from './wanted-terms.ts';

/** Finds the terms of one query in analysed texts. What a word is to the query is worked out once for all texts. */
export type TermMatcher = {
  /** How many terms there are. */
  readonly terms: number;
  /** Whether analysed text holds any of the terms, as whole words, in this form or another. */
  holdsAny(analysed: string): boolean;
  /** Calls for every word of analysed text at which one of the terms stands: its number, counted from 0, and the first such term. */
  eachWord(analysed: string, found: (word: number, term: number) => void): void;
  /** Tokens of a term. */
  lengthOf(term: number): number;
};

/** Whether analysed text holds the term, as whole words, in this form or another. */
export function holdsTerm(analysed: string, term: WantedTerm): boolean {
  return createTermMatcher([term]).holdsAny(analysed);
}

const SPACE = 32;
const none: readonly number[] = [];

export function createTermMatcher(terms: readonly WantedTerm[]): TermMatcher {
  // The first words of terms; phrases are told by the words that follow.
  const byWord = new Map<string, number[]>();
  const byKey = new Map<string, number[]>();
  const beginnings: { readonly start: string; readonly at: number }[] = [];
  const put = (table: Map<string, number[]>, word: string, at: number): void => {
    const others = table.get(word);
    if (others === undefined) table.set(word, [at]);
    else others.push(at);
  };
  for (const [at, { tokens, prefix, keys = [] }] of terms.entries()) {
    const [first] = tokens;
    if (first === undefined) continue;
    put(byWord, first, at);
    if (prefix && tokens.length === 1) beginnings.push({ start: first, at });
    for (const key of new Set(keys)) {
      put(byKey, key, at);
      put(byWord, key, at);
    }
  }
  // Most words of a text are none of the query's, which their first letters tell.
  const wordBegins = new Set([...byWord.keys()].map((word) => word.charCodeAt(0)));
  const keyBegins = new Set([...byKey.keys()].map((key) => key.charCodeAt(0)));
  const begins = new Set([...wordBegins, ...keyBegins]);
  const mayMatch = (analysed: string, start: number): boolean =>
    begins.has(analysed.charCodeAt(start)) ||
    (byKey.size > 0 && mayChangeFirst(analysed.charCodeAt(start), analysed.charCodeAt(start + 1)));
  const termsBeginningWith = (word: string): readonly number[] => {
    const first = word.charCodeAt(0);
    let found = (wordBegins.has(first) ? byWord.get(word) : undefined) ?? none;
    if (byKey.size > 0)
      for (const key of storedKeys(word)) {
        const more = keyBegins.has(key.charCodeAt(0)) ? byKey.get(key) : undefined;
        if (more !== undefined) found = [...found, ...more];
      }
    if (beginnings.length > 0 && wordBegins.has(first))
      for (const { start, at } of beginnings) if (word.startsWith(start)) found = [...found, at];
    return found.length < 2 ? found : [...new Set(found)].toSorted((one, other) => one - other);
  };
  /** Whether the words of a term from its second on stand from a place on. */
  const follow = ({ tokens, prefix }: WantedTerm, analysed: string, from: number): boolean => {
    let at = from;
    for (let offset = 1; offset < tokens.length; offset++) {
      const wanted = tokens[offset] ?? '';
      const end = at + wanted.length;
      if (!analysed.startsWith(wanted, at)) return false;
      const isBeginning = prefix && offset === tokens.length - 1;
      if (!isBeginning && end < analysed.length && analysed.charCodeAt(end) !== SPACE) return false;
      at = end + 1;
    }
    return true;
  };
  /** The first term that has a word for its first, with the rest of it behind; -1 where none has. */
  const termAt = (analysed: string, start: number, end: number): number => {
    for (const at of termsBeginningWith(analysed.slice(start, end))) {
      const term = terms[at];
      if (term !== undefined && follow(term, analysed, end + 1)) return at;
    }
    return -1;
  };
  /** Goes on while told to. */
  const scan = (analysed: string, found: (word: number, term: number) => boolean): void => {
    let word = 0;
    for (let start = 0; start < analysed.length; word++) {
      const space = analysed.indexOf(' ', start);
      const end = space < 0 ? analysed.length : space;
      const term = mayMatch(analysed, start) ? termAt(analysed, start, end) : -1;
      if (term >= 0 && !found(word, term)) return;
      start = end + 1;
    }
  };

  return {
    terms: terms.length,
    holdsAny(analysed) {
      let holds = false;
      scan(analysed, () => {
        holds = true;
        return false;
      });
      return holds;
    },
    eachWord(analysed, found) {
      scan(analysed, (word, term) => {
        found(word, term);
        return true;
      });
    },
    lengthOf: (term) => terms[term]?.tokens.length ?? 1,
  };
}
