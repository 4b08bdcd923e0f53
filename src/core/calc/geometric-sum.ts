/** 1 + q + … + q^(n−1), exact also where q is 1 or nearly so; without an end (null) 1/(1 − q), which needs q < 1. */
export function geometricSum(q: number, n: number | null): number {
  if (n === null) return 1 / (1 - q);
  if (q === 1) return n;
  if (q === 0) return n === 0 ? 0 : 1;
  // (1 − qⁿ)/(1 − q) loses its digits near 1; by way of the logarithm it does not.
  return Math.expm1(n * Math.log(q)) / (q - 1);
}
