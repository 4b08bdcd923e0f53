import type { ShownGraph } from './shown-graph.ts';

/** Links a map draws at most: more are a grey mass that takes seconds. */
export const MOST_DRAWN = 40_000;

/**
 * Places in `links` of those a map draws, one for two notes that link to each other: all of them where they are not too many; else for each node the
 * one to its most important neighbour, then those between the most important nodes.
 */
export function drawnLinks({ nodes, links }: ShownGraph, most = MOST_DRAWN): readonly number[] {
  const seen = new Set<number>();
  const all: number[] = [];
  for (let at = 0; at < links.length; at += 3) {
    const [from = 0, to = 0] = [links[at], links[at + 1]];
    const pair = Math.min(from, to) * nodes.length + Math.max(from, to);
    if (seen.has(pair)) continue;
    seen.add(pair);
    all.push(at);
  }
  if (all.length <= most) return all;
  const rank = (node: number | undefined): number => nodes[node ?? -1]?.rank ?? 0;
  const best = new Int32Array(nodes.length).fill(-1);
  for (const at of all) {
    const [from = 0, to = 0] = [links[at], links[at + 1]];
    for (const [node, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const known = best[node] ?? -1;
      const before = known < 0 ? -1 : links[known] === node ? rank(links[known + 1]) : rank(links[known]);
      if (rank(other) > before) best[node] = at;
    }
  }
  const first = new Set([...best].filter((at) => at >= 0));
  const weight = (at: number): number => Math.min(rank(links[at]), rank(links[at + 1]));
  const rest = all.filter((at) => !first.has(at)).toSorted((a, b) => weight(b) - weight(a) || a - b);
  return [...first, ...rest].slice(0, most);
}
