import { describe, expect, it } from 'vitest';
import { fiveAArchetype, fiveARatios } from '#core/diagrams/five-a.ts';
import { drawn, errorsOf } from './draw.ts';

const names = ['aware', 'appeal', 'ask', 'act', 'advocate'] as const;
const block = (counts: readonly number[]): string =>
  `stages:\n${names.map((name, at) => `  ${name}: {count: ${counts[at]}}\n`).join('')}`;

describe('5A by the worked table', () => {
  it.each([
    [
      [90, 60, 15, 55, 15],
      [0.666666666667, 0.25, 3.66666666667, 0.272727272727, 0.611111111111, 0.166666666667],
      'door-knob',
    ],
    [[80, 30, 45, 20, 8], [0.375, 1.5, 0.444444444444, 0.4, 0.25, 0.1], 'goldfish'],
    [
      [85, 60, 45, 15, 40],
      [0.705882352941, 0.75, 0.333333333333, 2.66666666667, 0.176470588235, 0.470588235294],
      'trumpet',
    ],
    [[90, 60, 40, 20, 10], [0.666666666667, 0.666666666667, 0.5, 0.5, 0.222222222222, 0.111111111111], 'funnel'],
    [[80, 40, 25, 40, 80], [0.5, 0.625, 1.6, 2, 0.5, 1], 'bow-tie'],
  ] as const)('%j', (counts, wanted, archetype) => {
    const { derived } = drawn('5a', block(counts));
    const given = ['attraction', 'curiosity', 'commitment', 'affinity', 'par', 'bar'].map((name) => derived[name]);
    given.forEach((value, at) => expect(value).toBeCloseTo(wanted[at] ?? 0, 10));
    expect(derived['archetype']).toBe(archetype);
  });

  it('has no ratio where nobody is left, but PAR and BAR where somebody was aware', () => {
    const counts = { aware: 10, appeal: 0, ask: 0, act: 0, advocate: 0 };
    expect(fiveARatios(counts)).toEqual({
      attraction: 0,
      curiosity: null,
      commitment: null,
      affinity: null,
      par: 0,
      bar: 0,
    });
    expect(fiveAArchetype(counts)).toBe('funnel');
    expect(drawn('5a', block([0, 0, 0, 0, 0])).derived['par']).toBeNull();
  });
});

it('is a plain path without counts, and wants all counts or none', () => {
  const { derived, svg } = drawn('5a', 'stages:\n  aware: {impression: I know}\n');
  expect(derived).toEqual({});
  expect(svg).toContain('Advocate');
  expect(drawn('5a', 'brand: Tea').outline).toHaveLength(5);
  expect(errorsOf('5a', 'stages:\n  aware: {count: 3}\n  ask: {count: 2}\n  act: {touchpoints: [shop]}\n')).toEqual([
    'missing stages.appeal.count:2',
    'missing stages.act.count:4',
    'missing stages.advocate.count:2',
  ]);
});

it('counts whole people, no more than there are', () => {
  expect(errorsOf('5a', `population: 50\n${block([60, 40, 30, 20, 10])}`)).toEqual(['too-large stages.aware.count:3']);
  expect(errorsOf('5a', block([1.5, 1, 1, 1, -1]))).toEqual([
    'not-a-number stages.aware.count:2',
    'too-small stages.advocate.count:6',
  ]);
  expect(errorsOf('5a', 'stages:\n  know: {}')).toEqual(['unknown-key stages.know:2']);
});
