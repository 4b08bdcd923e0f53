import { CalcError } from './calc-error.ts';
import type { Bounds, Cell, Column, Input, Model, Row, TableInput, Value, Values } from './model.ts';

/**
 * Checks what was given for a model's inputs, by their names or aliases, dashes and underscores alike; what is left out takes its default.
 * @throws CalcError at the first input that cannot be taken
 */
export function readValues(model: Pick<Model, 'inputs'>, given: Readonly<Record<string, unknown>>): Values {
  const byName = new Map<string, Input>();
  for (const input of model.inputs) for (const name of namesOf(input)) byName.set(dashed(name), input);
  const values: Record<string, Value> = Object.fromEntries(model.inputs.map((input) => [input.name, input.default]));
  const taken = new Set<Input>();
  for (const [name, value] of Object.entries(given)) {
    const input = byName.get(dashed(name));
    if (input === undefined)
      throw new CalcError('unknown-input', name, { known: model.inputs.map((each) => each.name).join(', ') });
    if (taken.has(input)) throw new CalcError('inconsistent', name, { twice: input.name });
    taken.add(input);
    values[input.name] = readValue(input, value);
  }
  for (const input of model.inputs) {
    if (input.kind !== 'number' || input.unless === undefined || taken.has(input)) continue;
    const other = byName.get(input.unless);
    if (other !== undefined && taken.has(other) && values[other.name] !== null) values[input.name] = null;
  }
  return values;
}

function readValue(input: Input, value: unknown): Value {
  const { name } = input;
  if (value === null || value === undefined) {
    if (input.kind !== 'choice' && input.optional === true) return null;
    throw new CalcError('missing', name);
  }
  switch (input.kind) {
    case 'number':
      if (input.isEndless === true && isEndless(value)) return null;
      if (input.word !== undefined && isAlike(value, input.word)) return null;
      return readNumber(name, value, input);
    case 'choice': {
      const chosen = input.options.find((option) => isAlike(value, option));
      if (chosen === undefined) throw new CalcError('not-a-choice', name, { options: input.options.join(', ') });
      return chosen;
    }
    case 'list':
      return readList(name, value, input);
    case 'table':
      return readTable(input, value);
  }
}

function isEndless(value: unknown): boolean {
  return value === Infinity || (typeof value === 'string' && /^(?:∞|inf|infinity)$/i.test(value.trim()));
}

/** Whether a word was written, in small letters or capitals. */
function isAlike(value: unknown, word: string): boolean {
  return typeof value === 'string' && dashed(value.trim()).toLowerCase() === word.toLowerCase();
}

function readNumber(field: string, value: unknown, { least, most, open, whole }: Bounds): number {
  if (typeof value !== 'number') throw new CalcError('not-a-number', field);
  if (!Number.isFinite(value)) throw new CalcError('not-finite', field);
  if (whole === true && !Number.isInteger(value)) throw new CalcError('not-whole', field);
  const isOpen = (end: 'least' | 'most'): boolean => open === 'both' || open === end;
  if (least !== undefined && (value < least || (value === least && isOpen('least'))))
    throw new CalcError('too-small', field, { least });
  if (most !== undefined && (value > most || (value === most && isOpen('most'))))
    throw new CalcError('too-large', field, { most });
  return value;
}

function readList(field: string, value: unknown, bounds: Bounds): readonly number[] {
  if (!Array.isArray(value)) throw new CalcError('not-a-list', field);
  if (value.length === 0) throw new CalcError('empty', field);
  return value.map((each, at) => readNumber(`${field}[${at + 1}]`, each, bounds));
}

function readTable(input: TableInput, value: unknown): readonly Row[] {
  const { name, columns } = input;
  if (!Array.isArray(value)) throw new CalcError('not-a-table', name);
  if (value.length === 0) throw new CalcError('empty', name);
  if (isListPerRow(columns) && value.every((each) => !isObject(each))) return readTable(input, [value]);
  return value.map((row: unknown, at) => readRow(`${name}[${at + 1}]`, columns, row));
}

function readRow(field: string, columns: readonly Column[], row: unknown): Row {
  if (Array.isArray(row)) {
    if (isListPerRow(columns) && row.every((each) => !isObject(each)))
      return readRow(field, columns, { [columns[0]?.name ?? '']: row });
    if (row.length > columns.length) throw new CalcError('not-a-table', field);
    return readRow(field, columns, Object.fromEntries(columns.map((column, at) => [column.name, row[at]])));
  }
  if (typeof row !== 'object' || row === null) throw new CalcError('not-a-table', field);
  const known = new Map(columns.flatMap((column) => namesOf(column).map((each) => [dashed(each), column] as const)));
  const cells: Record<string, Cell> = Object.fromEntries(columns.map((column) => [column.name, null]));
  for (const [key, value] of Object.entries(row)) {
    const column = known.get(dashed(key));
    if (column === undefined) throw new CalcError('unknown-input', `${field}.${key}`);
    if (value !== undefined && value !== null) cells[column.name] = readCell(`${field}.${column.name}`, column, value);
  }
  const missing = columns.find((column) => column.optional !== true && cells[column.name] === null);
  if (missing !== undefined) throw new CalcError('missing', `${field}.${missing.name}`);
  return cells;
}

/** Whether a row is one list and no more: then the list may stand for the row, and one flat list for the table. */
function isListPerRow(columns: readonly Column[]): boolean {
  return columns.length === 1 && columns[0]?.kind === 'list';
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function readCell(field: string, column: Column, value: unknown): Cell {
  if (column.kind === 'number') return readNumber(field, value, column);
  if (column.kind === 'list') return readList(field, value, column);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') throw new CalcError('not-a-text', field);
  return value;
}

function namesOf({
  name,
  aliases = [],
}: {
  readonly name: string;
  readonly aliases?: readonly string[];
}): readonly string[] {
  return [name, ...aliases];
}

function dashed(name: string): string {
  return name.replaceAll('_', '-');
}
