import type { NoteHead } from '#core/indexing/note-index.ts';
import { foldName } from '#core/note/link-key.ts';

/** A head that says which concept it is about. */
export type ConceptHead = NoteHead & { readonly concept: string };

/** Whether a note explains its concept, rather than being a guide, a glossary or the like that bears an id. */
export function isConceptNote(head: NoteHead): boolean {
  return head.concept !== null && (head.type === null || head.type === 'concept');
}

/** Notes that are the same thing, as a rule in several languages: of one kind and one id, sorted by path. */
export function sameThings(heads: Iterable<NoteHead>): readonly (readonly ConceptHead[])[] {
  const named = [...heads].filter((head): head is ConceptHead => head.concept !== null && head.concept !== '');
  const groups = Map.groupBy(named, (head) => `${head.type ?? 'concept'}\n${foldName(head.concept)}`);
  return [...groups.values()].map((group) => group.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
}

/** `zh-Hans-CN` → `zh`; '' where no language is given. */
export function primaryLanguage(lang: string | null): string {
  return (lang?.split('-')[0] ?? '').toLowerCase();
}
