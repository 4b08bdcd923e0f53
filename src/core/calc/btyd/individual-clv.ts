import { expectedLaterByBgNbd, type BgNbd } from './bg-nbd.ts';
import type { History } from './history.ts';
import { discountedByParetoNbd, expectedLaterByParetoNbd, type ParetoNbd } from './pareto-nbd.ts';

/** A model of buying with its parameters. */
export type BuyingModel =
  | { readonly kind: 'bg-nbd'; readonly parameters: BgNbd }
  | { readonly kind: 'pareto-nbd'; readonly parameters: ParetoNbd };

/** Rate of discount per week for a yearly one: (1 + d)^(1/52) − 1. */
export function weeklyDiscount(yearly: number): number {
  return Math.expm1(Math.log1p(yearly) / 52);
}

/** Purchases expected week by week, running total; place k is after k weeks, 0 at place 0. */
export function expectedCourse(model: BuyingModel, history: History, weeks: number): readonly number[] {
  const later = expectedLater(model, history);
  return Array.from({ length: weeks + 1 }, (_, week) => later(week));
}

/** Purchases expected within t weeks after the end of observation. */
export function expectedLater(model: BuyingModel, history: History): (t: number) => number {
  return (t) =>
    model.kind === 'bg-nbd'
      ? expectedLaterByBgNbd(model.parameters, history, t)
      : expectedLaterByParetoNbd(model.parameters, history, t);
}

/** Σ over weeks k = 1 … of (E[Y(k)] − E[Y(k − 1)])/(1 + d)^k: purchases come at the end of their week. */
export function discountedPurchases(course: readonly number[], weekly: number): number {
  let sum = 0;
  for (let k = 1; k < course.length; k++) sum += ((course[k] ?? 0) - (course[k - 1] ?? 0)) / (1 + weekly) ** k;
  return sum;
}

/**
 * Discounted purchases without end, by Pareto/NBD only: BG/NBD has no closed form for it.
 * The continuous rate is ln(1 + d)/52 a week.
 */
export function discountedForEver(parameters: ParetoNbd, history: History, yearly: number): number {
  return discountedByParetoNbd(parameters, history, Math.log1p(yearly) / 52);
}
