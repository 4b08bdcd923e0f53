import { CalcError } from '../calc-error.ts';
import { checkHistory } from './history.ts';

/** Histories of many customers, column by column; all in one unit of time. */
export type Histories = {
  readonly x: ArrayLike<number>;
  readonly tx: ArrayLike<number>;
  readonly T: ArrayLike<number>;
};

/** Histories with equal ones taken together: rows point into the distinct counts and times. */
export type GroupedHistories = {
  readonly rows: number;
  readonly weight: Float64Array;
  /** Places in `counts`. */
  readonly x: Int32Array;
  /** Places in `times`. */
  readonly tx: Int32Array;
  readonly T: Int32Array;
  readonly counts: Float64Array;
  readonly times: Float64Array;
};

/** @throws CalcError where there is none, where columns differ in length, or at the first that cannot be */
export function groupHistories({ x, tx, T }: Histories): GroupedHistories {
  const n = x.length;
  if (n === 0) throw new CalcError('empty', 'customers');
  if (tx.length !== n || T.length !== n) throw new CalcError('inconsistent', 'customers');
  const counts = new Places();
  const times = new Places();
  const seen = new Map<string, number>();
  const [rowX, rowTx, rowT, weight]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let i = 0; i < n; i++) {
    const history = { x: x[i] ?? Number.NaN, tx: tx[i] ?? Number.NaN, T: T[i] ?? Number.NaN };
    checkHistory(history, `customers[${i + 1}].`);
    const at = [counts.of(history.x), times.of(history.tx), times.of(history.T)] as const;
    const key = at.join(' ');
    const row = seen.get(key);
    if (row === undefined) {
      seen.set(key, weight.length);
      rowX.push(at[0]);
      rowTx.push(at[1]);
      rowT.push(at[2]);
      weight.push(1);
    } else weight[row] = (weight[row] ?? 0) + 1;
  }
  return {
    rows: weight.length,
    weight: Float64Array.from(weight),
    x: Int32Array.from(rowX),
    tx: Int32Array.from(rowTx),
    T: Int32Array.from(rowT),
    counts: counts.values(),
    times: times.values(),
  };
}

/** Numbers in the order they first came, each once. */
class Places {
  readonly #places = new Map<number, number>();

  of(value: number): number {
    const known = this.#places.get(value);
    if (known !== undefined) return known;
    this.#places.set(value, this.#places.size);
    return this.#places.size - 1;
  }

  values(): Float64Array {
    return Float64Array.from(this.#places.keys());
  }
}
