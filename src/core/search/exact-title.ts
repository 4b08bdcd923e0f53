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
/** What a note is put ahead by whose whole title is a part of the query, all but all of it; less for a smaller part. */
export const TITLE_WITHIN_LEAD = 90;

/** A title must be so much of the query, and a longer query is a sentence. */
const LEAST_SHARE = 0.5;
const MOST_WORDS = 16;

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

/** Analysed titles that stand within a query: “global filter” in “the global filter”. Each is at least half of its words. */
export function titlesWithin(expression: SearchExpression): readonly string[] {
  const words = (namedBy(expression) ?? []).flatMap(({ tokens }) => tokens);
  if (words.length < 2 || words.length > MOST_WORDS) return [];
  const titles = new Set<string>();
  for (let count = Math.ceil(words.length * LEAST_SHARE); count < words.length; count++)
    for (let from = 0; from + count <= words.length; from++) titles.add(words.slice(from, from + count).join(' '));
  return [...titles];
}
