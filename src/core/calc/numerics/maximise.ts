import { CalcError } from '../calc-error.ts';
import { isPeak } from './is-peak.ts';
import { sharpen } from './sharpen.ts';

/** What a search reports after each step. */
export type Progress = { readonly iteration: number; readonly value: number };
export type SearchOptions = {
  readonly onProgress?: (progress: Progress) => void;
  /** Asked between two steps; once true, the search ends with `cancelled`. */
  readonly isCancelled?: () => boolean;
};
export type Maximum = { readonly at: readonly number[]; readonly value: number; readonly iterations: number };

/** Step of the differences in the logarithm of a parameter: their error is about 10⁻⁷ of the slope. */
const STEP = 1e-4;
const MOST_ITERATIONS = 200;
/** e^±18: a parameter that gets there is on its way to 0 or to no end. */
const EDGE = 18;
/** A search that ends beyond e^±12 was still on its way: there the likelihood is flatter than its own rounding. */
const FARTHEST = 12;

/**
 * A logarithm of a likelihood flatter than this leaves a parameter open by more than e^±20, in standard errors: it is
 * on its way, too, though rounding hides where to.
 */
const LEAST_CURVATURE = 0.0025;

/**
 * Where f of positive parameters, the logarithm of a likelihood, is largest, looked for in their logarithms from `start`: first by a coarse simplex
 * (Nelder & Mead 1965, “A simplex method for function minimization”), then by quasi-Newton steps with BFGS updates
 * (Nocedal & Wright 2006, “Numerical optimization”, ch. 6) and slopes by central differences, last to where the slope itself is nought.
 * @throws CalcError `cancelled`; `does-not-converge` where a parameter runs off to 0 or to no end
 */
export function maximise(
  f: (parameters: readonly number[]) => number,
  start: readonly number[],
  { onProgress, isCancelled }: SearchOptions = {},
): Maximum {
  let iterations = 0;
  const cost = (x: readonly number[]): number => {
    const value = x.some((each) => Math.abs(each) > EDGE) ? Number.NaN : -f(x.map(Math.exp));
    return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
  };
  const tick = (value: number): void => {
    if (isCancelled?.() === true) throw new CalcError('cancelled', 'fit');
    iterations++;
    onProgress?.({ iteration: iterations, value: -value });
  };
  const coarse = searchBySimplex(cost, start.map(Math.log), tick);
  const fine = sharpen(cost, searchByGradient(cost, coarse, tick));
  const value = -cost(fine);
  const isAtEdge = fine.some((each) => Math.abs(each) > FARTHEST);
  if (!Number.isFinite(value) || isAtEdge || !isPeak(cost, fine, LEAST_CURVATURE))
    throw new CalcError('does-not-converge', 'fit');
  return { at: fine.map(Math.exp), value, iterations };
}

type Cost = (x: readonly number[]) => number;
type Tick = (value: number) => void;

function searchBySimplex(cost: Cost, start: readonly number[], tick: Tick): readonly number[] {
  const n = start.length;
  const vertex = (x: readonly number[]): { x: readonly number[]; y: number } => ({ x, y: cost(x) });
  const simplex = [start, ...start.map((_, at) => start.map((each, k) => (k === at ? each + 1 : each)))].map(vertex);
  for (let round = 0; round < 40 * n; round++) {
    simplex.sort((a, b) => a.y - b.y);
    const [best, worst, second] = [simplex[0], simplex[n], simplex[n - 1]];
    if (best === undefined || worst === undefined || second === undefined) break;
    tick(best.y);
    if (worst.y - best.y < 1e-3) break;
    const middle = start.map((_, k) => simplex.slice(0, n).reduce((sum, { x }) => sum + (x[k] ?? 0), 0) / n);
    const along = (factor: number): { x: readonly number[]; y: number } =>
      vertex(middle.map((each, k) => each + factor * (each - (worst.x[k] ?? 0))));
    const reflected = along(1);
    if (reflected.y < best.y) {
      const further = along(2);
      simplex[n] = further.y < reflected.y ? further : reflected;
    } else if (reflected.y < second.y) simplex[n] = reflected;
    else {
      const nearer = along(reflected.y < worst.y ? 0.5 : -0.5);
      if (nearer.y < Math.min(worst.y, reflected.y)) simplex[n] = nearer;
      else
        for (let i = 1; i <= n; i++)
          simplex[i] = vertex(best.x.map((each, k) => (each + (simplex[i]?.x[k] ?? each)) / 2));
    }
  }
  return simplex.reduce((best, each) => (each.y < best.y ? each : best)).x;
}

