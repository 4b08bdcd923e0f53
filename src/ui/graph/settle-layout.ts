import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { Positions } from './graph-drawing.ts';

export type LayoutTask = {
  readonly positions: Positions;
  /** Threes: from, to, number of links. */
  readonly links: Float32Array;
};

/** Numbers to a node and to a link in ForceAtlas2's own tables. */
const NODE = 10;
const LINK = 3;
/** From so many nodes on, forces of far ones are summed up (Barnes and Hut 1986). */
const MANY = 1000;
/** Mean movement in one round, as a share of the picture's radius, at which nobody sees any. */
const STILL = 0.0006;

/**
 * ForceAtlas2 (Jacomy et al. 2014) until nothing moves to speak of. Forces are damped more and more, so it ends on every graph;
 * `onRound` is told the positions after each round.
 */
export function settleLayout({ positions, links }: LayoutTask, onRound?: (read: () => Positions) => void): Positions {
  const size = positions.length / 2;
  const nodes = new Float32Array(size * NODE);
  const edges = new Float32Array(links.length);
  for (let at = 0; at < size; at++) {
    nodes[at * NODE] = positions[2 * at] ?? 0;
    nodes[at * NODE + 1] = positions[2 * at + 1] ?? 0;
    nodes[at * NODE + 6] = 1;
    nodes[at * NODE + 7] = 1;
    nodes[at * NODE + 8] = 1;
  }
  for (let at = 0; at < links.length; at += LINK) {
    const [from, to] = [(links[at] ?? 0) * NODE, (links[at + 1] ?? 0) * NODE];
    // Ten links between two notes draw them together no ten times as strongly as one.
    const weight = 1 + Math.log(links[at + 2] ?? 1);
    nodes[from + 6] = (nodes[from + 6] ?? 1) + weight;
    nodes[to + 6] = (nodes[to + 6] ?? 1) + weight;
    edges.set([from, to, weight], at);
  }
  const read = (): Positions =>
    Float32Array.from({ length: size * 2 }, (_, at) => nodes[(at >> 1) * NODE + (at & 1)] ?? 0);
  if (size < 2) return read();
  const rounds = size > 10_000 ? 90 : size > MANY ? 250 : 500;
  const slow = 1 + Math.log(size);
  let still = 0;
  let before = read();
  for (let round = 0; round < rounds && still < 3; round++) {
    iterate(
      {
        linLogMode: false,
        outboundAttractionDistribution: false,
        adjustSizes: false,
        edgeWeightInfluence: 1,
        scalingRatio: 12,
        strongGravityMode: true,
        gravity: 0.06,
        slowDown: slow * (1 + 4 * (round / rounds) ** 2),
        barnesHutOptimize: size > MANY,
        barnesHutTheta: size > 10_000 ? 1 : 0.7,
      },
      nodes,
      edges,
    );
    const after = read();
    still = movement(before, after) < STILL ? still + 1 : 0;
    before = after;
    onRound?.(() => after);
  }
  return before;
}

/** Mean distance moved, as a share of the mean distance from the middle. */
function movement(before: Positions, after: Positions): number {
  let [moved, radius] = [0, 0];
  for (let at = 0; at < after.length; at += 2) {
    const [x = 0, y = 0] = [after[at], after[at + 1]];
    moved += Math.hypot(x - (before[at] ?? 0), y - (before[at + 1] ?? 0));
    radius += Math.hypot(x, y);
  }
  return radius === 0 ? 0 : moved / radius;
}
