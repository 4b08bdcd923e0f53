import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { calculate } from '#core/calc/calculate.ts';
import { customerEquity } from '#core/calc/models/customer-equity.ts';
import { retentionClv } from '#core/calc/models/retention-clv.ts';
import { expectNear } from './expect-near.ts';
import { failureOf } from './failure-of.ts';
import { columnOf, outputsOf, warningsOf } from './outputs-of.ts';

const base = { m: 100, r: 0.8, d: 0.1 };
const segments = [
  [2000, 50, 0.6],
  [500, 200, 0.9],
  [100, -20, 0.95],
];

describe('customer equity', () => {
  it.each([
    ['t1-survived', 481680.440771],
    ['t0', 703994.490358],
  ])('of three cohorts still to be won, by %s', (timing, expected) => {
    expectNear(outputsOf(customerEquity, { ...base, n: [1000, 800, 600], c: 50 }, timing).equity, expected);
  });

  it('of the customers there are', () => {
    expectNear(outputsOf(customerEquity, { ...base, existing: 1000 }).equity, 266666.666667);
  });

  it('tells the effect of more retention whatever it is in a segment without customers', () => {
    const peopled = [2000, 50, 0.6];
    const given = { segments: [peopled, [0, 80, 1]], d: 0.1 };
    const expected = outputsOf(customerEquity, { segments: [peopled], d: 0.1 })['effect-retention'] as number;
    expect(expected).toBeGreaterThan(0);
    expectNear(outputsOf(customerEquity, given)['effect-retention'], expected);
  });

  it('keeps nine digits where a customer hardly ever leaves', () => {
    expectNear(outputsOf(customerEquity, { m: 1, r: 1, d: 8e-9, existing: 1 }).equity, 125_000_000);
  });

  it('keeps a segment that costs more than it brings, and says so', () => {
    expectNear(outputsOf(customerEquity, { segments, d: 0.1 }).equity, 557333.333333);
    const each = columnOf(customerEquity, { segments, d: 0.1 }, ['parts', 'value']);
    for (const [at, expected] of [120000, 450000, -12666.6666667].entries()) expectNear(each[at], expected);
    const { warnings } = calculate(customerEquity, { segments, d: 0.1 }).evaluation;
    expect(warnings.map(({ code, field }) => [code, field])).toEqual([['negative-value', 'segments[3]']]);
  });

  it('knows no value of one customer where there are segments alone, and asks nothing of a retention nobody gave', () => {
    const { outputs, derivation, tables, warnings } = calculate(customerEquity, {
      segments: [[10, 50, 0.5]],
      growth: 0.6,
      discount: 0.1,
    }).evaluation;
    expect(outputs.clv).toBeNull();
    expectNear(outputs.equity, (10 * 50 * 0.5) / (1.1 - 0.8));
    expect(derivation.map(({ name }) => name)).toEqual(['segments-value', 'equity']);
    expect(derivation.at(-1)?.formula).toBe('«segments-value»');
    expect(tables?.[0]?.rows).toHaveLength(1);
    expect(warnings).toEqual([]);
    expect(outputsOf(customerEquity, { segments, d: 0.1, existing: 5 }).clv).not.toBeNull();
  });

  it('says what one per cent of margin, retention and discount is worth', () => {
    const outputs = outputsOf(customerEquity, { ...base, existing: 1000 });
    expectNear(outputs['effect-retention'], 0.0376712328767);
    expectNear(outputs['effect-margin'], 0.01);
    expectNear(outputs['effect-discount'], 0.00334448160535);
    expectNear(outputs['elasticity-retention'], 3.66666666667);
    expectNear(outputs['elasticity-margin'], 1);
    expectNear(outputs['elasticity-discount'], -0.333333333333);
  });

  it('leaves out an effect that has no answer', () => {
    expect(outputsOf(customerEquity, { ...base, r: 1 })['effect-retention']).toBeNull();
    expect(outputsOf(customerEquity, { ...base, m: 0 })['elasticity-retention']).toBeNull();
    expect(warningsOf(customerEquity, { ...base, existing: 10, r: 0.995 })).toEqual(['undefined-ratio']);
  });

  it('says that it takes a thousand customers where nobody is named', () => {
    expect(warningsOf(customerEquity, base)).toEqual(['assumption']);
  });

  it.each([
    [{ n: [-1] }, 'too-small', 'cohorts[1]'],
    [{ existing: -1 }, 'too-small', 'existing'],
    [{ segments: [[-1, 5, 0.5]] }, 'too-small', 'segments[1].customers'],
    [{ segments: [[1, 5, 1.5]] }, 'too-large', 'segments[1].retention'],
    [{ segments: [[1, 5]] }, 'missing', 'segments[1].retention'],
    [{ c: -1 }, 'too-small', 'acquisition'],
    [{ r: 1, d: 0 }, 'diverges', 'retention'],
    [{ segments: [[1, 5, 1]], d: 0 }, 'diverges', 'segments[1]'],
    [{ r: 1.1 }, 'too-large', 'retention'],
    [{ d: -1 }, 'too-small', 'discount'],
  ])('refuses %j as %s', (given, code, field) => {
    expect(failureOf(() => calculate(customerEquity, given))).toEqual({ code, field });
  });

  it('is so many times the value of one customer, and the sum of its segments', () => {
    const share = fc.double({ min: 0, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.nat(1e6), fc.constantFrom('t0', 't1-certain', 't1-survived'), (r, d, N, timing) => {
        const { equity } = outputsOf(customerEquity, { m: 70, r, d, existing: N }, timing);
        const { clv } = outputsOf(retentionClv, { m: 70, r, d }, timing);
        expectNear(equity, N * (clv as number));
        const halves = {
          m: 70,
          r,
          d,
          segments: [
            [N, 70, r],
            [2 * N, 70, r],
          ],
        };
        expectNear(outputsOf(customerEquity, halves, timing).equity, 3 * N * (clv as number));
      }),
      { numRuns: 10_000 },
    );
  });
});
