import type { Paint } from './colour-nodes.ts';
import type { ShownGraph } from './shown-graph.ts';

/** Two numbers to a node: x to the right, y upwards. */
export type Positions = Float32Array;

/** A picture of the graph without any canvas: everything in pixels, y downwards. */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  /** Fours: x and y of both ends. */
  readonly lines: Float32Array;
  readonly dots: readonly { readonly x: number; readonly y: number; readonly radius: number; readonly paint: Paint }[];
  readonly labels: readonly { readonly x: number; readonly y: number; readonly text: string }[];
};

export const LABEL_SIZE = 12;
/** Labels in an exported picture. */
const MOST_LABELS = 400;

/** Radius of a node in pixels: its area grows with its rank. */
export function radiusOf(rank: number, highest: number, size: number): number {
  const [least, most] = size > 5000 ? [1.2, 9] : size > 500 ? [2, 12] : [3.5, 14];
  return least + (most - least) * Math.sqrt(highest === 0 ? 0 : rank / highest);
}

/** Lays a graph out on a picture of this width, with room for labels at its edges. */
export function drawGraph(
  { nodes, links }: ShownGraph,
  positions: Positions,
  paints: readonly Paint[],
  width: number,
): Drawing {
  const [left, right] = extent(positions, 0);
  const [bottom, top] = extent(positions, 1);
  const margin = 48;
  const scale = (width - 2 * margin) / Math.max(right - left, (top - bottom) / 1.5, 1e-6);
  const height = Math.ceil((top - bottom) * scale + 2 * margin);
  const indent = (width - (right - left) * scale) / 2;
  const x = (at: number): number => round(indent + ((positions[2 * at] ?? 0) - left) * scale);
  const y = (at: number): number => round(margin + (top - (positions[2 * at + 1] ?? 0)) * scale);
  const highest = highestRank(nodes);
  const lines = new Float32Array((links.length / 3) * 4);
  for (let at = 0; at < links.length; at += 3) {
    const [from, to] = [links[at] ?? 0, links[at + 1] ?? 0];
    lines.set([x(from), y(from), x(to), y(to)], (at / 3) * 4);
  }
  const dots = nodes.map(({ rank }, at) => ({
    x: x(at),
    y: y(at),
    radius: round(radiusOf(rank, highest, nodes.length)),
    paint: paints[at] ?? 'grey',
  }));
  return { width, height, lines, dots, labels: placeLabels(nodes, dots) };
}

/** The highest rank among nodes; 0 of none. */
export function highestRank(nodes: ShownGraph['nodes']): number {
  let highest = 0;
  for (const { rank } of nodes) highest = Math.max(highest, rank);
  return highest;
}

/** Names the most important nodes wherever a name covers no other name. */
function placeLabels(nodes: ShownGraph['nodes'], dots: Drawing['dots']): Drawing['labels'] {
  const order = nodes.map((_, at) => at).toSorted((a, b) => (nodes[b]?.rank ?? 0) - (nodes[a]?.rank ?? 0) || a - b);
  const placed: { x: number; y: number; end: number; text: string }[] = [];
  for (const at of order) {
    const dot = dots[at];
    const text = nodes[at]?.title ?? '';
    if (dot === undefined) continue;
    const x = round(dot.x + dot.radius + 3);
    const y = round(dot.y + LABEL_SIZE / 3);
    const end = x + widthOf(text);
    if (placed.some((each) => Math.abs(each.y - y) < LABEL_SIZE * 1.2 && x < each.end && end > each.x)) continue;
    placed.push({ x, y, end, text });
    if (placed.length >= MOST_LABELS) break;
  }
  return placed.map(({ x, y, text }) => ({ x, y, text }));
}

/** About how wide a text is: Han signs fill a square, letters a little more than half of one. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text)
    width += /\p{Script=Han}|\p{Script=Hangul}|[\u3000-\u30ff\uff00-\uffef]/u.test(sign) ? 1 : 0.58;
  return width * LABEL_SIZE;
}

function extent(positions: Positions, from: 0 | 1): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (let at = from; at < positions.length; at += 2) {
    least = Math.min(least, positions[at] ?? 0);
    most = Math.max(most, positions[at] ?? 0);
  }
  return least > most ? [0, 0] : [least, most];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
