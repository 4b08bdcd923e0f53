import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { calculate } from '#core/calc/calculate.ts';
import { nps } from '#core/calc/models/nps.ts';
import { expectNear } from './expect-near.ts';
import { failureOf } from './failure-of.ts';
import { outputsOf } from './outputs-of.ts';

describe('net promoter score', () => {
  it.each([
    [[0, 0, 0, 0, 0, 2, 3, 5, 10, 15, 15], 50, 9.48683298051, 18.5938509691],
    [[5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5], 0, 31.6227766017, 61.9795032305],
    [[0, 0, 0, 0, 0, 0, 0, 10, 10, 0, 0], 0, 0, 0],
    [[10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], -100, 0, 0],
    [[1, 0, 1, 0, 2, 5, 6, 20, 25, 22, 18], 25, 6.98212002188, 13.6847037786],
  ])('of the counts %j', (counts, score, error, margin) => {
    const outputs = outputsOf(nps, { counts });
    expectNear(outputs.nps, score);
    expectNear(outputs['standard-error'], error);
    expectNear(outputs['margin-of-error'], margin);
  });

  it('counts the answers themselves where they are given', () => {
    const outputs = outputsOf(nps, { scores: [10, 9, 8, 7, 6, 0, 10] });
    expect(outputs).toMatchObject({ answers: 7, promoters: 3, passives: 2, detractors: 2 });
    expectNear(outputs.nps, 100 / 7);
  });

  it.each([
    [{ counts: [1, 2, 3] }, 'inconsistent', 'counts'],
    [{ counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] }, 'empty', 'counts'],
    [{ counts: null }, 'empty', 'counts'],
    [{ counts: [1.5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] }, 'not-whole', 'counts[1]'],
    [{ counts: [-1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] }, 'too-small', 'counts[1]'],
    [{ scores: [] }, 'empty', 'scores'],
    [{ scores: [11] }, 'too-large', 'scores[1]'],
    [{ scores: [10, 9.5] }, 'not-whole', 'scores[2]'],
  ])('refuses %j as %s', (given, code, field) => {
    expect(failureOf(() => calculate(nps, given))).toEqual({ code, field });
  });

  it('is the mean of +1, 0 and −1, with the standard error of that mean', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 40 }), (scores) => {
        const signs = scores.map((score) => (score >= 9 ? 1 : score <= 6 ? -1 : 0));
        const total = signs.reduce<number>((before, each) => before + each, 0);
        const average = total / signs.length;
        const variance = signs.reduce<number>((before, each) => before + (each - average) ** 2, 0) / signs.length;
        const outputs = outputsOf(nps, { scores });
        expectNear(outputs.nps, 100 * average);
        expectNear(outputs['standard-error'], 100 * Math.sqrt(variance / signs.length));
      }),
      { numRuns: 10_000 },
    );
  });
});
