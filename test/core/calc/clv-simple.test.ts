import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { calculate } from '#core/calc/calculate.ts';
import { clvSimple } from '#core/calc/models/clv-simple.ts';
import { expectNear } from './expect-near.ts';
import { failureOf } from './failure-of.ts';
import { outputsOf, warningsOf } from './outputs-of.ts';

describe('simple CLV', () => {
  // Plain products, checked by hand.
  it.each([
    [50, 4, 5, 0.4, 60, 1000, 400, 340],
    [1200, 0.5, 3, 0.25, 0, 1800, 450, 450],
    [30, 12, 5 / 3, 0.8, 90, 600, 480, 390],
    [0, 4, 5, 0.4, 10, 0, 0, -10],
    [50, 4, 5, 1, 0, 1000, 1000, 1000],
  ])('of AOV %d, F %d, L %d, GM %d, CAC %d', (AOV, F, L, GM, CAC, revenue, clv, net) => {
    const outputs = outputsOf(clvSimple, { AOV, F, L, GM, CAC });
    expectNear(outputs.revenue, revenue);
    expectNear(outputs.clv, clv);
    expectNear(outputs.net, net);
  });

  it('takes the life of a customer from churn by that convention', () => {
    expectNear(outputsOf(clvSimple, { ARPA: 30, GM: 0.8, churn: 0.05 }, 'churn').clv, 480);
  });

  it('takes the lifespan where no churn is known', () => {
    expect(outputsOf(clvSimple, {}, 'churn')).toEqual(outputsOf(clvSimple, {}, 'lifespan'));
  });

  it('takes the churn where only that is given, by either convention, and never a lifespan nobody gave', () => {
    for (const convention of clvSimple.conventions) {
      const { inputs, evaluation } = calculate(clvSimple, { ARPA: 30, GM: 0.8, churn: 0.05 }, convention);
      expect(inputs['lifespan']).toBeNull();
      expectNear(evaluation.outputs.clv, 480);
      expectNear(evaluation.outputs.life, 20);
      expect(evaluation.warnings.map(({ code }) => code)).toEqual(['no-discounting']);
    }
    expect(calculate(clvSimple, { churn: null }).inputs['lifespan']).toBe(5);
    expect(failureOf(() => calculate(clvSimple, { lifespan: null }))).toEqual({ code: 'missing', field: 'lifespan' });
  });

  it('always says that nothing is discounted, and when the margin is a loss', () => {
    expect(warningsOf(clvSimple, {})).toEqual(['no-discounting']);
    expect(warningsOf(clvSimple, { GM: -0.1 })).toEqual(['no-discounting', 'negative-margin']);
  });

  it('says which of two lengths of life counted', () => {
    expect(warningsOf(clvSimple, { L: 5, c: 0.2 })).toEqual(['no-discounting']);
    expect(warningsOf(clvSimple, { L: 5, c: 0.1 })).toEqual(['no-discounting', 'assumption']);
  });

  it.each([
    [{ AOV: -1 }, 'too-small', 'order-value'],
    [{ F: -1 }, 'too-small', 'frequency'],
    [{ L: -1 }, 'too-small', 'lifespan'],
    [{ CAC: -1 }, 'too-small', 'acquisition'],
    [{ GM: 1.01 }, 'too-large', 'gross-margin'],
    [{ c: 0 }, 'too-small', 'churn'],
    [{ c: 1.01 }, 'too-large', 'churn'],
  ])('refuses %j as %s', (given, code, field) => {
    expect(failureOf(() => calculate(clvSimple, given))).toEqual({ code, field });
  });

  it('is the same by churn and by the life that follows from it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e5, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: 1e-3, max: 1, noNaN: true }),
        (arpa, GM, churn) => {
          const byChurn = outputsOf(clvSimple, { arpa, GM, churn }, 'churn').clv;
          expect(byChurn).toBe(outputsOf(clvSimple, { arpa, GM, L: 1 / churn }).clv);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
