/** When a learner's days begin: minutes east of UTC, and the hour of the clock. */
export type DayClock = { readonly tz: number; readonly dayStart: number };

const DAY = 86_400_000;

/** Milliseconds to add to a time so that the learner's day begins at midnight UTC. */
export function dayShift({ tz, dayStart }: DayClock): number {
  return tz * 60_000 - dayStart * 3_600_000;
}

/** Number of the learner's day since 1970. */
export function dayOf(at: number, clock: DayClock): number {
  return Math.floor((at + dayShift(clock)) / DAY);
}

/** When that day begins, in ms since 1970. */
export function startOfDay(day: number, clock: DayClock): number {
  return day * DAY - dayShift(clock);
}

/** `YYYY-MM-DD`. */
export function nameOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The day with this name; null for what is no day. */
export function dayNamed(name: string): number | null {
  const at = /^\d{4}-\d{2}-\d{2}$/u.test(name) ? Date.parse(`${name}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) || nameOfDay(at / DAY) !== name ? null : at / DAY;
}

/** 0 for Monday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
