import type { Bounds, Cell, Column, Input, Report, Row, Value } from '../model.ts';
import { detectDecimal, parseAmount, type DecimalMark } from './parse-amount.ts';
import { delimiters, readRows, type Delimiter, type TextRow } from './read-rows.ts';

/** Where a table has what; columns count from 0, and null stands for none. */
export type TableLayout = {
  readonly delimiter: Delimiter;
  readonly hasHeader: boolean;
  readonly decimal: DecimalMark;
  /** Place in the table of each column of the input, by its name. */
  readonly columns: Readonly<Record<string, number | null>>;
};
/** What the reader says; the rest is guessed. */
export type TableChoices = Partial<Omit<TableLayout, 'columns'>> & { readonly columns?: TableLayout['columns'] };

export type CellErrorCode = 'open-quote' | 'missing' | 'not-a-number' | 'not-whole' | 'too-small' | 'too-large';
/** A cell that cannot be taken, and so its row; lines count from 1. */
export type CellError = {
  readonly line: number;
  readonly code: CellErrorCode;
  /** Name of the input's column. */
  readonly column: string;
  readonly text: string;
};
export type TableReading = {
  readonly layout: TableLayout;
  /** Whether its first line names columns of the input. */
  readonly isNamed: boolean;
  /** Names in the first line, or nothing. */
  readonly header: readonly string[];
  /** Cells in the widest row. */
  readonly width: number;
  readonly rows: readonly Row[];
  readonly errors: readonly CellError[];
};

/** A table or a list as an import sees it: a list is a table of one column. */
export type ImportInput = Extract<Input, { kind: 'table' | 'list' }>;
/** What a column may be called in a header, besides its name. */
export type NamesOf = (column: string) => readonly string[];

/** Signs of a cell that are told. */
const LONGEST_TOLD = 80;
/** Rows a guess rests on. */
const LOOKED_AT = 200;

/** Columns a table for this input has. */
export function columnsOf(input: ImportInput): readonly Column[] {
  return input.kind === 'table' ? input.columns : [{ ...input, kind: 'number' }];
}

/** What the rows are for the input. */
export function valueOfRows(input: ImportInput, rows: readonly Row[]): Value {
  return input.kind === 'table' ? rows : rows.map((row) => row[input.name] as number);
}

/**
 * Reads a table for an input, row by row. What the reader does not say is guessed from the first rows and their names;
 * every row that cannot be taken is listed.
 */
export function readTable(
  text: string,
  input: ImportInput,
  choices: TableChoices = {},
  { namesOf = () => [], report }: { readonly namesOf?: NamesOf; readonly report?: Report } = {},
): TableReading {
  const columns = columnsOf(input);
  const delimiter = choices.delimiter ?? guessDelimiter(text, columns.length);
  const read = readRows(text, delimiter, { report });
  // Numbers side by side are a list as well.
  const all = input.kind === 'list' && read.length === 1 ? cellByCell(read[0]) : read;
  const width = Math.max(0, ...all.slice(0, LOOKED_AT).map(({ cells }) => cells.length));
  const first = all[0]?.cells ?? [];
  const named = columns.map((column) => placeByName(first, column, namesOf));
  const hasHeader = choices.hasHeader ?? (named.some((at) => at >= 0) || isHeader(all));
  const body = hasHeader ? all.slice(1) : all;
  const places = placesOf(columns, hasHeader ? named : named.map(() => -1), body.slice(0, LOOKED_AT), width);
  const chosen = Object.fromEntries(
    columns.map(({ name }, at) => [
      name,
      choices.columns?.[name] === undefined ? (places[at] ?? null) : choices.columns[name],
    ]),
  );
  const numbers = columns.flatMap(({ kind, name }) => {
    const at = chosen[name];
    return kind === 'text' || at === null || at === undefined
      ? []
      : body.slice(0, LOOKED_AT).map(({ cells }) => cells[at]?.replace(/%$/, '') ?? '');
  });
  const decimal = choices.decimal ?? detectDecimal(numbers).mark;
  const layout = { delimiter, hasHeader, decimal, columns: chosen };
  const rows: Row[] = [];
  const errors: CellError[] = [];
  for (const row of body) {
    const taken = readRow(row, columns, layout);
    if ('error' in taken) errors.push(taken.error);
    else rows.push(taken.cells);
  }
  return { layout, isNamed: named.some((at) => at >= 0), header: hasHeader ? first : [], width, rows, errors };
}

function cellByCell(row: TextRow | undefined): readonly TextRow[] {
  return (row?.cells ?? []).map((cell) => ({ line: row?.line ?? 1, cells: [cell], isOpen: false }));
}

