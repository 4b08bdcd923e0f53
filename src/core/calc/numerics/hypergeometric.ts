import { CalcError } from '../calc-error.ts';

/** Up to here the power series is quickest; beyond it hardly ends, and the continued fraction takes over. */
const SERIES_REACHES = 0.8;
const MOST_TERMS = 1_000_000;

/**
 * Gauss's ₂F₁(1, b; c; z) for 0 < b < c and 0 ≤ z < 1, or z = 1 where c > b + 1. Every sum is of positive terms.
 * Near 1: Gauss's continued fraction (Gauss 1813; Abramowitz & Stegun 1964, ch. 15), summed as Gautschi 1967,
 * “Computational aspects of three-term recurrence relations”, turns a fraction into a series.
 * @throws CalcError `diverges` at z = 1 with c ≤ b + 1, `does-not-converge` within 10⁻¹² or so of such a 1
 */
export function hypergeometricOne(b: number, c: number, z: number): number {
  if (z === 0) return 1;
  if (z === 1) {
    if (c <= b + 1) throw new CalcError('diverges', 'z', { z });
    return (c - 1) / (c - b - 1);
  }
  return z < SERIES_REACHES ? series(b, c, z) : fraction(b, c, z);
}

function series(b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  // Each term is less than z times the last, so what is left is less than term·z/(1 − z).
  for (let n = 0; term > sum * 1e-18; n++) {
    term *= ((b + n) / (c + n)) * z;
    sum += term;
  }
  return sum;
}

function fraction(b: number, c: number, z: number): number {
  let ratio = 0;
  let term = 1;
  let sum = 1;
  for (let n = 1; n < MOST_TERMS; n++) {
    const step = partialNumerator(b, c, n) * z * (1 + ratio);
    ratio = step / (1 - step);
    term *= ratio;
    sum += term;
    // Near z = 1 the terms shrink slowly, and what is left is about term·ratio/(1 − ratio).
    if (term * ratio < sum * 1e-17 * (1 - ratio)) return sum;
  }
  throw new CalcError('does-not-converge', 'z', { z });
}

/** The n-th number of 1/(1 − a₁z/(1 − a₂z/(1 − …))). */
function partialNumerator(b: number, c: number, n: number): number {
  if (n === 1) return b / c;
  const half = Math.floor(n / 2);
  // Whole numbers first: a small c would lose its digits in c + half − 1.
  return n % 2 === 0
    ? (half * (c - b + (half - 1))) / ((c + (2 * half - 2)) * (c + (2 * half - 1)))
    : ((b + half) * (c + (half - 1))) / ((c + (2 * half - 1)) * (c + 2 * half));
}
