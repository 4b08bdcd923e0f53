import type { CardState } from '../card-state.ts';
import type { ReviewEvent, StateEvent } from '../study-event.ts';
import { inOrder } from './event-order.ts';

/** What another program said last of a card before its first answer in the schedule, which counts as where it began. */
export function givenBefore(
  { reviews, givens }: { readonly reviews: readonly ReviewEvent[]; readonly givens: readonly StateEvent[] },
  isUndone: (id: string) => boolean,
): StateEvent | null {
  if (givens.length === 0) return null;
  const first = reviews.find(({ id, cram }) => !isUndone(id) && cram !== true);
  return givens.findLast((each) => !isUndone(each.id) && (first === undefined || inOrder(each, first) < 0)) ?? null;
}

/** The day on which it was last asked is the one its interval counts from. */
export function stateGiven({ at, stability, difficulty, dueAt, scheduledDays, reps, lapses }: StateEvent): CardState {
  const lastAt = Math.min(at, dueAt);
  return { state: 'review', stability, difficulty, dueAt, lastAt, scheduledDays, step: 0, reps, lapses };
}
