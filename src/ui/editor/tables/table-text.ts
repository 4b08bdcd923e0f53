import stringWidth from 'string-width';

export type Alignment = 'none' | 'left' | 'center' | 'right';

/**
 * A table of GitHub's Markdown. Cells are trimmed and as written: a bar inside one stays `\|`. Row 0 is the head, which
 * says how many columns there are; what a row has beyond them is kept.
 */
export type Table = {
  readonly alignments: readonly Alignment[];
  readonly rows: readonly (readonly string[])[];
};

/** A cell in its line: where its words stand, which an empty cell has a place for, too, and the room between its bars. */
export type CellRange = { readonly from: number; readonly to: number; readonly start: number; readonly end: number };

/** Reads the lines of a table, the second one being its delimiter row. */
export function readTable([head = '', delimiter = '', ...body]: readonly string[]): Table {
  const first = cellsOf(head);
  const marks = cellsOf(delimiter);
  return {
    alignments: first.map((_, column) => alignmentOf(marks[column] ?? '')),
    rows: [first, ...body.map(cellsOf)].map((row) => [...row, ...Array<string>(lack(first, row)).fill('')]),
  };
}

/** The lines of a table, every column as wide as its widest cell; a Han character counts for two. */
export function printTable({ alignments, rows }: Table): readonly string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(3, ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const [head = '', ...body] = rows.map((row) =>
    line(row.map((cell, column) => pad(cell, widths[column] ?? 3, alignments[column] ?? 'none'))),
  );
  return [head, line(alignments.map((alignment, column) => dashes(widths[column] ?? 3, alignment))), ...body];
}

/** Where the cells of a line stand. */
export function cellRanges(line: string): readonly CellRange[] {
  const bars: number[] = [];
  let isEscaped = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '|' && !isEscaped) bars.push(at);
    isEscaped = !isEscaped && line[at] === '\\';
  }
  const edges = [-1, ...bars, line.length];
  // What stands before a first bar and behind a last one is no cell when it is blank.
  if (bars.length > 0 && isBlank(line.slice(0, bars[0]))) edges.shift();
  if (bars.length > 0 && edges.length > 2 && isBlank(line.slice((bars.at(-1) ?? 0) + 1))) edges.pop();
  return edges.slice(1).map((end, index) => trimmed(line, (edges[index] ?? -1) + 1, end));
}

/** Whether a line holds a bar that parts cells. */
export function hasBar(line: string): boolean {
  return /(?:^|[^\\])(?:\\\\)*\|/.test(line);
}

function cellsOf(line: string): readonly string[] {
  return cellRanges(line).map(({ from, to }) => line.slice(from, to));
}

function lack(head: readonly string[], row: readonly string[]): number {
  return Math.max(0, head.length - row.length);
}

function alignmentOf(mark: string): Alignment {
  if (mark.startsWith(':')) return mark.endsWith(':') && mark.length > 1 ? 'center' : 'left';
  return mark.endsWith(':') ? 'right' : 'none';
}

function dashes(width: number, alignment: Alignment): string {
  const [before, after] = { none: ['', ''], left: [':', ''], center: [':', ':'], right: ['', ':'] }[alignment];
  return `${before}${'-'.repeat(width - (before?.length ?? 0) - (after?.length ?? 0))}${after}`;
}

function pad(cell: string, width: number, alignment: Alignment): string {
  const room = width - widthOf(cell);
  const before = alignment === 'right' ? room : alignment === 'center' ? Math.floor(room / 2) : 0;
  return `${' '.repeat(before)}${cell}${' '.repeat(room - before)}`;
}

function widthOf(cell: string): number {
  return stringWidth(cell, { countAnsiEscapeCodes: true });
}

function trimmed(line: string, start: number, end: number): CellRange {
  let [from, to] = [start, end];
  while (from < to && isBlank(line[from] ?? '')) from += 1;
  while (to > from && isBlank(line[to - 1] ?? '')) to -= 1;
  if (from < to) return { from, to, start, end };
  const middle = Math.min(start + 1, end);
  return { from: middle, to: middle, start, end };
}

function isBlank(text: string): boolean {
  return /^[ \t]*$/.test(text);
}