function searchByGradient(cost: Cost, start: readonly number[], tick: Tick): readonly number[] {
  let x = start;
  let y = cost(x);
  let slope = slopeOf(cost, x);
  let inverse = identity(x.length);
  let isFresh = true;
  for (let round = 0; round < MOST_ITERATIONS; round++) {
    tick(y);
    let direction = inverse.map((row) => -dot(row, slope));
    if (dot(direction, slope) >= 0) {
      inverse = identity(x.length);
      direction = slope.map((each) => -each);
      isFresh = true;
    }
    const longest = Math.max(...direction.map(Math.abs));
    const step = stepAlong(cost, { x, y, slope, direction, first: Math.min(1, 1 / longest) });
    if (step === undefined) {
      if (isFresh) return x;
      inverse = identity(x.length);
      isFresh = true;
      continue;
    }
    const next = slopeOf(cost, step.x);
    const gained = y - step.y;
    inverse = updated(inverse, minus(step.x, x), minus(next, slope), isFresh);
    isFresh = false;
    [x, y, slope] = [step.x, step.y, next];
    if (gained < 1e-13 * Math.abs(y) && Math.max(...slope.map(Math.abs)) < 1e-9 * Math.abs(y)) return x;
  }
  throw new CalcError('does-not-converge', 'fit', { iterations: MOST_ITERATIONS });
}

type Ray = {
  readonly x: readonly number[];
  readonly y: number;
  readonly slope: readonly number[];
  readonly direction: readonly number[];
  readonly first: number;
};

/** Halves the step until it gains enough (Armijo's rule); undefined where none does. */
function stepAlong(
  cost: Cost,
  { x, y, slope, direction, first }: Ray,
): { x: readonly number[]; y: number } | undefined {
  const fall = dot(slope, direction);
  for (let length = first, round = 0; round < 40; round++, length /= 2) {
    const to = x.map((each, k) => each + length * (direction[k] ?? 0));
    const value = cost(to);
    if (value < y && value <= y + 1e-4 * length * fall) return { x: to, y: value };
  }
  return undefined;
}

function slopeOf(cost: Cost, x: readonly number[]): readonly number[] {
  // Four points: the error falls with the fourth power of the step.
  return x.map((each, at) => {
    const moved = (by: number): number => cost(x.map((other, k) => (k === at ? each + by : other)));
    return (8 * (moved(STEP) - moved(-STEP)) - (moved(2 * STEP) - moved(-2 * STEP))) / (12 * STEP);
  });
}

/** The BFGS update of the inverse Hessian by step s and change of slope y. */
function updated(
  inverse: readonly (readonly number[])[],
  s: readonly number[],
  y: readonly number[],
  isFresh: boolean,
): readonly (readonly number[])[] {
  const curvature = dot(s, y);
  if (curvature <= 1e-14 * Math.sqrt(dot(s, s) * dot(y, y))) return inverse;
  const scale = isFresh ? curvature / dot(y, y) : 1;
  const h = inverse.map((row) => row.map((each) => each * scale));
  const hy = h.map((row) => dot(row, y));
  const yhy = dot(y, hy);
  return h.map((row, i) =>
    row.map((each, j) => {
      const [si, sj] = [s[i] ?? 0, s[j] ?? 0];
      const [hi, hj] = [hy[i] ?? 0, hy[j] ?? 0];
      return each + ((1 + yhy / curvature) * si * sj - hi * sj - si * hj) / curvature;
    }),
  );
}

function identity(n: number): readonly (readonly number[])[] {
  return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
}
function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, each, at) => sum + each * (b[at] ?? 0), 0);
}
function minus(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((each, at) => each - (b[at] ?? 0));
}
