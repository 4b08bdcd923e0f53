import type { CardId } from '#core/review/card.ts';
import { examQueue } from '#core/review/exam/exam-queue.ts';
import { defaultHabits, habitsOf } from '#core/review/exam/habits.ts';
import { planExam, type ExamPlan, type ExamRequest } from '#core/review/exam/plan-exam.ts';
import { dayOf, nameOfDay } from '#core/review/schedule/study-day.ts';
import { createStudent, DAY, FIRST_DAY, studentSettings, type Student, type StudentCase } from './simulated-student.ts';

export type ExamResult = {
  /** Share of the deck answered rightly at the exam. */
  readonly share: number;
  /** Share expected then, by the memory the student has. */
  readonly recall: number;
  /** Seconds of each day. */
  readonly days: readonly number[];
};
export type PlannedResult = ExamResult & { readonly first: ExamPlan };

const CLOCK = { tz: 0, dayStart: studentSettings.dayStart };

/** Follows the plan, made anew each morning. */
export function studyByPlan(student: StudentCase): PlannedResult {
  const who = begun(student);
  const start = FIRST_DAY + student.before * DAY;
  const exam = {
    date: nameOfDay(dayOf(start, CLOCK) + student.days),
    minutes: student.minutes,
    target: student.target,
  };
  const kinds = new Map(who.cards.map((card) => [card.id, card]));
  const days: number[] = [];
  let first: ExamPlan | undefined;
  for (let day = 0; day < student.days; day++) {
    const now = start + day * DAY;
    const habits = student.varied ? habitsOf(who.reviews, kinds) : defaultHabits;
    const request: ExamRequest = {
      exam,
      cards: who.cards,
      states: who.states,
      settings: studentSettings,
      habits,
      now,
      tz: 0,
    };
    const plan = planExam(request);
    if (plan === undefined) throw new Error('The exam is over.');
    first ??= plan;
    let seconds = 0;
    let fresh = 0;
    for (;;) {
      const queue = examQueue({ ...request, now: now + seconds * 1000, today: { seconds, fresh } }, plan);
      if (queue.length === 0) break;
      for (const turn of queue) {
        if (seconds + turn.seconds > student.minutes * 60) break;
        if (!who.states.has(turn.id)) fresh++;
        seconds += who.study(turn.id, now + seconds * 1000);
      }
    }
    days.push(seconds);
  }
  if (first === undefined) throw new Error('There was no day to plan.');
  return { ...atExam(who, start + student.days * DAY), days, first };
}

export type PlainOrder = 'reviews first' | 'new first';

/** Studies what is due at a retention of 0.9 in the order of the days on which it was due; new cards are spread evenly over the days. */
export function studyByDue(student: StudentCase, order: PlainOrder): ExamResult {
  const who = begun(student);
  const start = FIRST_DAY + student.before * DAY;
  const days: number[] = [];
  const unmet = who.cards.filter(({ id }) => !who.states.has(id)).length;
  for (let day = 0; day < student.days; day++)
    days.push(
      dueDay(
        who,
        start + day * DAY,
        student.minutes,
        order,
        Math.ceil((unmet * (day + 1)) / student.days) - (unmet - left(who)),
      ),
    );
  return { ...atExam(who, start + student.days * DAY), days };
}

function left(who: Student): number {
  return who.cards.filter(({ id }) => !who.states.has(id)).length;
}

/** A day in due order with at most so many new cards; the seconds it took. */
function dueDay(who: Student, now: number, minutes: number, order: PlainOrder, most: number): number {
  const today = dayOf(now, CLOCK);
  const due = who.cards
    .flatMap(({ id }) => {
      const dueAt = who.states.get(id)?.dueAt;
      return dueAt !== undefined && dayOf(dueAt, CLOCK) <= today ? [{ id, dueAt }] : [];
    })
    .toSorted((a, b) => a.dueAt - b.dueAt)
    .map(({ id }) => id);
  const fresh = who.cards.flatMap(({ id }) => (who.states.has(id) ? [] : [id])).slice(0, Math.max(0, most));
  const { fresh: first, known } = defaultHabits.seconds.basic;
  let seconds = 0;
  const ask = (ids: readonly CardId[], longest: number): void => {
    for (const id of ids) if (seconds + longest <= minutes * 60) seconds += who.study(id, now + seconds * 1000);
  };
  if (order === 'new first') ask(fresh, first + 2 * known);
  ask(due, 2 * known);
  if (order === 'reviews first') ask(fresh, first + 2 * known);
  return seconds;
}

/** The student as the plan finds them. */
function begun(student: StudentCase): Student {
  const who = createStudent(student, 1);
  const third = { ...who, cards: who.cards.slice(0, Math.floor(student.cards / 3)) };
  for (let day = 0; day < student.before; day++) dueDay(third, FIRST_DAY + day * DAY, 10, 'new first', 8);
  return who;
}

function atExam({ cards, recall, chance }: Student, at: number): { readonly share: number; readonly recall: number } {
  let known = 0;
  let expected = 0;
  for (const { id } of cards) {
    const one = recall(id, at);
    expected += one;
    if (chance.even() < one) known++;
  }
  return { share: known / cards.length, recall: expected / cards.length };
}
