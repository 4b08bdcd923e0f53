import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardState } from '#core/review/card-state.ts';
import type { CardId, CardKind } from '#core/review/card.ts';
import { examQueue } from '#core/review/exam/exam-queue.ts';
import { defaultHabits } from '#core/review/exam/habits.ts';
import { planExam, type ExamPlan, type ExamRequest } from '#core/review/exam/plan-exam.ts';
import { defaultStudySettings } from '#core/review/study-settings.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 23, 9);

type Known = { readonly stability: number; readonly daysAgo: number; readonly difficulty?: number };

/** A deck whose first cards are known and whose other cards are new. */
function aRequest(
  { cards, known = [], kind = 'basic' }: { cards: number; known?: readonly Known[]; kind?: CardKind },
  exam: Partial<ExamRequest['exam']>,
  more: Partial<ExamRequest> = {},
): ExamRequest {
  const ids = Array.from({ length: cards }, (_, at) => `c${at}` as CardId);
  return {
    exam: { date: '2026-12-03', minutes: 15, target: 0.9, ...exam },
    cards: ids.map((id) => ({ id, kind })),
    states: new Map(known.map((one, at) => [ids[at] ?? ('' as CardId), aState(one)])),
    settings: defaultStudySettings,
    habits: defaultHabits,
    now: NOW,
    tz: 0,
    ...more,
  };
}

function aState({ stability, daysAgo, difficulty = 5 }: Known): CardState {
  return {
    state: 'review',
    stability,
    difficulty,
    dueAt: NOW,
    lastAt: NOW - daysAgo * DAY,
    scheduledDays: 3,
    step: 0,
    reps: 3,
    lapses: 0,
  };
}

function planned(request: ExamRequest): ExamPlan {
  const plan = planExam(request);
  if (plan === undefined) throw new Error('no plan');
  return plan;
}

describe('a plan for an exam', () => {
  it('has a line for each day of study, today first, none for the day of the exam', () => {
    const plan = planned(aRequest({ cards: 60 }, { date: '2026-11-26' }));
    expect(plan.daysLeft).toBe(3);
    expect(plan.schedule.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25']);
  });

  it('says how far away it is, also beyond what is planned day by day', () => {
    expect(planned(aRequest({ cards: 5 }, { date: '2028-11-23' })).daysLeft).toBe(731);
  });

  it('says that it ends in time, within the minutes, with every card met', () => {
    const plan = planned(aRequest({ cards: 60 }, {}));
    expect(plan.inTime).toBe(true);
    expect(plan.unseen).toBe(0);
    expect(plan.needed).toBeNull();
    expect(plan.schedule.reduce((sum, { fresh }) => sum + fresh, 0)).toBe(60);
    expect(Math.max(...plan.schedule.map(({ minutes }) => minutes))).toBeLessThanOrEqual(15);
    expect(plan.known.share).toBeGreaterThanOrEqual(0.9);
  });

  it('tells honestly how far it gets when it does not, and what would be needed', () => {
    const request = aRequest({ cards: 300 }, { date: '2026-11-28', minutes: 5 });
    const plan = planned(request);
    expect(plan.inTime).toBe(false);
    expect(plan.unseen).toBeGreaterThan(200);
    expect(plan.known.share).toBeLessThan(0.25);
    const { minutes, days } = plan.needed ?? {};
    expect(minutes).toBeGreaterThan(20);
    expect(days).toBeGreaterThan(20);
    const exam = { ...request.exam, minutes: minutes ?? 0 };
    expect(planned({ ...request, exam }).inTime).toBe(true);
  });

  it('says that nothing sensible would be enough where it is so', () => {
    expect(planned(aRequest({ cards: 20_000 }, { date: '2026-11-24' })).needed).toEqual({ minutes: null, days: null });
  });

  it('leaves alone what will be known anyway', () => {
    const plan = planned(
      aRequest({ cards: 40, known: Array.from({ length: 40 }, () => ({ stability: 900, daysAgo: 3 })) }, {}),
    );
    expect(plan.schedule.every(({ fresh, reviews }) => fresh + reviews === 0)).toBe(true);
    expect(plan.known.share).toBeGreaterThan(0.99);
    expect(plan.inTime).toBe(true);
  });

  it('puts new cards into the first days and the last look at them into the last', () => {
    const { schedule, policy } = planned(aRequest({ cards: 100 }, { date: '2026-12-13', target: 0.95 }));
    const lastFresh = schedule.findLastIndex(({ fresh }) => fresh > 0);
    expect(lastFresh).toBeLessThan(schedule.length * 0.65);
    const last = schedule.slice(-policy.lastDays).reduce((sum, { reviews }) => sum + reviews, 0) / policy.lastDays;
    const before = schedule.slice(0, -policy.lastDays).reduce((sum, { reviews }) => sum + reviews, 0);
    expect(last).toBeGreaterThan(before / (schedule.length - policy.lastDays));
  });

  it('keeps days free that the learner wants free', () => {
    const settings = { ...defaultStudySettings, easyDays: [1, 1, 1, 1, 1, 0, 0] };
    const { schedule } = planned(aRequest({ cards: 200 }, { minutes: 10 }, { settings }));
    // 28 and 29 November 2026 are a weekend.
    expect(schedule.filter(({ minutes }) => minutes === 0).map(({ day }) => day)).toEqual(['2026-11-28', '2026-11-29']);
  });

  it('counts what of today is already spent', () => {
    const plan = planned(aRequest({ cards: 200 }, { minutes: 10 }, { today: { seconds: 600, fresh: 20 } }));
    expect(plan.schedule[0]).toEqual({ day: '2026-11-23', fresh: 0, reviews: 0, minutes: 10 });
  });

  it('still helps on the day of the exam, and no longer after it', () => {
    const known = Array.from({ length: 30 }, () => ({ stability: 2, daysAgo: 9 }));
    expect(planned(aRequest({ cards: 30, known }, { date: '2026-11-23' })).schedule[0]?.reviews).toBeGreaterThan(10);
    expect(planExam(aRequest({ cards: 30, known }, { date: '2026-11-22' }))).toBeUndefined();
  });

  it('is the same each time, and keeps shares and minutes where they belong', { timeout: 60_000 }, () => {
    const one = fc.record({
      stability: fc.double({ min: 0.01, max: 3000, noNaN: true }),
      difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
      daysAgo: fc.integer({ min: 0, max: 900 }),
    });
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 60 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 40 }),
        (known, fresh, days, minutes) => {
          const date = new Date(NOW + days * DAY).toISOString().slice(0, 10);
          const request = aRequest({ cards: known.length + fresh, known }, { date, minutes });
          const plan = planned(request);
          expect(planned(request)).toEqual(plan);
          expect(plan.known.low).toBeLessThanOrEqual(plan.known.share);
          expect(plan.known.high).toBeGreaterThanOrEqual(plan.known.share);
          expect(plan.known.share).toBeGreaterThanOrEqual(plan.knownWithout - 0.001);
          for (const day of plan.schedule) expect(day.minutes).toBeLessThanOrEqual(minutes);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is made for 50,000 cards, and its queue worked out, within a second', { timeout: 30_000 }, () => {
    const known = Array.from({ length: 40_000 }, (_, at) => ({
      stability: 0.2 + ((at * 7919) % 1000) / 10,
      difficulty: 1 + ((at * 31) % 90) / 10,
      daysAgo: 1 + ((at * 13) % 60),
    }));
    const request = aRequest({ cards: 50_000, known }, { date: '2027-01-02', minutes: 30 });
    let best = Infinity;
    for (let turn = 0; turn < 3; turn++) {
      const started = performance.now();
      examQueue(request, planned(request));
      best = Math.min(best, performance.now() - started);
    }
    // A busy machine is given four times as long.
    expect(best).toBeLessThan(4000);
  });
});

