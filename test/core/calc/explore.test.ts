import { describe, expect, it } from 'vitest';
import { breakEven, tornado, twoWay, valuesAround } from '#core/calc/explore.ts';
import { retentionClv } from '#core/calc/models/retention-clv.ts';
import { readValues } from '#core/calc/read-values.ts';

const question = {
  model: retentionClv,
  values: readValues(retentionClv, { m: 100, r: 0.8, d: 0.1, AC: 50 }),
  convention: 't0',
  output: 'clv',
};

describe('exploring a model', () => {
  it('puts the input that moves the figure most first', () => {
    const swings = tornado(question);
    expect(swings.map(({ input }) => input)).toEqual(['retention', 'margin', 'discount', 'acquisition']);
    expect(swings[0]).toMatchObject({ low: 0.7200000000000001, high: 0.8800000000000001 });
    expect(swings[1]?.atLow).toBeCloseTo(280, 9);
  });

  it('tries values around an input, within what it may be', () => {
    const input = (name: string) =>
      retentionClv.inputs.find((each) => each.name === name && each.kind === 'number') as never;
    expect(valuesAround(input('margin'), 100)).toEqual([80, 90, 100, 110, 120]);
    expect(valuesAround(input('retention'), 0.9)).toEqual([0.72, 0.81, 0.9, 0.99, 1]);
    expect(valuesAround(input('discount'), 0)[0]).toBe(0);
    expect(valuesAround(input('discount'), 0).length).toBeGreaterThan(3);
    expect(valuesAround(input('periods'), 3)).toEqual([2, 3, 4]);
  });

  it('says so where an end has no answer', () => {
    const values = readValues(retentionClv, { m: 100, r: 0.95, d: 0 });
    expect(tornado({ ...question, values })[0]).toMatchObject({ input: 'retention', high: 1, atHigh: null });
  });

  it('fills a table of two inputs', () => {
    const table = twoWay(question, { input: 'retention', at: [0, 1] }, { input: 'discount', at: [0, 0.1] });
    expect(table[0]).toEqual([50, 50]);
    expect(table[1]?.[0]).toBeNull();
    expect(table[1]?.[1]).toBeCloseTo(1050, 6);
  });

  it('finds where the figure reaches a target, and says where it never does', () => {
    const margin = breakEven(question, 'margin', 0) ?? Number.NaN;
    expect(margin).toBeCloseTo(50 / (1.1 / 0.3), 9);
    const retention = breakEven(question, 'retention', 400) ?? Number.NaN;
    expect(100 * (1.1 / (1.1 - retention)) - 50).toBeCloseTo(400, 6);
    expect(breakEven(question, 'retention', -1)).toBeUndefined();
    expect(breakEven(question, 'periods', 0)).toBeUndefined();
  });
});
