import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { calculate } from '#core/calc/calculate.ts';
import { rateConversion } from '#core/calc/models/rate-conversion.ts';
import { retention } from '#core/calc/models/retention.ts';
import { revenueRetention } from '#core/calc/models/revenue-retention.ts';
import { expectNear } from './expect-near.ts';
import { failureOf } from './failure-of.ts';
import { outputsOf, warningsOf } from './outputs-of.ts';

describe('retention of customers', () => {
  it('leaves out those who were won meanwhile', () => {
    const outputs = outputsOf(retention, { S: 1000, E: 1080, N: 230 });
    expectNear(outputs.retention, 0.85);
    expectNear(outputs.churn, 0.15);
  });

  it.each([
    [{ S: 0 }, 'too-small', 'start'],
    [{ E: -1 }, 'too-small', 'end'],
    [{ S: 10, E: 5, N: 6 }, 'too-large', 'new'],
    [{ S: 10, E: 15, N: 4 }, 'inconsistent', 'end'],
  ])('refuses %j as %s', (given, code, field) => {
    expect(failureOf(() => calculate(retention, given))).toEqual({ code, field });
  });

  it('is what is not churn', () => {
    const count = fc.nat(1e6);
    fc.assert(
      fc.property(count, count, count, (kept, lost, won) => {
        fc.pre(kept + lost > 0);
        const outputs = outputsOf(retention, { S: kept + lost, E: kept + won, N: won });
        expect(outputs).toMatchObject({ kept, lost });
        expect((outputs.retention as number) + (outputs.churn as number)).toBeCloseTo(1, 14);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('rates of other periods', () => {
  it('compounds a yearly rate down to months', () => {
    const outputs = outputsOf(rateConversion, { rate: 0.8, from: 'year', to: 'month' });
    expectNear(outputs.retention, 0.981576529874);
    expectNear(outputs.churn, 0.0184234701262);
    expectNear(outputs['naive-churn'], 0.0166666666667);
    expectNear(outputsOf(rateConversion, { rate: 0.5 }).churn, 0.0561256873183);
  });

  it('compounds monthly churn up to a year', () => {
    const outputs = outputsOf(rateConversion, { rate: 0.05, of: 'churn', from: 'month', to: 'year' });
    expectNear(outputs.retention, 0.540360087663);
    expectNear(outputs['life-given'], 20);
    expectNear(outputs['half-life-given'], 13.513407334);
    expectNear(outputs['half-life'], 13.513407334 / 12);
  });

  it('has no life where nobody leaves, and the shortest where nobody stays', () => {
    expect(outputsOf(rateConversion, { rate: 1 })).toMatchObject({ life: null, 'half-life': null, churn: 0 });
    expect(warningsOf(rateConversion, { rate: 1 })).toHaveLength(4);
    expect(outputsOf(rateConversion, { rate: 0 })).toMatchObject({ retention: 0, churn: 1, life: 1, 'half-life': 0 });
  });

  it('keeps the digits of a tiny churn', () => {
    const outputs = outputsOf(rateConversion, { rate: 1e-12, of: 'churn', from: 'year', to: 'month' });
    expectNear(outputs.churn, 1e-12 / 12);
  });

  it.each([
    [{ rate: 1.1 }, 'too-large', 'rate'],
    [{ rate: -0.1 }, 'too-small', 'rate'],
    [{ from: 'decade' }, 'not-a-choice', 'from'],
    [{ of: 'growth' }, 'not-a-choice', 'of'],
  ])('refuses %j as %s', (given, code, field) => {
    expect(failureOf(() => calculate(rateConversion, given))).toEqual({ code, field });
  });

  it('comes back to the rate it started from', () => {
    const period = fc.constantFrom('year', 'quarter', 'month', 'week');
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 0.05, noNaN: true }), period, period, (rate, from, to) => {
        const there = outputsOf(rateConversion, { rate, of: 'churn', from, to });
        const back = outputsOf(rateConversion, { rate: there.churn, of: 'churn', from: to, to: from });
        expectNear(back.churn, rate, 1e-8);
        expect((there.retention as number) + (there.churn as number)).toBeCloseTo(1, 12);
        expectNear(there['half-life-given'], back['half-life'] as number, 1e-8);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('retention of revenue', () => {
  it('is net with what customers added, gross without', () => {
    const outputs = outputsOf(revenueRetention, { start: 100000, expansion: 12000, contraction: 3000, churned: 5000 });
    expectNear(outputs.net, 1.04);
    expectNear(outputs.gross, 0.92);
  });

  it.each([
    [{ start: 0 }, 'too-small', 'start'],
    [{ churned: -1 }, 'too-small', 'churned'],
    [{ start: 100, contraction: 60, churned: 50 }, 'inconsistent', 'churned'],
  ])('refuses %j as %s', (given, code, field) => {
    expect(failureOf(() => calculate(revenueRetention, given))).toEqual({ code, field });
  });

  it('is never less net than gross', () => {
    const money = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(money, money, money, (expansion, contraction, churned) => {
        const start = contraction + churned + 1;
        const { net, gross } = outputsOf(revenueRetention, { start, expansion, contraction, churned });
        expect(net as number).toBeGreaterThanOrEqual(gross as number);
        expect(gross as number).toBeLessThanOrEqual(1);
      }),
      { numRuns: 10_000 },
    );
  });
});
