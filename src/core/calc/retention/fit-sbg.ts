import { CalcError } from '../calc-error.ts';
import { maximise, type SearchOptions } from '../numerics/maximise.ts';
import { logLikelihoodOfSurvivors } from './shifted-beta-geometric.ts';

export type SbgFit = {
  readonly alpha: number;
  readonly beta: number;
  readonly logLikelihood: number;
  readonly iterations: number;
};

/**
 * Alpha and beta under which survivor counts n₀, n₁, … n_H of one cohort are likeliest.
 * Fader & Hardie 2007, “How to project customer retention”, appendix B.
 * @throws CalcError on fewer than two losses in time (one period says only the mean), on counts that rise, or
 * where no finite pair is likeliest, as with a retention that falls over time
 */
export function fitSbg(survivors: readonly number[], options: SearchOptions = {}): SbgFit {
  checkSurvivors(survivors, 'survivors');
  if (survivors.length < 3) throw new CalcError('empty', 'survivors', { least: 3 });
  if ((survivors.at(-1) ?? 0) === survivors[0]) throw new CalcError('undefined', 'survivors');
  const { at, value, iterations } = maximise(
    ([alpha = 1, beta = 1]) => logLikelihoodOfSurvivors(alpha, beta, survivors),
    [1, 1],
    options,
  );
  const [alpha = 1, beta = 1] = at;
  return { alpha, beta, logLikelihood: value, iterations };
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
