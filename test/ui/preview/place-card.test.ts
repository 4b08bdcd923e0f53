import { expect, it } from 'vitest';
import { lineUnder, placeCard } from '#ui/preview/place-card.ts';

const window = { width: 1000, height: 800 };
const card = { width: 400, height: 300 };
const aLink = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 20 });

it('stands below its link while there is room', () => {
  expect(placeCard(aLink(100, 200), card, window, null)).toEqual({ left: 100, room: 562, top: 226 });
});

it('stands above a link at the foot of the window, growing upwards', () => {
  expect(placeCard(aLink(100, 700), card, window, null)).toEqual({ left: 100, room: 682, bottom: 106 });
});

it('begins a little left of the pointer and stays inside the window', () => {
  expect(placeCard(aLink(100, 200), card, window, 140).left).toBe(108);
  expect(placeCard(aLink(900, 200), card, window, 950).left).toBe(588);
  expect(placeCard(aLink(0, 200), card, window, 5).left).toBe(12);
});

it('keeps to the line of a broken link that the pointer is on', () => {
  const lines = [aLink(900, 200), aLink(20, 230)];
  expect(lineUnder(lines, 240)).toBe(lines[1]);
  expect(lineUnder(lines, null)).toBe(lines[0]);
});
