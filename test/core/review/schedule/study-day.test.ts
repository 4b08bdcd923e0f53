import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNamed, dayOf, nameOfDay, startOfDay, weekdayOf } from '#core/review/schedule/study-day.ts';

const at = (text: string): number => Date.parse(text);
const clocks = fc.record({ tz: fc.integer({ min: -720, max: 840 }), dayStart: fc.integer({ min: 0, max: 23 }) });

describe('a day of study', () => {
  it.each([
    ['2026-11-23T03:59:59Z', 0, 4, '2026-11-22'],
    ['2026-11-23T04:00:00Z', 0, 4, '2026-11-23'],
    ['2026-11-23T02:59:59Z', 60, 4, '2026-11-22'],
    ['2026-11-23T03:00:00Z', 60, 4, '2026-11-23'],
    ['2026-11-23T23:30:00Z', 540, 0, '2026-11-24'],
    ['2026-11-23T02:00:00Z', -480, 4, '2026-11-22'],
    ['2026-03-01T03:00:00Z', 0, 4, '2026-02-28'],
    ['1969-12-31T12:00:00Z', 0, 4, '1969-12-31'],
  ])('at %s, %i minutes east, beginning at %i, is %s', (time, tz, dayStart, name) => {
    expect(nameOfDay(dayOf(at(time), { tz, dayStart }))).toBe(name);
  });

  it('holds every moment from its beginning to that of the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 4e12 }), clocks, (moment, clock) => {
        const day = dayOf(moment, clock);
        expect(startOfDay(day, clock)).toBeLessThanOrEqual(moment);
        expect(startOfDay(day + 1, clock)).toBeGreaterThan(moment);
        expect(dayOf(startOfDay(day, clock), clock)).toBe(day);
      }),
    );
  });

  it('has a name that leads back to it', () => {
    fc.assert(fc.property(fc.integer({ min: -100_000, max: 2_000_000 }), (day) => dayNamed(nameOfDay(day)) === day));
    for (const name of ['', '2026-02-30', '2026-13-01', '2026-1-1', 'tomorrow', '2026-01-01T00:00', ' 2026-01-01'])
      expect(dayNamed(name), name).toBeNull();
  });

  it('is the weekday of calendars', () => {
    const day = (name: string): number => weekdayOf(dayNamed(name) ?? Number.NaN);
    expect(['2026-11-23', '2026-11-29', '1970-01-01', '1969-12-29'].map(day)).toEqual([0, 6, 3, 0]);
  });
});
