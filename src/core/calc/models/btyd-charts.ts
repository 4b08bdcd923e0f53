import type { History } from '../btyd/history.ts';
import type { Chart, ResultTable } from '../model.ts';

/** Points of a curve over time. */
const POINTS = 52;

/** Purchases expected over time, of this customer and of a new one. */
export function purchasesChart(
  horizon: number,
  ofThis: (t: number) => number,
  ofNew: (t: number) => number,
): Chart | undefined {
  if (horizon === 0) return undefined;
  const times = Array.from({ length: POINTS + 1 }, (_, at) => (horizon * at) / POINTS);
  return {
    kind: 'line',
    name: 'expected-purchases',
    x: { name: 'horizon', unit: 'weeks' },
    y: { name: 'purchases', unit: 'count' },
    series: [
      { name: 'this-customer', points: times.map((t) => ({ x: t, y: ofThis(t) })) },
      { name: 'new-customer', points: times.map((t) => ({ x: t, y: ofNew(t) })) },
    ],
  };
}

/** How the chance to be alive would fall if this customer bought nothing more. */
export function aliveChart({ x, tx, T }: History, alive: (history: History) => number): Chart {
  const end = Math.max(2 * T, tx + 1);
  const times = Array.from({ length: POINTS + 1 }, (_, at) => tx + ((end - tx) * at) / POINTS);
  return {
    kind: 'line',
    name: 'alive-over-time',
    x: { name: 'age', unit: 'weeks' },
    y: { name: 'p-alive', unit: 'share' },
    series: [{ name: 'p-alive', points: times.map((t) => ({ x: t, y: alive({ x, tx, T: t }) })) }],
  };
}

/** Purchases expected within a quarter, half and whole of the horizon, and twice that. */
export function horizonsTable(
  horizon: number,
  ofThis: (t: number) => number,
  ofNew: (t: number) => number,
): ResultTable {
  return {
    name: 'horizons',
    columns: [
      { name: 'horizon', unit: 'weeks' },
      { name: 'this-customer', unit: 'count' },
      { name: 'new-customer', unit: 'count' },
    ],
    rows: [0.25, 0.5, 1, 2].map((part) => [part * horizon, ofThis(part * horizon), ofNew(part * horizon)]),
  };
}

const DAYS_A_WEEK = 7;

/**
 * Repeat purchases of all customers together up to each week, as expected and, where it is known, as it was: the tracking
 * plot of Fader, Hardie & Lee 2005. Week 0 is when the first of them came; `actual` is a running total that begins with week 1.
 */
export function trackingChart(
  histories: readonly History[],
  actual: readonly number[],
  expectedOfNew: (t: number) => number,
): Chart {
  const longest = histories.reduce((most, { T }) => Math.max(most, T), 0);
  const came = new Map<number, number>();
  for (const { T } of histories) came.set(longest - T, (came.get(longest - T) ?? 0) + 1);
  const expectedAfter = new Map<number, number>();
  const expected = (t: number): number => {
    // Whole days, so that customers won on different days share what is asked of them.
    const days = Math.round(t * DAYS_A_WEEK);
    const known = expectedAfter.get(days) ?? expectedOfNew(days / DAYS_A_WEEK);
    expectedAfter.set(days, known);
    return known;
  };
  const weeks = Array.from({ length: Math.max(Math.ceil(longest), actual.length) }, (_, at) => at + 1);
  return {
    kind: 'line',
    name: 'purchases-by-week',
    x: { name: 'week', unit: 'weeks' },
    y: { name: 'repeat-purchases', unit: 'count' },
    series: [
      {
        name: 'expected',
        points: weeks.map((week) => {
          let sum = 0;
          for (const [since, count] of came) if (since < week) sum += count * expected(week - since);
          return { x: week, y: sum };
        }),
      },
      ...(actual.length === 0
        ? []
        : [{ name: 'observed', points: weeks.map((week) => ({ x: week, y: actual[week - 1] ?? null })) }]),
    ],
  };
}

/** Parts of each axis: customers who would be drawn onto each other are one point. */
const PARTS = 150;

/** How likely customers still buy, and how often they are expected to. */
export function standingOfCustomers(
  customers: readonly { readonly alive: number; readonly purchases: number; readonly name: string }[],
): Chart {
  const most = customers.reduce((top, { purchases }) => Math.max(top, purchases), 0);
  const points = new Map<string, { x: number; y: number; names: string[]; count: number }>();
  for (const { alive, purchases, name } of customers) {
    const key = `${Math.round(alive * PARTS)} ${most === 0 ? 0 : Math.round((purchases / most) * PARTS)}`;
    const point = points.get(key) ?? { x: alive, y: purchases, names: [], count: 0 };
    points.set(key, point);
    point.count++;
    if (point.names.length < 3) point.names.push(name);
  }
  return {
    kind: 'points',
    name: 'alive-and-purchases',
    x: { name: 'p-alive', unit: 'share' },
    y: { name: 'expected-purchases', unit: 'count' },
    series: [
      {
        name: 'customers',
        points: [...points.values()].map(({ x, y, names, count }) => ({
          x,
          y,
          label: `${names.join(', ')}${count > names.length ? ` + ${count - names.length}` : ''}`,
        })),
      },
    ],
  };
}
