import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { calculate } from '#core/calc/calculate.ts';
import { retentionClv } from '#core/calc/models/retention-clv.ts';
import { expectNear } from './expect-near.ts';
import { failureOf } from './failure-of.ts';
import { outputsOf } from './outputs-of.ts';

describe('retention CLV, row by row', () => {
  it.each([
    [100, 0.8, 0.1, 't0', null, 0, 0, 366.666666667],
    [100, 0.8, 0.1, 't1-survived', null, 0, 0, 266.666666667],
    [100, 0.8, 0.1, 't1-certain', null, 0, 0, 333.333333333],
    [100, 0.8, 0.1, 't0', 5, 0, 0, 292.063383649],
    [100, 0.8, 0.1, 't1-survived', 5, 0, 0, 212.409733563],
    [100, 0.8, 0.1, 't1-certain', 5, 0, 0, 265.512166953],
    [100, 0.8, 0.1, 't1-survived', null, 0.05, 0, 307.692307692],
    [100, 0.8, 0.1, 't0', null, 0.05, 0, 423.076923077],
    [100, 0.8, 0.1, 't1-survived', 5, 0.05, 0, 227.79178074],
    [100, 0.8, 0.1, 't0', 5, 0.05, 0, 313.213698518],
    [100, 0.8, 0.1, 't1-survived', null, 0, 75, 191.666666667],
    [100, 0, 0.1, 't0', null, 0, 0, 100],
    [100, 0, 0.1, 't1-survived', null, 0, 0, 0],
    [100, 1, 0.1, 't1-survived', 10, 0, 0, 614.45671057],
    [100, 1, 0.1, 't0', null, 0, 0, 1100],
    [100, 0.8, 0, 't0', null, 0, 0, 500],
    [100, 0.9, 0.05, 't0', 6, 1 / 6, 0, 600],
    [250, 0.92, 0.12, 't1-survived', 20, -0.03, 180, 819.795362665],
  ])('of margin %d, retention %d, discount %d by %s', (m, r, d, timing, T, g, AC, clv) => {
    expectNear(outputsOf(retentionClv, { m, r, d, T, g, AC }, timing).clv, clv);
  });

  // Gupta & Lehmann 2003: margin multiples r/(1 + i − r).
  it.each([
    [0.1, [1.2, 1.75, 2.66666666667, 4.5]],
    [0.12, [1.15384615385, 1.66666666667, 2.5, 4.09090909091]],
    [0.14, [1.11111111111, 1.59090909091, 2.35294117647, 3.75]],
    [0.16, [1.07142857143, 1.52173913043, 2.22222222222, 3.46153846154]],
  ])('has the published multiples at discount %d', (d, multiples) => {
    for (const [at, r] of [0.6, 0.7, 0.8, 0.9].entries())
      expectNear(outputsOf(retentionClv, { r, d }, 't1-survived').multiple, multiples[at] ?? 0);
  });

  it('has no value where everybody stays for ever and nothing is discounted', () => {
    expect(failureOf(() => calculate(retentionClv, { r: 1, d: 0 }))).toEqual({ code: 'diverges', field: 'periods' });
  });

  it('is the first margin and the rest, and what long finite lives come to', () => {
    const share = fc.double({ min: 0, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(share, share, (r, d) => {
        const t0 = outputsOf(retentionClv, { r, d }, 't0').clv as number;
        expectNear(100 + (outputsOf(retentionClv, { r, d }, 't1-survived').clv as number), t0);
        expectNear(outputsOf(retentionClv, { r, d, T: 2000 }, 't0').clv, t0);
      }),
      { numRuns: 10_000 },
    );
  });
});
