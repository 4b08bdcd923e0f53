import { expect, it } from 'vitest';
import { usualLook } from '#ui/graph/graph-view.ts';
import { seedPositions } from '#ui/graph/seed-positions.ts';
import { settleLayout } from '#ui/graph/settle-layout.ts';
import { showGraph } from '#ui/graph/shown-graph.ts';
import { aGraph } from './a-graph.ts';

/** Two rings of notes with one link between them. */
const rings = showGraph(
  aGraph(
    Object.fromEntries(
      ['x', 'y'].flatMap((ring, community) =>
        Array.from({ length: 12 }, (_, at) => [
          `${ring}${at}.md`,
          {
            to: [`${ring}${(at + 1) % 12}.md`, ...(at === 0 ? ['y0.md'] : [])].filter((to) => to !== `${ring}${at}.md`),
            community,
          },
        ]),
      ),
    ),
  ),
  { look: usualLook, path: null, found: null, lang: 'en' },
);

it('comes to rest, the same way each time', () => {
  const task = { positions: seedPositions(rings, new Map()), links: Float32Array.from(rings.links) };
  let rounds = 0;
  const settled = settleLayout(task, () => (rounds += 1));
  expect(rounds).toBeLessThan(500);
  expect(settled).toEqual(settleLayout(task));
  expect([...settled].every(Number.isFinite)).toBe(true);
});

it('brings notes that are linked nearer to each other than others', () => {
  const settled = settleLayout({ positions: seedPositions(rings, new Map()), links: Float32Array.from(rings.links) });
  const far = (a: number, b: number): number =>
    Math.hypot((settled[2 * a] ?? 0) - (settled[2 * b] ?? 0), (settled[2 * a + 1] ?? 0) - (settled[2 * b + 1] ?? 0));
  expect(far(3, 4)).toBeLessThan(far(3, 18));
});

it('has nothing to do for one note, or none', () => {
  expect([...settleLayout({ positions: new Float32Array(0), links: new Float32Array(0) })]).toEqual([]);
  expect([...settleLayout({ positions: Float32Array.of(3, 4), links: new Float32Array(0) })]).toEqual([3, 4]);
});

it('starts where nodes stood before, and every other in a place of its own', () => {
  const positions = seedPositions(rings, new Map([['x0.md', [7, 8] as const]]));
  const places = Array.from({ length: 24 }, (_, at) => `${positions[2 * at]} ${positions[2 * at + 1]}`);
  expect(places[0]).toBe('7 8');
  expect(new Set(places).size).toBe(24);
});
