import { expect, it } from 'vitest';
import { nextZoom } from '../../electron/main/zoom.ts';

it('goes up and down by the steps of a browser, and back to 100 %', () => {
  expect([nextZoom(1, 1), nextZoom(1.1, 1), nextZoom(1, -1), nextZoom(0.9, -1)]).toEqual([1.1, 1.25, 0.9, 0.8]);
  expect(nextZoom(2.5, 0)).toBe(1);
});

it('stays at either end, and finds its way back from between two steps', () => {
  expect([nextZoom(3, 1), nextZoom(0.5, -1)]).toEqual([3, 0.5]);
  expect([nextZoom(1.03, 1), nextZoom(1.03, -1)]).toEqual([1.1, 1]);
});
