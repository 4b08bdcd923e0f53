import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { calculate } from '#core/calc/calculate.ts';
import { findModel } from '#core/calc/model-list.ts';
import { fiveA } from '#core/calc/models/five-a.ts';
import { expectNear } from './expect-near.ts';
import { failureOf } from './failure-of.ts';
import { outputsOf, warningsOf } from './outputs-of.ts';

const stages = ['aware', 'appeal', 'ask', 'act', 'advocate'];
const people = (counts: readonly number[]): Record<string, number> =>
  Object.fromEntries(stages.map((stage, at) => [stage, counts[at] ?? 0]));

describe('five A', () => {
  it.each([
    [
      'door-knob',
      [90, 60, 15, 55, 15],
      [0.666666666667, 0.25, 3.66666666667, 0.272727272727],
      0.611111111111,
      0.166666666667,
    ],
    ['goldfish', [80, 30, 45, 20, 8], [0.375, 1.5, 0.444444444444, 0.4], 0.25, 0.1],
    [
      'trumpet',
      [85, 60, 45, 15, 40],
      [0.705882352941, 0.75, 0.333333333333, 2.66666666667],
      0.176470588235,
      0.470588235294,
    ],
    ['funnel', [90, 60, 40, 20, 10], [0.666666666667, 0.666666666667, 0.5, 0.5], 0.222222222222, 0.111111111111],
    ['bow-tie', [80, 40, 25, 40, 80], [0.5, 0.625, 1.6, 2], 0.5, 1],
  ])('knows a %s', (archetype, counts, rates, par, bar) => {
    const outputs = outputsOf(fiveA, people(counts));
    const names = ['attraction', 'curiosity', 'commitment', 'affinity'];
    for (const [at, name] of names.entries()) expectNear(outputs[name], rates[at] ?? 0);
    expectNear(outputs.par, par);
    expectNear(outputs.bar, bar);
    expect(outputs.archetype).toBe(archetype);
    expect(warningsOf(fiveA, people(counts))).toEqual(['heuristic']);
  });

  it('gives purchase action and advocacy of 90 who know, 18 who buy and 9 who recommend', () => {
    const outputs = outputsOf(fiveA, people([90, 50, 30, 18, 9]));
    expectNear(outputs.par, 0.2);
    expectNear(outputs.bar, 0.1);
  });

  it('leaves a ratio over nobody open, and keeps those over everybody who knows', () => {
    expect(outputsOf(fiveA, people([50, 20, 0, 10, 0]))).toEqual({
      attraction: 0.4,
      curiosity: 0,
      commitment: null,
      affinity: 0,
      par: 0.2,
      bar: 0,
      archetype: null,
    });
    expect(warningsOf(fiveA, people([50, 20, 0, 10, 0]))).toEqual(['undefined-ratio', 'not-applicable']);
    expect(warningsOf(fiveA, people([0, 0, 0, 0, 0]))).toHaveLength(7);
  });

  it('has no archetype where more are drawn than know the brand', () => {
    expect(outputsOf(fiveA, people([10, 20, 15, 10, 5])).archetype).toBeNull();
  });

  it('has an archetype also where nobody recommends, unless it would be a funnel', () => {
    expect(outputsOf(fiveA, people([80, 30, 45, 20, 0])).archetype).toBe('goldfish');
    expect(outputsOf(fiveA, people([90, 60, 15, 55, 0])).archetype).toBe('door-knob');
    expect(outputsOf(fiveA, people([90, 60, 40, 20, 0])).archetype).toBeNull();
  });

  it('is found by the number and the word', () => {
    expect(findModel('5a')).toBe(fiveA);
    expect(findModel('five_a')).toBe(fiveA);
  });

  it.each([
    [{ aware: -1 }, 'too-small', 'aware'],
    [{ ask: 1.5 }, 'not-whole', 'ask'],
    [{ ask: null }, 'missing', 'ask'],
    [{ population: 50 }, 'too-large', 'aware'],
    [{ population: 0 }, 'too-small', 'population'],
  ])('refuses %j as %s', (given, code, field) => {
    expect(failureOf(() => calculate(fiveA, given))).toEqual({ code, field });
  });

  it('makes PAR out of three conversions and BAR out of four', () => {
    const count = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(fc.tuple(count, count, count, count, count), (counts) => {
        const outputs = outputsOf(fiveA, people(counts));
        const [one, two, three, four, par] = ['attraction', 'curiosity', 'commitment', 'affinity', 'par'].map(
          (name) => outputs[name] as number,
        ) as [number, number, number, number, number];
        expectNear(one * two * three, par);
        expectNear(par * four, outputs.bar as number);
      }),
      { numRuns: 10_000 },
    );
  });
});
