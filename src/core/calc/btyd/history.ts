import { CalcError } from '../calc-error.ts';

/** What is known of a customer, all in one unit of time, usually weeks. */
export type History = {
  /** Days with a purchase after the first one. */
  readonly x: number;
  /** From the first purchase to the last; 0 without a repeat purchase. */
  readonly tx: number;
  /** From the first purchase to the end of observation. */
  readonly T: number;
};

/** @throws CalcError on a history no customer can have */
export function checkHistory({ x, tx, T }: History, prefix = ''): void {
  const check = (field: string, value: number): void => {
    if (!Number.isFinite(value)) throw new CalcError('not-finite', prefix + field);
    if (value < 0) throw new CalcError('too-small', prefix + field, { least: 0 });
  };
  check('purchases', x);
  check('recency', tx);
  check('age', T);
  if (!Number.isInteger(x)) throw new CalcError('not-whole', `${prefix}purchases`);
  if (tx > T) throw new CalcError('too-large', `${prefix}recency`, { most: T });
  if (x === 0 && tx > 0) throw new CalcError('inconsistent', `${prefix}recency`);
  if (x > 0 && tx === 0) throw new CalcError('inconsistent', `${prefix}recency`);
}

/** @throws CalcError unless each of these parameters is a finite number above 0 */
export function checkParameters<Name extends string>(
  model: Readonly<Record<Name, number>>,
  names: readonly Name[],
): void {
  for (const name of names) {
    const value = model[name];
    if (!Number.isFinite(value)) throw new CalcError('not-finite', name);
    if (value <= 0) throw new CalcError('too-small', name, { least: 0 });
  }
}

/** @throws CalcError unless the time is finite and 0 or later */
export function checkHorizon(t: number): void {
  if (!Number.isFinite(t)) throw new CalcError('not-finite', 'horizon');
  if (t < 0) throw new CalcError('too-small', 'horizon', { least: 0 });
}
