import { dayOf, nameOfDay } from '#core/review/schedule/study-day.ts';

/** The learner's day some days from now, `YYYY-MM-DD`: it begins at the hour `dayStart` of the clock of this computer. */
export function nameOfToday(dayStart: number, inDays = 0, now = Date.now()): string {
  return nameOfDay(dayOf(now, { tz: -new Date(now).getTimezoneOffset(), dayStart }) + inDays);
}
