import type { Concept, ConceptPlace } from '#core/concepts/concept-register.ts';
import type { NotePath } from '#core/note/note.ts';
import { primaryLanguage } from '#core/words/primary-language.ts';
import type { LiveIndex } from './live-index.ts';

/** In what order hits are shown; notes with only some of the words stay behind in each. */
export type SearchSort = 'relevance' | 'name' | 'time';

/** What is known of a hit before it is made. */
export type Listed = {
  readonly path: NotePath;
  readonly title: string;
  readonly concept: string | null;
  readonly isPartial: boolean;
};
/** Another place that tells of the concept of a hit. */
export type OtherPlace = {
  readonly path: NotePath;
  readonly title: string;
  readonly lang: string | null;
  readonly line: number | null;
};
export type Arranged<Item> = { readonly item: Item; readonly others?: readonly OtherPlace[] };

/** Puts hits in order, and of each concept the first one only, with where it is told of in the other languages. */
export function arrange<Item extends Listed>(
  live: LiveIndex,
  items: readonly Item[],
  options: { readonly sort: SearchSort; readonly byConcept: boolean; readonly lang: string | null },
): readonly Arranged<Item>[] {
  const sorted = inOrder(live, items, options.sort, options.lang);
  if (!options.byConcept) return sorted.map((item) => ({ item }));
  const register = live.concepts();
  const seen = new Set<Concept>();
  return sorted.flatMap((item) => {
    const concept = item.concept === null ? undefined : register.get(item.concept);
    if (concept === undefined) return [{ item }];
    if (seen.has(concept)) return [];
    seen.add(concept);
    return [{ item, others: otherPlaces(live, concept, item.path) }];
  });
}

function inOrder<Item extends Listed>(
  live: LiveIndex,
  items: readonly Item[],
  sort: SearchSort,
  lang: string | null,
): readonly Item[] {
  if (sort === 'relevance') return items;
  const { compare } = collatorOf(lang);
  const time = ({ path }: Listed): number => live.heads.get(path)?.mtime ?? 0;
  return items.toSorted(
    (a, b) =>
      Number(a.isPartial) - Number(b.isPartial) ||
      (sort === 'time' ? time(b) - time(a) : 0) ||
      compare(a.title, b.title) ||
      (a.path < b.path ? -1 : 1),
  );
}

function collatorOf(lang: string | null): Intl.Collator {
  try {
    return new Intl.Collator(lang ?? undefined, { numeric: true });
  } catch {
    return new Intl.Collator(undefined, { numeric: true });
  }
}

/** One place for each other language: a note of its own before an entry of a glossary. */
function otherPlaces(live: LiveIndex, { places }: Concept, shown: NotePath): OtherPlace[] {
  const own = primaryLanguage(live.heads.get(shown)?.lang ?? null);
  const byLanguage = new Map<string | null, ConceptPlace>();
  for (const place of places.toSorted((a, b) => Number(a.line !== null) - Number(b.line !== null))) {
    const lang = primaryLanguage(place.lang);
    if (place.path !== shown && lang !== own && !byLanguage.has(lang)) byLanguage.set(lang, place);
  }
  return [...byLanguage.values()]
    .map(({ path, name, lang, line }) => ({ path, title: name, lang, line }))
    .toSorted((a, b) => ((a.lang ?? '') < (b.lang ?? '') ? -1 : 1));
}
