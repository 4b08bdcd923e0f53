import { expect, it } from 'vitest';
import { heightOfLine, lineAtHeight } from '#ui/editor/line-heights.ts';

const anchors = [
  { line: 1, top: 0 },
  { line: 5, top: 100 },
  { line: 7, top: 300 },
];

it('finds the height of a line between its neighbours, and the line at a height', () => {
  expect(heightOfLine(anchors, 3)).toBe(50);
  expect(heightOfLine(anchors, 5)).toBe(100);
  expect(heightOfLine(anchors, 6.5)).toBe(250);
  expect(lineAtHeight(anchors, 250)).toBe(6.5);
  expect(lineAtHeight(anchors, 0)).toBe(1);
});

it('stays at the ends beyond them, and where nothing is known', () => {
  expect(heightOfLine(anchors, 99)).toBe(300);
  expect(lineAtHeight(anchors, 999)).toBe(7);
  expect(heightOfLine([], 3)).toBe(0);
});
