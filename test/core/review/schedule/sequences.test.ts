/* oxlint-disable typescript/no-unsafe-enum-assignment -- grades of vectors are plain numbers */
import { describe, expect, it } from 'vitest';
import { expectAll, history, of } from './answer-history.ts';
import { hasVectors, oracle } from './read-vectors.ts';

describe.skipIf(!hasVectors)('sequences that two implementations agree about', () => {
  it.each(oracle.sequences.map((sequence, at) => [at, sequence] as const))('number %i', (_at, sequence) => {
    const { ratings, at_day: days, request_retention: retention } = sequence;
    const scheduler = of(oracle.w, { retention, learningSteps: [], relearningSteps: [] });
    const gaps = days.map((day, at) => day - (days[at - 1] ?? day));
    const states = history(scheduler, ratings, gaps);
    expect(states).toHaveLength(sequence.stability.length);
    for (const [turn, { stability, difficulty }] of states.entries()) {
      const wanted = sequence.stability[turn] ?? Number.NaN;
      // The file has five decimals; one implementation rounds at each review, the other does not.
      expect(Math.abs(stability - wanted), `${turn}: ${stability}`).toBeLessThanOrEqual(1e-5 + wanted * 1e-7);
      expectAll([difficulty], [sequence.difficulty[turn]], 6e-6);
    }
    const wanted = 'ts' in sequence.scheduled_days ? sequence.scheduled_days.ts : sequence.scheduled_days;
    expect(states.map(({ scheduledDays }) => scheduledDays)).toEqual(wanted);
  });
});
