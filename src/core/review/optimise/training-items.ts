import { dayOf } from '../schedule/study-day.ts';
import type { CardId } from '../card.ts';
import type { ReviewEvent } from '../study-event.ts';

/** Answers to a card in the order of time: grade, and days since the one before, 0 for the first and for the same day. */
export type History = readonly (readonly [grade: number, days: number])[];

/** An answer on a later day than the one before it, to be foretold by the `length - 1` answers before it. */
export type TrainingItem = { readonly history: number; readonly length: number; readonly at: number };

/** Items in the order of time, and the histories to which they point by place. */
export type TrainingItems = { readonly histories: readonly History[]; readonly items: readonly TrainingItem[] };

/** The optimiser looks no farther. */
const LONGEST = 64;

/**
 * Makes the items that FSRS is fitted to. What is foretold is the first answer of a day to a card met on an earlier day; repeats
 * within a day stand in its history with 0 days, since they move its memory, but are not foretold. Answers outside the schedule are
 * left out. `reviews` in the order of time.
 */
export function trainingItems(reviews: readonly ReviewEvent[], dayStart: number): TrainingItems {
  const places = new Map<CardId, { readonly place: number; day: number }>();
  const histories: [number, number][][] = [];
  const items: TrainingItem[] = [];
  for (const { card, grade, at, tz, cram } of reviews) {
    if (cram === true) continue;
    const day = dayOf(at, { tz, dayStart });
    const last = places.get(card);
    if (last === undefined) {
      places.set(card, { place: histories.length, day });
      histories.push([[grade, 0]]);
      continue;
    }
    const days = Math.max(0, day - last.day);
    last.day = Math.max(last.day, day);
    const history = histories[last.place];
    if (history === undefined || history.length >= LONGEST) continue;
    history.push([grade, days]);
    if (days > 0) items.push({ history: last.place, length: history.length, at });
  }
  return { histories, items };
}

/** The earlier part to learn from, and the later to be judged by. */
export function splitByTime(
  items: readonly TrainingItem[],
  share: number,
): { readonly earlier: readonly TrainingItem[]; readonly later: readonly TrainingItem[] } {
  const cut = Math.floor(items.length * share);
  return { earlier: items.slice(0, cut), later: items.slice(cut) };
}
