import { describe, expect, it } from 'vitest';
import type { CardId, CardKind } from '#core/review/card.ts';
import { defaultHabits, habitsOf } from '#core/review/exam/habits.ts';
import type { Grade, ReviewEvent } from '#core/review/study-event.ts';

const kinds = new Map<CardId, { kind: CardKind }>([
  ['a' as CardId, { kind: 'basic' }],
  ['b' as CardId, { kind: 'steps' }],
]);

function answers(
  count: number,
  card: string,
  grade: Grade,
  ms: number,
  more: Partial<ReviewEvent> = {},
): ReviewEvent[] {
  return Array.from({ length: count }, (_, at) => ({
    t: 'review',
    id: `${card}${at}`,
    card: card as CardId,
    grade,
    at,
    ms,
    tz: 0,
    ...more,
  }));
}

// Mixing rounds the last digit.
const usual = {
  ...defaultHabits,
  first: defaultHabits.first.map((share) => expect.closeTo(share, 12)),
  right: defaultHabits.right.map((share) => expect.closeTo(share, 12)),
};

describe('habits of a learner', () => {
  it('are those of everybody before the first answer', () => {
    expect(habitsOf([], kinds)).toEqual(usual);
  });

  it('weigh thirty answers as much as what everybody does', () => {
    const { seconds, right } = habitsOf(answers(31, 'a', 3, 4000), kinds);
    // One new card of 4 s among 30 of 12 s; 30 later answers of 4 s among 30 of 8 s.
    expect(seconds.basic.fresh).toBeCloseTo((30 * 12 + 4) / 31, 10);
    expect(seconds.basic.known).toBeCloseTo(6, 10);
    expect(right[1]).toBeCloseTo((0.631 + 1) / 2, 10);
  });

  it('do not count a pause as an answer, and give steps more time', () => {
    expect(habitsOf(answers(31, 'a', 3, 3_600_000), kinds).seconds.basic.known).toBeCloseTo((8 + 60) / 2, 10);
    expect(habitsOf(answers(31, 'b', 3, 3_600_000), kinds).seconds.steps.known).toBeCloseTo((30 + 180) / 2, 10);
  });

  it('are not drawn from what was asked outside the schedule', () => {
    expect(habitsOf(answers(50, 'a', 1, 1000, { cram: true }), kinds)).toEqual(usual);
  });
});
