import { expect, it } from 'vitest';
import { opportunityBand, opportunityScore } from '#core/diagrams/opportunity.ts';
import { drawn, errorsOf, layoutFaults } from './draw.ts';
import { examples } from './examples.ts';

it.each([
  [9, 3, 15],
  [7, 8, 7],
  [10, 0, 20],
  [8.5, 6.2, 10.8],
])('importance %d and satisfaction %d make an opportunity of %d', (importance, satisfaction, score) => {
  expect(opportunityScore(importance, satisfaction)).toBeCloseTo(score, 9);
});

it('ranks opportunities: 10 high, 12 higher, 15 extreme', () => {
  expect([9.99, 10, 12, 14.9, 15].map(opportunityBand)).toEqual(['served', 'high', 'higher', 'higher', 'extreme']);
});

it('colours a step by its largest opportunity, and draws missing steps empty', () => {
  const { derived, outline } = drawn('job-map', examples['job-map'] ?? '');
  expect(derived['steps']).toMatchObject({ define: 15, locate: 7, prepare: 20, confirm: null, conclude: null });
  expect((derived['steps'] as { execute: number }).execute).toBeCloseTo(10.8, 9);
  expect(outline).toHaveLength(10);
  expect(outline[5]).toEqual({ text: '4. Confirm', items: [] });
});

it('has these eight steps and no others, scores from 0 to 10, and both or none', () => {
  expect(errorsOf('job-map', 'job: a\nsteps:\n  think: []\n')).toEqual(['unknown-key steps.think:3']);
  expect(errorsOf('job-map', 'job: a\nsteps:\n  define:\n    - {text: b, importance: 11, satisfaction: -1}\n')).toEqual(
    ['too-large steps.define[0].importance:4', 'too-small steps.define[0].satisfaction:4'],
  );
  expect(errorsOf('job-map', 'job: a\nsteps:\n  define:\n    - text: b\n      importance: 4\n')).toEqual([
    'missing steps.define[0].satisfaction:4',
  ]);
  expect(errorsOf('job-map', 'steps: {}')).toEqual(['missing job:1']);
});

it('keeps what is in a step clear of a title of two lines', () => {
  const text = 'job: a\nsteps:\n  confirm: [b]\n  monitor: [c]\n  locate: [d]\n';
  for (const lang of ['en', 'ru', 'uk', 'zh', 'hu'])
    for (const width of [320, 400, 660, 720]) expect(layoutFaults('job-map', text, lang, width), lang).toEqual([]);
});
