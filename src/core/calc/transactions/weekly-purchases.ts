import type { Transaction } from './parse-log.ts';
import type { LogSummary } from './summarise-log.ts';

/** Repeat purchases of all customers together from the first day of the log up to the end of a week. */
export type WeekOfPurchases = { readonly week: number; readonly actual: number; readonly expected: number };

/**
 * How many repeat purchases a model expects by each week, beside how many there were, running totals: the tracking plot
 * of Fader, Hardie & Lee 2005. Customers count from their own first purchase on; those won after calibration do not.
 * `expectedOfNew` is E[X(t)] of the model, t in weeks.
 */
export function weeklyPurchases(
  transactions: readonly Transaction[],
  { customers, firstDay, lastDay }: LogSummary,
  expectedOfNew: (t: number) => number,
): readonly WeekOfPurchases[] {
  const weeks = Math.ceil((lastDay - firstDay) / 7);
  const firsts = new Map(customers.map(({ customer, first }) => [customer, first]));
  const newByDay = new Map<number, number>();
  for (const { first } of customers) newByDay.set(first - firstDay, (newByDay.get(first - firstDay) ?? 0) + 1);
  const repeats = new Float64Array(weeks + 1);
  const seen = new Set<string>();
  for (const { customer, day } of transactions) {
    const first = firsts.get(customer);
    const key = `${day} ${customer}`;
    if (first === undefined || day === first || seen.has(key)) continue;
    seen.add(key);
    const week = Math.ceil((day - firstDay) / 7);
    repeats[week] = (repeats[week] ?? 0) + 1;
  }
  // Whole days only, so that customers won on different days share what they were asked.
  const expectedAfter = new Map<number, number>();
  const expected = (days: number): number => {
    const known = expectedAfter.get(days) ?? expectedOfNew(days / 7);
    expectedAfter.set(days, known);
    return known;
  };
  let actual = 0;
  return Array.from({ length: weeks }, (_, at) => {
    const week = at + 1;
    actual += repeats[week] ?? 0;
    let sum = 0;
    for (const [day, count] of newByDay) if (day < week * 7) sum += count * expected(week * 7 - day);
    return { week, actual, expected: sum };
  });
}
