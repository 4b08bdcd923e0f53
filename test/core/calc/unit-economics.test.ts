import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { calculate } from '#core/calc/calculate.ts';
import { unitEconomics } from '#core/calc/models/unit-economics.ts';
import { expectNear } from './expect-near.ts';
import { failureOf } from './failure-of.ts';
import { outputsOf, warningsOf } from './outputs-of.ts';

/** Null is null, and a number is near. */
function expectFigure(actual: unknown, expected: number | null): void {
  if (expected === null) expect(actual).toBeNull();
  else expectNear(actual, expected);
}

describe('unit economics', () => {
  it.each([
    [600, 40, 1, 15, 15, null, null],
    [600, 40, 0.97, 15, 19.6274640782, 1333.33333333, 2.22222222222],
    [600, 40, 0.9, 15, null, 400, 0.666666666667],
    [300, 75, 0.95, 4, 4.35034547846, 1500, 5],
    [0, 5, 0.9, 0, 0, 50, null],
  ])('of CAC %d, margin %d and retention %d', (CAC, m, r, simple, adjusted, ltv, ltvToCac) => {
    const outputs = outputsOf(unitEconomics, { CAC, m, r });
    expectFigure(outputs.payback, simple);
    expectFigure(outputs['payback-adjusted'], adjusted);
    expectFigure(outputs.ltv, ltv);
    expectFigure(outputs['ltv-to-cac'], ltvToCac);
  });

  it('says what is never paid back, and what has no value', () => {
    expect(warningsOf(unitEconomics, {})).toEqual(['no-discounting']);
    expect(warningsOf(unitEconomics, { CAC: 600, m: 40, r: 0.9 })).toEqual(['no-discounting', 'never-pays-back']);
    expect(warningsOf(unitEconomics, { r: 1 })).toEqual(['no-discounting', 'undefined-ratio', 'undefined-ratio']);
    expect(warningsOf(unitEconomics, { CAC: 0 })).toEqual(['no-discounting', 'undefined-ratio']);
  });

  // CAC(1 − r) is m to the last digit; 1 − r as a machine has it is a little less than what is meant.
  it.each([
    [200, 20, 0.9],
    [1500, 300, 0.8],
    [1000, 0.1, 0.9999],
    [1e6, 0.01, 0.99999999],
  ])('never pays CAC %d back where margin %d and retention %d just fail to', (CAC, m, r) => {
    expect(outputsOf(unitEconomics, { CAC, m, r })['payback-adjusted']).toBeNull();
    expect(warningsOf(unitEconomics, { CAC, m, r })).toContain('never-pays-back');
    expect(outputsOf(unitEconomics, { CAC, m: m * (1 + 1e-6), r })['payback-adjusted']).toBeGreaterThan(50);
  });

  it('takes cost from spend on new customers, and margin from revenue', () => {
    const outputs = outputsOf(unitEconomics, { spend: 30000, 'new-customers': 50, ARPA: 50, GM: 0.8 });
    expect(outputs).toMatchObject({ cac: 600, 'monthly-margin': 40, payback: 15 });
  });

  it('ends at once where the first month pays and nobody stays', () => {
    expect(outputsOf(unitEconomics, { CAC: 10, m: 40, r: 0 })['payback-adjusted']).toBe(0);
    expect(outputsOf(unitEconomics, { CAC: 40, m: 40, r: 0 })['payback-adjusted']).toBeNull();
  });

  it.each([
    [{ m: 0 }, 'too-small', 'margin'],
    [{ m: -5 }, 'too-small', 'margin'],
    [{ CAC: -1 }, 'too-small', 'acquisition'],
    [{ r: 1.1 }, 'too-large', 'retention'],
    [{ spend: 100, 'new-customers': 0 }, 'too-small', 'new-customers'],
    [{ spend: 100 }, 'missing', 'new-customers'],
    [{ GM: 0.5 }, 'missing', 'revenue-per-month'],
    [{ ARPA: 0, GM: 0.5 }, 'too-small', 'revenue-per-month'],
  ])('refuses %j as %s', (given, code, field) => {
    expect(failureOf(() => calculate(unitEconomics, given))).toEqual({ code, field });
  });

  it('has earned its cost by the adjusted payback, and never sooner than without churn', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e4, noNaN: true }),
        fc.double({ min: 1, max: 1e3, noNaN: true }),
        fc.double({ min: 0.5, max: 0.9999, noNaN: true }),
        (CAC, m, r) => {
          const outputs = outputsOf(unitEconomics, { CAC, m, r });
          const months = outputs['payback-adjusted'];
          if (months === null) {
            expect((CAC * (1 - r)) / m).toBeGreaterThan(1 - 1e-9);
            return;
          }
          fc.pre((CAC * (1 - r)) / m < 0.999);
          expectNear((m * -Math.expm1((months as number) * Math.log(r))) / (1 - r), CAC);
          // Within a month before the first renewal the closed form may run ahead of the plain one by its curvature.
          if (CAC >= m) expect(months as number).toBeGreaterThanOrEqual((outputs.payback as number) * (1 - 1e-12));
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
