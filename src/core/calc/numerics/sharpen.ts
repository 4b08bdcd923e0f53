type Cost = (x: readonly number[]) => number;

/** Wide differences: their own error is about 10⁻¹² here, and the rounding of the cost counts little. */
const STEP = 0.01;
const ROUNDS = 4;
/** A place that is farther off than this was not found yet, and is not for us to look for. */
const LONGEST = 0.01;

/**
 * Where the slope is nought, by Newton's steps from a place that is a minimum to about seven digits: a cost is flat at its least,
 * so that its value alone tells no more of the place, but its slope does. Gives `x` back where the steps do not come to rest.
 */
export function sharpen(cost: Cost, x: readonly number[]): readonly number[] {
  const bends = bendsAt(cost, x);
  let at = x;
  let before = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const step = solved(bends, slopesAt(cost, at));
    const length = step === undefined ? Infinity : Math.max(...step.map(Math.abs));
    if (step === undefined || !(length < LONGEST)) return x;
    if (length >= before) break;
    at = at.map((each, k) => each - (step[k] ?? 0));
    before = length;
    if (length < 1e-13) break;
  }
  return cost(at) <= cost(x) + 1e-9 * Math.abs(cost(x)) ? at : x;
}

/** Differences over six points: their error falls with the sixth power of the step. */
function slopesAt(cost: Cost, x: readonly number[]): readonly number[] {
  return x.map((_, at) => {
    const across = (by: number): number => cost(moved(x, at, by)) - cost(moved(x, at, -by));
    return (45 * across(STEP) - 9 * across(2 * STEP) + across(3 * STEP)) / (60 * STEP);
  });
}

function bendsAt(cost: Cost, x: readonly number[]): readonly (readonly number[])[] {
  const middle = cost(x);
  return x.map((_, i) =>
    x.map((__, j) => {
      if (i === j) return (cost(moved(x, i, STEP)) - 2 * middle + cost(moved(x, i, -STEP))) / STEP ** 2;
      const corner = (a: number, b: number): number => cost(moved(moved(x, i, a * STEP), j, b * STEP));
      return (corner(1, 1) - corner(1, -1) - corner(-1, 1) + corner(-1, -1)) / (4 * STEP ** 2);
    }),
  );
}

function moved(x: readonly number[], at: number, by: number): readonly number[] {
  return x.map((each, k) => (k === at ? each + by : each));
}

/** Solves a small system by elimination with pivots; undefined where it has no one answer. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] | undefined {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const n = rows.length;
  for (let at = 0; at < n; at++) {
    const best = rows.slice(at).reduce((most, row) => (Math.abs(row[at] ?? 0) > Math.abs(most[at] ?? 0) ? row : most));
    const pivot = best[at] ?? 0;
    if (!Number.isFinite(pivot) || pivot === 0) return undefined;
    const from = rows.indexOf(best);
    [rows[at], rows[from]] = [best, rows[at] ?? best];
    for (const [k, row] of rows.entries()) {
      if (k === at) continue;
      const factor = (row[at] ?? 0) / pivot;
      rows[k] = row.map((each, column) => each - factor * (best[column] ?? 0));
    }
  }
  return rows.map((row, at) => (row[n] ?? 0) / (row[at] ?? 1));
}
