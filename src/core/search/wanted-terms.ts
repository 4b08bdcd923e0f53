import type { SearchExpression } from './search-plan.ts';

export type TermExpression = Extract<SearchExpression, { kind: 'term' }>;

/** The words and phrases of an expression that are wanted, not excluded. */
export function wantedTerms(expression: SearchExpression): TermExpression[] {
  if (expression.kind === 'term') return expression.tokens.length === 0 ? [] : [expression];
  return expression.kind === 'and' || expression.kind === 'or' ? expression.parts.flatMap(wantedTerms) : [];
}
