import { scaledExponentialIntegral } from '../numerics/exponential-integral.ts';
import { CalcError } from '../calc-error.ts';
import { hypergeometricOne } from '../numerics/hypergeometric.ts';
import { logRising } from '../numerics/log-gamma.ts';
import { log1pExp } from './bg-nbd.ts';
import { checkHistory, checkHorizon, checkParameters, type History } from './history.ts';

/**
 * Buying at a rate that follows Gamma(r, alpha), and leaving at any time at a rate that follows Gamma(s, beta).
 * Schmittlein, Morrison & Colombo 1987, “Counting your customers: who are they and what will they do next?”,
 * Management Science 33(1); formulas as in Fader & Hardie 2005, note 009. Alpha and beta in the unit of the histories.
 */
export type ParetoNbd = { readonly r: number; readonly alpha: number; readonly s: number; readonly beta: number };
const parameters = ['r', 'alpha', 's', 'beta'] as const;

/** ln of the likelihood of one history. */
export function logLikelihoodOfParetoNbd(model: ParetoNbd, history: History): number {
  check(model, history);
  const { r, alpha, s, beta } = model;
  const { x, T } = history;
  const alive = -r * Math.log1p(T / alpha) - x * Math.log(alpha + T) - s * Math.log1p(T / beta);
  return logRising(r, x) + alive + log1pExp(logOddsOfLoss(model, history));
}

/** Chance that the customer is still there. */
export function aliveByParetoNbd(model: ParetoNbd, history: History): number {
  check(model, history);
  return 1 / (1 + Math.exp(logOddsOfLoss(model, history)));
}

/** Purchases a new customer is expected to make within t, the first not counted. */
export function expectedByParetoNbd(model: ParetoNbd, t: number): number {
  checkParameters(model, parameters);
  checkHorizon(t);
  const { r, alpha, s, beta } = model;
  return (r / alpha) * timeAlive(s, beta, t);
}

/** Purchases expected of a customer with this history within t after the end of observation. */
export function expectedLaterByParetoNbd(model: ParetoNbd, history: History, t: number): number {
  checkHorizon(t);
  const { r, alpha, s, beta } = model;
  const { x, T } = history;
  return aliveByParetoNbd(model, history) * ((r + x) / (alpha + T)) * timeAlive(s, beta + T, t);
}

/**
 * Discounted expected purchases of this customer without end, at the continuous rate `delta` per unit of time
 * (a yearly d is ln(1 + d)/52 a week). Fader, Hardie & Lee 2005, “RFM and CLV: using iso-value curves for customer base
 * analysis”, Journal of Marketing Research 42(4); their confluent hypergeometric function is an exponential integral.
 * @throws CalcError `diverges` without discounting where s ≤ 1
 */
export function discountedByParetoNbd(model: ParetoNbd, history: History, delta: number): number {
  const { r, alpha, s, beta } = model;
  const { x, T } = history;
  if (!Number.isFinite(delta)) throw new CalcError('not-finite', 'discount');
  if (delta < 0) throw new CalcError('too-small', 'discount', { least: 0 });
  if (delta === 0 && s <= 1) throw new CalcError('diverges', 'discount', { s });
  const lifetime = delta === 0 ? 1 / (s - 1) : scaledExponentialIntegral(s, delta * (beta + T));
  return aliveByParetoNbd(model, history) * ((r + x) / (alpha + T)) * (beta + T) * lifetime;
}

/**
 * ln of the odds that the customer left between the last purchase and the end.
 * The integral over the time of leaving is a difference of two hypergeometric functions; turned by Euler's relation
 * they are ₂F₁(1, ·; ·; z), each below (r + s + x)/s or as large as what it stands beside, so that nothing is lost.
 */
function logOddsOfLoss(model: ParetoNbd, { x, tx, T }: History): number {
  const { r, alpha, s, beta } = model;
  const growth = (r + x) * Math.log1p((T - tx) / (alpha + tx)) + s * Math.log1p((T - tx) / (beta + tx));
  return logOdds(growth, leftAfter(model, x, tx), leftAfter(model, x, T));
}

/** ln (e^growth · from − to), the odds that somebody left within a time over which the chances so far grew like that. */
export function logOdds(growth: number, from: number, to: number): number {
  // By differences where the two are nearly alike; rounding may leave less than nothing of an empty time.
  const odds = growth < 1 ? Math.expm1(growth) * from + (from - to) : Number.POSITIVE_INFINITY;
  if (odds < 0.5) return odds <= 0 ? Number.NEGATIVE_INFINITY : Math.log(odds);
  return growth + Math.log(from) + Math.log1p((-to / from) * Math.exp(-growth));
}

/** s ∫ from t on of ((α + t)/(α + y))^(r+x) ((β + t)/(β + y))^s dy/(β + y): the odds to leave later rather than buy. */
export function leftAfter({ r, alpha, s, beta }: ParetoNbd, x: number, t: number): number {
  const sum = r + s + x;
  return alpha >= beta
    ? (s / sum) * hypergeometricOne(r + x, sum + 1, (alpha - beta) / (alpha + t))
    : (s / sum) * ((alpha + t) / (beta + t)) * hypergeometricOne(s + 1, sum + 1, (beta - alpha) / (beta + t));
}

/** Time somebody who leaves at a rate of Gamma(s, beta) is expected to be there within t; at s = 1 a logarithm. */
function timeAlive(s: number, beta: number, t: number): number {
  const log = Math.log1p(t / beta);
  return beta * (s === 1 ? log : -Math.expm1((1 - s) * log) / (s - 1));
}

function check(model: ParetoNbd, history: History): void {
  checkParameters(model, parameters);
  checkHistory(history);
}
