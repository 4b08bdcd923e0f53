import type { NoteHead } from '#core/indexing/note-index.ts';
import { foldName } from '#core/note/link-key.ts';

/** A head that says which concept it is about. */
export type ConceptHead = NoteHead & { readonly concept: string };

/** Notes that are the same thing, as a rule in several languages: of one kind and one id, sorted by path. */
export function sameThings(heads: Iterable<NoteHead>): readonly (readonly ConceptHead[])[] {
  const named = [...heads].filter((head): head is ConceptHead => head.concept !== null && head.concept !== '');
  const groups = Map.groupBy(named, (head) => `${head.type ?? 'concept'}\n${foldName(head.concept)}`);
  return [...groups.values()].map((group) => group.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
}
