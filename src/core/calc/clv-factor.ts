import { CalcError } from './calc-error.ts';
import { lossPerPeriod } from './loss-per-period.ts';

/** When the first margin comes, and whether it is certain. */
export const clvTimings = ['t1-survived', 't0', 't1-certain'] as const;
export type ClvTiming = (typeof clvTimings)[number];

export type ClvRates = { readonly retention: number; readonly discount: number; readonly growth: number };

/** What one unit of margin per period is worth without an end, and how that answers to its rates. */
export type ClvFactor = {
  readonly multiple: number;
  /** Per cent it moves for one per cent of the retention rate, and of the discount rate. */
  readonly byRetention: number;
  readonly byDiscount: number;
};

/**
 * Margin multiple of a constant retention rate without an end: Gupta & Lehmann 2003, “Customers as Assets”;
 * its elasticities are those of the closed form.
 * @throws CalcError `diverges` where the sum has no value
 */
export function clvFactor(timing: ClvTiming, { retention, discount, growth }: ClvRates, field: string): ClvFactor {
  const loss = lossPerPeriod({ retention, discount, growth });
  const q = (retention * (1 + growth)) / (1 + discount);
  if (loss <= 0) throw new CalcError('diverges', field, { q });
  const isSurvived = timing === 't1-survived';
  const isLater = timing !== 't0';
  const first = (isSurvived ? retention : 1) / (isLater ? 1 + discount : 1);
  const odds = q / loss;
  return {
    multiple: first / loss,
    byRetention: (isSurvived ? 1 : 0) + odds,
    byDiscount: (-discount / (1 + discount)) * ((isLater ? 1 : 0) + odds),
  };
}
