import { describe, expect, it } from 'vitest';
import { calculate } from '#core/calc/calculate.ts';
import { clvCohort } from '#core/calc/models/clv-cohort.ts';
import { clvSimple } from '#core/calc/models/clv-simple.ts';
import { shareOfWallet } from '#core/calc/models/share-of-wallet.ts';
import { failureOf } from './failure-of.ts';
import { outputsOf } from './outputs-of.ts';

describe('inputs of a model', () => {
  it('go by names with dashes or underscores', () => {
    expect(outputsOf(clvSimple, { order_value: 10 })).toEqual(outputsOf(clvSimple, { 'order-value': 10 }));
    expect(failureOf(() => calculate(clvSimple, { order_value: 10, 'order-value': 10 }))?.code).toBe('inconsistent');
  });

  it('take one of several words in small letters or capitals', () => {
    const given = { survivors: [10, 5, 4] };
    const expected = outputsOf(clvCohort, { ...given, tail: 'last-r' });
    expect(outputsOf(clvCohort, { ...given, tail: 'Last_R' })).toEqual(expected);
    expect(failureOf(() => calculate(clvCohort, { ...given, tail: 1 }))?.code).toBe('not-a-choice');
  });

  it('take rows by the names of columns or in their order', () => {
    const expected = outputsOf(shareOfWallet, { customers: [{ spend: 1, wallet: 4 }] });
    expect(outputsOf(shareOfWallet, { customers: [{ s: 1, w: 4 }] })).toEqual(expected);
    expect(outputsOf(shareOfWallet, { customers: [[1, 4]] })).toEqual(expected);
    expect(failureOf(() => calculate(shareOfWallet, { customers: [[1, 4, 'Ada', 5]] }))?.code).toBe('not-a-table');
  });

  it('take a list for a row, and for a table, where a row is nothing but a list', () => {
    const expected = outputsOf(clvCohort, { cohorts: [{ counts: [10, 5] }] });
    expect(outputsOf(clvCohort, { cohorts: [[10, 5]] })).toEqual(expected);
    expect(outputsOf(clvCohort, { cohorts: [10, 5] })).toEqual(expected);
    expect(failureOf(() => calculate(clvCohort, { cohorts: [[10, 5], 3] }))).toEqual({
      code: 'not-a-table',
      field: 'cohorts[2]',
    });
  });

  it('end in an error of the figure that grows beyond all numbers', () => {
    expect(failureOf(() => calculate(clvSimple, { AOV: 1e200, F: 1e200 }))).toEqual({
      code: 'not-finite',
      field: 'revenue',
    });
  });
});
