import { createTitleFinder, type TitleFinder } from '#core/search/find-titles.ts';
import type { NamedHeading, NamedNote, NamedTerm } from '#core/search/name-index.ts';
import type { ConceptId, NotePath } from '#core/note/note.ts';

type FoundNote = Partial<NamedNote> & { readonly headings?: readonly NamedHeading[] };

/** A finder of these notes. */
export function aFinder(notes: Record<string, FoundNote>): TitleFinder {
  const headingsOf = Object.entries(notes)
    .map(([path, { headings = [] }]) => ({ path: path as NotePath, headings }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const finder = createTitleFinder((after, limit) => headingsOf.filter(({ path }) => path > after).slice(0, limit));
  for (const [path, { headings: _, ...note }] of Object.entries(notes))
    finder.set(path as NotePath, { title: path, aliases: [], terms: [], lang: null, mtime: 0, ...note }, []);
  return finder;
}
/** An entry of a glossary, in that line. */
export const aTerm = (line: number, names: readonly string[], others: Partial<NamedTerm> = {}): NamedTerm => ({
  concept: `concept-${line}` as ConceptId,
  line,
  names,
  accepted: [],
  deprecated: [],
  ...others,
});
