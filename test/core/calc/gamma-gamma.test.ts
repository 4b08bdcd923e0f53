import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedSpend, fitGammaGamma, logLikelihoodOfSpending } from '#core/calc/btyd/gamma-gamma.ts';
import { failureOf } from './failure-of.ts';
import { hasCdnow, readCdnow } from './read-cdnow.ts';

// Fader, Hardie & Lee 2005, “RFM and CLV”: CDNOW in dollars.
const cdnow = { p: 6.25, q: 3.74, gamma: 15.44 };

describe('Gamma-Gamma', () => {
  it.each([
    [0, 0, 35.2189781022],
    [1, 11.77, 18.9168520578],
    [2, 22.35, 24.6637139108],
    [7, 73.74, 71.469670897],
    [2, 25.55, 27.2883858268],
    [2, 40, 39.1404199475],
    [1, 10, 17.6863181313],
    [20, 10, 10.5409425395],
  ])('expects of %d purchases at %d each a spend of %d', (x, spend, expected) => {
    expect(expectedSpend(cdnow, x, spend) / expected).toBeCloseTo(1, 9);
  });

  it('expects what lies between the customer’s own mean and that of all', () => {
    const parameter = fc.double({ min: 0.1, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        parameter,
        parameter,
        parameter,
        fc.integer({ min: 1, max: 5000 }),
        parameter,
        (p, q, gamma, x, z) => {
          const model = { p, q: q + 1, gamma };
          const all = expectedSpend(model, 0, 0);
          const own = expectedSpend(model, x, z);
          expect(own).toBeGreaterThanOrEqual(Math.min(all, z) * (1 - 1e-12));
          expect(own).toBeLessThanOrEqual(Math.max(all, z) * (1 + 1e-12));
          expect(Number.isFinite(logLikelihoodOfSpending(model, { x: [x], spend: [z] }))).toBe(true);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  // Fader, Hardie & Lee 2005: 6.25, 3.74, 15.44.
  it.skipIf(!hasCdnow)('gives the published figures for the 946 repeaters of CDNOW', () => {
    const { x, spend } = readCdnow();
    const fit = fitGammaGamma({ x, spend });
    expect(fit.customers).toBe(946);
    expect(fit.correlation).toBeCloseTo(0.113884, 6);
    expect(fit.logLikelihood).toBeCloseTo(-4055.923244, 5);
    expect(fit.p).toBeCloseTo(6.248802, 2);
    expect(fit.q).toBeCloseTo(3.744588, 2);
    expect(fit.gamma).toBeCloseTo(15.447749, 2);
    expect(logLikelihoodOfSpending(cdnow, { x, spend })).toBeCloseTo(-4055.924713, 5);
  });

  it.each([
    [{ x: [], spend: [] }, 'empty', 'customers'],
    [{ x: [1], spend: [] }, 'inconsistent', 'customers'],
    [{ x: [1, 2], spend: [5, 5] }, 'undefined', 'customers'],
    [{ x: [0, 0], spend: [0, 0] }, 'undefined', 'customers'],
    [{ x: [1, 2], spend: [5, 0] }, 'too-small', 'customers[2].spend'],
    [{ x: [1.5], spend: [5] }, 'not-whole', 'customers[1].purchases'],
    [{ x: [-1], spend: [5] }, 'too-small', 'customers[1].purchases'],
  ])('refuses %j as %s', (spending, code, field) => {
    expect(failureOf(() => fitGammaGamma(spending))).toEqual({ code, field });
  });

  it('has no mean spend where q is 1 or less', () => {
    expect(failureOf(() => expectedSpend({ ...cdnow, q: 1 }, 2, 10))).toEqual({ code: 'undefined', field: 'q' });
    expect(failureOf(() => expectedSpend({ ...cdnow, p: 0 }, 2, 10))).toEqual({ code: 'too-small', field: 'p' });
    expect(failureOf(() => expectedSpend(cdnow, 2, Number.NaN))).toEqual({ code: 'not-finite', field: 'spend' });
  });
});
