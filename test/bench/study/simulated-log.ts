import { FSRS, type FSRSState } from 'ts-fsrs';
import type { CardId } from '#core/review/card.ts';
import { defaultHabits } from '#core/review/exam/habits.ts';
import type { Grade, ReviewEvent } from '#core/review/study-event.ts';
import { seededChance } from './seeded-chance.ts';
import { DAY, FIRST_DAY } from './simulated-student.ts';

/** Answers of somebody whose memory has these parameters, asked when everybody's would have it at 80–95 %. In the order of time. */
export function simulateLog(count: number, weights: readonly number[], seed: number): readonly ReviewEvent[] {
  const { even, among, whole } = seededChance(seed);
  const own = new FSRS({ w: weights, enable_short_term: true });
  const usual = new FSRS({});
  const reviews: ReviewEvent[] = [];
  for (let card = 0; reviews.length < count; card++) {
    let day = whole(0, 300);
    const turns = whole(4, 12);
    const memory = new Map<'truth' | 'assumed', FSRSState>();
    for (let turn = 0; turn < turns; turn++) {
      const [truth, assumed] = [memory.get('truth'), memory.get('assumed')];
      const elapsed = assumed === undefined ? 0 : Math.max(1, Math.round(assumed.stability * (0.4 + 2.2 * even())));
      day += elapsed;
      const known = truth !== undefined && even() < own.forgetting_curve(elapsed, truth.stability);
      const grade = truth === undefined ? among(defaultHabits.first) + 1 : known ? among(defaultHabits.right) + 2 : 1;
      const ask = (grade: Grade, elapsed: number, minutes: number): void => {
        memory.set('truth', own.next_state(memory.get('truth') ?? null, elapsed, grade));
        memory.set('assumed', usual.next_state(memory.get('assumed') ?? null, elapsed, grade));
        reviews.push({
          t: 'review',
          id: `${seed}-${reviews.length}`,
          card: `c${card}` as CardId,
          grade,
          at: FIRST_DAY + day * DAY + minutes * 60_000,
          ms: 8000,
          tz: 0,
        });
      };
      ask(grade as Grade, elapsed, 0);
      if (grade === 1) ask(3, 0, 10);
    }
  }
  return reviews.slice(0, count).toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** Parameters of somebody who forgets faster at first, and gains more from each review, than most. */
export function unusualWeights(): readonly number[] {
  const { w } = new FSRS({}).parameters;
  const changed: Readonly<Record<number, number>> = { 0: 0.1, 1: 0.5, 2: 0.9, 3: 3, 8: 2.3, 20: 0.3 };
  return w.map((weight, at) => changed[at] ?? weight);
}
