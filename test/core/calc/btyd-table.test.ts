import { describe, expect, it } from 'vitest';
import { calculate } from '#core/calc/calculate.ts';
import { btyd } from '#core/calc/models/btyd.ts';
import { failureOf } from './failure-of.ts';
import { hasCdnow, readCdnow } from './read-cdnow.ts';

describe('fitting a table of customers', () => {
  it('answers for the customers it comes with, by both models', () => {
    for (const convention of btyd.conventions) {
      const { outputs, tables, warnings } = calculate(btyd, {}, convention).evaluation;
      expect(outputs.customers).toBe(50);
      expect(outputs['log-likelihood']).toBeLessThan(0);
      expect(outputs['expected-alive']).toBeGreaterThan(0);
      expect(outputs.value).toBeGreaterThan(0);
      expect(tables?.[0]?.rows).toHaveLength(50);
      expect(warnings.map(({ code }) => code)).not.toContain('not-applicable');
    }
  });

  it.skipIf(!hasCdnow)('finds the published parameters of CDNOW', () => {
    const { x, tx, T, spend } = readCdnow();
    const customers = Array.from(x, (count, at) => [`c${at}`, count, tx[at], T[at], count > 0 ? spend[at] : null]);
    const { outputs } = btyd.evaluate(calculate(btyd, { customers: customers.slice(0, 400) }).inputs, 'bg-nbd');
    expect(outputs.customers).toBe(400);
    const all = calculate({ ...btyd, conventions: ['bg-nbd'] }, { customers, t: 39 }).evaluation;
    expect(all.outputs.r).toBeCloseTo(0.2426, 4);
    expect(all.outputs.q).toBeCloseTo(3.7446, 2);
    expect(all.outputs['spend-correlation']).toBeCloseTo(0.113884, 6);
    expect(all.outputs['expected-purchases']).toBeCloseTo(1653.9, -1);
    expect(all.outputs.repeaters).toBe(946);
  });

  it('shows what there is where a fit has none', () => {
    const { outputs, warnings } = calculate(btyd, { customers: [{ x: 0, t_x: 0, T: 10 }] }).evaluation;
    expect(outputs).toMatchObject({ customers: 1, repeaters: 0, 'log-likelihood': null, value: null });
    expect(warnings.map(({ code, field }) => [code, field])).toEqual([
      ['no-fit', 'log-likelihood'],
      ['few-cases', 'customers'],
      ['not-applicable', 'value'],
    ]);
  });

  it('says that no model fits the spending, where what was spent is known but the same everywhere', () => {
    const customers = [
      { x: 2, t_x: 8, T: 10, spend: 20 },
      { x: 1, t_x: 3, T: 10, spend: 20 },
      { x: 0, t_x: 0, T: 10 },
    ];
    const { outputs, warnings } = calculate(btyd, { customers }).evaluation;
    expect(outputs.value).toBeNull();
    expect(warnings.find(({ field }) => field === 'value')?.code).toBe('no-fit');
  });

  it.each([
    [[{ x: 1, t_x: 5, T: 3 }], 'too-large', 'customers[1].recency'],
    [
      [
        { x: 0, t_x: 0, T: 3 },
        { x: 1, t_x: 0, T: 3 },
      ],
      'inconsistent',
      'customers[2].recency',
    ],
    [[{ x: 1.5, t_x: 1, T: 3 }], 'not-whole', 'customers[1].purchases'],
    [[{ x: 1, T: 3 }], 'missing', 'customers[1].recency'],
    [[], 'empty', 'customers'],
  ])('refuses %j as %s', (customers, code, field) => {
    expect(failureOf(() => calculate(btyd, { customers }))).toEqual({ code, field });
  });
});
