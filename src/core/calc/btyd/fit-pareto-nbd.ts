import { CalcError } from '../calc-error.ts';
import { logRising } from '../numerics/log-gamma.ts';
import { maximise, type SearchOptions } from '../numerics/maximise.ts';
import { log1pExp } from './bg-nbd.ts';
import { meanOf } from './fit-bg-nbd.ts';
import { groupHistories, type GroupedHistories, type Histories } from './group-histories.ts';
import { leftAfter, logOdds, type ParetoNbd } from './pareto-nbd.ts';

export type ParetoNbdFit = ParetoNbd & { readonly logLikelihood: number; readonly iterations: number };

/**
 * Parameters under which these histories are likeliest; Fader & Hardie 2005, note 009.
 * @throws CalcError where a history cannot be, where nobody bought again (`undefined`), where no finite parameters
 * are likeliest (`does-not-converge`), or when it is `cancelled`
 */
export function fitParetoNbd(histories: Histories, options: SearchOptions = {}): ParetoNbdFit {
  const grouped = groupHistories(histories);
  if (!grouped.counts.some((x) => x > 0)) throw new CalcError('undefined', 'customers');
  const scale = meanOf(grouped);
  const pairs = pairsOf(grouped);
  const { at, value, iterations } = maximise(
    ([r = 1, alpha = 1, s = 1, beta = 1]) =>
      sumOfLogLikelihood({ r, alpha: alpha * scale, s, beta: beta * scale }, grouped, pairs),
    [0.5, 0.3, 0.5, 0.3],
    options,
  );
  const [r = 1, alpha = 1, s = 1, beta = 1] = at;
  return { r, alpha: alpha * scale, s, beta: beta * scale, logLikelihood: value, iterations };
}

/** Distinct pairs of a count and a time: each costs one hypergeometric function, and most occur often. */
type Pairs = {
  readonly count: Int32Array;
  readonly time: Int32Array;
  /** Of each row, the pair of its last purchase and of its end. */
  readonly last: Int32Array;
  readonly end: Int32Array;
};

function pairsOf({ rows, x, tx, T, times }: GroupedHistories): Pairs {
  const places = new Map<number, number>();
  const place = (count: number, time: number): number => {
    const key = count * times.length + time;
    const known = places.get(key) ?? places.size;
    places.set(key, known);
    return known;
  };
  const last = Int32Array.from({ length: rows }, (_, i) => place(x[i] ?? 0, tx[i] ?? 0));
  const end = Int32Array.from({ length: rows }, (_, i) => place(x[i] ?? 0, T[i] ?? 0));
  return {
    count: Int32Array.from(places.keys(), (key) => Math.floor(key / times.length)),
    time: Int32Array.from(places.keys(), (key) => key % times.length),
    last,
    end,
  };
}

function sumOfLogLikelihood(model: ParetoNbd, grouped: GroupedHistories, pairs: Pairs): number {
  const { r, alpha, s, beta } = model;
  const { rows, weight, x, tx, T, counts, times } = grouped;
  const counted = counts.map((count) => logRising(r, count));
  const buying = times.map((time) => Math.log(alpha + time));
  const leaving = times.map((time) => Math.log(beta + time));
  const left = Float64Array.from(pairs.count, (count, i) =>
    leftAfter(model, counts[count] ?? 0, times[pairs.time[i] ?? 0] ?? 0),
  );
  const start = r * Math.log(alpha) + s * Math.log(beta);
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    const [at, from, to] = [x[i] ?? 0, tx[i] ?? 0, T[i] ?? 0];
    const total = r + (counts[at] ?? 0);
    const [buyingEnd, leavingEnd] = [buying[to] ?? 0, leaving[to] ?? 0];
    const growth = total * (buyingEnd - (buying[from] ?? 0)) + s * (leavingEnd - (leaving[from] ?? 0));
    const odds = logOdds(growth, left[pairs.last[i] ?? 0] ?? 0, left[pairs.end[i] ?? 0] ?? 0);
    sum += (weight[i] ?? 0) * ((counted[at] ?? 0) + start - total * buyingEnd - s * leavingEnd + log1pExp(odds));
  }
  return sum;
}
