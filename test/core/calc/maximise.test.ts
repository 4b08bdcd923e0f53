import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maximise } from '#core/calc/numerics/maximise.ts';
import { expectedTaken, logMass, tailMass } from '#core/calc/numerics/negative-binomial.ts';
import { failureOf } from './failure-of.ts';

describe('looking for the largest value', { timeout: 60_000 }, () => {
  it('finds a peak wherever it is, of two to four parameters', () => {
    const place = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 4 }), (peak) => {
        // A bent valley, as likelihoods have: each parameter leans on the one before.
        const f = (x: readonly number[]): number =>
          -x.reduce((sum, each, at) => {
            const off = Math.log(each) - (peak[at] ?? 0);
            const before = at === 0 ? 0 : Math.log(x[at - 1] ?? 1) - (peak[at - 1] ?? 0);
            return sum + (off - 0.9 * before) ** 2 + 0.1 * off ** 4;
          }, 0);
        const { at, value } = maximise(
          f,
          peak.map(() => 1),
        );
        at.forEach((each, k) => expect(Math.log(each)).toBeCloseTo(peak[k] ?? 0, 9));
        expect(value).toBeCloseTo(0, 5);
      }),
      { numRuns: 10_000 },
    );
  });

  it('walks along a curved ridge (Rosenbrock 1960)', () => {
    const { at } = maximise(([x = 1, y = 1]) => -(100 * (y - x * x) ** 2 + (1 - x) ** 2), [0.1, 3]);
    expect(at[0]).toBeCloseTo(1, 5);
    expect(at[1]).toBeCloseTo(1, 5);
  });

  it('says so where there is no peak', () => {
    expect(failureOf(() => maximise(([x = 1, y = 1]) => x / (1 + x) - (y - 1) ** 2, [1, 1]))?.code).toBe(
      'does-not-converge',
    );
    expect(failureOf(() => maximise(() => Number.NaN, [1, 1]))?.code).toBe('does-not-converge');
  });
});

describe('the negative binomial distribution', { timeout: 60_000 }, () => {
  const shape = fc.double({ min: -4, max: 6, noNaN: true }).map(Math.exp);
  const odds = fc.double({ min: -8, max: 3, noNaN: true }).map(Math.exp);

  it('has tails that are what is left of its masses', () => {
    fc.assert(
      fc.property(shape, odds, fc.integer({ min: 1, max: 60 }), (shape, odds, j) => {
        const [tail, next] = [tailMass({ shape, odds }, j), tailMass({ shape, odds }, j + 1)];
        const mass = Math.exp(logMass({ shape, odds }, j));
        expect(Math.abs(tail - mass - next)).toBeLessThan(1e-12 * tail + 1e-14 * Number(j <= shape * odds));
      }),
      { numRuns: 10_000 },
    );
  });

  it('has its mean when every chance is taken, and geometric sums when a fixed share goes on', () => {
    fc.assert(
      fc.property(shape, odds, fc.double({ min: 0, max: 0.999, noNaN: true }), (shape, odds, ratio) => {
        expect(expectedTaken({ shape, odds }, () => 1) / (shape * odds)).toBeCloseTo(1, 10);
        // Σ P(N = j)(1 − qʲ)/(1 − q), by the generating function.
        const expected = -Math.expm1(-shape * Math.log1p(odds * (1 - ratio))) / (1 - ratio);
        expect(expectedTaken({ shape, odds }, () => ratio) / expected).toBeCloseTo(1, 10);
      }),
      { numRuns: 10_000 },
    );
  });

  it('sums thousands of counts that would underflow one by one', () => {
    expect(expectedTaken({ shape: 5000, odds: 1 }, () => 1) / 5000).toBeCloseTo(1, 10);
    expect(tailMass({ shape: 5000, odds: 1 }, 5000)).toBeCloseTo(0.5, 1);
    expect(tailMass({ shape: 5000, odds: 1 }, 50_000)).toBe(0);
  });
});
