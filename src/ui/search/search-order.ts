import { useKept } from '../data/kept.ts';

/** How hits are arranged. */
export type SearchOrder = { readonly sort: 'relevance' | 'name' | 'time'; readonly byConcept: boolean };

const usual: SearchOrder = { sort: 'relevance', byConcept: false };

/** The order one chose last, also at the next start. */
export function useSearchOrder(): readonly [SearchOrder, (next: SearchOrder) => void] {
  const [kept, set] = useKept<Partial<SearchOrder>>('search-order', usual);
  const sort = kept.sort === 'name' || kept.sort === 'time' ? kept.sort : 'relevance';
  return [{ sort, byConcept: kept.byConcept === true }, set];
}
