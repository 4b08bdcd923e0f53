import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { calculate } from '#core/calc/calculate.ts';
import { abcdx } from '#core/calc/models/abcdx.ts';
import { failureOf } from './failure-of.ts';
import { columnOf, outputsOf, warningsOf } from './outputs-of.ts';

const customers = [
  [7, 1500, 10, 0.5],
  [30, 1200, 6, 2],
  [60, 250, 2, 3],
  [90, 100, 1, 8],
  { potential: 5000, blocker: 'SSO' },
];

describe('ABCDX segments', () => {
  it('gives two points for a good measure, one for a fair one, none for a bad one', () => {
    expect(columnOf(abcdx, { customers }, ['customers', 'points'])).toEqual([8, 6, 2, 0, null]);
    expect(columnOf(abcdx, { customers }, ['customers', 'segment'])).toEqual(['A', 'B', 'C', 'D', 'X']);
    expect(outputsOf(abcdx, {})).toEqual({
      'segment-a': 1,
      'segment-b': 1,
      'segment-c': 1,
      'segment-d': 1,
      'segment-x': 1,
    });
  });

  it('is marked as a rule of thumb', () => {
    expect(abcdx.isHeuristic).toBe(true);
    expect(warningsOf(abcdx, { customers })).toEqual([]);
  });

  it('keeps who never paid in D unless their check would be one of class A', () => {
    const segmentsOf = (...more: unknown[]): readonly unknown[] =>
      columnOf(abcdx, { customers: [customers[0], ...more] }, ['customers', 'segment']);
    expect(segmentsOf({ frequency: 0 }, { potential: 1499, blocker: 'SSO' })).toEqual(['A', 'D', 'D']);
    expect(segmentsOf({ potential: 1500, blocker: 'SSO' }, { potential: 1500, blocker: ' ' })).toEqual(['A', 'X', 'D']);
  });

  it('says that nobody can be X where there is no A', () => {
    const given = { customers: customers.slice(1) };
    expect(columnOf(abcdx, given, ['customers', 'segment'])).toEqual(['B', 'C', 'D', 'D']);
    expect(warningsOf(abcdx, given)).toEqual(['not-applicable']);
  });

  it.each([
    [{ customers: [] }, 'empty', 'customers'],
    [{ customers: [[7, 1500, 10]] }, 'missing', 'customers[1].load'],
    [{ customers: [[-7, 1500, 10, 1]] }, 'too-small', 'customers[1].cycle'],
    [{ 'cycle-good': 50 }, 'inconsistent', 'cycle-bad'],
    [{ 'check-bad': 5000 }, 'inconsistent', 'check-bad'],
  ])('refuses %j as %s', (given, code, field) => {
    expect(failureOf(() => calculate(abcdx, given))).toEqual({ code, field });
  });

  it('never loses points by a larger check', () => {
    const customer = fc.tuple(fc.nat(100), fc.nat(2000), fc.integer({ min: 1, max: 12 }), fc.nat(8));
    fc.assert(
      fc.property(customer, fc.nat(1000), ([cycle, check, frequency, load], more) => {
        const rows = [
          [cycle, check, frequency, load],
          [cycle, check + more, frequency, load],
        ];
        const [before, after] = columnOf(abcdx, { customers: rows }, ['customers', 'points']) as [number, number];
        expect(after).toBeGreaterThanOrEqual(before);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(8);
      }),
      { numRuns: 10_000 },
    );
  });
});
