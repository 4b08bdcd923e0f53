import { CalcError } from '../calc-error.ts';
import { logGamma, logRising } from '../numerics/log-gamma.ts';
import { maximise, type SearchOptions } from '../numerics/maximise.ts';
import { checkParameters } from './history.ts';

/**
 * Spend per purchase that varies within a customer as Gamma(p, ν), and ν over customers as Gamma(q, gamma), with no
 * bearing on how often they buy. Fader, Hardie & Lee 2005, “RFM and CLV”, Journal of Marketing Research 42(4);
 * Fader & Hardie 2013, note 025. Gamma is in money.
 */
export type GammaGamma = { readonly p: number; readonly q: number; readonly gamma: number };
const parameters = ['p', 'q', 'gamma'] as const;

/** What customers spent: x repeat purchases of `spend` each on average; without a repeat purchase spend says nothing. */
export type Spending = { readonly x: ArrayLike<number>; readonly spend: ArrayLike<number> };

/**
 * Mean spend to be expected of a customer with x repeat purchases of `spend` on average; without any, that of all.
 * @throws CalcError `undefined` where q ≤ 1: the mean over all customers has no end
 */
export function expectedSpend(model: GammaGamma, x: number, spend: number): number {
  checkParameters(model, parameters);
  checkSpending(x, spend);
  const { p, q, gamma } = model;
  if (q <= 1) throw new CalcError('undefined', 'q', { least: 1 });
  return x === 0 ? (p * gamma) / (q - 1) : (p * (gamma + x * spend)) / (p * x + (q - 1));
}

/** ln of the likelihood of what the customers with repeat purchases spent. */
export function logLikelihoodOfSpending(model: GammaGamma, { x, spend }: Spending): number {
  checkParameters(model, parameters);
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    checkSpending(x[i] ?? 0, spend[i] ?? 0, `customers[${i + 1}].`);
    sum += logLikelihoodOf(model, x[i] ?? 0, spend[i] ?? 0);
  }
  return sum;
}

export type GammaGammaFit = GammaGamma & {
  readonly logLikelihood: number;
  readonly iterations: number;
  /** How many customers with repeat purchases it rests on. */
  readonly customers: number;
  /** Of purchases and mean spend over those; the model supposes there is none. Null where one of them does not vary. */
  readonly correlation: number | null;
};

/**
 * Parameters under which the spending of the customers with repeat purchases is likeliest.
 * @throws CalcError where a row cannot be, where fewer than two differ in their spend (`undefined`), where no finite
 * parameters are likeliest (`does-not-converge`), or when it is `cancelled`
 */
export function fitGammaGamma({ x, spend }: Spending, options: SearchOptions = {}): GammaGammaFit {
  if (x.length === 0) throw new CalcError('empty', 'customers');
  if (x.length !== spend.length) throw new CalcError('inconsistent', 'customers');
  const rows: (readonly [number, number])[] = [];
  for (let i = 0; i < x.length; i++) {
    const row = [x[i] ?? Number.NaN, spend[i] ?? Number.NaN] as const;
    checkSpending(...row, `customers[${i + 1}].`);
    if (row[0] > 0) rows.push(row);
  }
  const scale = rows.reduce((sum, [, each]) => sum + each, 0) / rows.length;
  if (!rows.some(([, each]) => each !== rows[0]?.[1])) throw new CalcError('undefined', 'customers');
  const { at, value, iterations } = maximise(
    ([p = 1, q = 1, gamma = 1]) =>
      rows.reduce((sum, [n, mean]) => sum + logLikelihoodOf({ p, q, gamma: gamma * scale }, n, mean), 0),
    [2, 3, 1],
    options,
  );
  const [p = 1, q = 1, gamma = 1] = at;
  return {
    p,
    q,
    gamma: gamma * scale,
    logLikelihood: value,
    iterations,
    customers: rows.length,
    correlation: correlationOf(rows),
  };
}

function logLikelihoodOf({ p, q, gamma }: GammaGamma, x: number, spend: number): number {
  if (x === 0) return 0;
  const total = x * spend;
  // (px + q) ln(γ + xz̄) set against q ln γ and px ln xz̄, so that large counts do not cancel.
  const shape = p * x;
  return (
    logRising(shape, q) -
    logGamma(q) -
    q * Math.log1p(total / gamma) -
    shape * Math.log1p(gamma / total) -
    Math.log(spend)
  );
}

function checkSpending(x: number, spend: number, prefix = ''): void {
  if (!Number.isFinite(x)) throw new CalcError('not-finite', `${prefix}purchases`);
  if (!Number.isInteger(x)) throw new CalcError('not-whole', `${prefix}purchases`);
  if (x < 0) throw new CalcError('too-small', `${prefix}purchases`, { least: 0 });
  if (x === 0) return;
  if (!Number.isFinite(spend)) throw new CalcError('not-finite', `${prefix}spend`);
  if (spend <= 0) throw new CalcError('too-small', `${prefix}spend`, { least: 0 });
}

function correlationOf(rows: readonly (readonly [number, number])[]): number | null {
  const mean = (at: 0 | 1): number => rows.reduce((sum, row) => sum + row[at], 0) / rows.length;
  const [meanX, meanZ] = [mean(0), mean(1)];
  let [xx, zz, xz] = [0, 0, 0];
  for (const [x, z] of rows) {
    xx += (x - meanX) ** 2;
    zz += (z - meanZ) ** 2;
    xz += (x - meanX) * (z - meanZ);
  }
  return xx === 0 || zz === 0 ? null : xz / Math.sqrt(xx * zz);
}
