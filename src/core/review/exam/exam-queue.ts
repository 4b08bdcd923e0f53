import type { CardState } from '../card-state.ts';
import type { CardId } from '../card.ts';
import { dayNamed, dayOf, type DayClock } from '../schedule/study-day.ts';
import { createCardWorth } from './card-worth.ts';
import { keepApart } from './keep-apart.ts';
import { createMemoryModel } from './memory-model.ts';
import { dayShare, type ExamPlan, type ExamRequest } from './plan-exam.ts';
import { freshQuota, LEAST_GAIN } from './roll-out.ts';

/** A card that is asked today. `seconds`: what it takes at most, with the steps that follow a wrong answer. */
export type ExamTurn = { readonly id: CardId; readonly seconds: number };

type Candidate = ExamTurn & { readonly gain: number; readonly cost: number };

/**
 * What is asked today by a plan, in this order: what brings most recall at the exam for its time, cards of a group apart. Cards
 * asked today already are left out: their steps come when they are due. A card is begun only while the time that is left holds its
 * `seconds`: worked out anew after each answer, or checked against `seconds`, the queue never takes more than the minutes of the day.
 */
export function examQueue(request: ExamRequest, plan: ExamPlan): readonly ExamTurn[] {
  const { exam, settings, habits } = request;
  const clock: DayClock = { tz: request.tz, dayStart: settings.dayStart };
  const today = dayOf(request.now, clock);
  const spent = request.today ?? { seconds: 0, fresh: 0 };
  const memory = createMemoryModel(settings, habits);
  const worth = createCardWorth(memory, habits.seconds);
  const daysLeft = Math.max(0, (dayNamed(exam.date) ?? today) - today);
  const ahead = daysLeft === 0 ? 0.5 : daysLeft;
  const isLast = ahead <= plan.policy.lastDays;

  let left = exam.minutes * 60 * dayShare(settings.easyDays, today) - spent.seconds;
  const fresh: Candidate[] = [];
  const known: Candidate[] = [];
  for (const { id, kind } of request.cards) {
    const state = request.states.get(id);
    if (state === undefined || state.lastAt === null) {
      fresh.push({ id, ...worth.ofFresh(kind, ahead), seconds: worth.atMost(kind, true) });
      continue;
    }
    const elapsed = today - dayOf(state.lastAt, clock);
    if (elapsed <= 0) left -= stepsLeft(state, settings) * habits.seconds[kind].known;
    else if (isLast || memory.recall(elapsed, state.stability) <= plan.policy.floor) {
      const value = worth.ofReview({ ...state, kind }, elapsed, ahead);
      if (!isLast || value.gain >= LEAST_GAIN) known.push({ id, ...value, seconds: worth.atMost(kind, false) });
    }
  }
  const byGain = (a: Candidate, b: Candidate): number => b.gain - a.gain;
  known.sort(byGain);
  const freshDays = Math.max(1, Math.ceil(Math.max(1, daysLeft) * plan.policy.freshShare));
  const quota = isLast ? fresh.length : freshQuota(fresh.length, spent.fresh, 0, freshDays);
  // In the order of the deck, unless there is no time for all of them.
  const meeting = (plan.unseen > 0 ? fresh.toSorted(byGain) : fresh).slice(0, quota);
  const queue: ExamTurn[] = [];
  for (const { id, seconds, cost } of isLast ? [...meeting, ...known].toSorted(byGain) : [...meeting, ...known]) {
    if (seconds > left) continue;
    queue.push({ id, seconds });
    left -= cost;
  }
  const groups = new Map(request.cards.map(({ id, group }) => [id, group]));
  return keepApart(queue, ({ id }) => groups.get(id));
}

/** Steps that a card asked today still has to take. */
function stepsLeft({ state, step }: CardState, settings: ExamRequest['settings']): number {
  if (state === 'learning') return Math.max(0, settings.learningSteps.length - step);
  return state === 'relearning' ? Math.max(0, settings.relearningSteps.length - step) : 0;
}
