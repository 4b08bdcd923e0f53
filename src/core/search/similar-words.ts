import { analyse } from '#core/words/analyse.ts';
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

/** Shorter words have too many neighbours; longer ones may hold two slips. A Han character says as much as a syllable. */
const SHORTEST = 4;
const SHORTEST_HAN = 3;
const TWO_SLIPS = 8;
const MOST_WORDS = 3;

/** What a name written in Han characters may have been meant to be: those that differ by one character, the names of most first. */
export function similarHanNames(term: WantedTerm, names: () => Iterable<string>): readonly string[] {
  const { tokens, prefix } = term;
  if (tokens.length < SHORTEST_HAN || prefix || term.exact === true || !tokens.every(isHan)) return [];
  const found = new Map<string, number>();
  for (const name of names()) {
    const characters = analyse(name);
    if (!characters.every(isHan) || editDistance(tokens, characters, 1) === undefined) continue;
    const word = characters.join('');
    found.set(word, (found.get(word) ?? 0) + 1);
  }
  return [...found]
    .toSorted(([a, often], [b, rarely]) => rarely - often || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}

/** What a word that was not found may have been meant to be; a slip in its first letter is seen when it was one too many, or swapped. */
export function similarWords(term: WantedTerm, vocabulary: Vocabulary): readonly string[] {
  const [word = ''] = term.tokens;
  const letters = [...word];
  if (term.tokens.length !== 1 || term.prefix || term.exact === true) return [];
  if (letters.length < SHORTEST || isHan(word) || /\d/.test(word)) return [];
  const most = letters.length < TWO_SLIPS ? 1 : 2;
  const beginnings = [...new Set(letters.slice(0, 2))];
  const near = vocabulary(beginnings, letters.length - most, letters.length + most).flatMap(
    ({ word: other, places }) => {
      const distance = editDistance(letters, [...other], most);
      return distance === undefined || distance === 0 ? [] : [{ other, distance, places }];
    },
  );
  // Two slips are only thought of where one does not explain it.
  const least = Math.min(...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => distance === least)
    .toSorted((a, b) => b.places - a.places || (a.other < b.other ? -1 : 1))
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
    const about = { kind: 'term', prefix: false, ...(field === undefined ? {} : { field }) } as const;
    return isHan(word) ? { ...about, tokens: [...word] } : { ...about, tokens: [word], keys: askedKeys(word) };
  });
  const [first] = parts;
  return first !== undefined && parts.length === 1 ? first : { kind: 'or', parts };
}
