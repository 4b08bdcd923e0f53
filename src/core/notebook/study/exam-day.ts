import type { Card, CardId } from '#core/review/card.ts';
import type { CardState } from '#core/review/card-state.ts';
import { examQueue } from '#core/review/exam/exam-queue.ts';
import { habitsOf } from '#core/review/exam/habits.ts';
import { planExam, type ExamPlan, type ExamRequest } from '#core/review/exam/plan-exam.ts';
import type { StudyBook } from '#core/review/log/study-book.ts';
import { dayOf, nameOfDay } from '#core/review/schedule/study-day.ts';
import type { Exam } from '#core/review/study-settings.ts';

export type ExamDayRequest = {
  readonly book: StudyBook;
  readonly deck: string;
  readonly cards: readonly Card[];
  readonly now: number;
  readonly tz: number;
  readonly today: { readonly seconds: number; readonly fresh: number };
  readonly exam?: Exam | undefined;
};

/** The plan of a deck's exam, and what it asks today. */
export type ExamDay = {
  readonly plan: ExamPlan;
  queue(): { readonly order: readonly Card[]; readonly due: readonly Card[]; readonly fresh: readonly Card[] };
};

/** Plans hold for the day on which they were made, so that a day is as long as it was said to be. */
const kept = new WeakMap<StudyBook, Map<string, { readonly of: string; readonly plan: ExamPlan | undefined }>>();

/** Null where there is no exam, or it is over. */
export function examOf({ book, deck, cards, now, tz, today, exam: given }: ExamDayRequest): ExamDay | null {
  const settings = book.settings(deck);
  const exam = given ?? settings.exam;
  if (exam === null) return null;
  const open = cards.filter(({ id }) => !book.mark(id).suspended);
  const states = new Map<CardId, CardState>();
  for (const { id } of open) {
    const state = book.state(id);
    if (state !== null) states.set(id, state);
  }
  const byId = new Map(open.map((card) => [card.id, card]));
  const request: ExamRequest = {
    exam,
    cards: open,
    states,
    settings,
    habits: habitsOf(book.history(), byId),
    now,
    tz,
    today,
  };
  const day = dayOf(now, { tz, dayStart: settings.dayStart });
  const of = JSON.stringify([exam, day, open.length, settings.weights, settings.learningSteps, settings.easyDays]);
  const plans = kept.get(book) ?? new Map<string, { of: string; plan: ExamPlan | undefined }>();
  kept.set(book, plans);
  const before = given === undefined ? plans.get(deck) : undefined;
  const plan = before?.of === of ? before.plan : planExam(request);
  if (given === undefined) plans.set(deck, { of, plan });
  if (plan === undefined) return null;
  return {
    plan,
    queue: () => {
      const today = nameOfDay(day);
      const asked = open.filter(({ id }) => (book.mark(id).buried ?? '') <= today);
      const order = examQueue({ ...request, cards: asked }, plan).flatMap(({ id }) => byId.get(id) ?? []);
      return {
        order,
        due: order.filter(({ id }) => states.has(id)),
        fresh: order.filter(({ id }) => !states.has(id)),
      };
    },
  };
}
