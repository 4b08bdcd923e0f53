import type { ClvRates } from './clv-factor.ts';

/**
 * 1 − r(1 + g)/(1 + d): what is lost of a margin's weight from one period to the next; 0 or less where its sum has no end.
 * Near nought it keeps the digits that 1 − q would lose.
 */
export function lossPerPeriod({ retention, discount, growth }: ClvRates): number {
  const isLess = (retention * (1 + growth)) / (1 + discount) < 1;
  return isLess ? (discount + (1 - retention) - retention * growth) / (1 + discount) : 0;
}
