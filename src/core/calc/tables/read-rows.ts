import Papa from 'papaparse';
import type { Report } from '../model.ts';

/** What stands between the cells of a table. Blanks: any run of them. */
export const delimiters = ['\t', ';', ',', '|', ' '] as const;
export type Delimiter = (typeof delimiters)[number];

/** Rows between two reports. */
const REPORTED = 5000;

/** Cells of a row without the blanks around them; `line` is where it begins, from 1. */
export type TextRow = { readonly line: number; readonly cells: readonly string[]; readonly isOpen: boolean };

/**
 * Rows of a table as CSV and its kin write it (RFC 4180): a cell in double quotes may hold the delimiter and line ends,
 * and a doubled quote is one. Blank lines are none. `isOpen`: a quote was never closed, and took all that follows.
 */
export function readRows(
  text: string,
  delimiter: Delimiter,
  { most = Number.POSITIVE_INFINITY, report }: { readonly most?: number; readonly report?: Report | undefined } = {},
): readonly TextRow[] {
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const source =
    delimiter === ' ' ? plain.replaceAll(/^[^\S\n]+|[^\S\n]+$/gm, '').replaceAll(/[^\S\n]+/g, '\t') : plain;
  const rows: TextRow[] = [];
  let line = 1;
  let start = 0;
  Papa.parse<string[]>(source, {
    delimiter: delimiter === ' ' ? '\t' : delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const cells = data.map((cell) => cell.trim());
      if (cells.some((cell) => cell !== ''))
        rows.push({ line, cells, isOpen: errors.some(({ code }) => code === 'MissingQuotes') });
      for (; start < meta.cursor; start++) if (source.charCodeAt(start) === 10) line++;
      if (rows.length % REPORTED === 0) report?.(meta.cursor / source.length);
      if (rows.length >= most) parser.abort();
    },
  });
  return rows;
}
