import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { calculate } from '#core/calc/calculate.ts';
import { touchpoints } from '#core/calc/models/touchpoints.ts';
import { expectNear } from './expect-near.ts';
import { failureOf } from './failure-of.ts';
import { columnOf, outputsOf, warningsOf } from './outputs-of.ts';

describe('feelings along the way', () => {
  const emotions = [1, 2, -1, -2, 1, 2];
  const stages = emotions.map((e, at) => ({ e, w: [1, 1, 2, 2, 3, 1][at] }));

  it('have a mean, a peak, an end and a lowest point', () => {
    const outputs = outputsOf(touchpoints, { stages });
    expectNear(outputs['emotion-mean'], 0.5);
    expectNear(outputs['emotion-weighted'], 0.2);
    expect(outputs).toMatchObject({ peak: 2, end: 2, 'peak-end': 2, 'lowest-stage': 4, survival: null });
  });

  it('weigh alike where nothing else is said, and the first of equal peaks counts', () => {
    expect(outputsOf(touchpoints, { stages: [{ e: -2 }, { e: 2 }, { e: 1 }] })).toMatchObject({
      'emotion-weighted': 1 / 3,
      peak: -2,
      'peak-end': -0.5,
    });
  });

  it('stay within their scale', () => {
    const stage = fc.record({ e: fc.double({ min: -2, max: 2, noNaN: true }), w: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(stage, { minLength: 1, maxLength: 10 }), (rows) => {
        const outputs = outputsOf(touchpoints, { stages: rows });
        for (const name of ['emotion-mean', 'emotion-weighted', 'peak-end'])
          expect(Math.abs(outputs[name] as number)).toBeLessThanOrEqual(2 + 1e-12);
        // Nought has two signs, which are no two feelings.
        const lowest = rows[(outputs['lowest-stage'] as number) - 1]?.e ?? Number.NaN;
        expect(lowest + 0).toBe(Math.min(...rows.map(({ e }) => e)) + 0);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('the chain of stages', () => {
  const stages = [0.9, 0.8, 0.5, 0.95].map((p) => ({ p }));

  it('is as strong as the product of its stages', () => {
    const reached = columnOf(touchpoints, { stages }, ['stages', 'reached']);
    for (const [at, share] of [0.9, 0.72, 0.36, 0.342].entries()) expectNear(reached[at], share);
    expect(outputsOf(touchpoints, { stages })).toMatchObject({ 'weakest-stage': 3, 'raise-effect': null });
  });

  it('gains most where its weakest stage is raised', () => {
    expectNear(outputsOf(touchpoints, { stages, 'raise-to': 0.6 })['raise-effect'], 0.0684);
    expect(outputsOf(touchpoints, { stages: [{ p: 0 }, { p: 0.5 }], 'raise-to': 1 })).toMatchObject({
      survival: 0,
      'raised-survival': 0.5,
    });
  });

  it('lets through no more than its weakest stage, and more by raising no other', () => {
    const rate = fc.double({ min: 0, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(fc.array(rate, { minLength: 1, maxLength: 8 }), fc.nat(7), (rates, other) => {
        const chain = rates.map((p) => ({ p }));
        const weakest = Math.min(...rates);
        const outputs = outputsOf(touchpoints, { stages: chain, 'raise-to': weakest + 0.1 });
        expect(outputs.survival as number).toBeLessThanOrEqual(weakest);
        const at = other % rates.length;
        const raised = rates.reduce((share, p, stage) => share * (stage === at ? p + 0.1 : p), 1);
        expect(raised).toBeLessThanOrEqual((outputs['raised-survival'] as number) + 1e-12);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('where work pays most', () => {
  const rated = [
    [9, 3],
    [7, 8],
    [10, 0],
    [8.5, 6.2],
  ];
  const stages = rated.map(([I, S]) => ({ I, S }));

  it('is where a stage matters and disappoints', () => {
    const scores = columnOf(touchpoints, { stages }, ['stages', 'opportunity']);
    for (const [at, score] of [15, 7, 20, 10.8].entries()) expectNear(scores[at], score);
    expect(outputsOf(touchpoints, { stages })).toMatchObject({ 'highest-opportunity': 20, 'opportunity-stage': 3 });
  });

  it('shows in the quadrants, crossing at the means or where it is told to', () => {
    expect(columnOf(touchpoints, { stages }, ['stages', 'quadrant'])).toEqual([
      'concentrate-here',
      'possible-overkill',
      'concentrate-here',
      'possible-overkill',
    ]);
    const crossing = { 'importance-crossing': 8, 'satisfaction-crossing': 5 };
    expect(columnOf(touchpoints, { stages: [{ I: 2, S: 2 }, ...stages], ...crossing }, ['stages', 'quadrant'])).toEqual(
      ['low-priority', 'concentrate-here', 'possible-overkill', 'concentrate-here', 'keep-up'],
    );
  });
});

describe('touchpoints', () => {
  it('say that some rows were left out of a figure', () => {
    expect(warningsOf(touchpoints, { stages: [{ e: 1, p: 0.5 }, { e: 2 }] })).toEqual(['skipped-rows']);
    expect(warningsOf(touchpoints, {})).toEqual([]);
  });

  it('draw only what they tell something about', () => {
    const drawn = (rows: readonly unknown[]): readonly string[] | undefined =>
      calculate(touchpoints, { stages: rows }).evaluation.charts?.map(({ name }) => name);
    expect(drawn([{ e: 1 }, { e: 2 }])).toEqual(['emotion-curve']);
    expect(drawn([{ p: 0.5 }])).toEqual(['chain-survival']);
    expect(drawn([{ I: 1, S: 2 }])).toEqual(['importance-performance']);
  });

  it.each([
    [{ stages: [] }, 'empty', 'stages'],
    [{ stages: [{ name: 'Shop' }] }, 'undefined', 'stages'],
    [{ stages: [{ e: 2.5 }] }, 'too-large', 'stages[1].emotion'],
    [{ stages: [{ e: 1, w: 0 }] }, 'too-small', 'stages[1].weight'],
    [{ stages: [{ p: 1.5 }] }, 'too-large', 'stages[1].pass'],
    [{ stages: [{ I: 11, S: 1 }] }, 'too-large', 'stages[1].importance'],
    [{ stages: [{ I: 9 }] }, 'missing', 'stages[1].satisfaction'],
    [{ stages: [{ S: 9 }] }, 'missing', 'stages[1].importance'],
    [{ stages: [{ p: 0.5 }], 'raise-to': 0.4 }, 'too-small', 'raise-to'],
  ])('refuse %j as %s', (given, code, field) => {
    expect(failureOf(() => calculate(touchpoints, given))).toEqual({ code, field });
  });
});
