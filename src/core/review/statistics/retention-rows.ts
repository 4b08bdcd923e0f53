import { shareInterval, type ShareInterval } from './share-interval.ts';
import type { Maturity, StudyAnswer } from './study-answers.ts';

/** True retention: the share of reviews that were remembered, with the interval in which it lies 95 times of 100. */
export type RetentionRow = ShareInterval & {
  /** Days up to today; null: all there were. */
  readonly days: number | null;
  readonly maturity: Maturity | 'all';
  readonly reviews: number;
  readonly remembered: number;
  /** The share that was expected by the schedule. */
  readonly expected: number;
};

const PERIODS = [7, 30, 365, null] as const;
const MATURITIES = ['young', 'mature', 'all'] as const;

/** Counts the first answer of a day to each card that was met before. What was asked outside the schedule is left out. */
export function retentionRows(answers: readonly StudyAnswer[], today: number): readonly RetentionRow[] {
  // Each review goes into the shortest period that holds it; longer ones hold the shorter.
  const sums = PERIODS.map(() => MATURITIES.map(() => ({ reviews: 0, remembered: 0, expected: 0 })));
  for (const { day, grade, review } of answers) {
    if (review === null) continue;
    const period = PERIODS.findIndex((days) => days === null || day > today - days);
    const sum = sums[period]?.[review.maturity === 'young' ? 0 : 1];
    if (sum === undefined) continue;
    sum.reviews++;
    sum.remembered += grade > 1 ? 1 : 0;
    sum.expected += review.expected;
  }
  for (const [period, longer] of sums.entries()) {
    const shorter = sums[period - 1];
    for (const [at, sum] of longer.entries()) addTo(sum, shorter?.[at]);
  }
  for (const [young, mature, all] of sums) {
    if (all === undefined) continue;
    addTo(all, young);
    addTo(all, mature);
  }
  return PERIODS.flatMap((days, at) =>
    MATURITIES.map((maturity, place) => {
      const { reviews, remembered, expected } = sums[at]?.[place] ?? { reviews: 0, remembered: 0, expected: 0 };
      const share = reviews === 0 ? 0 : remembered / reviews;
      return {
        days,
        maturity,
        reviews,
        remembered,
        expected: reviews === 0 ? 0 : expected / reviews,
        ...shareInterval(share, reviews),
      };
    }),
  );
}

type Sum = { reviews: number; remembered: number; expected: number };

function addTo(sum: Sum, other: Sum | undefined): void {
  if (other === undefined) return;
  sum.reviews += other.reviews;
  sum.remembered += other.remembered;
  sum.expected += other.expected;
}
