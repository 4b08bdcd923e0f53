const STEP = 0.01;

/**
 * Whether f, which is least at x, rises to all sides by more than `least`·distance²/2, and not along a plain that goes
 * on for ever: whether its Hessian less that much is positive definite, which Cholesky's decomposition finds out.
 */
export function isPeak(f: (x: readonly number[]) => number, x: readonly number[], least: number): boolean {
  const n = x.length;
  const lower: number[][] = [];
  for (let i = 0; i < n; i++) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      let rest = curvature(f, x, i, j) - (i === j ? least : 0);
      for (let k = 0; k < j; k++) rest -= (row[k] ?? 0) * ((i === j ? row : lower[j])?.[k] ?? 0);
      if (i !== j) row.push(rest / (lower[j]?.[j] ?? 1));
      else if (rest > 0) row.push(Math.sqrt(rest));
      else return false;
    }
    lower.push(row);
  }
  return true;
}

/** ∂²f/∂xᵢ∂xⱼ by central differences. */
function curvature(f: (x: readonly number[]) => number, x: readonly number[], i: number, j: number): number {
  const at = (a: number, b: number): number =>
    f(x.map((each, k) => each + (k === i ? a * STEP : 0) + (k === j ? b * STEP : 0)));
  return i === j
    ? (at(1, 0) - 2 * at(0, 0) + at(-1, 0)) / (STEP * STEP)
    : (at(1, 1) - at(1, -1) - at(-1, 1) + at(-1, -1)) / (4 * STEP * STEP);
}
