import type { NotePath } from '#core/note/note.ts';
import type { MeasuredGraph } from './build-graph.ts';
import type { GraphWorld } from './collect-edges.ts';

export type ListedNote = {
  readonly path: NotePath;
  readonly title: string;
  readonly lang: string | null;
  readonly type: string | null;
  readonly concept: string | null;
  /** Places in `tags`. */
  readonly tags: readonly number[];
  /** PageRank; the ranks of all notes sum to 1. */
  readonly rank: number;
  /** 0 is the largest community. */
  readonly community: number;
};

/** The whole notebook in few bytes: tens of thousands of notes are drawn from one answer. */
export type ListedGraph = {
  readonly notes: readonly ListedNote[];
  readonly tags: readonly string[];
  /** Threes: place of the linking note, place of the linked note, number of links. */
  readonly links: readonly number[];
  /** What is linked to and does not exist. */
  readonly missing: readonly string[];
  /** Threes: place of the linking note, place in `missing`, number of links. */
  readonly wanted: readonly number[];
};

/** Writes a measured graph down with places instead of paths. */
export function listGraph(world: GraphWorld, { paths, edges, ranks, communities }: MeasuredGraph): ListedGraph {
  const tags = createRegister();
  const missing = createRegister();
  const places = new Map(paths.map((path, at) => [path, at]));
  const links: number[] = [];
  for (const [from, targets] of edges.counts)
    for (const [to, count] of targets) links.push(places.get(from) ?? 0, places.get(to) ?? 0, count);

  const wanted = new Map<string, [from: number, target: number, count: number]>();
  for (const { from, target } of edges.wanted) {
    const place = places.get(from);
    if (place === undefined) continue;
    const key = `${place} ${target}`;
    const known = wanted.get(key);
    if (known === undefined) wanted.set(key, [place, missing.placeOf(target), 1]);
    else known[2] += 1;
  }
  const notes = paths.map((path): ListedNote => {
    const head = world.heads.get(path);
    return {
      path,
      title: head?.title ?? path,
      lang: head?.lang ?? null,
      type: head?.type ?? null,
      concept: head?.concept ?? null,
      tags: (head?.tags ?? []).map(tags.placeOf),
      rank: ranks.get(path) ?? 0,
      community: communities.get(path) ?? 0,
    };
  });
  return { notes, tags: tags.all, links, missing: missing.all, wanted: [...wanted.values()].flat() };
}

function createRegister() {
  const places = new Map<string, number>();
  const all: string[] = [];
  return {
    all,
    placeOf(text: string): number {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, all.length);
      return all.push(text) - 1;
    },
  };
}
