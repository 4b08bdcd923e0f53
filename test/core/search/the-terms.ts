import { parseQuery } from '#core/search/parse-query.ts';
import type { WantedTerm } from '#core/search/wanted-terms.ts';

/** The terms of queries, each of which asks for one. */
export const theTerms = (...queries: readonly string[]): WantedTerm[] =>
  queries.flatMap((query) => parseQuery(query).terms);
