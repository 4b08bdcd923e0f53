import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { calculate } from '#core/calc/calculate.ts';
import { retentionClv } from '#core/calc/models/retention-clv.ts';
import { failureOf } from './failure-of.ts';

const clv = (given: Record<string, unknown>, timing: string): number =>
  calculate(retentionClv, given, timing).evaluation.outputs.clv as number;

describe('retention CLV', () => {
  // Worked out by hand from the closed forms; the same figures stand in the cited notes on timing.
  it.each([
    ['t0', 366.666666667],
    ['t1-certain', 333.333333333],
    ['t1-survived', 266.666666667],
  ])('by %s', (timing, expected) => {
    expect(clv({ m: 100, r: 0.8, d: 0.1 }, timing) / expected).toBeCloseTo(1, 9);
  });

  it('keeps nine digits where a customer hardly ever leaves', () => {
    expect(clv({ m: 1, r: 1, d: 8e-9 }, 't1-survived') / 125_000_000).toBeCloseTo(1, 12);
  });

  it('shows every convention beside the one that was asked for', () => {
    const { variants } = calculate(retentionClv, {});
    expect(variants.map(({ convention }) => convention)).toEqual(['t0', 't1-certain', 't1-survived']);
  });

  it.each([
    [{ r: 1, d: 0 }, 'diverges', 'periods'],
    [{ r: 1.01 }, 'too-large', 'retention'],
    [{ r: -0.1 }, 'too-small', 'retention'],
    [{ d: -0.1 }, 'too-small', 'discount'],
    [{ T: 0 }, 'too-small', 'periods'],
    [{ T: 2.5 }, 'not-whole', 'periods'],
    [{ g: -1 }, 'too-small', 'growth'],
    [{ m: Number.NaN }, 'not-finite', 'margin'],
    [{ m: '100' }, 'not-a-number', 'margin'],
    [{ profit: 1 }, 'unknown-input', 'profit'],
    [{ m: 1, margin: 2 }, 'inconsistent', 'margin'],
  ])('refuses %j as %s', (given, code, field) => {
    expect(failureOf(() => calculate(retentionClv, given))).toEqual({ code, field });
  });

  it('keeps the relations between the conventions', () => {
    const share = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        share,
        share,
        fc.integer({ min: 1, max: 500 }),
        (m, r, d, T) => {
          const given = { m, r, d: d + 0.001, T };
          const [t0, certain, survived] = ['t0', 't1-certain', 't1-survived'].map((timing) => clv(given, timing)) as [
            number,
            number,
            number,
          ];
          expect(t0).toBeCloseTo((1 + given.d) * certain, 4);
          expect(survived).toBeCloseTo(r * certain, 4);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
