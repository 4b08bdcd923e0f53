import type { ListedGraph, ListedNote } from '#api/contract.ts';
import type { NotePath } from '#core/note/note.ts';

type Written = {
  readonly lang?: string;
  readonly type?: string;
  readonly concept?: string;
  readonly tags?: readonly string[];
  readonly to?: readonly string[];
  readonly rank?: number;
  readonly community?: number;
};

/** A graph out of notes by path; a link to a path that is no note is to a missing one. */
export function aGraph(written: Record<string, Written>): ListedGraph {
  const paths = Object.keys(written);
  const tags = [...new Set(Object.values(written).flatMap((note) => note.tags ?? []))];
  const missing = [...new Set(Object.values(written).flatMap(({ to = [] }) => to.filter((one) => !(one in written))))];
  const links: number[] = [];
  const wanted: number[] = [];
  for (const [from, { to = [] }] of Object.values(written).entries())
    for (const one of to) {
      if (one in written) links.push(from, paths.indexOf(one), 1);
      else wanted.push(from, missing.indexOf(one), 1);
    }
  const notes = Object.entries(written).map(([path, note], at): ListedNote => ({
    path: path as NotePath,
    title: path.replace(/^.*\/|\.md$/g, ''),
    lang: note.lang ?? null,
    type: note.type ?? null,
    concept: note.concept ?? null,
    tags: (note.tags ?? []).map((tag) => tags.indexOf(tag)),
    rank: note.rank ?? 1 / (at + 2),
    community: note.community ?? 0,
  }));
  return { notes, tags, links, missing, wanted };
}
