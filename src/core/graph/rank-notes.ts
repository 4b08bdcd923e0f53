import { DirectedGraph } from 'graphology';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import type { NotePath } from '#core/note/note.ts';
import type { NoteEdges } from './collect-edges.ts';

/** PageRank (Brin and Page 1998, damping 0.85) of every note; sums to 1. */
export function rankNotes(paths: readonly NotePath[], { counts }: NoteEdges): ReadonlyMap<NotePath, number> {
  if (paths.length === 0) return new Map();
  const graph = new DirectedGraph<Record<string, never>, { weight: number }>();
  for (const path of paths) graph.addNode(path);
  for (const [from, targets] of counts) for (const [to, weight] of targets) graph.addEdge(from, to, { weight });
  // The error shrinks by 0.85 in each round: 300 rounds reach this tolerance however small the notebook is.
  const ranks = pagerank(graph, { getEdgeWeight: 'weight', alpha: 0.85, tolerance: 1e-10, maxIterations: 300 });
  const total = paths.reduce((sum, path) => sum + (ranks[path] ?? 0), 0);
  return new Map(paths.map((path) => [path, (ranks[path] ?? 0) / total]));
}
