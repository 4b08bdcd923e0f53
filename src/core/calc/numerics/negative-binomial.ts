import { CalcError } from '../calc-error.ts';
import { logGamma, logRising } from './log-gamma.ts';

/**
 * Counts of a Poisson process whose rate follows a gamma distribution: P(N = j) = (n)ⱼ/j! · zʲ (1 − z)ⁿ with
 * shape n > 0 and z = odds/(1 + odds), where odds is time over the scale of the rates.
 */
export type NegativeBinomial = { readonly shape: number; readonly odds: number };

/** Beyond so many counts a sum takes longer than anyone waits. */
const MOST_COUNTS = 1_000_000;
/** e^−700 is the least that is worth starting a sum of masses from. */
const LEAST_LOG = -700;

/** ln P(N = j). */
export function logMass({ shape, odds }: NegativeBinomial, j: number): number {
  const none = -shape * Math.log1p(odds);
  return j === 0 ? none : logRising(shape, j) - logGamma(j + 1) - j * Math.log1p(1 / odds) + none;
}

/** P(N ≥ j), small tails to all digits. */
export function tailMass(counts: NegativeBinomial, j: number): number {
  if (j === 0) return 1;
  if (counts.odds === 0) return 0;
  let sum = 0;
  if (j <= counts.shape * counts.odds) {
    forMasses(counts, 0, (k, mass) => {
      if (k < j) sum += mass;
      return k < j;
    });
    return 1 - sum;
  }
  forMasses(counts, j, (_, mass, left) => {
    sum += mass;
    return left > sum * 1e-17;
  });
  return sum;
}

/**
 * Σ over j ≥ 1 of P(N = j) · (s₀ + … + s_{j−1}) with s₀ = 1 and sᵢ₊₁ = sᵢ · ratio(i): how many of N chances are
 * taken when the i-th is taken with the chance sᵢ. Sums of positive terms only. Ratios lie within 0 and 1.
 * @throws CalcError `does-not-converge` where N reaches beyond a million
 */
export function expectedTaken(counts: NegativeBinomial, ratio: (i: number) => number): number {
  if (counts.odds === 0) return 0;
  let [taken, chance, i] = [0, 1, 0];
  let sum = 0;
  forMasses(counts, 0, (j, mass, left) => {
    for (; i < j; i++) {
      taken += chance;
      chance *= ratio(i);
    }
    sum += mass * taken;
    return left * (taken + 2 * (1 + counts.odds)) > sum * 1e-17;
  });
  return sum;
}

/**
 * Goes through the masses from j = first on, past those that are nothing, for as long as `visit` says to go on.
 * It is given a bound of the masses still left, too.
 */
function forMasses(
  counts: NegativeBinomial,
  first: number,
  visit: (j: number, mass: number, left: number) => boolean,
): void {
  const { shape, odds } = counts;
  const z = odds / (1 + odds);
  const start = startOf(counts, first);
  let mass = Math.exp(logMass(counts, start));
  for (let j = start; j < start + MOST_COUNTS; j++) {
    const falls = (z * (shape + j)) / (j + 1);
    const slowest = Math.max(falls, z);
    if (!visit(j, mass, slowest < 1 ? (mass * slowest) / (1 - slowest) : Number.POSITIVE_INFINITY)) return;
    mass *= falls;
  }
  throw new CalcError('does-not-converge', 'horizon');
}

/** Where to begin so that no mass underflows: masses rise up to the peak. */
function startOf(counts: NegativeBinomial, first: number): number {
  const peak = Math.floor((counts.shape - 1) * counts.odds);
  if (first >= peak || logMass(counts, first) > LEAST_LOG) return first;
  if (!(peak <= MOST_COUNTS)) throw new CalcError('does-not-converge', 'horizon');
  let [low, high] = [first, peak];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (logMass(counts, middle) > LEAST_LOG) high = middle;
    else low = middle;
  }
  return high;
}
