import type { Positions } from './graph-drawing.ts';
import type { ShownGraph } from './shown-graph.ts';

/** Distance between two nodes side by side, before they are laid out. */
const STEP = 12;
/** Each next seed of a sunflower stands this much further round (Vogel 1979). */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Where nodes start: where they stood last, else as seeds of a sunflower, each community in a place of its own. */
export function seedPositions({ nodes }: ShownGraph, known: ReadonlyMap<string, readonly [number, number]>): Positions {
  const groups = Map.groupBy(
    nodes.map((_, at) => at),
    (at) => nodes[at]?.community ?? 0,
  );
  const order = [...groups.values()].toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const positions = new Float32Array(nodes.length * 2);
  let filled = 0;
  for (const group of order) {
    const angle = filled * GOLDEN_ANGLE;
    // As far out as those before it fill the disc.
    const distance = STEP * Math.sqrt(filled + group.length / 2) * (filled === 0 ? 0 : 1);
    const [x, y] = [Math.cos(angle) * distance, Math.sin(angle) * distance];
    for (const [place, at] of group.entries()) {
      const from = known.get(nodes[at]?.id ?? '');
      const [turn, far] = [place * GOLDEN_ANGLE, STEP * Math.sqrt(place + 0.5)];
      positions.set(from ?? [x + Math.cos(turn) * far, y + Math.sin(turn) * far], 2 * at);
    }
    filled += group.length;
  }
  return positions;
}
