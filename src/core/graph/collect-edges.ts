import { fileKind } from '#core/indexing/file-kind.ts';
import type { NoteHead } from '#core/indexing/note-index.ts';
import { oneSpelling, resolveStored, type LinkWorld } from '#core/links/note-links.ts';
import type { NotePath } from '#core/note/note.ts';

export type GraphWorld = LinkWorld & { readonly heads: ReadonlyMap<NotePath, NoteHead> };
export type NoteEdges = {
  /** Linking note → linked note → number of links; both levels sorted by path. */
  readonly counts: ReadonlyMap<NotePath, ReadonlyMap<NotePath, number>>;
  /** Links to notes that do not exist, one by one, in the order they are written; a name that differs in case alone as it stands first. */
  readonly wanted: readonly { readonly from: NotePath; readonly target: string }[];
};

/** Counts the links between notes, in one pass over the index. */
export function collectEdges(world: GraphWorld): NoteEdges {
  const counts = new Map<NotePath, Map<NotePath, number>>();
  const wanted: { from: NotePath; target: string }[] = [];
  const spelled = oneSpelling();
  for (const link of world.index.allLinks()) {
    const { from } = link;
    const resolution = resolveStored(world, link);
    if (resolution === undefined) {
      const target = spelled(link.target);
      if (fileKind(target) !== 'attachment') wanted.push({ from, target });
      continue;
    }
    const to = resolution.path;
    if (to === from || resolution.kind === 'attachment' || !world.heads.has(from) || !world.heads.has(to)) continue;
    const targets = counts.get(from) ?? new Map<NotePath, number>();
    targets.set(to, (targets.get(to) ?? 0) + 1);
    counts.set(from, targets);
  }
  return { counts: byPath([...counts].map(([from, targets]) => [from, byPath(targets)])), wanted };
}

/** Every note that links or is linked → the notes at the other end. */
export function neighbourLists({ counts }: NoteEdges): ReadonlyMap<NotePath, ReadonlySet<NotePath>> {
  const lists = new Map<NotePath, Set<NotePath>>();
  const add = (one: NotePath, other: NotePath): void => {
    const list = lists.get(one);
    if (list === undefined) lists.set(one, new Set([other]));
    else list.add(other);
  };
  for (const [from, targets] of counts) {
    for (const to of targets.keys()) {
      add(from, to);
      add(to, from);
    }
  }
  return lists;
}

function byPath<Value>(entries: Iterable<readonly [NotePath, Value]>): Map<NotePath, Value> {
  return new Map([...entries].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
