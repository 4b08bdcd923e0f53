import type { Grade } from 'ts-fsrs';
import { expect } from 'vitest';
import type { CardState } from '#core/review/card-state.ts';
import type { CardId } from '#core/review/card.ts';
import { createScheduler, type Scheduler, type ScheduleSettings } from '#core/review/schedule/scheduler.ts';
import { defaultStudySettings } from '#core/review/study-settings.ts';

const DAY = 86_400_000;
export const START = Date.UTC(2022, 10, 29, 12, 30);

/** A scheduler with these weights, without fuzz, whose days begin at midnight UTC. */
export const of = (w: readonly number[], more: Partial<ScheduleSettings> = {}): Scheduler =>
  createScheduler({ ...defaultStudySettings, fuzz: false, dayStart: 0, weights: w, ...more });
export const answered = (scheduler: Scheduler, before: CardState | null, grade: Grade, at: number): CardState =>
  scheduler.next(before, { card: 'c' as CardId, grade, at, tz: 0 });
/** States after answers so many days after one another. */
export function history(
  scheduler: Scheduler,
  ratings: readonly Grade[],
  days: readonly number[],
): readonly CardState[] {
  const states: CardState[] = [];
  let at = START;
  for (const [turn, grade] of ratings.entries()) {
    at += (days[turn] ?? 0) * DAY;
    states.push(answered(scheduler, states.at(-1) ?? null, grade, at));
  }
  return states;
}

/** Each number is near the one wanted, `within` the same for all. */
export function expectAll(actual: readonly number[], expected: unknown, within = 1e-6): void {
  const wanted = expected as readonly number[];
  expect(actual).toHaveLength(wanted.length);
  for (const [at, each] of actual.entries())
    expect(Math.abs(each - (wanted[at] ?? Number.NaN)), `${at}: ${each}`).toBeLessThanOrEqual(within);
}
