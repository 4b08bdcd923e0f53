import { editDistance } from '#core/words/edit-distance.ts';
import { isHan } from '#core/words/fold-character.ts';
import { askedKeys } from '#core/words/word-keys.ts';
import type { SearchExpression } from './search-plan.ts';
import type { WantedTerm } from './wanted-terms.ts';

/** Words of the notes that begin so and have so many letters, with the number of places they stand in. */
export type Vocabulary = (
  beginnings: readonly string[],
  least: number,
  most: number,
) => readonly { readonly word: string; readonly places: number }[];

/** A word that no note has, and those of the notes it may be a slip for, the likeliest first. */
export type Slip = { readonly term: WantedTerm; readonly words: readonly string[] };

/** Shorter words have too many neighbours; longer ones may hold two slips. */
const SHORTEST = 4;
const TWO_SLIPS = 8;
const MOST_WORDS = 3;

/** What a word that was not found may have been meant to be; a slip in its first letter is seen when it was one too many, or swapped. */
export function similarWords(term: WantedTerm, vocabulary: Vocabulary): readonly string[] {
  const [word = ''] = term.tokens;
  const letters = [...word];
  if (term.tokens.length !== 1 || term.prefix || term.exact === true) return [];
  if (letters.length < SHORTEST || isHan(word) || /\d/.test(word)) return [];
  const most = letters.length < TWO_SLIPS ? 1 : 2;
  const beginnings = [...new Set(letters.slice(0, 2))];
  return vocabulary(beginnings, letters.length - most, letters.length + most)
    .flatMap(({ word: other, places }) => {
      const distance = editDistance(letters, [...other], most);
      return distance === undefined || distance === 0 ? [] : [{ other, distance, places }];
    })
    .toSorted((a, b) => a.distance - b.distance || b.places - a.places || (a.other < b.other ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ other }) => other);
}

/** The expression with the words that are slips replaced by those they may be slips for. */
export function corrected(expression: SearchExpression, slips: readonly Slip[]): SearchExpression {
  if (expression.kind === 'and' || expression.kind === 'or')
    return { kind: expression.kind, parts: expression.parts.map((part) => corrected(part, slips)) };
  if (expression.kind !== 'term') return expression;
  const slip = slips.find(({ term }) => term === expression);
  if (slip === undefined) return expression;
  const { field } = expression;
  const parts = slip.words.map((word): WantedTerm => {
    return {
      kind: 'term',
      tokens: [word],
      keys: askedKeys(word),
      prefix: false,
      ...(field === undefined ? {} : { field }),
    };
  });
  const [first] = parts;
  return first !== undefined && parts.length === 1 ? first : { kind: 'or', parts };
}
