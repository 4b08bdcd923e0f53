import fc from 'fast-check';
import { expect, it } from 'vitest';
import { around, countNeighbours, neighboursOf, packNeighbours } from '#ui/graph/neighbours.ts';

it('has each neighbour once, with the way the links go', () => {
  const near = packNeighbours(4, [0, 1, 1, 1, 0, 2, 2, 0, 1]);
  expect(neighboursOf(near, 0)).toEqual([
    { node: 1, way: 'both' },
    { node: 2, way: 'in' },
  ]);
  expect(neighboursOf(near, 2)).toEqual([{ node: 0, way: 'out' }]);
  expect(countNeighbours(near, 3)).toBe(0);
});

it('walks from a node as far as it is told and no further', () => {
  const line = packNeighbours(5, [0, 1, 1, 1, 2, 1, 2, 3, 1, 3, 4, 1]);
  expect(around(line, 2, 1, 'both')).toEqual([2, 1, 3]);
  expect(around(line, 2, 9, 'out')).toEqual([2, 3, 4]);
  expect(around(line, 2, 9, 'in')).toEqual([2, 1, 0]);
});

it('is the same from both ends of any link', () => {
  const size = 12;
  const place = fc.nat(size - 1);
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place), { maxLength: 60 }), (pairs) => {
      const links = pairs.filter(([from, to]) => from !== to).flatMap(([from, to]) => [from, to, 1]);
      const near = packNeighbours(size, links);
      for (let node = 0; node < size; node++) {
        const linked = new Set<number>();
        for (let at = 0; at < links.length; at += 3) {
          if (links[at] === node) linked.add(links[at + 1] ?? -1);
          if (links[at + 1] === node) linked.add(links[at] ?? -1);
        }
        const found = neighboursOf(near, node).map((each) => each.node);
        expect(found.toSorted((a, b) => a - b)).toEqual([...linked].toSorted((a, b) => a - b));
      }
    }),
  );
});
