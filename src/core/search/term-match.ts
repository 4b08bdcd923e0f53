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

export function createTermMatcher(terms: readonly WantedTerm[]): TermMatcher {
  // The first words of terms; phrases are told by the words that follow.
  const begins = new Map<string, readonly number[]>();
  const termsBeginningWith = (word: string): readonly number[] => {
    let found = begins.get(word);
    if (found === undefined) {
      found = terms.flatMap((term, at) => (canBegin(word, term) ? [at] : []));
      begins.set(word, found);
    }
    return found;
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
      return (
        termsBeginningWith(word).find((index) => {
          const term = terms[index];
          return term !== undefined && follows(term, (offset) => all[at + offset]);
        }) ?? -1
      );
    },
    lengthOf: (term) => terms[term]?.tokens.length ?? 1,
  };
}

/** Whether a word is the first of a term, or a form of it. */
function canBegin(word: string, { tokens, prefix, keys }: WantedTerm): boolean {
  const [first] = tokens;
  if (first === undefined) return false;
  if (word === first || (prefix && tokens.length === 1 && word.startsWith(first))) return true;
  return keys !== undefined && (keys.includes(word) || storedKeys(word).some((key) => keys.includes(key)));
}
