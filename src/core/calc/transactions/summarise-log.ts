import { CalcError } from '../calc-error.ts';
import type { Histories } from '../btyd/group-histories.ts';
import type { Row } from '../model.ts';
import type { Transaction } from './parse-log.ts';

/** What a customer did by the end of calibration, in weeks, and how often in the time held out after it. */
export type CustomerSummary = {
  readonly customer: string;
  /** Day of the first purchase, from 1970-01-01. */
  readonly first: number;
  readonly x: number;
  readonly tx: number;
  readonly T: number;
  /** Mean spend per repeat purchase day; null without one, or in a log without amounts. */
  readonly spend: number | null;
  readonly heldOut: number;
};
export type LogSummary = {
  readonly customers: readonly CustomerSummary[];
  /** Customers who first bought after the end of calibration: they are not among the others. */
  readonly later: number;
  /** First and last day of the log, and the end of calibration, from 1970-01-01. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly end: number;
};

const DAYS_A_WEEK = 7;

/**
 * Sums a log up per customer, in the order they first occur: purchases of one day are one, and the first is not
 * counted, neither in x nor in the mean spend. Fader & Hardie 2008, note 026. Without an `end` all of it is calibration.
 * @throws CalcError `empty` without purchases up to the end
 */
export function summariseLog(
  transactions: readonly Transaction[],
  { end, heldOutTo }: { end?: number; heldOutTo?: number } = {},
): LogSummary {
  const byCustomer = new Map<string, Map<number, number | null>>();
  let [firstDay, lastDay] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { customer, day, amount } of transactions) {
    const days = byCustomer.get(customer) ?? new Map<number, number | null>();
    byCustomer.set(customer, days);
    const before = days.get(day);
    days.set(day, amount === null ? null : (before ?? 0) + amount);
    firstDay = Math.min(firstDay, day);
    lastDay = Math.max(lastDay, day);
  }
  const last = end ?? lastDay;
  const customers: CustomerSummary[] = [];
  for (const [customer, days] of byCustomer) {
    const summary = summarise(customer, days, last, heldOutTo ?? lastDay);
    if (summary !== undefined) customers.push(summary);
  }
  if (customers.length === 0) throw new CalcError('empty', 'transactions');
  return { customers, later: byCustomer.size - customers.length, firstDay, lastDay, end: last };
}

/** The columns the models are fitted to. */
export function historiesOf(customers: readonly CustomerSummary[]): Histories {
  return {
    x: Float64Array.from(customers, ({ x }) => x),
    tx: Float64Array.from(customers, ({ tx }) => tx),
    T: Float64Array.from(customers, ({ T }) => T),
  };
}

/** The rows the model of a customer base takes. */
export function customerRows(customers: readonly CustomerSummary[]): readonly Row[] {
  return customers.map(({ customer, x, tx, T, spend }) => ({
    name: customer,
    purchases: x,
    recency: tx,
    age: T,
    spend,
  }));
}

function summarise(
  customer: string,
  days: ReadonlyMap<number, number | null>,
  end: number,
  heldOutTo: number,
): CustomerSummary | undefined {
  const inOrder = [...days.keys()].toSorted((a, b) => a - b);
  const first = inOrder[0];
  if (first === undefined || first > end) return undefined;
  const repeats = inOrder.filter((day) => day > first && day <= end);
  const amounts = repeats.map((day) => days.get(day) ?? null);
  const isPriced = repeats.length > 0 && amounts.every((amount) => amount !== null);
  return {
    customer,
    first,
    x: repeats.length,
    tx: ((repeats.at(-1) ?? first) - first) / DAYS_A_WEEK,
    T: (end - first) / DAYS_A_WEEK,
    spend: isPriced ? amounts.reduce((sum: number, amount) => sum + (amount ?? 0), 0) / repeats.length : null,
    heldOut: inOrder.filter((day) => day > end && day <= heldOutTo).length,
  };
}
