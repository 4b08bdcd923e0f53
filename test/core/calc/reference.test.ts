import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliveByBgNbd, expectedByBgNbd, expectedLaterByBgNbd, logLikelihoodOfBgNbd } from '#core/calc/btyd/bg-nbd.ts';
import { expectedSpend, logLikelihoodOfSpending } from '#core/calc/btyd/gamma-gamma.ts';
import {
  aliveByParetoNbd,
  discountedByParetoNbd,
  expectedByParetoNbd,
  expectedLaterByParetoNbd,
  logLikelihoodOfParetoNbd,
} from '#core/calc/btyd/pareto-nbd.ts';
import { calculate } from '#core/calc/calculate.ts';
import { retentionClv } from '#core/calc/models/retention-clv.ts';
import {
  discountedLifetime,
  discountedResidualLifetime,
  lossAt,
  survivalAt,
} from '#core/calc/retention/shifted-beta-geometric.ts';
import { askReference, hasPython } from './reference/ask-reference.ts';

const parameter = fc.double({ min: -1.5, max: 2.5, noNaN: true }).map(Math.exp);
const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const history = fc
  .record({ x: fc.integer({ min: 0, max: 30 }), part: share, T: fc.double({ min: 1, max: 100, noNaN: true }) })
  .map(({ x, part, T }) => ({ x, tx: x === 0 ? 0 : part * T, T }));
const horizon = fc.double({ min: 0.5, max: 100, noNaN: true });

/** The figures of the reference for cases drawn the same way every time. */
function ask<T extends object>(
  model: string,
  cases: fc.Arbitrary<T>,
  count: number,
): readonly (readonly [T, number[]])[] {
  const drawn = fc.sample(cases, { numRuns: count, seed: 2026 });
  const figures = askReference<number[]>(drawn.map((one) => ({ model, ...one })));
  return drawn.map((one, at) => [one, figures[at] ?? []]);
}

/** A logarithm near 0 has no relative error to speak of: it is held to that of the likelihood itself. */
function expectNear(mine: readonly number[], theirs: readonly number[], given: object): void {
  expect(mine).toHaveLength(theirs.length);
  mine.forEach((value, at) => {
    const expected = theirs[at] ?? Number.NaN;
    const error = Math.abs(value - expected) / Math.max(Math.abs(expected), value < 0 ? 1 : 0);
    expect(error, `figure ${at}: ${value} is ${expected} of ${JSON.stringify(given)}`).toBeLessThan(1e-9);
  });
}

describe.skipIf(!hasPython)('an independent reference agrees to nine digits', { timeout: 120_000 }, () => {
  it('on retention CLV', () => {
    const cases = fc.record({
      m: fc.double({ min: 1, max: 1000, noNaN: true }),
      r: share,
      d: share,
      g: fc.double({ min: -0.2, max: 0.3, noNaN: true }),
      T: fc.integer({ min: 1, max: 60 }),
    });
    for (const [given, figures] of ask('retention', cases, 500)) {
      const { variants } = calculate(retentionClv, given);
      expectNear(
        variants.map(({ outputs }) => outputs.value as number),
        figures,
        given,
      );
    }
  });

  it('on the shifted beta-geometric', () => {
    const cases = fc.record({ alpha: parameter, beta: parameter, d: share, t: fc.integer({ min: 1, max: 30 }) });
    for (const [given, figures] of ask('sbg', cases, 300)) {
      const { alpha, beta, d, t } = given;
      const mine = [
        lossAt(alpha, beta, t),
        survivalAt(alpha, beta, t),
        discountedLifetime(alpha, beta, d),
        discountedResidualLifetime(alpha, beta, d, t),
      ];
      expectNear(mine, figures, given);
    }
  });

  it('on BG/NBD', () => {
    const cases = fc
      .tuple(fc.record({ r: parameter, alpha: parameter, a: parameter, b: parameter, t: horizon }), history)
      .map(([one, other]) => ({ ...one, ...other }));
    for (const [given, figures] of ask('bg-nbd', cases, 300)) {
      const mine = [
        logLikelihoodOfBgNbd(given, given),
        aliveByBgNbd(given, given),
        expectedByBgNbd(given, given.t),
        expectedLaterByBgNbd(given, given, given.t),
      ];
      expectNear(mine, figures, given);
    }
  });

  it('on Pareto/NBD', () => {
    const model = fc.record({
      r: parameter,
      alpha: parameter,
      s: parameter,
      beta: parameter,
      t: horizon,
      delta: fc.double({ min: 0.0005, max: 0.1, noNaN: true }),
    });
    const cases = fc.tuple(model, history).map(([one, other]) => ({ ...one, ...other }));
    for (const [given, figures] of ask('pareto-nbd', cases, 300)) {
      const mine = [
        logLikelihoodOfParetoNbd(given, given),
        aliveByParetoNbd(given, given),
        expectedByParetoNbd(given, given.t),
        expectedLaterByParetoNbd(given, given, given.t),
        discountedByParetoNbd(given, given, given.delta),
      ];
      expectNear(mine, figures, given);
    }
  });

  it('on Gamma-Gamma', () => {
    const cases = fc.record({
      p: parameter,
      q: parameter.map((q) => q + 1),
      gamma: parameter,
      x: fc.integer({ min: 1, max: 30 }),
      spend: fc.double({ min: 1, max: 200, noNaN: true }),
    });
    for (const [given, figures] of ask('gamma-gamma', cases, 200)) {
      const { x, spend } = given;
      expectNear(
        [expectedSpend(given, x, spend), logLikelihoodOfSpending(given, { x: [x], spend: [spend] })],
        figures,
        given,
      );
    }
  });
});
