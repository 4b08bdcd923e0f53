import type { SearchExpression } from './search-plan.ts';

/** What a note whose title is exactly the query is put ahead by, in units of bm25. */
export const EXACT_TITLE_LEAD = 1000;

/** The analysed title a query spells out, for putting that note first; undefined when it asks for something else. */
export function titleAskedFor(expression: SearchExpression): string | undefined {
  const parts = expression.kind === 'and' ? expression.parts : [expression];
  const tokens: string[] = [];
  for (const part of parts) {
    if (part.kind !== 'term') continue;
    if (part.prefix || (part.field !== undefined && part.field !== 'title')) return undefined;
    tokens.push(...part.tokens);
  }
  return tokens.length === 0 ? undefined : tokens.join(' ');
}
