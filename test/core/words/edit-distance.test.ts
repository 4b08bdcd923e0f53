import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from '#core/words/edit-distance.ts';

const distance = (a: string, b: string, most = 9): number | undefined => editDistance([...a], [...b], most);

it.each([
  ['', '', 0],
  ['wallet', 'wallet', 0],
  ['wallet', 'walet', 1],
  ['wallet', 'wlalet', 1],
  ['сегмент', 'сигмент', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
])('from %j to %j is %i', (a, b, expected) => {
  expect(distance(a, b)).toBe(expected);
});

it('is not told when it is more than asked for', () => {
  expect(distance('kitten', 'sitting', 2)).toBeUndefined();
  expect(distance('ab', 'abcdef', 2)).toBeUndefined();
});

it('is the same both ways, nothing only between equals, and never more than the longer word', () => {
  const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'ё', '客') });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const there = distance(a, b);
      expect(there).toBe(distance(b, a));
      expect(there === 0).toBe(a === b);
      expect(there ?? Infinity).toBeLessThanOrEqual(Math.max([...a].length, [...b].length));
    }),
  );
});
