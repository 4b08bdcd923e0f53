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
