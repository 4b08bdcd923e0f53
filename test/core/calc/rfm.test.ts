import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { calculate } from '#core/calc/calculate.ts';
import { rfm } from '#core/calc/models/rfm.ts';
import { failureOf } from './failure-of.ts';
import { columnOf, outputsOf, warningsOf } from './outputs-of.ts';

const days = [5, 12, 12, 30, 45, 60, 90, 120, 200, 365];
const frequency = [10, 1, 4, 7, 2, 2, 1, 5, 1, 1];
const monetary = [500, 20, 150, 900, 60, 60, 15, 300, 40, 10];
const customers = days.map((each, at) => [each, frequency[at], monetary[at]]);

describe('RFM', () => {
  it('scores by fifths, equal values alike', () => {
    const scores = (name: string): readonly unknown[] => columnOf(rfm, { customers }, ['customers', name]);
    expect(scores('recency-score')).toEqual([5, 4, 4, 4, 3, 3, 2, 2, 1, 1]);
    expect(scores('frequency-score')).toEqual([5, 1, 4, 5, 3, 3, 1, 4, 1, 1]);
    expect(scores('monetary-score')).toEqual([5, 2, 4, 5, 3, 3, 1, 4, 2, 1]);
    expect(scores('cell')).toEqual([555, 412, 444, 455, 333, 333, 211, 244, 112, 111]);
    expect(outputsOf(rfm, { customers })).toEqual({ customers: 10, cells: 9, best: 1 });
  });

  it('warns where there are too few for fifths', () => {
    expect(warningsOf(rfm, { customers: customers.slice(0, 4) })).toEqual(['few-cases']);
    expect(warningsOf(rfm, { customers: customers.slice(0, 5) })).toEqual([]);
    expect(columnOf(rfm, { customers: [[1, 1, 1]] }, ['customers', 'cell'])).toEqual([111]);
  });

  it.each([
    [[], 'empty', 'customers'],
    [[[-1, 1, 1]], 'too-small', 'customers[1].days'],
    [[[1, -1, 1]], 'too-small', 'customers[1].frequency'],
    [[[1, 1, -1]], 'too-small', 'customers[1].monetary'],
    [[[1, 1]], 'missing', 'customers[1].monetary'],
  ])('refuses %j as %s', (rows, code, field) => {
    expect(failureOf(() => calculate(rfm, { customers: rows }))).toEqual({ code, field });
  });

  it('keeps the order of values and stays between one and five', () => {
    const customer = fc.tuple(fc.nat(30), fc.nat(9), fc.nat(1000));
    fc.assert(
      fc.property(fc.array(customer, { minLength: 2, maxLength: 12 }), (rows) => {
        const scores = columnOf(rfm, { customers: rows }, ['customers', 'monetary-score']) as number[];
        const [a, b] = [rows[0]?.[2] ?? 0, rows[1]?.[2] ?? 0];
        const [scoreA, scoreB] = [scores[0] ?? 0, scores[1] ?? 0];
        if (a === b) expect(scoreA).toBe(scoreB);
        else expect(Math.sign(a - b) * (scoreA - scoreB)).toBeGreaterThanOrEqual(0);
        expect(scores.every((score) => Number.isInteger(score) && score >= 1 && score <= 5)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});
