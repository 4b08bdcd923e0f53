import type { ListedGraph } from '#api/contract.ts';
import type { NotePath } from '#core/note/note.ts';
import type { GraphLook } from './graph-view.ts';

/** Which notes a look leaves in, 1 for each; the note a local graph is around always stays. */
export function filterNotes(
  list: ListedGraph,
  look: GraphLook,
  found: ReadonlySet<string> | null,
  path: NotePath | null,
): Uint8Array {
  const { notes, links, wanted } = list;
  const tags = tagsUnder(list.tags, look.tag);
  const linked = new Uint8Array(notes.length);
  for (let at = 0; at < links.length; at += 3) linked[links[at] ?? 0] = linked[links[at + 1] ?? 0] = 1;
  const wanting = new Uint8Array(notes.length);
  for (let at = 0; at < wanted.length; at += 3) wanting[wanted[at] ?? 0] = 1;
  const kept = new Uint8Array(notes.length);
  for (const [at, note] of notes.entries()) {
    const stays =
      note.path === path ||
      ((look.lang === '' || note.lang === look.lang) &&
        (look.type === '' || note.type === look.type) &&
        (look.tag === '' || note.tags.some((tag) => tags.has(tag))) &&
        (found === null || found.has(note.path)) &&
        (look.orphans === 'with' || (look.orphans === 'only') === (linked[at] === 0)) &&
        (look.missing !== 'only' || wanting[at] === 1));
    kept[at] = stays ? 1 : 0;
  }
  return kept;
}

/** Places of a tag and of those below it, whatever the case they are written in. */
function tagsUnder(tags: readonly string[], tag: string): ReadonlySet<number> {
  const wanted = tag.toLowerCase();
  return new Set(
    tags.flatMap((each, at) => {
      const name = each.toLowerCase();
      return name === wanted || name.startsWith(`${wanted}/`) ? [at] : [];
    }),
  );
}
