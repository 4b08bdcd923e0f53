import type { TokenSpan } from './analyse.ts';

/** A wanted word or phrase, ready to be compared with tokens. */
export type WantedTerm = { readonly tokens: readonly string[]; readonly prefix: boolean };

/** Takes a term of `parseQuery` apart: tokens joined by spaces, `*` at the end of a beginning. */
export function readTerm(term: string): WantedTerm {
  const prefix = term.endsWith('*');
  return { tokens: (prefix ? term.slice(0, -1) : term).split(' ').filter((token) => token !== ''), prefix };
}

/** Whether analysed text holds the term, as whole words. */
export function holdsTerm(analysed: string, { tokens, prefix }: WantedTerm): boolean {
  if (tokens.length === 0) return false;
  return ` ${analysed} `.includes(` ${tokens.join(' ')}${prefix ? '' : ' '}`);
}

/** Whether the term stands at a place among tokens. */
export function termStandsAt(spans: readonly TokenSpan[], at: number, { tokens, prefix }: WantedTerm): boolean {
  const last = tokens.length - 1;
  if (last < 0) return false;
  for (let index = 0; index < last; index++) if (spans[at + index]?.token !== tokens[index]) return false;
  const token = spans[at + last]?.token;
  const wanted = tokens[last] ?? '';
  return token !== undefined && (prefix ? token.startsWith(wanted) : token === wanted);
}
