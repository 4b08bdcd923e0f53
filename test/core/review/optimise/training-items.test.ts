import { convertCsvToFsrsItems } from '@open-spaced-repetition/binding';
import { describe, expect, it } from 'vitest';
import type { CardId } from '#core/review/card.ts';
import { splitByTime, trainingItems } from '#core/review/optimise/training-items.ts';
import type { Grade, ReviewEvent } from '#core/review/study-event.ts';

const START = Date.UTC(2026, 0, 5, 10);

function answer(day: number, minute: number, grade: Grade, more: Partial<ReviewEvent> = {}): ReviewEvent {
  const at = START + day * 86_400_000 + minute * 60_000;
  return { t: 'review', id: `${at}`, card: 'a' as CardId, grade, at, ms: 5000, tz: 0, ...more };
}

function written({ histories, items }: ReturnType<typeof trainingItems>): readonly string[] {
  return items.map(({ history, length }) =>
    (histories[history] ?? [])
      .slice(0, length)
      .map(([grade, days]) => `${grade}@${days}`)
      .join(' '),
  );
}

const reviews = [
  answer(0, 0, 1),
  answer(0, 1, 3),
  answer(0, 10, 3),
  answer(2, 0, 3),
  answer(9, 0, 1),
  answer(9, 10, 3),
  answer(12, 0, 4),
];

describe('items that FSRS is fitted to', () => {
  it('foretell the first answer of each later day from all answers before it', () => {
    expect(written(trainingItems(reviews, 4))).toEqual([
      '1@0 3@0 3@0 3@2',
      '1@0 3@0 3@0 3@2 1@7',
      '1@0 3@0 3@0 3@2 1@7 3@0 4@3',
    ]);
  });

  it('are those that the optimiser makes of the same log by itself', () => {
    const rows = reviews.map(({ at, grade, ms }, place) => `${at},1,${grade},${ms},${place === 0 ? 0 : 2}`);
    const csv = ['review_time,card_id,review_rating,review_duration,review_state', ...rows].join('\n');
    const theirs = convertCsvToFsrsItems(Buffer.from(csv), 4, 'UTC', () => 0).map((item) =>
      item.reviews.map(({ rating, deltaT }) => `${rating}@${deltaT}`).join(' '),
    );
    expect(written(trainingItems(reviews, 4))).toEqual(theirs);
  });

  it('count days by the clock of the learner and the hour at which days begin', () => {
    // 23:30 and 03:30 of the next date in Budapest are one day that began at four.
    const night = [answer(0, 12.5 * 60, 3, { tz: 60 }), answer(0, 16.5 * 60, 3, { tz: 60 })];
    expect(written(trainingItems(night, 4))).toEqual([]);
    expect(written(trainingItems(night, 0))).toEqual(['3@0 3@1']);
  });

  it('leave out what was asked outside the schedule', () => {
    expect(written(trainingItems([answer(0, 0, 3), answer(1, 0, 1, { cram: true }), answer(5, 0, 3)], 4))).toEqual([
      '3@0 3@5',
    ]);
  });

  it('are split by time: what is judged by came later than what is learned from', () => {
    const { items } = trainingItems(reviews, 4);
    const { earlier, later } = splitByTime(items, 0.7);
    expect([earlier.length, later.length]).toEqual([2, 1]);
    expect(Math.max(...earlier.map(({ at }) => at))).toBeLessThan(Math.min(...later.map(({ at }) => at)));
  });
});
