import { CalcError } from '../calc-error.ts';
import { hypergeometricOne } from '../numerics/hypergeometric.ts';
import { logGamma, logRising } from '../numerics/log-gamma.ts';

// Customers leave at each renewal with a chance of their own, which over all of them follows Beta(alpha, beta).
// Fader & Hardie 2007, “How to project customer retention”, Journal of Interactive Marketing 21(1); periods are whole.

const LEAST_DISCOUNT = 1e-7;

/** Share of a cohort still there after t renewals; 1 at t = 0. */
export function survivalAt(alpha: number, beta: number, t: number): number {
  return Math.exp(logRising(beta, t) - logRising(alpha + beta, t));
}

/** Chance to leave at renewal t = 1, 2, … */
export function lossAt(alpha: number, beta: number, t: number): number {
  return (survivalAt(alpha, beta, t - 1) * alpha) / (alpha + beta + (t - 1));
}

/** Share of those there after t − 1 renewals who renew again; it rises with t, since the disloyal leave first. */
export function retentionAt(alpha: number, beta: number, t: number): number {
  return (beta + (t - 1)) / (alpha + beta + (t - 1));
}

/**
 * Discounted expected lifetime in periods: Σ over t ≥ 0 of S(t)/(1 + d)^t, what one unit a period is worth to begin with.
 * @throws CalcError `diverges` without discounting where alpha ≤ 1, `does-not-converge` for d so near 0 that 1/(1 + d)
 * does not keep nine of its digits
 */
export function discountedLifetime(alpha: number, beta: number, discount: number): number {
  if (discount > 0 && discount < LEAST_DISCOUNT)
    throw new CalcError('does-not-converge', 'discount', { least: LEAST_DISCOUNT });
  if (discount === 0 && alpha <= 1) throw new CalcError('diverges', 'discount', { alpha });
  return hypergeometricOne(beta, alpha + beta, 1 / (1 + discount));
}

/**
 * Discounted expected residual lifetime of a customer with n − 1 renewals, just before renewal n, which is not discounted.
 * Fader & Hardie 2010, “Customer-base valuation in a contractual setting”, Marketing Science 29(1).
 * @throws CalcError `diverges` without discounting where alpha ≤ 1
 */
export function discountedResidualLifetime(alpha: number, beta: number, discount: number, renewal: number): number {
  return retentionAt(alpha, beta, renewal) * discountedLifetime(alpha, beta + renewal, discount);
}

/**
 * What comes after a curve observed to period `after`: Σ over k = 1, 2, … of S(after + k)/S(after)/(1 + d)^k,
 * to no end or for so many `periods`; counted at `after`, for a customer who is still there then.
 * @throws CalcError `diverges` with no end, no discounting and alpha ≤ 1
 */
export function survivalTail(
  alpha: number,
  beta: number,
  { after, discount, periods = null }: { after: number; discount: number; periods?: number | null },
): number {
  if (periods === null) return discountedResidualLifetime(alpha, beta, discount, after + 1) / (1 + discount);
  let survival = 1;
  let sum = 0;
  for (let k = 1; k <= periods; k++) {
    survival *= retentionAt(alpha, beta, after + k) / (1 + discount);
    sum += survival;
  }
  return sum;
}

/**
 * ln L of survivors n₀ ≥ n₁ ≥ … ≥ n_H: Σ (n_{t−1} − n_t) ln P(t) + n_H ln S(H). Counts need not be whole.
 */
export function logLikelihoodOfSurvivors(alpha: number, beta: number, survivors: readonly number[]): number {
  let sum = 0;
  let logSurvival = 0;
  const total = alpha + beta;
  for (let t = 1; t < survivors.length; t++) {
    const lost = (survivors[t - 1] ?? 0) - (survivors[t] ?? 0);
    if (lost > 0) sum += lost * (logSurvival + Math.log(alpha / (total + (t - 1))));
    logSurvival -= Math.log1p(alpha / (beta + (t - 1)));
  }
  return sum + (survivors.at(-1) ?? 0) * logSurvival;
}

/** Density of the chance to leave, at p within 0 and 1. */
export function churnDensity(alpha: number, beta: number, p: number): number {
  const logB = logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta);
  return Math.exp((alpha - 1) * Math.log(p) + (beta - 1) * Math.log1p(-p) - logB);
}
