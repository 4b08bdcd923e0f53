/** One line of the report: a figure beside what it is measured against. */
export type Line = {
  readonly part: string;
  readonly name: string;
  readonly figure: string;
  /** What the figure is compared with, in words. */
  readonly beside: string;
  readonly ratio?: number;
  /** The ratio must not exceed it. */
  readonly limit?: number;
  /** What is hoped for; a miss is shown, no more. */
  readonly aim?: number;
};

export type Verdict = 'ok' | 'over' | 'over the aim' | '';

export function verdictOf({ ratio, limit, aim }: Line): Verdict {
  if (ratio === undefined) return '';
  if (limit !== undefined && ratio > limit) return 'over';
  if (aim !== undefined && ratio > aim) return 'over the aim';
  return limit === undefined && aim === undefined ? '' : 'ok';
}

/** How much longer than a size of 1/`times` something takes, per unit of that growth; `floor` ms are forgiven as noise. */
export function linearGrowth(small: number, large: number, times: number, floor: number): number {
  return flatGrowth(small, large, floor) / times;
}

/** How much longer something takes than at a smaller size; `floor` ms are forgiven as noise. */
export function flatGrowth(small: number, large: number, floor: number): number {
  return Math.max(0, large - floor) / Math.max(small, Number.EPSILON);
}

/** How much something may grow beyond what its tag, [flat] or [linear], says. */
export const GROWTH_LIMIT = 1.5;
