import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { calculate } from '#core/calc/calculate.ts';
import { pActive } from '#core/calc/models/p-active.ts';
import { relationshipGroups } from '#core/calc/models/relationship-groups.ts';
import { expectNear } from './expect-near.ts';
import { failureOf } from './failure-of.ts';
import { columnOf, outputsOf, warningsOf } from './outputs-of.ts';

const customers = [
  [150, 0.9],
  [150, 0.2],
  [20, 0.9],
  [20, 0.1],
  [100, 0.5],
];
const thresholds = { 'profitability-threshold': 100, 'loyalty-threshold': 0.5 };

describe('relationship groups', () => {
  it('counts what equals a threshold as high', () => {
    const found = columnOf(relationshipGroups, { customers, ...thresholds }, ['customers', 'group']);
    expect(found).toEqual(['true-friends', 'butterflies', 'barnacles', 'strangers', 'true-friends']);
    expect(warningsOf(relationshipGroups, { customers, ...thresholds })).toEqual([]);
  });

  it('splits at the medians where no threshold is named', () => {
    expect(outputsOf(relationshipGroups, { customers })).toEqual({
      'true-friends': 2,
      butterflies: 1,
      barnacles: 1,
      strangers: 1,
      'profitability-cut': 100,
      'loyalty-cut': 0.5,
    });
    expect(outputsOf(relationshipGroups, { customers: customers.slice(0, 4) })['loyalty-cut']).toBeCloseTo(0.55, 12);
    expect(warningsOf(relationshipGroups, { customers })).toEqual(['assumption', 'assumption']);
    expect(warningsOf(relationshipGroups, { customers: [[1, 1]] })).toContain('few-cases');
  });

  it('takes the word median for a threshold', () => {
    const given = { customers, 'profit-threshold': 'median', loyalty_threshold: 'Median' };
    expect(outputsOf(relationshipGroups, given)).toEqual(outputsOf(relationshipGroups, { customers }));
    expect(warningsOf(relationshipGroups, given)).toEqual(['assumption', 'assumption']);
  });

  it.each([
    [{ customers: [] }, 'empty', 'customers'],
    [{ customers: [[1]] }, 'missing', 'customers[1].loyalty'],
    [{ customers: [[1, -0.1]] }, 'too-small', 'customers[1].loyalty'],
    [{ 'loyalty-threshold': 'mean' }, 'not-a-number', 'loyalty-threshold'],
  ])('refuses %j as %s', (given, code, field) => {
    expect(failureOf(() => calculate(relationshipGroups, given))).toEqual({ code, field });
  });

  it('puts every customer into one group, half of them at least high in either', () => {
    const customer = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 15 }), (rows) => {
        const outputs = outputsOf(relationshipGroups, { customers: rows });
        const [friends, butterflies, barnacles, strangers] = [
          'true-friends',
          'butterflies',
          'barnacles',
          'strangers',
        ].map((name) => outputs[name] as number) as [number, number, number, number];
        expect(friends + butterflies + barnacles + strangers).toBe(rows.length);
        expect(2 * (friends + butterflies)).toBeGreaterThanOrEqual(rows.length);
        expect(2 * (friends + barnacles)).toBeGreaterThanOrEqual(rows.length);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('chance of being active', () => {
  it.each([
    [[1, 2, 6, 8], 0.197530864198],
    [[1, 8], 0.444444444444],
    [[1, 3, 5, 7, 9, 11], 0.593292194466],
    [[12], 1],
    [[4], 0.333333333333],
  ])('of purchases in months %j of twelve', (purchases, expected) => {
    expectNear(outputsOf(pActive, { purchases, N: 12 })['p-active'], expected);
  });

  it('is a weak rule, weaker still for one purchase', () => {
    expect(pActive.isHeuristic).toBe(true);
    expect(warningsOf(pActive, { purchases: [4] })).toEqual(['few-cases']);
  });

  it.each([
    [{ purchases: [] }, 'empty', 'purchases'],
    [{ purchases: [0] }, 'too-small', 'purchases[1]'],
    [{ purchases: [1, 13] }, 'too-large', 'purchases[2]'],
    [{ N: 0 }, 'too-small', 'periods'],
  ])('refuses %j as %s', (given, code, field) => {
    expect(failureOf(() => calculate(pActive, given))).toEqual({ code, field });
  });

  it('is a chance, the greater the later the last purchase', () => {
    const times = fc.array(fc.double({ min: 0.01, max: 11, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(times, (purchases) => {
        const chance = (given: readonly number[]): number =>
          outputsOf(pActive, { purchases: given })['p-active'] as number;
        const later = purchases.map((time) => time + 1);
        expect(chance(purchases)).toBeGreaterThan(0);
        expect(chance(later)).toBeGreaterThan(chance(purchases));
        expect(chance(later)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 10_000 },
    );
  });
});
