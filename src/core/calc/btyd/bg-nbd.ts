import { CalcError } from '../calc-error.ts';
import { logRising } from '../numerics/log-gamma.ts';
import { expectedTaken, logMass, tailMass } from '../numerics/negative-binomial.ts';
import { checkHistory, checkHorizon, checkParameters, type History } from './history.ts';

/**
 * Buying at a rate that follows Gamma(r, alpha), and giving up after a purchase with a chance that follows Beta(a, b).
 * Fader, Hardie & Lee 2005, “‘Counting your customers’ the easy way: an alternative to the Pareto/NBD model”,
 * Marketing Science 24(2). Alpha is in the unit of time of the histories.
 */
export type BgNbd = { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number };
const parameters = ['r', 'alpha', 'a', 'b'] as const;

/** ln of the likelihood of one history; their equation 6, taken in logarithms throughout. */
export function logLikelihoodOfBgNbd(model: BgNbd, history: History): number {
  check(model, history);
  const { r, alpha, a, b } = model;
  const { x, T } = history;
  const counted = logRising(r, x) + logRising(b, x) - logRising(a + b, x);
  return counted - r * Math.log1p(T / alpha) - x * Math.log(alpha + T) + log1pExp(logOddsOfLoss(model, history));
}

/** Chance that the customer still buys; 1 without a repeat purchase, since this model gives up after one only. */
export function aliveByBgNbd(model: BgNbd, history: History): number {
  check(model, history);
  return 1 / (1 + Math.exp(logOddsOfLoss(model, history)));
}

/**
 * Purchases a new customer is expected to make within t, the first not counted; their equation 9.
 * Its Gaussian hypergeometric function is summed as what it stands for: chances to buy, taken while still alive.
 * So there is no hole at a = 1, and nothing cancels.
 */
export function expectedByBgNbd(model: BgNbd, t: number): number {
  checkParameters(model, parameters);
  checkHorizon(t);
  const { r, alpha, a, b } = model;
  return expectedTaken({ shape: r, odds: t / alpha }, (i) => (b + i) / (a + b + i));
}

/** Purchases expected of a customer with this history within t after the end of observation; their equation 10. */
export function expectedLaterByBgNbd(model: BgNbd, history: History, t: number): number {
  check(model, history);
  checkHorizon(t);
  const { r, alpha, a, b } = model;
  const { x, T } = history;
  const ifAlive = expectedTaken({ shape: r + x, odds: t / (alpha + T) }, (i) => (b + x + i) / (a + b + x + i));
  return aliveByBgNbd(model, history) * ifAlive;
}

/** Chance that a new customer makes just so many repeat purchases within t; their equation 8. */
export function chanceOfCountByBgNbd(model: BgNbd, t: number, count: number): number {
  checkParameters(model, parameters);
  checkHorizon(t);
  if (!Number.isInteger(count)) throw new CalcError('not-whole', 'count');
  if (count < 0) throw new CalcError('too-small', 'count', { least: 0 });
  const { r, alpha, a, b } = model;
  if (t === 0) return count === 0 ? 1 : 0;
  const counts = { shape: r, odds: t / alpha };
  const stayed = (x: number): number => logRising(b, x) - logRising(a + b, x);
  const still = Math.exp(stayed(count) + logMass(counts, count));
  if (count === 0) return still;
  const left = Math.exp(stayed(count - 1)) * (a / (a + b + (count - 1)));
  return still + left * tailMass(counts, count);
}

/** ln of the odds that the customer gave up after the last purchase. */
function logOddsOfLoss({ r, alpha, a, b }: BgNbd, { x, tx, T }: History): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  return Math.log(a / (b + (x - 1))) + (r + x) * Math.log1p((T - tx) / (alpha + tx));
}

/** ln (1 + e^y) without overflow. */
export function log1pExp(y: number): number {
  return y > 0 ? y + Math.log1p(Math.exp(-y)) : Math.log1p(Math.exp(y));
}

function check(model: BgNbd, history: History): void {
  checkParameters(model, parameters);
  checkHistory(history);
}
