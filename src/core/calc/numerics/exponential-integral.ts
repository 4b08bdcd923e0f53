import { integrate } from './integrate.ts';

/**
 * e^z · E_s(z) = ∫₀^∞ (1 + u)^(−s) e^(−zu) du for s > 0 and z > 0, which is e^z z^(s−1) Γ(1 − s, z):
 * the incomplete gamma function without its poles at whole s, and without underflow for large z.
 * Abramowitz & Stegun 1964, 5.1.4 and 5.1.22 (continued fraction).
 */
export function scaledExponentialIntegral(s: number, z: number): number {
  return z >= 1 ? fraction(s, z) : bySubstitution(s, z);
}

/** 1/(z + s/(1 + 1/(z + (s + 1)/(1 + 2/(z + …))))), its even part, by the method of Lentz. */
function fraction(s: number, z: number): number {
  let b = z + s;
  let c = Number.POSITIVE_INFINITY;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 10_000; n++) {
    const a = -n * (s - 1 + n);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value;
}

/** With 1 + u = e^y the integrand is smooth and falls off doubly exponentially. */
function bySubstitution(s: number, z: number): number {
  const exponent = (y: number): number => (1 - s) * y - z * Math.expm1(y);
  let end = 1 / Math.max(1, s);
  while (exponent(end) > -45 || z * Math.exp(end) < 1 - s) end *= 1.25;
  const panels = Math.ceil(end * Math.max(1, s / 2) * 1.5);
  return integrate((y) => Math.exp(exponent(y)), 0, end, panels);
}
