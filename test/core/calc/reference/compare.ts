import { CalcError } from '#core/calc/calc-error.ts';
import { calculate } from '#core/calc/calculate.ts';
import type { Evaluation, Model } from '#core/calc/model.ts';
import type { Given } from './draw-cases.ts';

type Figure = number | string | null;
/** A figure, or one with the size of what it was left over from. */
type Awaited = Figure | { readonly value: number; readonly scale: number };
export type Answer = {
  readonly outputs?: Readonly<Record<string, Awaited>>;
  /** Whole tables, in any order of rows, and single columns of tables. */
  readonly tables?: Readonly<Record<string, readonly (readonly Figure[])[]>>;
  readonly columns?: Readonly<Record<string, Readonly<Record<string, readonly Figure[]>>>>;
  /** Where there is no answer: the inputs at fault, `*` for any. */
  readonly fields?: readonly string[];
  readonly code?: string | null;
};

const TOLERANCE = 1e-9;

/** What the model makes of a case: figures, or an error with its field. */
export function outcomeOf(model: Model, given: Given, convention: string): Evaluation | CalcError {
  try {
    return calculate(model, given, convention).evaluation;
  } catch (error) {
    if (error instanceof CalcError) return error;
    throw error;
  }
}

/** How a model and the reference differ on a case; nothing where they agree. */
export function differencesOf(
  mine: Evaluation | CalcError,
  theirs: Answer,
  loose: Readonly<Record<string, number>> = {},
) {
  if (mine instanceof CalcError) {
    if (theirs.fields === undefined) return [`${mine.message} is no error`];
    const isNamed = theirs.fields.some((field) => isSameField(mine.field, field));
    const isSameCode = theirs.code === null || theirs.code === undefined || theirs.code === mine.code;
    return isNamed && isSameCode ? [] : [`${mine.message} is of ${theirs.fields.join(' or ')}: ${theirs.code}`];
  }
  if (theirs.fields !== undefined) return [`an error of ${theirs.fields.join(' or ')} is missing`];
  const found: string[] = [];
  const compare = (place: string, value: Figure | undefined, awaited: Awaited, tolerance = TOLERANCE): void => {
    if (!isNear(value, awaited, tolerance)) found.push(`${place} is ${value}, not ${JSON.stringify(awaited)}`);
  };
  for (const [name, awaited] of Object.entries(theirs.outputs ?? {}))
    compare(name, mine.outputs[name], awaited, loose[name]);
  for (const [name, rows] of Object.entries(theirs.tables ?? {})) {
    const table = mine.tables?.find((each) => each.name === name)?.rows ?? [];
    if (table.length !== rows.length) found.push(`${name} has ${table.length} rows, not ${rows.length}`);
    const sorted = [table, rows].map((each) => each.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b))));
    sorted[1]?.forEach((row, at) =>
      row.forEach((awaited, k) => compare(`${name}[${at}][${k}]`, sorted[0]?.[at]?.[k], awaited)),
    );
  }
  for (const [name, columns] of Object.entries(theirs.columns ?? {})) {
    const table = mine.tables?.find((each) => each.name === name);
    for (const [column, cells] of Object.entries(columns)) {
      const k = table?.columns.findIndex((each) => each.name === column) ?? -1;
      cells.forEach((awaited, at) => compare(`${name}[${at}].${column}`, table?.rows[at]?.[k], awaited));
    }
  }
  return found;
}

/** Texts and whole numbers of a row, by which the rows of two tables are told apart. */
function keyOf(row: readonly Figure[]): string {
  return JSON.stringify(row.filter((each) => typeof each === 'string' || Number.isInteger(each)));
}

function isNear(value: Figure | undefined, awaited: Awaited, tolerance: number): boolean {
  if (typeof awaited === 'object' && awaited !== null)
    return typeof value === 'number' && Math.abs(value - awaited.value) <= tolerance * awaited.scale;
  if (typeof awaited !== 'number' || typeof value !== 'number') return value === awaited;
  return Math.abs(value - awaited) <= tolerance * Math.abs(awaited);
}

/** `customers[3].spend` is the field `customers.spend`, and of `customers`. */
function isSameField(mine: string, theirs: string): boolean {
  const plain = mine.replaceAll(/\[\d+\]/g, '');
  return theirs === '*' || plain === theirs || plain.startsWith(`${theirs}.`) || theirs.startsWith(`${plain}.`);
}
