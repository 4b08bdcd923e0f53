import type { Grade } from '../study-event.ts';
import type { AnkiCard, AnkiReview } from './anki-package.ts';
import { memoryOf } from './memory-state.ts';
import type { PastReview, PastState } from './past.ts';

const DAY = 86_400_000;
/** Answers are not older than Anki, nor from a time to come; ms since 1970. */
const [FIRST, LAST] = [Date.UTC(2006, 0), Date.UTC(2100, 0)];
/** Below this `due` counts days, from it on seconds. */
const FIRST_SECOND = 1e9;
/** Nobody looks at a card for longer. */
const MOST_MS = 3_600_000;

/**
 * Answers out of the review log: what was set by hand or by a program is none, what was asked outside the schedule says so, and
 * what came before a card was made new again is forgotten, as Anki forgets it. `scheduler` 1 had no second button while learning.
 */
export function pastReviews(rows: readonly AnkiReview[], scheduler: 1 | 2): readonly PastReview[] {
  const sorted = rows.toSorted((a, b) => a.id - b.id);
  const reset = sorted.findLastIndex(({ type, ease, factor }) => type === 4 && ease === 0 && factor === 0);
  return sorted.slice(reset + 1).flatMap(({ id, ease, factor, ms, type }) => {
    if (ease < 1 || ease > 4 || type === 4 || type === 5 || id < FIRST || id > LAST) return [];
    const hasThree = scheduler === 1 && (type === 0 || type === 2);
    const grade = (hasThree && ease > 1 ? Math.min(4, ease + 1) : ease) as Grade;
    return [{ at: id, grade, ms: Math.min(MOST_MS, Math.max(0, ms)), cram: type === 3 && factor === 0 }];
  });
}

/** Where a card stands by its columns; null for a card that is new. `created` in ms since 1970. */
export function pastState({ schedule }: AnkiCard, created: number): PastState | null {
  const { type, queue, due, ivl, factor, reps, lapses, data } = schedule;
  if (type === 0 || reps === 0) return null;
  // Steps of a day and more are due by the day as well, whether or not the card is put aside.
  const isLearned = type === 2 || queue === 3 || due < FIRST_SECOND;
  const dueAt = isLearned ? created + due * DAY : due * 1000;
  const kept = memoryIn(data);
  const days = Math.max(isLearned ? ivl : 0, 0);
  const memory = kept ?? memoryOf({ ease: factor > 0 ? factor / 1000 : 2.5, interval: Math.max(days, 0.5) });
  const at = kept?.at ?? dueAt - Math.max(days, 0) * DAY;
  if (!Number.isFinite(dueAt) || Math.abs(dueAt) > 8.64e15 || dueAt <= 0) return null;
  const { stability, difficulty } = memory;
  return { at: Math.max(0, Math.min(at, dueAt)), stability, difficulty, dueAt, scheduledDays: days, reps, lapses };
}

function memoryIn(data: string): { stability: number; difficulty: number; at: number | undefined } | undefined {
  try {
    const { s, d, lrt } = JSON.parse(data) as Partial<Record<'s' | 'd' | 'lrt', unknown>>;
    if (typeof s !== 'number' || typeof d !== 'number' || !(s > 0) || d < 1 || d > 10) return undefined;
    return { stability: s, difficulty: d, at: typeof lrt === 'number' ? lrt * 1000 : undefined };
  } catch {
    return undefined;
  }
}
