import { nameOfDay } from '../schedule/study-day.ts';
import { shareInterval, type ShareInterval } from './share-interval.ts';
import type { StudyAnswer } from './study-answers.ts';

/** A day on which something was studied. `date` is `YYYY-MM-DD`, `count` all its answers. */
export type DayRow = {
  readonly date: string;
  readonly count: number;
  readonly fresh: number;
  readonly minutes: number;
};

/** Days with answers, in their order; those outside the schedule were study, too. */
export function dayRows(answers: readonly StudyAnswer[]): readonly DayRow[] {
  const days = new Map<number, { count: number; fresh: number; seconds: number }>();
  for (const { day, seconds, isFresh } of answers) {
    let sums = days.get(day);
    if (sums === undefined) days.set(day, (sums = { count: 0, fresh: 0, seconds: 0 }));
    sums.count++;
    sums.seconds += seconds;
    if (isFresh) sums.fresh++;
  }
  return [...days]
    .toSorted(([a], [b]) => a - b)
    .map(([day, { count, fresh, seconds }]) => ({ date: nameOfDay(day), count, fresh, minutes: seconds / 60 }));
}

/** An hour of the clock: all answers, and how much of the reviews among them was remembered. */
export type HourRow = ShareInterval & { readonly hour: number; readonly answers: number; readonly reviews: number };

export function hourRows(answers: readonly StudyAnswer[]): readonly HourRow[] {
  const hours = Array.from({ length: 24 }, () => ({ answers: 0, reviews: 0, remembered: 0 }));
  for (const { hour, grade, review } of answers) {
    const sums = hours[hour];
    if (sums === undefined) continue;
    sums.answers++;
    if (review === null) continue;
    sums.reviews++;
    if (grade > 1) sums.remembered++;
  }
  return hours.map(({ answers, reviews, remembered }, hour) => ({
    hour,
    answers,
    reviews,
    ...shareInterval(reviews === 0 ? 0 : remembered / reviews, reviews),
  }));
}

/** How steadily somebody studies. A single day without it does not end a run. */
export type Rhythm = {
  readonly daysOfLast7: number;
  readonly daysOfLast30: number;
  /** Days of study in the run that goes on; 0 when it is over. */
  readonly run: number;
  readonly longestRun: number;
};

/** Days since 1970 on which something was studied, in any order, each as often as one likes. */
export function rhythmOf(studied: Iterable<number>, today: number): Rhythm {
  const days = [...new Set(studied)].filter((day) => day <= today).toSorted((a, b) => a - b);
  let run = 0;
  let longestRun = 0;
  for (const [at, day] of days.entries()) {
    const before = days[at - 1];
    run = before !== undefined && day - before <= 2 ? run + 1 : 1;
    longestRun = Math.max(longestRun, run);
  }
  const last = days.at(-1);
  const within = (length: number): number => days.filter((day) => day > today - length).length;
  return {
    daysOfLast7: within(7),
    daysOfLast30: within(30),
    run: last !== undefined && today - last <= 2 ? run : 0,
    longestRun,
  };
}
