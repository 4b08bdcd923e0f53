import type { TokenSpan } from '#core/words/analyse.ts';
import type { WantedTerm } from './wanted-terms.ts';
import { storedKeys } from '#core/words/word-keys.ts';

/** Whether analysed text holds the term, as whole words, in this form or another. */
export function holdsTerm(analysed: string, term: WantedTerm): boolean {
  const { tokens, prefix, keys } = term;
  if (tokens.length === 0) return false;
  if (` ${analysed} `.includes(` ${tokens.join(' ')}${prefix ? '' : ' '}`)) return true;
  return keys !== undefined && analysed.split(' ').some((word) => isFormOf(word, keys));
}

/** Whether the term stands at a place among tokens. */
export function termStandsAt(spans: readonly TokenSpan[], at: number, { tokens, prefix, keys }: WantedTerm): boolean {
  const last = tokens.length - 1;
  if (last < 0) return false;
  for (let index = 0; index < last; index++) if (spans[at + index]?.token !== tokens[index]) return false;
  const token = spans[at + last]?.token;
  const wanted = tokens[last] ?? '';
  if (token === undefined) return false;
  if (prefix ? token.startsWith(wanted) : token === wanted) return true;
  return keys !== undefined && isFormOf(token, keys);
}

function isFormOf(word: string, keys: readonly string[]): boolean {
  return keys.includes(word) || storedKeys(word).some((key) => keys.includes(key));
}
