import { syntaxTree } from '@codemirror/language';
import type { EditorState, Line } from '@codemirror/state';
import { cellRanges, hasBar, readTable, type Table } from './table-text.ts';

/** A table of the document: its lines, and what stands before it on them, such as the `>` of a quote. */
export type TableAt = {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly Line[];
  readonly prefixes: readonly string[];
  readonly table: Table;
};

/** A cell by its row, 0 being the head, and its column. */
export type CellPlace = { readonly row: number; readonly column: number };

/** The table a place stands in; undefined outside of all. */
export function tableAt(state: EditorState, pos: number): TableAt | undefined {
  const here = state.doc.lineAt(pos);
  let found: { readonly from: number; readonly to: number } | undefined;
  syntaxTree(state).iterate({
    from: here.from,
    to: here.to,
    enter({ name, from, to }) {
      if (name === 'Table' && from <= here.to && to >= here.from) found = { from, to };
      return found === undefined;
    },
  });
  return found === undefined ? undefined : readLines(state, found, here);
}

/** The cell a place stands in; in the delimiter row, the one of the head above. */
export function cellAt({ lines, prefixes }: TableAt, pos: number): CellPlace {
  const index = Math.max(
    0,
    lines.findLastIndex((line) => line.from <= pos),
  );
  const [line, prefix = ''] = [lines[index], prefixes[index]];
  const offset = pos - (line?.from ?? 0) - prefix.length;
  const column = cellRanges((line?.text ?? '').slice(prefix.length)).findLastIndex(({ start }) => start <= offset);
  return { row: Math.max(0, index - 1), column: Math.max(0, column) };
}

/** The place of a cell's words in the document. */
export function rangeOf({ lines, prefixes }: TableAt, { row, column }: CellPlace): { from: number; to: number } {
  const index = row === 0 ? 0 : row + 1;
  const [line, prefix = ''] = [lines[index], prefixes[index]];
  const start = (line?.from ?? 0) + prefix.length;
  const cell = cellRanges((line?.text ?? '').slice(prefix.length))[column];
  return cell === undefined
    ? { from: line?.to ?? 0, to: line?.to ?? 0 }
    : { from: start + cell.from, to: start + cell.to };
}

function readLines(
  { doc }: EditorState,
  { from, to }: { readonly from: number; readonly to: number },
  here: Line,
): TableAt | undefined {
  const lines: Line[] = [];
  for (let line = doc.lineAt(from); ; line = doc.line(line.number + 1)) {
    // What follows without a bar is, by the letter of the format, one more row: a name of the table or a sentence.
    if (lines.length > 1 && !hasBar(line.text)) break;
    lines.push(line);
    if (line.to >= to || line.number === doc.lines) break;
  }
  const prefixes = lines.map(({ text }) => /^[ \t>]*/.exec(text)?.[0] ?? '');
  const [first, last] = [lines[0], lines.at(-1)];
  // A table that begins behind the sign of a list is left alone.
  if (first === undefined || last === undefined || lines.length < 2 || here.number > last.number) return undefined;
  if (!/^[ \t>]*$/.test(first.text.slice(0, from - first.from))) return undefined;
  const table = readTable(lines.map(({ text }, index) => text.slice(prefixes[index]?.length ?? 0)));
  return { from: first.from, to: last.to, lines, prefixes, table };
}
