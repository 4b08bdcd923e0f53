import { AppError } from '#core/errors.ts';
import type { NotePath } from '#core/note/note.ts';
import { collectEdges, neighbourLists, type GraphWorld, type NoteEdges } from './collect-edges.ts';
import { findCommunities } from './find-communities.ts';
import { neighbourhood } from './neighbourhood.ts';
import { rankNotes } from './rank-notes.ts';

export type GraphNode = {
  readonly path: NotePath;
  readonly title: string;
  readonly lang: string | null;
  readonly concept: string | null;
  /** Number of distinct notes linked with this one, in either direction, in the whole notebook. */
  readonly links: number;
  /** PageRank over links weighted by their number; the ranks of the whole notebook sum to 1. */
  readonly rank: number;
  /** 0 is the largest community of the whole notebook. */
  readonly community: number;
};
/** `count` links from one note to another; embeds and links of the front matter among them. */
export type GraphEdge = { readonly from: NotePath; readonly to: NotePath; readonly count: number };
export type Graph = {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Notes linked to that do not exist, most wanted first. */
  readonly missing: readonly { readonly target: string; readonly count: number }[];
};

/** `depth`: how many links away from `around` a note may be; 1 when absent. */
export type GraphOptions = { readonly around?: NotePath; readonly depth?: number };

/** The whole notebook as a graph; what `buildGraph` shows a part of. */
export type MeasuredGraph = {
  readonly paths: readonly NotePath[];
  readonly edges: NoteEdges;
  readonly neighbours: ReadonlyMap<NotePath, ReadonlySet<NotePath>>;
  readonly ranks: ReadonlyMap<NotePath, number>;
  readonly communities: ReadonlyMap<NotePath, number>;
};

/** Resolves, ranks and groups everything once; good until the index's next generation. */
export function measureGraph(world: GraphWorld): MeasuredGraph {
  const paths = [...world.heads.keys()].toSorted();
  const edges = collectEdges(world);
  const neighbours = neighbourLists(edges);
  return { paths, edges, neighbours, ranks: rankNotes(paths, edges), communities: findCommunities(paths, edges) };
}

/**
 * Notes and the links between them, sorted by path; with `around` only its neighbourhood, whose links, ranks and
 * communities are still those of the whole notebook. Attachments and links of a note to itself are left out.
 * @throws AppError note-not-found
 */
export function buildGraph(world: GraphWorld, options: GraphOptions = {}, whole?: MeasuredGraph): Graph {
  const { around, depth = 1 } = options;
  if (around !== undefined && !world.heads.has(around)) {
    throw new AppError('note-not-found', `There is no note “${around}”.`, { details: { path: around } });
  }
  const { paths, edges, neighbours, ranks, communities } = whole ?? measureGraph(world);
  const shown = around === undefined ? undefined : neighbourhood(neighbours, around, depth);
  const isShown = (path: NotePath): boolean => shown === undefined || shown.has(path);

  return {
    nodes: paths.filter(isShown).map((path) => {
      const head = world.heads.get(path);
      return {
        path,
        title: head?.title ?? path,
        lang: head?.lang ?? null,
        concept: head?.concept ?? null,
        links: neighbours.get(path)?.size ?? 0,
        rank: ranks.get(path) ?? 0,
        community: communities.get(path) ?? 0,
      };
    }),
    edges: [...edges.counts].flatMap(([from, targets]) =>
      isShown(from) ? [...targets].flatMap(([to, count]) => (isShown(to) ? [{ from, to, count }] : [])) : [],
    ),
    missing: mostWanted(edges, isShown),
  };
}

function mostWanted({ wanted }: NoteEdges, isShown: (path: NotePath) => boolean): Graph['missing'] {
  const counts = new Map<string, number>();
  for (const { from, target } of wanted) if (isShown(from)) counts.set(target, (counts.get(target) ?? 0) + 1);
  return [...counts]
    .map(([target, count]) => ({ target, count }))
    .toSorted((a, b) => b.count - a.count || (a.target < b.target ? -1 : 1));
}
