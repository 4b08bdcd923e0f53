import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aliveByBgNbd,
  chanceOfCountByBgNbd,
  expectedByBgNbd,
  expectedLaterByBgNbd,
  logLikelihoodOfBgNbd,
} from '#core/calc/btyd/bg-nbd.ts';
import { failureOf } from './failure-of.ts';

const near = (value: number, expected: number, digits = 9): void => {
  expect(value / expected, `${value} is ${expected}`).toBeCloseTo(1, digits);
};
// Fader, Hardie & Lee 2005, table 2, in weeks.
const cdnow = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

describe('BG/NBD', { timeout: 60_000 }, () => {
  it.each([
    [2, 30.43, 38.86, -9.45860630707, 0.726578570081, 1.22602817477, 1.55872080643],
    [1, 1.71, 38.86, -4.46909327503, 0.212100985377, 0.20318698708, 0.259823464869],
    [0, 0.0, 38.86, -0.554713276438, 1.0, 0.195098052011, 0.252073022282],
    [7, 29.43, 38.86, -21.8632762715, 0.641756345946, 3.33705327485, 4.19885558493],
    [0, 0.0, 27.0, -0.476880779977, 1.0, 0.259395381492, 0.332602381641],
    [10, 35.0, 38.86, -27.3512723529, 0.846941407524, 6.16363803502, 7.7388920023],
    [29, 38.0, 38.86, -44.4420685251, 0.955221721242, 19.4522938432, 24.3281618931],
  ])(
    'knows a customer with %d repeat purchases, the last at %d, observed for %d',
    (x, tx, T, logL, alive, y39, y52) => {
      const history = { x, tx, T };
      near(logLikelihoodOfBgNbd(cdnow, history), logL);
      near(aliveByBgNbd(cdnow, history), alive);
      near(expectedLaterByBgNbd(cdnow, history, 39), y39);
      near(expectedLaterByBgNbd(cdnow, history, 52), y52);
    },
  );

  it.each([
    [0.1429, 0.00782834751607],
    [1, 0.0532678911717],
    [3, 0.150865230893],
    [31.8571, 1.04199606085],
    [32, 1.04524332837],
    [39, 1.19672319332],
    [78, 1.86051905794],
  ])('expects of a new customer within %d weeks %d purchases', (t, expected) => {
    near(expectedByBgNbd(cdnow, t), expected);
  });

  it.each([
    [39, 0, 0.573786352096],
    [39, 1, 0.199395280836],
    [39, 2, 0.0854297595391],
    [39, 7, 0.00869542880416],
    [2, 10, 1.07868964037e-7],
    [30, 11, 0.00199952144748],
  ])('gives the chance of a count: within %d weeks, %d', (t, x, expected) => {
    near(chanceOfCountByBgNbd(cdnow, t, x), expected);
  });

  const parameter = fc.double({ min: -3, max: 3, noNaN: true }).map(Math.exp);
  const model = fc.record({ r: parameter, alpha: parameter, a: parameter, b: parameter });

  it('has chances that sum to one and to the expectation', () => {
    fc.assert(
      fc.property(model, fc.double({ min: 0.01, max: 2, noNaN: true }), (model, share) => {
        const t = share * model.alpha;
        let [sum, mean] = [0, 0];
        for (let x = 0; x < 400; x++) {
          const chance = chanceOfCountByBgNbd(model, t, x);
          sum += chance;
          mean += x * chance;
        }
        near(sum, 1);
        near(mean, expectedByBgNbd(model, t));
      }),
      { numRuns: 10_000 },
    );
  });

  it('agrees with the closed form, also beside the hole it has at a = 1', () => {
    // For r = 1, b = 1, x = 0 the hypergeometric function is ₂F₁(1, 1; a; z); at a = 2 a logarithm.
    near(expectedByBgNbd({ r: 1, alpha: 1, a: 2, b: 1 }, 1), 2 * (1 - 0.5 * (-Math.log(0.5) / 0.5)));
    const at = (a: number): number => expectedByBgNbd({ r: 0.5, alpha: 3, a, b: 2 }, 40);
    near((at(1 - 1e-4) + at(1 + 1e-4)) / 2, at(1), 8);
    near((at(1 - 1e-7) + at(1 + 1e-7)) / 2, at(1));
  });

  it('keeps what must hold between its figures', () => {
    const history = fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0.001, max: 1, noNaN: true }), parameter)
      .map(([x, share, T]) => ({ x, tx: x === 0 ? 0 : share * T * 10, T: T * 10 }));
    fc.assert(
      fc.property(model, history, fc.double({ min: 0, max: 50, noNaN: true }), (model, history, t) => {
        const alive = aliveByBgNbd(model, history);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        if (history.x === 0) expect(alive).toBe(1);
        const later = expectedLaterByBgNbd(model, history, t);
        expect(later).toBeGreaterThanOrEqual(0);
        // Never more than a customer who does not give up would buy.
        const most = ((model.r + history.x) / (model.alpha + history.T)) * t;
        expect(later).toBeLessThanOrEqual(most * (1 + 1e-9) + 1e-300);
        expect(expectedLaterByBgNbd(model, history, t + 1)).toBeGreaterThanOrEqual(later * (1 - 1e-12));
        // A new customer is one of whom nothing is known yet.
        near(1 + expectedLaterByBgNbd(model, { x: 0, tx: 0, T: 0 }, t), 1 + expectedByBgNbd(model, t), 12);
        expect(Number.isFinite(logLikelihoodOfBgNbd(model, history))).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  it('stays finite for thousands of purchases over thousands of weeks', () => {
    for (const tx of [1, 5000, 9999, 10_000]) {
      const history = { x: 5000, tx, T: 10_000 };
      expect(Number.isFinite(logLikelihoodOfBgNbd(cdnow, history))).toBe(true);
      expect(Number.isFinite(aliveByBgNbd(cdnow, history))).toBe(true);
      expect(Number.isFinite(expectedLaterByBgNbd(cdnow, history, 10_000))).toBe(true);
    }
    expect(expectedLaterByBgNbd(cdnow, { x: 5000, tx: 10_000, T: 10_000 }, 10)).toBeGreaterThan(4.9);
    expect(chanceOfCountByBgNbd(cdnow, 10_000, 5000)).toBeGreaterThan(0);
    expect(expectedByBgNbd({ r: 0.001, alpha: 0.01, a: 0.001, b: 1e6 }, 100)).toBeGreaterThan(0);
  });

  it.each([
    [{ x: 1.5, tx: 1, T: 2 }, 'not-whole', 'purchases'],
    [{ x: -1, tx: 0, T: 2 }, 'too-small', 'purchases'],
    [{ x: 1, tx: -1, T: 2 }, 'too-small', 'recency'],
    [{ x: 1, tx: 3, T: 2 }, 'too-large', 'recency'],
    [{ x: 0, tx: 1, T: 2 }, 'inconsistent', 'recency'],
    [{ x: 1, tx: 0, T: 2 }, 'inconsistent', 'recency'],
    [{ x: 0, tx: 0, T: Number.NaN }, 'not-finite', 'age'],
  ])('refuses %j as %s', (history, code, field) => {
    expect(failureOf(() => logLikelihoodOfBgNbd(cdnow, history))).toEqual({ code, field });
    expect(failureOf(() => aliveByBgNbd(cdnow, history))).toEqual({ code, field });
  });

  it('refuses parameters and horizons that cannot be', () => {
    for (const name of ['r', 'alpha', 'a', 'b'])
      expect(failureOf(() => expectedByBgNbd({ ...cdnow, [name]: 0 }, 1))).toEqual({ code: 'too-small', field: name });
    expect(failureOf(() => expectedByBgNbd(cdnow, -1))).toEqual({ code: 'too-small', field: 'horizon' });
    expect(failureOf(() => chanceOfCountByBgNbd(cdnow, 1, 0.5))).toEqual({ code: 'not-whole', field: 'count' });
    expect(failureOf(() => expectedByBgNbd(cdnow, 1e12))).toEqual({ code: 'does-not-converge', field: 'horizon' });
  });
});
