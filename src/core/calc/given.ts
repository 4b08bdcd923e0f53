import { CalcError } from './calc-error.ts';
import type { Row, Values } from './model.ts';

// What a model finds among its checked values. A name that is not there is a slip in the model itself.

export function givenNumber(values: Values | Row, name: string): number {
  const value = values[name];
  if (typeof value !== 'number') throw new CalcError('missing', name);
  return value;
}

export function optionalNumber(values: Values | Row, name: string): number | null {
  const value = values[name];
  return typeof value === 'number' ? value : null;
}

export function givenText(values: Values | Row, name: string): string {
  const value = values[name];
  if (typeof value !== 'string') throw new CalcError('missing', name);
  return value;
}

export function givenList(values: Values | Row, name: string): readonly number[] {
  const value = values[name];
  if (!Array.isArray(value)) throw new CalcError('missing', name);
  return value as readonly number[];
}

export function givenRows(values: Values, name: string): readonly Row[] {
  const value = values[name];
  if (!Array.isArray(value)) throw new CalcError('missing', name);
  return value as readonly Row[];
}

/** The list, or none where it was left out. */
export function optionalList(values: Values | Row, name: string): readonly number[] {
  return values[name] === null ? [] : givenList(values, name);
}

/** The rows, or none where the table was left out. */
export function optionalRows(values: Values, name: string): readonly Row[] {
  return values[name] === null ? [] : givenRows(values, name);
}
