import { CalcError } from './calc-error.ts';
import { geometricSum } from './geometric-sum.ts';
import type { Step } from './model.ts';
import { fitSbgToCohorts } from './retention/fit-sbg.ts';
import { survivalAt, survivalTail } from './retention/shifted-beta-geometric.ts';

/** Survival as counted: index is the period, 0 the first. */
export type ObservedCurve = {
  /** Survivors of each cohort from its start on. */
  readonly cohorts: readonly (readonly number[])[];
  readonly pools: readonly { readonly before: number; readonly after: number }[];
  /** Null in period 0, and where nobody was left to stay. */
  readonly retention: readonly (number | null)[];
  readonly survival: readonly number[];
};

/** How survival is held to go on after the last observed period K. */
export type CohortTail = {
  /** Share still there in period t ≥ K. */
  survival(t: number): number;
  /**
   * Σ of survival(t)·factor^t over t = K+1 … horizon; without an end where it is null.
   * @throws CalcError `diverges` where such a sum has no value
   */
  sum(factor: number, horizon: number | null): number;
  /** What it rests on, where something was estimated for it. */
  readonly steps?: readonly Step[];
};

/** Horizon up to which a fitted curve is added up period by period. */
const MOST_PERIODS = 1_000_000;

/** Tails by their names; `none` has no periods beyond the data. */
export const cohortTails: Readonly<Record<string, (curve: ObservedCurve) => CohortTail | null>> = {
  none: () => null,
  'last-r': lastRetentionTail,
  sbg: fittedTail,
};

/** The last retention rate seen goes on for ever. */
function lastRetentionTail({ survival, retention }: ObservedCurve): CohortTail {
  const last = survival.length - 1;
  if (last === 0) throw new CalcError('no-tail', 'tail');
  const share = survival[last] ?? 0;
  const r = retention[last] ?? 0;
  return {
    survival: (t) => share * r ** (t - last),
    sum: (factor, horizon) => {
      const q = r * factor;
      if (share === 0) return 0;
      if (horizon === null && q >= 1) throw new CalcError('diverges', 'horizon', { q });
      return share * factor ** last * q * geometricSum(q, horizon === null ? null : horizon - last);
    },
  };
}

/**
 * Retention goes on rising by the shifted beta-geometric fitted to all cohorts, from the last survival observed.
 * Fader & Hardie 2007, “How to Project Customer Retention”, Journal of Interactive Marketing 21(1).
 */
function fittedTail({ cohorts, survival }: ObservedCurve): CohortTail {
  const last = survival.length - 1;
  if (last < 2) throw new CalcError('no-tail', 'tail');
  const share = survival[last] ?? 0;
  const { alpha, beta } = fitSbgToCohorts(cohorts, 'cohorts');
  return {
    survival: (t) => share * survivalAt(alpha, beta + last, t - last),
    sum: (factor, horizon) => {
      if (share === 0) return 0;
      if (horizon === null && (factor > 1 || (factor === 1 && alpha <= 1)))
        throw new CalcError('diverges', 'horizon', { q: factor });
      if (horizon !== null && horizon > MOST_PERIODS)
        throw new CalcError('too-large', 'horizon', { most: MOST_PERIODS });
      const periods = horizon === null ? null : horizon - last;
      return share * factor ** last * survivalTail(alpha, beta, { after: last, discount: 1 / factor - 1, periods });
    },
    steps: [
      { name: 'alpha', symbol: '\\hat\\alpha', formula: '\\arg\\max_{\\alpha} \\ln L', value: alpha },
      { name: 'beta', symbol: '\\hat\\beta', formula: '\\arg\\max_{\\beta} \\ln L', value: beta },
    ],
  };
}
