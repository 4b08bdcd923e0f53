import { CalcError } from '../calc-error.ts';
import { sum } from '../mean.ts';
import { maximise, type SearchOptions } from '../numerics/maximise.ts';
import { logLikelihoodOfSurvivors } from './shifted-beta-geometric.ts';

export type SbgFit = {
  readonly alpha: number;
  readonly beta: number;
  readonly logLikelihood: number;
  readonly iterations: number;
};

/**
 * The search goes on as for so many at least: which pair is likeliest is the same for shares, percentages and counts,
 * but the likelihood of a single customer is too flat to be told from one without a peak.
 */
const LEAST_CUSTOMERS = 100;

/**
 * Alpha and beta under which survivor counts n₀, n₁, … n_H of one cohort are likeliest.
 * Fader & Hardie 2007, “How to project customer retention”, appendix B.
 * @throws CalcError on fewer than two losses in time (one period says only the mean), on counts that rise, or
 * where no finite pair is likeliest, as with a retention that falls over time
 */
export function fitSbg(survivors: readonly number[], options: SearchOptions = {}): SbgFit {
  checkSurvivors(survivors, 'survivors');
  return fitSbgToCohorts([survivors], 'survivors', options);
}

/**
 * The same for several cohorts of one kind of customers, each as far as it was counted: their likelihoods multiply.
 * @throws CalcError at `field` where the longest has fewer than two periods, or nobody left; `does-not-converge`
 */
export function fitSbgToCohorts(
  cohorts: readonly (readonly number[])[],
  field: string,
  options: SearchOptions = {},
): SbgFit {
  if (!cohorts.some(({ length }) => length >= 3)) throw new CalcError('empty', field, { least: 3 });
  if (cohorts.every((survivors) => survivors.at(-1) === survivors[0])) throw new CalcError('undefined', field);
  const scale = Math.max(1, LEAST_CUSTOMERS / sum(cohorts.map(([start = 0]) => start)));
  const { at, value, iterations } = maximise(
    ([alpha = 1, beta = 1]) => scale * sum(cohorts.map((each) => logLikelihoodOfSurvivors(alpha, beta, each))),
    [1, 1],
    options,
  );
  const [alpha = 1, beta = 1] = at;
  return { alpha, beta, logLikelihood: value / scale, iterations };
}

/** @throws CalcError where a curve of survivors starts with none, or rises */
export function checkSurvivors(survivors: readonly number[], field: string): void {
  survivors.forEach((count, at) => {
    const place = `${field}[${at + 1}]`;
    if (!Number.isFinite(count)) throw new CalcError('not-finite', place);
    if (count < 0 || (at === 0 && count === 0)) throw new CalcError('too-small', place, { least: 0 });
    if (count > (survivors[at - 1] ?? count)) throw new CalcError('rises', place);
  });
}
