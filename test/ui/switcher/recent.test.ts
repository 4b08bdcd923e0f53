import { expect, it } from 'vitest';
import { putFirst } from '#ui/switcher/recent.ts';

it('keeps each note once, the last one first, and not endlessly many', () => {
  expect(putFirst(['a', 'b', 'c'], 'b')).toEqual(['b', 'a', 'c']);
  expect(
    putFirst(
      Array.from({ length: 60 }, (_, index) => String(index)),
      'x',
    ),
  ).toHaveLength(40);
});
