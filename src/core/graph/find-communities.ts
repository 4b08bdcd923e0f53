import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { NotePath } from '#core/note/note.ts';
import type { NoteEdges } from './collect-edges.ts';

/**
 * Louvain communities (Blondel et al. 2008) of notes, numbered by size, then by their first note; the same links always
 * give the same numbers. A note without links is a community of its own.
 */
export function findCommunities(paths: readonly NotePath[], { counts }: NoteEdges): ReadonlyMap<NotePath, number> {
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>();
  for (const [from, targets] of counts) {
    for (const [to, count] of targets) {
      const back = counts.get(to)?.get(from);
      // Where both link to each other the pair comes twice, and is counted the first time.
      if (back !== undefined && to < from) continue;
      graph.mergeNode(from);
      graph.mergeNode(to);
      graph.addEdge(from, to, { weight: count + (back ?? 0) });
    }
  }
  const found = graph.size === 0 ? {} : louvain(graph, { getEdgeWeight: 'weight', rng: seededRandom() });
  const groups = Map.groupBy(paths, (path) => found[path] ?? path);
  // Paths come sorted, so groups do by their first note, and sorting by size keeps that order among equals.
  const bySize = [...groups.values()].toSorted((a, b) => b.length - a.length);
  return new Map(bySize.flatMap((group, community) => group.map((path) => [path, community] as const)));
}

/** Lehmer's generator (Park and Miller 1988) from a fixed seed. */
function seededRandom(): () => number {
  let state = 20261101;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
