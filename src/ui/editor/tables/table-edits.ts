import type { Alignment, Table } from './table-text.ts';

/** A table with the cell that is being worked on; null when nothing of the table is left. */
export type TableEdit = { readonly table: Table | null; readonly row: number; readonly column: number };
/** A change of a table at one of its cells; undefined where it cannot be made. */
export type EditTable = (table: Table, row: number, column: number) => TableEdit | undefined;

/** A table of empty cells, head included. */
export function emptyTable(columns: number, rows: number): Table {
  return {
    alignments: Array<Alignment>(columns).fill('none'),
    rows: Array.from({ length: rows }, () => Array<string>(columns).fill('')),
  };
}

/** An empty row below. */
export const addRow: EditTable = (table, row, column) => ({
  table: {
    ...table,
    rows: table.rows.toSpliced(
      row + 1,
      0,
      table.alignments.map(() => ''),
    ),
  },
  row: row + 1,
  column: Math.min(column, table.alignments.length - 1),
});

/** Without this row; the next one becomes the head where the head goes. */
export const removeRow: EditTable = (table, row, column) => {
  const rows = table.rows.toSpliced(row, 1);
  return { table: rows.length === 0 ? null : { ...table, rows }, row: Math.min(row, rows.length - 1), column };
};

/** The row so many places further down or, when negative, up. */
export function moveRow(by: number): EditTable {
  return (table, row, column) => {
    const moved = swapped(table.rows, row, row + by);
    return moved === undefined ? undefined : { table: { ...table, rows: moved }, row: row + by, column };
  };
}

/** An empty column behind. */
export const addColumn: EditTable = ({ alignments, rows }, row, column) => ({
  table: {
    alignments: alignments.toSpliced(column + 1, 0, 'none'),
    rows: rows.map((cells) => cells.toSpliced(column + 1, 0, '')),
  },
  row,
  column: column + 1,
});

/** Without this column. */
export const removeColumn: EditTable = ({ alignments, rows }, row, column) => {
  const table = { alignments: alignments.toSpliced(column, 1), rows: rows.map((cells) => cells.toSpliced(column, 1)) };
  const left = table.alignments.length;
  return { table: left === 0 ? null : table, row, column: Math.min(column, left - 1) };
};

/** The column so many places to the right or, when negative, to the left. */
export function moveColumn(by: number): EditTable {
  return ({ alignments, rows }, row, column) => {
    const moved = swapped(alignments, column, column + by);
    if (moved === undefined) return undefined;
    const table = { alignments: moved, rows: rows.map((cells) => swapped(cells, column, column + by) ?? cells) };
    return { table, row, column: column + by };
  };
}

/** The column aligned so or, when it is already, not at all. */
export function alignColumn(alignment: Alignment): EditTable {
  return ({ alignments, rows }, row, column) => {
    const next = alignments[column] === alignment ? 'none' : alignment;
    return { table: { alignments: alignments.with(column, next), rows }, row, column };
  };
}

function swapped<Item>(items: readonly Item[], from: number, to: number): readonly Item[] | undefined {
  const [one, other] = [items[from], items[to]];
  return one === undefined || other === undefined ? undefined : items.with(from, other).with(to, one);
}