/** The delimiter by which most rows have equally many cells, and more than one. */
function guessDelimiter(text: string, wanted: number): Delimiter {
  const scored = delimiters.map((delimiter) => {
    const widths = readRows(text, delimiter, { most: LOOKED_AT }).map(({ cells }) => cells.length);
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [width, count] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [1, 0];
    // Blanks part words, too: they are the last to be taken.
    return {
      delimiter,
      score: width < 2 ? 0 : (count / widths.length) * Math.min(width, wanted) * (delimiter === ' ' ? 0.5 : 1),
    };
  });
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score === 0 ? ';' : best.delimiter;
}

function placeByName(header: readonly string[], column: Column, namesOf: NamesOf): number {
  const known = [column.name, ...(column.aliases ?? []), ...namesOf(column.name)].map(folded);
  return header.findIndex((name) => name !== '' && known.includes(folded(name)));
}

function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '-');
}

/** A first row without a number above rows with some is one of names. */
function isHeader(rows: readonly TextRow[]): boolean {
  const [first, ...rest] = rows.slice(0, LOOKED_AT);
  return first !== undefined && !first.cells.some(isNumber) && rest.some(({ cells }) => cells.some(isNumber));
}

/** Columns by their names; where none is known, by their order. What must be there and has another name takes the next that fits. */
function placesOf(
  columns: readonly Column[],
  named: readonly number[],
  rows: readonly TextRow[],
  width: number,
): readonly (number | null)[] {
  const taken = new Set(named);
  if (named.some((at) => at >= 0))
    return columns.map((column, index) => {
      const at = named[index] ?? -1;
      if (at >= 0) return at;
      if (column.optional === true) return null;
      const free = [...Array(width).keys()].find((each) => !taken.has(each) && fits(column, rows, each));
      if (free !== undefined) taken.add(free);
      return free ?? null;
    });
  // A table that is one column short lacks one that may be left out, such as a name in front.
  const asked = columns.length > width ? columns.filter(({ optional }) => optional !== true) : columns;
  return columns.map((column) => {
    const at = asked.indexOf(column);
    return at >= 0 && at < width ? at : null;
  });
}

/** Whether most cells there are what the column takes. */
function fits(column: Column, rows: readonly TextRow[], at: number): boolean {
  const numbers = rows.filter(({ cells }) => isNumber(cells[at] ?? '')).length;
  return column.kind === 'text' ? numbers <= rows.length / 2 : numbers >= rows.length / 2;
}

function isNumber(cell: string): boolean {
  return readNumber(cell, '.') !== undefined || readNumber(cell, ',') !== undefined;
}

function readRow(
  { line, cells, isOpen }: TextRow,
  columns: readonly Column[],
  layout: TableLayout,
): { readonly cells: Row } | { readonly error: CellError } {
  const fail = (code: CellErrorCode, column: string, text: string): { readonly error: CellError } => ({
    error: { line, code, column, text: text.slice(0, LONGEST_TOLD) },
  });
  if (isOpen) return fail('open-quote', columns[0]?.name ?? '', cells.at(-1) ?? '');
  const row: Record<string, Cell> = {};
  for (const column of columns) {
    const at = layout.columns[column.name] ?? null;
    const text = at === null ? '' : (cells[at] ?? '');
    if (text === '' && column.optional !== true) return fail('missing', column.name, cells.join(' '));
    const { value, code } = cellIn(text, column, layout.decimal);
    if (code !== undefined) return fail(code, column.name, text);
    row[column.name] = value;
  }
  return { cells: row };
}

type CellReading = { readonly value: Cell; readonly code?: CellErrorCode };

function cellIn(text: string, column: Column, decimal: DecimalMark): CellReading {
  if (text === '') return { value: null };
  if (column.kind === 'text') return { value: text };
  if (column.kind === 'number') return numberIn(text, column, decimal);
  const numbers = text.split(/[;\s]+/).map((each) => numberIn(each, column, decimal));
  const wrong = numbers.find(({ code }) => code !== undefined);
  return wrong ?? { value: numbers.map(({ value }) => value as number) };
}

function numberIn(
  text: string,
  { unit, least, most, open, whole }: Bounds & { readonly unit: string },
  decimal: DecimalMark,
): CellReading {
  const percent = unit === 'share' ? /^(.*\d)\s*%$/.exec(text)?.[1] : undefined;
  const bare = readNumber(percent ?? text, decimal);
  const fail = (code: CellErrorCode): CellReading => ({ value: null, code });
  if (bare === undefined || !Number.isFinite(bare)) return fail('not-a-number');
  const value = percent === undefined ? bare : Number(`${bare}e-2`);
  if (whole === true && !Number.isInteger(value)) return fail('not-whole');
  const isOpen = (end: 'least' | 'most'): boolean => open === 'both' || open === end;
  if (least !== undefined && (value < least || (value === least && isOpen('least')))) return fail('too-small');
  if (most !== undefined && (value > most || (value === most && isOpen('most')))) return fail('too-large');
  return { value };
}

function readNumber(text: string, decimal: DecimalMark): number | undefined {
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)e[-+]?\d+$/i.test(text)) return Number(text);
  return parseAmount(text, decimal);
}
