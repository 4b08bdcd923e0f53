import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { calculate } from '#core/calc/calculate.ts';
import { walletAllocation } from '#core/calc/models/wallet-allocation.ts';
import { expectNear } from './expect-near.ts';
import { failureOf } from './failure-of.ts';
import { columnOf, outputsOf, warningsOf } from './outputs-of.ts';

const ofOne = (scores: readonly number[]): { ratings: unknown } => ({
  ratings: scores.map((score, at) => ['Ada', `brand ${at}`, score]),
});
const ratings = [
  ['Ada', 'A', 9],
  ['Ada', 'B', 7],
  ['Bo', 'A', 6],
  ['Bo', 'B', 8],
  ['Bo', 'C', 6],
  ['Cy', 'A', 10],
  ['Di', 'B', 9],
  ['Di', 'C', 9],
];

describe('wallet allocation rule', () => {
  it.each([
    [[9], [1], [1]],
    [
      [9, 7],
      [1, 2],
      [2 / 3, 1 / 3],
    ],
    [
      [9, 8, 6],
      [1, 2, 3],
      [1 / 2, 1 / 3, 1 / 6],
    ],
    [
      [9, 9, 6],
      [1.5, 1.5, 3],
      [5 / 12, 5 / 12, 1 / 6],
    ],
    [
      [8, 6, 6],
      [1, 2.5, 2.5],
      [1 / 2, 1 / 4, 1 / 4],
    ],
    [
      [7, 7, 7],
      [2, 2, 2],
      [1 / 3, 1 / 3, 1 / 3],
    ],
    [
      [10, 9, 9, 4],
      [1, 2.5, 2.5, 4],
      [2 / 5, 1 / 4, 1 / 4, 1 / 10],
    ],
    [
      [10, 8, 7, 5],
      [1, 2, 3, 4],
      [2 / 5, 3 / 10, 1 / 5, 1 / 10],
    ],
    [
      [9, 9, 5, 5, 5],
      [1.5, 1.5, 4, 4, 4],
      [3 / 10, 3 / 10, 2 / 15, 2 / 15, 2 / 15],
    ],
  ])('shares the wallet of a customer by the scores %j', (scores, ranks, shares) => {
    expect(columnOf(walletAllocation, ofOne(scores), ['ratings', 'rank'])).toEqual(ranks);
    const found = columnOf(walletAllocation, ofOne(scores), ['ratings', 'share']);
    for (const [at, share] of shares.entries()) expectNear(found[at], share);
  });

  it('takes the mean over the users of a brand', () => {
    expect(columnOf(walletAllocation, { ratings }, ['brands', 'brand'])).toEqual(['A', 'B', 'C']);
    expect(columnOf(walletAllocation, { ratings }, ['brands', 'users'])).toEqual([3, 3, 2]);
    const [a, b, c] = columnOf(walletAllocation, { ratings }, ['brands', 'share']);
    expectNear(a, 23 / 36);
    expectNear(b, 4 / 9);
    expectNear(c, 3 / 8);
    expect(outputsOf(walletAllocation, { ratings })).toEqual({
      customers: 4,
      brands: 3,
      'multi-brand-share': 0.75,
      'mean-set-size': 2,
    });
  });

  it('says where the rule is not meant to be used', () => {
    expect(warningsOf(walletAllocation, { ratings })).toEqual([]);
    expect(warningsOf(walletAllocation, ofOne([9]))).toEqual(['not-applicable']);
    const loyal = [['Ed', 'A', 1], ['Flo', 'A', 1], ['Gus', 'A', 1], ...ratings.slice(0, 5)];
    expect(warningsOf(walletAllocation, { ratings: loyal })).toEqual([]);
    expect(warningsOf(walletAllocation, { ratings: [['Hal', 'A', 1], ...loyal] })).toEqual(['not-applicable']);
  });

  it.each([
    [[], 'empty', 'ratings'],
    [[['Ada', 'A', 'good']], 'not-a-number', 'ratings[1].score'],
    [[['Ada', 'A']], 'missing', 'ratings[1].score'],
    [
      [
        ['Ada', 'A', 1],
        ['Ada', 'A', 2],
      ],
      'inconsistent',
      'ratings[2].brand',
    ],
  ])('refuses %j as %s', (rows, code, field) => {
    expect(failureOf(() => calculate(walletAllocation, { ratings: rows }))).toEqual({ code, field });
  });

  it('always gives away one whole wallet', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 12 }), (scores) => {
        const shares = columnOf(walletAllocation, ofOne(scores), ['ratings', 'share']) as number[];
        expectNear(
          shares.reduce((total, each) => total + each, 0),
          1,
        );
        expect(Math.min(...shares)).toBeGreaterThan(0);
      }),
      { numRuns: 10_000 },
    );
  });
});
