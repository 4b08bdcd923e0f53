import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logBeta, logGamma, logRising } from '#core/calc/numerics/log-gamma.ts';
import { hypergeometricOne } from '#core/calc/numerics/hypergeometric.ts';
import { scaledExponentialIntegral } from '#core/calc/numerics/exponential-integral.ts';
import { failureOf } from './failure-of.ts';

const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true });

describe('the logarithm of the gamma function', { timeout: 60_000 }, () => {
  // ln √π, ln 9!, and figures of Abramowitz & Stegun 1964.
  it.each([
    [0.5, 0.5723649429247001],
    [10, 12.801827480081469],
    [1, 0],
    [2, 0],
    [1e-10, 23.02585092988273],
    [1e6, 12815504.569147611],
  ])('ln Γ(%d)', (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThan(3e-15 * Math.max(3, Math.abs(expected)));
  });

  it('rises by ln x, and its rising factorials are exact sums of logarithms', () => {
    fc.assert(
      fc.property(positive, fc.integer({ min: 0, max: 30 }), (x, n) => {
        expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 10);
        let sum = 0;
        for (let k = 0; k < n; k++) sum += Math.log(x + k);
        expect(logRising(x, n)).toBeCloseTo(sum, 11);
      }),
      { numRuns: 10_000 },
    );
  });

  it('keeps its digits where two gammas are huge and alike', () => {
    expect(logRising(1e12, 0.5) / (0.5 * Math.log(1e12))).toBeCloseTo(1, 12);
    expect(logBeta(1e9, 1) + Math.log(1e9)).toBeCloseTo(0, 13);
    expect(logBeta(2, 3)).toBeCloseTo(-Math.log(12), 14);
  });
});

describe('the hypergeometric function', { timeout: 60_000 }, () => {
  it('is a logarithm for b = 1, c = 2', () => {
    for (const z of [1e-9, 0.1, 0.5, 0.79, 0.81, 0.95, 0.999, 0.999999])
      expect(hypergeometricOne(1, 2, z) / (-Math.log1p(-z) / z)).toBeCloseTo(1, 11);
  });

  it('is the same by series and by fraction, and obeys Gauss’s relation between neighbours', () => {
    const inside = fc.double({ min: 0.01, max: 0.9999, noNaN: true });
    fc.assert(
      fc.property(positive, positive, inside, (b, more, z) => {
        // F(1,b;c;z) = 1 + (b/c) z F(1,b+1;c+1;z)
        const c = b + more;
        const right = 1 + (b / c) * z * hypergeometricOne(b + 1, c + 1, z);
        expect(hypergeometricOne(b, c, z) / right).toBeCloseTo(1, 11);
      }),
      { numRuns: 10_000 },
    );
  });

  it('has a value at 1 only where c > b + 1', () => {
    expect(hypergeometricOne(15.2, 19, 1)).toBeCloseTo(18 / 2.8, 12);
    expect(hypergeometricOne(15.2, 19, 1 - 1e-9) / (18 / 2.8)).toBeCloseTo(1, 7);
    expect(failureOf(() => hypergeometricOne(1, 2, 1))).toEqual({ code: 'diverges', field: 'z' });
  });
});

describe('the exponential integral', { timeout: 60_000 }, () => {
  // E₁(1) and E₁(0.01) of Abramowitz & Stegun 1964, table 5.1.
  it.each([
    [1, 1, 0.21938393439552 * Math.E],
    [1, 0.01, 4.03792957653811 * Math.exp(0.01)],
  ])('E_%d(%d)', (s, z, expected) => {
    expect(scaledExponentialIntegral(s, z) / expected).toBeCloseTo(1, 11);
  });

  it('obeys its recurrence, also near whole s', () => {
    const z = fc.double({ min: -20, max: 6, noNaN: true }).map(Math.exp);
    const s = fc.oneof(
      fc.double({ min: 0.01, max: 60, noNaN: true }),
      fc.integer({ min: 1, max: 5 }).map((whole) => whole + 1e-9),
    );
    fc.assert(
      fc.property(s, z, (s, z) => {
        // s E_{s+1}(z) + z E_s(z) = e^−z
        const one = s * scaledExponentialIntegral(s + 1, z) + z * scaledExponentialIntegral(s, z);
        expect(one).toBeCloseTo(1, 11);
      }),
      { numRuns: 10_000 },
    );
  });
});
