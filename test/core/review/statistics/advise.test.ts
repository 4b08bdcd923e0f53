import { describe, expect, it } from 'vitest';
import type { DeckSummary } from '#core/review/deck.ts';
import type { ExamPlan } from '#core/review/exam/plan-exam.ts';
import { advise, type AdviceRequest } from '#core/review/statistics/advise.ts';

function aDeck(id: string, more: Partial<DeckSummary> = {}): DeckSummary {
  return { id, title: id, by: 'chapter', cards: 10, fresh: 0, learning: 0, due: 0, known: null, ...more };
}

function aPlan(more: Partial<ExamPlan>): ExamPlan {
  return {
    daysLeft: 4,
    schedule: [{ day: '2026-11-23', fresh: 8, reviews: 12, minutes: 9.6 }],
    policy: { floor: 0.8, lastDays: 2, freshShare: 0.6 },
    inTime: false,
    known: { share: 0.6, low: 0.5, high: 0.7 },
    knownWithout: 0.2,
    unseen: 0,
    needed: { minutes: 20, days: 9 },
    ...more,
  };
}

const asked = (more: Partial<AdviceRequest>) =>
  advise({ decks: [aDeck('d')], exams: [], secondsPerReview: 9, freshLeft: true, nextAt: 77, ...more });

describe('what to do next', () => {
  it('is first the nearest exam that is in danger', () => {
    const exams = [
      { deck: 'later', plan: aPlan({ daysLeft: 9 }) },
      { deck: 'soon', plan: aPlan({}) },
      { deck: 'safe', plan: aPlan({ daysLeft: 1, inTime: true }) },
    ];
    expect(asked({ exams, decks: [aDeck('d', { due: 50 })] })).toEqual({
      code: 'exam',
      deck: 'soon',
      days: 4,
      minutes: 10,
      cards: 20,
    });
  });

  it('is something else once the minutes of the day are used for it', () => {
    const plan = aPlan({ schedule: [{ day: '2026-11-23', fresh: 0, reviews: 0, minutes: 15 }] });
    expect(asked({ exams: [{ deck: 'soon', plan }] })).toEqual({ code: 'done', nextAt: 77 });
  });

  it('counts of what was planned what is left, and is something else when nothing is', () => {
    const exams = [{ deck: 'soon', plan: aPlan({}) }];
    const done = [aDeck('soon'), aDeck('other', { due: 3 })];
    expect(asked({ exams, decks: done })).toMatchObject({ code: 'review', deck: 'other' });
    expect(asked({ exams, decks: [aDeck('soon', { due: 3, fresh: 2 })] })).toMatchObject({
      code: 'exam',
      cards: 5,
      minutes: 2,
    });
  });

  it('is then the deck with most cards that are due, with its minutes', () => {
    const decks = [aDeck('a', { due: 3, fresh: 5 }), aDeck('b', { due: 38, learning: 2 })];
    expect(asked({ decks })).toEqual({ code: 'review', deck: 'b', cards: 40, minutes: 6 });
  });

  it('is then the first deck with new cards, unless there were enough today', () => {
    const decks = [aDeck('a'), aDeck('b', { fresh: 5 }), aDeck('c', { fresh: 9 })];
    expect(asked({ decks })).toEqual({ code: 'start', deck: 'b' });
    expect(asked({ decks, freshLeft: false })).toEqual({ code: 'done', nextAt: 77 });
  });

  it('is nothing when all is done, and to find cards where there are none', () => {
    expect(asked({})).toEqual({ code: 'done', nextAt: 77 });
    expect(asked({ decks: [] })).toEqual({ code: 'no-cards' });
    expect(asked({ decks: [aDeck('a', { cards: 0 })] })).toEqual({ code: 'no-cards' });
  });
});
