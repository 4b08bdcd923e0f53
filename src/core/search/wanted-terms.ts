import type { SearchExpression } from './search-plan.ts';

/** A word or phrase that is asked for. */
export type WantedTerm = Extract<SearchExpression, { kind: 'term' }>;

/** The words and phrases of an expression that are wanted, not excluded. */
export function wantedTerms(expression: SearchExpression): WantedTerm[] {
  if (expression.kind === 'term') return expression.tokens.length === 0 ? [] : [expression];
  if (expression.kind === 'within') return wantedTerms(expression.part);
  return expression.kind === 'and' || expression.kind === 'or' ? expression.parts.flatMap(wantedTerms) : [];
}

/** A term as it is told: its words, with `*` after the beginning of one. */
export function termText({ tokens, prefix }: WantedTerm): string {
  return tokens.join(' ') + (prefix ? '*' : '');
}
