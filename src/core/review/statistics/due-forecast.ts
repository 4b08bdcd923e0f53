import type { CardState } from '../card-state.ts';
import { dayOf, nameOfDay, type DayClock } from '../schedule/study-day.ts';

/** Cards that come due on a day, `YYYY-MM-DD`; on the first day what was due before, too. */
export type DueRow = { readonly date: string; readonly due: number };

/** The coming days, today first, if nothing more were answered. */
export function dueForecast(states: Iterable<CardState>, now: number, clock: DayClock, days = 30): readonly DueRow[] {
  const today = dayOf(now, clock);
  const due = Array.from({ length: days }, () => 0);
  for (const { dueAt, lastAt } of states) {
    if (lastAt === null) continue;
    const at = Math.max(0, dayOf(dueAt, clock) - today);
    if (at < days) due[at] = (due[at] ?? 0) + 1;
  }
  return due.map((count, at) => ({ date: nameOfDay(today + at), due: count }));
}