describe('what is asked today by a plan', () => {
  it('is first what brings most recall at the exam for its time', () => {
    const known = [
      { stability: 200, daysAgo: 2 },
      { stability: 1, daysAgo: 6 },
      { stability: 8, daysAgo: 6 },
      { stability: 900, daysAgo: 1 },
    ];
    const request = aRequest({ cards: 4, known }, { date: '2026-11-24', target: 0.99 });
    expect(examQueue(request, planned(request)).map(({ id }) => id)).toEqual(['c1', 'c2']);
  });

  it('meets new cards in the order of the deck, as many as the plan has today', () => {
    const request = aRequest({ cards: 60 }, { date: '2026-12-03', minutes: 20 });
    const plan = planned(request);
    const queue = examQueue(request, plan).map(({ id }) => id);
    expect(queue.slice(0, 3)).toEqual(['c0', 'c1', 'c2']);
    expect(queue).toHaveLength(plan.schedule[0]?.fresh ?? 0);
  });

  it('begins nothing that might not be finished within the minutes', () => {
    const request = aRequest({ cards: 30 }, { minutes: 5 }, { today: { seconds: 280, fresh: 0 } });
    // 20 seconds are left; a new card takes 12 and two steps of 8 at most.
    expect(examQueue(request, planned(request))).toEqual([]);
    const sooner = aRequest({ cards: 30 }, { minutes: 5 }, { today: { seconds: 272, fresh: 0 } });
    expect(examQueue(sooner, planned(sooner))).toEqual([{ id: 'c0', seconds: 28 }]);
  });

  it('keeps time for the steps of cards that are being learned', () => {
    const request = aRequest({ cards: 30 }, { minutes: 5 }, { today: { seconds: 270, fresh: 1 } });
    const learning: CardState = {
      ...aState({ stability: 2, daysAgo: 0 }),
      state: 'learning',
      scheduledDays: 0,
      step: 1,
    };
    const states = new Map([['c0' as CardId, learning]]);
    const plan = planned({ ...request, states });
    expect(examQueue({ ...request, states }, plan)).toEqual([]);
    expect(
      examQueue({ ...request, states: new Map([['c0' as CardId, { ...learning, state: 'review' }]]) }, plan),
    ).toHaveLength(1);
  });

  it('takes cards that cost less first where there is no time for all', () => {
    const request = aRequest({ cards: 400 }, { date: '2026-11-25', minutes: 5 });
    const cards = request.cards.map(({ id }, at) => ({
      id,
      kind: at % 2 === 0 ? ('drill' as const) : ('basic' as const),
    }));
    const queue = examQueue({ ...request, cards }, planned({ ...request, cards }));
    const kinds = new Map(cards.map(({ id, kind }) => [id, kind]));
    expect(new Set(queue.map(({ id }) => kinds.get(id)))).toEqual(new Set(['basic']));
  });
});
