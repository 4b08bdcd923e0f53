import { CalcError } from '../calc-error.ts';
import { logRising } from '../numerics/log-gamma.ts';
import { maximise, type SearchOptions } from '../numerics/maximise.ts';
import { log1pExp, type BgNbd } from './bg-nbd.ts';
import { groupHistories, type GroupedHistories, type Histories } from './group-histories.ts';

export type BgNbdFit = BgNbd & { readonly logLikelihood: number; readonly iterations: number };

/**
 * Parameters under which these histories are likeliest; Fader, Hardie & Lee 2005.
 * @throws CalcError where a history cannot be, where nobody bought again (`undefined`), where no finite parameters
 * are likeliest (`does-not-converge`), or when it is `cancelled`
 */
export function fitBgNbd(histories: Histories, options: SearchOptions = {}): BgNbdFit {
  const grouped = groupHistories(histories);
  if (!grouped.counts.some((x) => x > 0)) throw new CalcError('undefined', 'customers');
  const scale = meanOf(grouped);
  const { at, value, iterations } = maximise(
    ([r = 1, alpha = 1, a = 1, b = 1]) => sumOfLogLikelihood({ r, alpha: alpha * scale, a, b }, grouped),
    [0.5, 0.3, 1, 2],
    options,
  );
  const [r = 1, alpha = 1, a = 1, b = 1] = at;
  return { r, alpha: alpha * scale, a, b, logLikelihood: value, iterations };
}

/** Mean time of observation: alpha is looked for in its multiples, so that the unit of time does not matter. */
export function meanOf({ rows, weight, T, times }: GroupedHistories): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < rows; i++) {
    sum += (weight[i] ?? 0) * (times[T[i] ?? 0] ?? 0);
    count += weight[i] ?? 0;
  }
  if (sum === 0) throw new CalcError('undefined', 'customers');
  return sum / count;
}

/** What depends on a count alone, or on a time alone, is worked out once each. */
function sumOfLogLikelihood({ r, alpha, a, b }: BgNbd, grouped: GroupedHistories): number {
  const { rows, weight, x, tx, T, counts, times } = grouped;
  const counted = counts.map((count) => logRising(r, count) + logRising(b, count) - logRising(a + b, count));
  const lost = counts.map((count) => (count === 0 ? 0 : Math.log(a / (b + (count - 1)))));
  const logs = times.map((time) => Math.log(alpha + time));
  const start = r * Math.log(alpha);
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    const at = x[i] ?? 0;
    const total = r + (counts[at] ?? 0);
    const end = logs[T[i] ?? 0] ?? 0;
    const alive = (counted[at] ?? 0) + start - total * end;
    const odds = counts[at] === 0 ? 0 : log1pExp((lost[at] ?? 0) + total * (end - (logs[tx[i] ?? 0] ?? 0)));
    sum += (weight[i] ?? 0) * (alive + odds);
  }
  return sum;
}
