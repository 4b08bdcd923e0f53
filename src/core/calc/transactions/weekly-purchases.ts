import type { Transaction } from './parse-log.ts';
import type { LogSummary } from './summarise-log.ts';

const DAYS_A_WEEK = 7;

/**
 * Repeat purchases of all customers together up to the end of each week since the first of them came, a running total that
 * goes on after calibration: what `btyd` takes as `actual`. Customers won after calibration do not count.
 */
export function purchasesByWeek(
  transactions: readonly Transaction[],
  { customers, lastDay }: LogSummary,
): readonly number[] {
  const firsts = new Map(customers.map(({ customer, first }) => [customer, first]));
  const start = customers.reduce((least, { first }) => Math.min(least, first), Number.POSITIVE_INFINITY);
  const repeats = new Float64Array(Math.ceil((lastDay - start) / DAYS_A_WEEK) + 1);
  const seen = new Set<string>();
  for (const { customer, day } of transactions) {
    const first = firsts.get(customer);
    const key = `${day} ${customer}`;
    if (first === undefined || day === first || seen.has(key)) continue;
    seen.add(key);
    const week = Math.ceil((day - start) / DAYS_A_WEEK);
    repeats[week] = (repeats[week] ?? 0) + 1;
  }
  let total = 0;
  return [...repeats.subarray(1)].map((count) => (total += count));
}
