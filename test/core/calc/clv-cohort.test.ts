import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { calculate } from '#core/calc/calculate.ts';
import { clvCohort } from '#core/calc/models/clv-cohort.ts';
import { expectNear } from './expect-near.ts';
import { failureOf } from './failure-of.ts';
import { columnOf, outputsOf, warningsOf } from './outputs-of.ts';

/** Per cent of customers left after each year: Fader & Hardie 2007, table 1. */
const regular = [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, 22.3, 20.7, 19.4, 18.3, 17.3];
const highEnd = [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1, 46.8, 44.5, 42.7, 40.9, 39.4];

describe('cohort CLV', () => {
  it.each([
    [regular, 0, 4, 280.7, 180.7],
    [regular, 0, 7, 359.9, 259.9],
    [regular, 0, 12, 457.9, 357.9],
    [regular, 0.1, 4, 247.007786353, 147.007786353],
    [regular, 0.1, 7, 292.108740207, 192.108740207],
    [regular, 0.1, 12, 330.696566807, 230.696566807],
    [highEnd, 0, 4, 385.8, 285.8],
    [highEnd, 0, 7, 541.7, 441.7],
    [highEnd, 0, 12, 756, 656],
    [highEnd, 0.1, 4, 329.96851308, 229.96851308],
    [highEnd, 0.1, 7, 418.560643769, 318.560643769],
    [highEnd, 0.1, 12, 502.617486346, 402.617486346],
  ])('of a curve %j at discount %d up to period %d', (survivors, d, H, t0, t1) => {
    expectNear(outputsOf(clvCohort, { survivors, d, H }).clv, t0);
    expectNear(outputsOf(clvCohort, { survivors, d, H }, 't1').clv, t1);
  });

  it.each([
    [regular, 355.254368734],
    [highEnd, 577.779012239],
  ])('goes on without an end at the last rate of the first seven years', (curve, expected) => {
    const given = { survivors: curve.slice(0, 8), d: 0.1, tail: 'last-r' };
    expectNear(outputsOf(clvCohort, given).clv, expected);
    expect(warningsOf(clvCohort, given)).toEqual(['extrapolated']);
  });

  it.each([
    [regular, 369.035709355, 330.452613485],
    [highEnd, 591.030632325, 500.730972833],
  ])(
    'goes on by the sBG curve of the first seven years, without an end or up to the twelfth',
    (curve, endless, twelve) => {
      const given = { survivors: curve.slice(0, 8), d: 0.1, tail: 'sBG' };
      expectNear(outputsOf(clvCohort, given).clv, endless, 1e-6);
      expectNear(outputsOf(clvCohort, { ...given, H: 12 }).clv, twelve, 1e-6);
      // What was counted in these twelve years comes to within half a per cent of it.
      expectNear(outputsOf(clvCohort, { survivors: curve, d: 0.1 }).clv, twelve, 5e-3);
    },
  );

  it('fits the sBG curve to all cohorts, each as far as it was counted', () => {
    expectNear(outputsOf(clvCohort, { tail: 'sbg' }).clv, 364.110021326, 1e-6);
    const { derivation } = calculate(clvCohort, { tail: 'sbg' }).evaluation;
    expect(derivation.slice(0, 2).map(({ name }) => name)).toEqual(['alpha', 'beta']);
  });

  it('pays the margin as it stands first, whenever that is, and lets it grow from there', () => {
    const counted = Array.from({ length: 21 }, (_, t) => 0.8 ** t);
    const given = { survivors: counted, d: 0.1, g: 0.05, tail: 'last-r' };
    expectNear(outputsOf(clvCohort, given).clv, 423.076923077);
    expectNear(outputsOf(clvCohort, given, 't1').clv, 307.692307692);
  });

  it('pools cohorts that were counted before and after a period', () => {
    const given = {
      cohorts: [
        [1000, 631, 468, 382],
        [1000, 650, 490],
        [1000, 640],
      ],
      m: 100,
      d: 0.1,
    };
    const [before, ...rates] = columnOf(clvCohort, given, ['survival', 'retention']);
    expect(before).toBeNull();
    for (const [at, r] of [0.640333333333, 0.747853239657, 0.816239316239].entries()) expectNear(rates[at], r);
    const survival = columnOf(clvCohort, given, ['survival', 'survival']);
    for (const [t, share] of [1, 0.640333333333, 0.478875357793, 0.390876894609].entries())
      expectNear(survival[t], share);
    expectNear(outputsOf(clvCohort, given).clv, 227.155756688);
  });

  it('keeps a cohort that was lost whole at nothing', () => {
    const given = { survivors: [10, 5, 0, 0], d: 0, tail: 'last-r' };
    expect(outputsOf(clvCohort, given)).toMatchObject({ clv: 150, 'last-survival': 0, 'last-retention': null });
    expect(columnOf(clvCohort, given, ['survival', 'retention'])).toEqual([null, 0.5, 0, null]);
  });

  it.each([
    [{ survivors: [0, 0] }, 'too-small', 'cohorts[1].counts[1]'],
    [{ survivors: [10, -1] }, 'too-small', 'cohorts[1].counts[2]'],
    [{ survivors: [10, 5, 6] }, 'rises', 'cohorts[1].counts[3]'],
    [
      {
        cohorts: [
          [9, 4],
          [10, 0, 1],
        ],
      },
      'rises',
      'cohorts[2].counts[3]',
    ],
    [{ survivors: [] }, 'empty', 'cohorts'],
    [{ cohorts: [[]] }, 'empty', 'cohorts[1].counts'],
    [{ survivors: ['10'] }, 'not-a-number', 'cohorts[1].counts[1]'],
    [{ survivors: 10 }, 'not-a-table', 'cohorts'],
    [{ survivors: [10, 5], H: 2 }, 'no-tail', 'horizon'],
    [{ survivors: [10], tail: 'last-r' }, 'no-tail', 'tail'],
    [{ survivors: [10, 5], tail: 'sbg' }, 'no-tail', 'tail'],
    [{ survivors: [10, 10, 10], tail: 'sbg' }, 'undefined', 'cohorts'],
    [{ survivors: [1000, 631, 468, 382], d: 0, tail: 'sbg' }, 'diverges', 'horizon'],
    [{ survivors: [1000, 631, 468, 382], d: 0.1, g: 0.2, tail: 'sbg' }, 'diverges', 'horizon'],
    [{ survivors: [1000, 631, 468], tail: 'sbg', H: 1e9 }, 'too-large', 'horizon'],
    [{ survivors: [10, 10], d: 0, tail: 'last-r' }, 'diverges', 'horizon'],
    [{ survivors: [10, 5], tail: 'first-r' }, 'not-a-choice', 'tail'],
    [{ H: 1.5 }, 'not-whole', 'horizon'],
    [{ d: -0.1 }, 'too-small', 'discount'],
    [{ g: -1 }, 'too-small', 'growth'],
  ])('refuses %j as %s', (given, code, field) => {
    expect(failureOf(() => calculate(clvCohort, given))).toEqual({ code, field });
  });

  it('needs no end where the rate of staying leaves a finite sum', () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 30 }), (r, d, H) => {
        const given = { survivors: [1, r], d, tail: 'last-r' };
        const whole = outputsOf(clvCohort, given).clv as number;
        expectNear(whole, (100 * (1 + d)) / (1 + d - r));
        // A constant rate makes the same sum whether the periods were counted or carried on.
        const counted = Array.from({ length: H + 1 }, (_, t) => r ** t);
        expectNear(
          outputsOf(clvCohort, { ...given, H }).clv,
          outputsOf(clvCohort, { survivors: counted, d }).clv as number,
        );
        expectNear(outputsOf(clvCohort, given, 't1').clv, whole - 100, 1e-7);
      }),
      { numRuns: 10_000 },
    );
  });
});
