import { expect, it } from 'vitest';
import { nameOfToday } from '#ui/study/name-of-today.ts';

/** That hour of the clock of this computer. */
const at = (hour: number): number => new Date(2026, 10, 23, hour, 30).getTime();

it('keeps to the day of the evening until the hour at which the day of the learner begins', () => {
  expect(nameOfToday(4, 0, at(3))).toBe('2026-11-22');
  expect(nameOfToday(4, 0, at(4))).toBe('2026-11-23');
  expect(nameOfToday(4, 1, at(3))).toBe('2026-11-23');
  expect(nameOfToday(0, 0, at(0))).toBe('2026-11-23');
});
