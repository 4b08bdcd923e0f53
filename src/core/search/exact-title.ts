import type { SearchExpression, SearchField } from './search-plan.ts';
import type { WantedTerm } from './wanted-terms.ts';

/** What a note is put ahead by, in units of bm25, when its whole title is the query. */
export const EXACT_TITLE_LEAD = 1000;
/** What it is put ahead by when everything that was asked for stands in one part of it. */
export const FIELD_LEADS = { title: 300, aliases: 200, headings: 100 } as const satisfies Partial<
  Record<SearchField, number>
>;
/** The more of the title the query spells out, the more of this. */
export const TITLE_SHARE_LEAD = 60;

/** The analysed title a query spells out, for putting that note first; undefined when it asks for something else. */
export function titleAskedFor(expression: SearchExpression): string | undefined {
  const terms = namedBy(expression);
  const tokens = terms?.flatMap((term) => term.tokens) ?? [];
  return tokens.length === 0 ? undefined : tokens.join(' ');
}

/** The words of a query that could be a name: no beginnings, none that must stand elsewhere. */
export function namedBy(expression: SearchExpression): readonly WantedTerm[] | undefined {
  const parts = expression.kind === 'and' ? expression.parts : [expression];
  const terms = parts.filter((part) => part.kind === 'term');
  return terms.some(({ prefix, field }) => prefix || (field !== undefined && field !== 'title')) ? undefined : terms;
}
