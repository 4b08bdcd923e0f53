import type { EditorState, StateCommand, TransactionSpec } from '@codemirror/state';
import { addRow, emptyTable, type EditTable, type TableEdit } from './table-edits.ts';
import { cellAt, rangeOf, tableAt, type CellPlace, type TableAt } from './table-at.ts';
import { cellRanges, printTable, type Table } from './table-text.ts';

/** Goes to the next cell, at the end of the table into a new row; outside of tables the key is left to others. */
export const nextCell: StateCommand = (target) => {
  const here = placeOf(target.state);
  if (here === undefined) return false;
  const { at, row, column } = here;
  if (column + 1 < columnsOf(at)) return select(target, at, { row, column: column + 1 });
  if (row + 1 < at.table.rows.length) return select(target, at, { row: row + 1, column: 0 });
  return editTable((table) => addRow(table, row, 0))(target);
};

/** Goes to the cell before; in the first one it stays. */
export const previousCell: StateCommand = (target) => {
  const here = placeOf(target.state);
  if (here === undefined) return false;
  const { at, row, column } = here;
  if (column > 0) return select(target, at, { row, column: column - 1 });
  return select(target, at, row > 0 ? { row: row - 1, column: columnsOf(at) - 1 } : { row, column });
};

/**
 * Goes to the cell below, at the end of the table into a new row; out of an empty last row it leads behind the table. Behind
 * the last bar of a table that is typed bar by bar the key is left to others.
 */
export const cellBelow: StateCommand = (target) => {
  const here = placeOf(target.state);
  if (here === undefined || isBehindTable(target.state, here.at)) return false;
  const { at, row, column } = here;
  const { rows } = at.table;
  if (row + 1 < rows.length) return select(target, at, { row: row + 1, column });
  if (row > 0 && rows[row]?.every((cell) => cell === '') === true) return leaveBelow(target, at, row);
  return editTable(addRow)(target);
};

/** A command that changes the table at the caret, and goes to the cell it was about. */
export function editTable(edit: EditTable): StateCommand {
  return ({ state, dispatch }) => {
    const here = placeOf(state);
    const edited = here === undefined ? undefined : edit(here.at.table, here.row, here.column);
    if (here === undefined || edited === undefined || state.readOnly) return false;
    dispatch(state.update(withTable(state, here.at, edited)));
    return true;
  };
}

/** Puts an empty table in below the caret, set off by blank lines, and goes to its first cell. */
export const insertTable: StateCommand = ({ state, dispatch }) => {
  const { head } = state.selection.main;
  if (state.readOnly || tableAt(state, head) !== undefined) return false;
  const line = state.doc.lineAt(head);
  const prefix = /^[ \t>]*/.exec(line.text)?.[0] ?? '';
  const wordsOf = (number: number): string =>
    number < 1 || number > state.doc.lines ? '' : state.doc.line(number).text.replace(/^[ \t>]*/, '');
  const gap = `${prefix.trimEnd()}\n`;
  const isEmpty = wordsOf(line.number) === '';
  const lead = isEmpty ? `${wordsOf(line.number - 1) === '' ? '' : gap}${prefix}` : `\n${gap}${prefix}`;
  const lines = printTable(emptyTable(2, 3));
  const insert = `${lead}${lines.join(`\n${prefix}`)}${wordsOf(line.number + 1) === '' ? '' : `\n${gap.trimEnd()}`}`;
  const from = isEmpty ? line.from : line.to;
  const anchor = from + lead.length + (cellRanges(lines[0] ?? '')[0]?.from ?? 0);
  dispatch(state.update({ changes: { from, to: line.to, insert }, selection: { anchor }, ...asTyped }));
  return true;
};

type Target = Parameters<StateCommand>[0];
type Here = CellPlace & { readonly at: TableAt };

const asTyped = { userEvent: 'input', scrollIntoView: true };

/** The cell of the selection, when all of it stands in one row of a table. */
function placeOf(state: EditorState): Here | undefined {
  const { main, ranges } = state.selection;
  if (ranges.length > 1 || state.doc.lineAt(main.from).to < main.to) return undefined;
  const at = tableAt(state, main.head);
  return at === undefined ? undefined : { at, ...cellAt(at, main.head) };
}

/** Whether the caret stands at the very end, with a bar before it that closes a row. */
function isBehindTable({ doc, selection }: EditorState, { to }: TableAt): boolean {
  const { main } = selection;
  const line = doc.lineAt(main.head);
  return main.empty && main.head === line.to && line.to >= to && /\|[^|]*\|\s*$/.test(line.text);
}

function columnsOf({ table }: TableAt): number {
  return table.alignments.length;
}

function select({ state, dispatch }: Target, at: TableAt, place: CellPlace): boolean {
  const { from, to } = rangeOf(at, place);
  dispatch(state.update({ selection: { anchor: from, head: to }, userEvent: 'select', scrollIntoView: true }));
  return true;
}

/** Drops an empty last row for a line of its own below; without a blank one between it would be one more row. */
function leaveBelow({ state, dispatch }: Target, at: TableAt, row: number): boolean {
  if (state.readOnly) return false;
  const prefix = prefixOf(at, at.lines.length);
  const rows = at.table.rows.slice(0, row);
  const insert = `${linesOf(at, { ...at.table, rows }).join('\n')}\n${prefix.trimEnd()}\n${prefix}`;
  const selection = { anchor: at.from + insert.length };
  dispatch(state.update({ changes: { from: at.from, to: at.to, insert }, selection, ...asTyped }));
  return true;
}

function withTable(state: EditorState, at: TableAt, { table, row, column }: TableEdit): TransactionSpec {
  if (table === null) {
    const to = Math.min(at.to + 1, state.doc.length);
    return { changes: { from: at.from, to }, selection: { anchor: at.from }, ...asTyped };
  }
  const lines = linesOf(at, table);
  const index = row === 0 ? 0 : row + 1;
  const prefix = prefixOf(at, index);
  const start = lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, at.from) + prefix.length;
  const cell = cellRanges((lines[index] ?? '').slice(prefix.length))[column];
  return {
    changes: { from: at.from, to: at.to, insert: lines.join('\n') },
    selection: { anchor: start + (cell?.from ?? 0), head: start + (cell?.to ?? 0) },
    ...asTyped,
  };
}

function linesOf(at: TableAt, table: Table): readonly string[] {
  return printTable(table).map((line, index) => prefixOf(at, index) + line);
}

function prefixOf({ prefixes }: TableAt, index: number): string {
  return prefixes[index] ?? prefixes.at(-1) ?? '';
}
