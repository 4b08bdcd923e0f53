import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aliveByParetoNbd,
  discountedByParetoNbd,
  expectedByParetoNbd,
  expectedLaterByParetoNbd,
  logLikelihoodOfParetoNbd,
} from '#core/calc/btyd/pareto-nbd.ts';
import { fitParetoNbd } from '#core/calc/btyd/fit-pareto-nbd.ts';
import { failureOf } from './failure-of.ts';
import { randomCustomers, randomParetoCustomers } from './random-customers.ts';
import { hasCdnow, readCdnow } from './read-cdnow.ts';

const near = (value: number, expected: number, digits = 9): void => {
  expect(value / expected, `${value} is ${expected}`).toBeCloseTo(1, digits);
};
// Fader, Hardie & Lee 2005, “RFM and CLV”: CDNOW in weeks.
const cdnow = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };

describe('Pareto/NBD', { timeout: 60_000 }, () => {
  it.each([
    [2, 30.43, 38.86, -9.55428324515, 0.869167559153, 1.45512319326, 1.8508267207, 6.48377356773],
    [1, 1.71, 38.86, -4.45019433388, 0.168002326724, 0.171092980554, 0.217619691309, 0.762360293671],
    [0, 0.0, 38.86, -0.521046294081, 0.295286604617, 0.107081468215, 0.136201005924, 0.477136229032],
    [7, 29.43, 38.86, -21.5946432181, 0.749501407667, 3.71225138047, 4.72175419976, 16.5411406326],
    [0, 0.0, 27.0, -0.469763366069, 0.38393078435, 0.17536149299, 0.221250491971, 0.732838709261],
    [10, 35.0, 38.86, -27.0846226662, 0.927332088339, 6.41736388522, 8.16249002852, 28.594647193],
    [29, 38.0, 38.86, -45.5753418079, 0.9864743442, 19.1175752559, 24.3163735432, 85.1845601099],
    [26, 30.86, 31.0, -39.1316715403, 0.997918731055, 20.1170260774, 25.4584729514, 86.0564936012],
  ])(
    'knows a customer with %d repeat purchases, the last at %d, observed for %d',
    (x, tx, T, logL, alive, y39, y52, det) => {
      const history = { x, tx, T };
      near(logLikelihoodOfParetoNbd(cdnow, history), logL);
      near(aliveByParetoNbd(cdnow, history), alive);
      near(expectedLaterByParetoNbd(cdnow, history, 39), y39);
      near(expectedLaterByParetoNbd(cdnow, history, 52), y52);
      near(discountedByParetoNbd(cdnow, history, 0.0027), det);
    },
  );

  it.each([
    [1, 0.050979843246],
    [9, 0.391158584728],
    [39, 1.21300284428],
    [52, 1.47299680338],
    [78, 1.90939812931],
  ])('expects of a new customer within %d weeks %d purchases', (t, expected) => {
    near(expectedByParetoNbd(cdnow, t), expected);
  });

  const parameter = fc.double({ min: -3, max: 3, noNaN: true }).map(Math.exp);
  const model = fc.record({ r: parameter, alpha: parameter, s: parameter, beta: parameter });
  const history = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0.001, max: 1, noNaN: true }), parameter)
    .map(([x, share, T]) => ({ x, tx: x === 0 ? 0 : share * T * 10, T: T * 10 }));

  it('keeps what must hold between its figures', () => {
    fc.assert(
      fc.property(model, history, fc.double({ min: 0.01, max: 50, noNaN: true }), (model, history, t) => {
        const alive = aliveByParetoNbd(model, history);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        expect(Number.isFinite(logLikelihoodOfParetoNbd(model, history))).toBe(true);
        const later = expectedLaterByParetoNbd(model, history, t);
        const most = ((model.r + history.x) / (model.alpha + history.T)) * t;
        expect(later).toBeLessThanOrEqual(most * (1 + 1e-9));
        expect(expectedLaterByParetoNbd(model, history, t + 1)).toBeGreaterThanOrEqual(later * (1 - 1e-12));
        near(expectedLaterByParetoNbd(model, { x: 0, tx: 0, T: 0 }, t), expectedByParetoNbd(model, t), 12);
        // What is discounted hardly is what is expected for ever, where that has an end.
        if (model.s > 1.5 && alive > 0)
          near(discountedByParetoNbd(model, history, 1e-12), discountedByParetoNbd(model, history, 0), 4);
      }),
      { numRuns: 10_000 },
    );
  });

  it('gives one likelihood on both sides of alpha = beta, and none away', () => {
    fc.assert(
      fc.property(model, history, (model, history) => {
        const at = (beta: number): number => logLikelihoodOfParetoNbd({ ...model, beta }, history);
        const [low, same, high] = [at(model.alpha * (1 - 1e-6)), at(model.alpha), at(model.alpha * (1 + 1e-6))];
        expect(Math.abs((low + high) / 2 - same)).toBeLessThan(1e-9 * Math.max(1, Math.abs(same)));
      }),
      { numRuns: 10_000 },
    );
  });

  it('has no hole at s = 1', () => {
    const at = (s: number): number => expectedByParetoNbd({ ...cdnow, s }, 52);
    near(at(1), ((0.553 * 11.669) / 10.578) * Math.log(1 + 52 / 11.669), 12);
    near(at(1 + 1e-12), at(1));
    const det = (s: number): number => discountedByParetoNbd({ ...cdnow, s }, { x: 2, tx: 30, T: 39 }, 0.0027);
    near(det(1 + 1e-12), det(1));
    near(det(2 - 1e-12), det(2));
  });

  it('stays finite for thousands of purchases over thousands of weeks', () => {
    for (const tx of [1, 5000, 9999, 10_000]) {
      const history = { x: 5000, tx, T: 10_000 };
      expect(Number.isFinite(logLikelihoodOfParetoNbd(cdnow, history))).toBe(true);
      expect(Number.isFinite(aliveByParetoNbd(cdnow, history))).toBe(true);
      expect(Number.isFinite(expectedLaterByParetoNbd(cdnow, history, 10_000))).toBe(true);
      expect(Number.isFinite(discountedByParetoNbd(cdnow, history, 1e-9))).toBe(true);
    }
    expect(aliveByParetoNbd(cdnow, { x: 5000, tx: 10_000, T: 10_000 })).toBe(1);
  });

  it('refuses what cannot be', () => {
    const history = { x: 0, tx: 0, T: 3 };
    for (const field of ['r', 'alpha', 's', 'beta']) {
      const broken = { ...cdnow, [field]: 0 };
      expect(failureOf(() => expectedByParetoNbd(broken, 1))).toEqual({ code: 'too-small', field });
      expect(failureOf(() => logLikelihoodOfParetoNbd(broken, history))).toEqual({ code: 'too-small', field });
    }
    expect(failureOf(() => discountedByParetoNbd(cdnow, history, 0))).toEqual({ code: 'diverges', field: 'discount' });
    expect(failureOf(() => discountedByParetoNbd(cdnow, history, -1))?.code).toBe('too-small');
    expect(failureOf(() => expectedLaterByParetoNbd(cdnow, history, -1))?.field).toBe('horizon');
    expect(failureOf(() => aliveByParetoNbd(cdnow, { x: 2, tx: 4, T: 3 }))?.field).toBe('recency');
  });
});

