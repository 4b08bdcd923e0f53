/** From here on Stirling's series is exact to the last digits. */
const STIRLING = 16;
const HALF_LOG_TWO_PI = 0.9189385332046727;

/** ln Γ(x) for x > 0. Stirling's series; smaller arguments are first raised by Γ(x + 1) = x Γ(x). */
export function logGamma(x: number): number {
  let shifted = x;
  let product = 1;
  while (shifted < STIRLING) product *= shifted++;
  return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + tail(shifted) - Math.log(product);
}

/**
 * ln (Γ(x + n) / Γ(x)) for x, n > 0: the logarithm of the rising factorial, n need not be whole.
 * Exact also where the two gammas are huge and nearly alike.
 */
export function logRising(x: number, n: number): number {
  if (n === 0) return 0;
  if (n === 1) return Math.log(x);
  let from = x;
  let quotient = 1;
  for (; from < STIRLING; from++) quotient *= (from + n) / from;
  // (y + n − ½) ln(y + n) − (y − ½) ln y − n, with the logarithms taken together.
  const raised =
    (from - 0.5) * Math.log1p(n / from) + n * Math.log(from + n) - n + tail(from + n) - tail(from) - Math.log(quotient);
  return raised;
}

/** ln B(a, b) for a, b > 0. */
export function logBeta(a: number, b: number): number {
  const [small, large] = a < b ? [a, b] : [b, a];
  return logGamma(small) - logRising(large, small);
}

/** What Stirling's formula lacks: Σ B₂ₖ / (2k(2k − 1) x^(2k−1)). */
function tail(x: number): number {
  const y = 1 / (x * x);
  return (1 / 12 + y * (-1 / 360 + y * (1 / 1260 + y * (-1 / 1680 + y * (1 / 1188 + (y * -691) / 360360))))) / x;
}
