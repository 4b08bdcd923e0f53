import { existsSync, readFileSync } from 'node:fs';

const file = '../shared/cases/fsrs.json';

/** A vector of the tests of FSRS implementations; what it holds depends on its kind. */
export type Vector = {
  readonly name: string;
  readonly kind: string;
  readonly w: readonly number[];
  readonly ratings: readonly (1 | 2 | 3 | 4)[];
  readonly delta_days: readonly number[];
  readonly expected: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
};
/** Reviews on whole days that two implementations agree about; `scheduled_days` by implementation where they do not. */
export type Sequence = {
  readonly ratings: readonly (1 | 2 | 3 | 4)[];
  readonly at_day: readonly number[];
  readonly request_retention: number;
  readonly stability: readonly number[];
  readonly difficulty: readonly number[];
  readonly scheduled_days: readonly number[] | { readonly ts: readonly number[] };
};
type Vectors = {
  readonly vectors: readonly Vector[];
  readonly oracle: { readonly w: readonly number[]; readonly sequences: readonly Sequence[] };
};

export const hasVectors = existsSync(file);
export const { vectors, oracle } = (
  hasVectors ? JSON.parse(readFileSync(file, 'utf8')) : { vectors: [], oracle: { w: [], sequences: [] } }
) as Vectors;

export function ofKind(kind: string): readonly Vector[] {
  return vectors.filter((vector) => vector.kind === kind);
}
