import { CalcError } from './calc-error.ts';
import { geometricSum } from './geometric-sum.ts';

/** Survival as counted: index is the period, 0 the first. */
export type ObservedCurve = {
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
};

/** Tails by their names; `none` has no periods beyond the data. */
export const cohortTails: Readonly<Record<string, (curve: ObservedCurve) => CohortTail | null>> = {
  none: () => null,
  'last-r': lastRetentionTail,
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