describe('fitting Pareto/NBD', { timeout: 60_000 }, () => {
  // Fader, Hardie & Lee 2005: .553, 10.578, .606, 11.669 and −9595.0.
  it.skipIf(!hasCdnow)('gives the published figures for CDNOW', { timeout: 60_000 }, () => {
    const start = performance.now();
    const fit = fitParetoNbd(readCdnow());
    console.log(`Pareto/NBD on CDNOW: ${(performance.now() - start).toFixed(0)} ms, ${fit.iterations} iterations`);
    expect(fit.logLikelihood).toBeCloseTo(-9594.97393, 4);
    expect(fit.r).toBeCloseTo(0.5532755, 3);
    expect(fit.alpha).toBeCloseTo(10.5776124, 2);
    expect(fit.s).toBeCloseTo(0.6062135, 3);
    expect(fit.beta).toBeCloseTo(11.6679095, 2);
  });

  it.skipIf(!hasCdnow)('has the log-likelihood of the published parameters', () => {
    const { x, tx, T } = readCdnow();
    let sum = 0;
    for (let i = 0; i < x.length; i++)
      sum += logLikelihoodOfParetoNbd(cdnow, { x: x[i] ?? 0, tx: tx[i] ?? 0, T: T[i] ?? 0 });
    expect(sum).toBeCloseTo(-9594.97401, 4);
  });

  it('finds what customers were drawn with', { timeout: 60_000 }, () => {
    const fit = fitParetoNbd(randomParetoCustomers(5000, 52));
    expect(fit.r / fit.alpha).toBeCloseTo(0.25, 1);
    expect(fit.r).toBeGreaterThan(1.5);
    expect(fit.r).toBeLessThan(2.5);
    expect(fit.s).toBeGreaterThan(0.6);
    expect(fit.s).toBeLessThan(1.6);
  });

  it('says so where customers do not differ in how they leave', () => {
    expect(failureOf(() => fitParetoNbd(randomCustomers(3000, 52, [0.25, 0.15])))).toEqual({
      code: 'does-not-converge',
      field: 'fit',
    });
  });

  it('refuses customers of whom nobody came back', () => {
    expect(failureOf(() => fitParetoNbd({ x: [0, 0], tx: [0, 0], T: [3, 4] }))?.code).toBe('undefined');
  });
});
