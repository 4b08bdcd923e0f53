import fc from 'fast-check';
import { FSRS } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import type { CardId } from '#core/review/card.ts';
import { defaultHabits } from '#core/review/exam/habits.ts';
import { createMemoryModel } from '#core/review/exam/memory-model.ts';
import { createScheduler } from '#core/review/schedule/scheduler.ts';
import { defaultStudySettings } from '#core/review/study-settings.ts';

const settings = { ...defaultStudySettings, fuzz: false };
const model = createMemoryModel(settings, defaultHabits);
const NOW = Date.UTC(2026, 10, 23, 9);

describe('the memory an exam plan reckons with', () => {
  it('forgets as FSRS does', () => {
    const fsrs = new FSRS({});
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.double({ min: 0.01, max: 3000, noNaN: true }),
        (days, stability) => {
          expect(model.recall(days, stability)).toBeCloseTo(fsrs.forgetting_curve(days, stability), 7);
        },
      ),
    );
  });

  it.each([1, 2, 3, 4] as const)(
    'leaves a new card answered with %i where the scheduler leaves it by the end of the day',
    (grade) => {
      const scheduler = createScheduler(settings);
      let state = scheduler.next(null, { card: 'a' as CardId, grade, at: NOW, tz: 0 });
      let repeats = 0;
      for (; state.scheduledDays === 0; repeats++)
        state = scheduler.next(state, { card: 'a' as CardId, grade: 3, at: state.dueAt, tz: 0 });
      const outcome = model.first[grade - 1];
      expect(outcome?.repeats).toBe(repeats);
      expect(outcome?.stability).toBeCloseTo(state.stability, 4);
      expect(outcome?.difficulty).toBeCloseTo(state.difficulty, 6);
    },
  );

  it.each([1, 2, 3, 4] as const)(
    'leaves a known card answered with %i where the scheduler leaves it by the end of the day',
    (grade) => {
      const scheduler = createScheduler(settings);
      const known = scheduler.next(null, { card: 'a' as CardId, grade: 4, at: NOW, tz: 0 });
      const later = NOW + 12 * 86_400_000;
      let state = scheduler.next(known, { card: 'a' as CardId, grade, at: later, tz: 0 });
      while (state.scheduledDays === 0)
        state = scheduler.next(state, { card: 'a' as CardId, grade: 3, at: state.dueAt, tz: 0 });
      const outcome = model.review(known.stability, known.difficulty, 12)[grade - 1];
      expect(outcome?.stability).toBeCloseTo(state.stability, 4);
      expect(outcome?.difficulty).toBeCloseTo(state.difficulty, 6);
    },
  );

  it('gives all outcomes together a chance of one', () => {
    const sum = (outcomes: readonly { readonly chance: number }[]) =>
      outcomes.reduce((all, { chance }) => all + chance, 0);
    expect(sum(model.first)).toBeCloseTo(1, 12);
    expect(sum(model.review(5, 6, 9))).toBeCloseTo(1, 12);
  });
});
