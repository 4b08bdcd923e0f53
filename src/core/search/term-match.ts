import { storedKeys } from '#core/words/word-keys.ts';
import type { WantedTerm } from './wanted-terms.ts';

/** Finds the terms of one query in analysed texts. What a word is to the query is worked out once for all texts. */
export type TermMatcher = {
  /** How many terms there are. */
  readonly terms: number;
  /** Whether analysed text holds any of the terms, as whole words, in this form or another. */
  holdsAny(analysed: string): boolean;
  /** The first of the terms that stands at a place among tokens; -1 where none does. */
  termAt(tokens: readonly string[], at: number): number;
  /** Tokens of a term. */
  lengthOf(term: number): number;
};

/** Whether analysed text holds the term, as whole words, in this form or another. */
export function holdsTerm(analysed: string, term: WantedTerm): boolean {
  return createTermMatcher([term]).holdsAny(analysed);
}

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
  // Most words of a text are none of the query's, which their first letter tells.
  const wordBegins = new Set([...byWord.keys()].map((word) => word.charCodeAt(0)));
  const keyBegins = new Set([...byKey.keys()].map((key) => key.charCodeAt(0)));
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
  const follows = ({ tokens, prefix }: WantedTerm, wordAt: (offset: number) => string | undefined): boolean => {
    for (let offset = 1; offset < tokens.length; offset++) {
      const word = wordAt(offset);
      const wanted = tokens[offset] ?? '';
      if (word === undefined) return false;
      if (!(prefix && offset === tokens.length - 1 ? word.startsWith(wanted) : word === wanted)) return false;
    }
    return true;
  };

  return {
    terms: terms.length,
    holdsAny(analysed) {
      for (let start = 0; start < analysed.length;) {
        const space = analysed.indexOf(' ', start);
        const end = space < 0 ? analysed.length : space;
        for (const at of termsBeginningWith(analysed.slice(start, end))) {
          const term = terms[at];
          if (term === undefined) continue;
          if (term.tokens.length === 1) return true;
          const rest = analysed.slice(start, start + 65 * term.tokens.length).split(' ');
          if (follows(term, (offset) => rest[offset])) return true;
        }
        start = end + 1;
      }
      return false;
    },
    termAt(all, at) {
      const word = all[at];
      if (word === undefined) return -1;
      for (const index of termsBeginningWith(word)) {
        const term = terms[index];
        if (term !== undefined && follows(term, (offset) => all[at + offset])) return index;
      }
      return -1;
    },
    lengthOf: (term) => terms[term]?.tokens.length ?? 1,
  };
}
