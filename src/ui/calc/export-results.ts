import Papa from 'papaparse';
import type { Unit } from '#core/calc/model.ts';
import { formatValue } from './format-value.ts';
import { shownResults, type ResultSheet, type ResultsShown } from './result-sheets.ts';

/** Languages in which a comma stands before the decimals: there a table parts its cells by semicolons. */
function hasComma(lang: string): boolean {
  return (1.5).toLocaleString(lang).includes(',');
}

/** Everything a calculator shows, one table under the other, as the spreadsheet programs of that language read it. */
export function resultsAsCsv(shown: ResultsShown): string {
  const isComma = hasComma(shown.lang);
  const rows = shownResults(shown).flatMap(({ name, header, rows: body }, at) => [
    ...(at === 0 ? [] : [[]]),
    [name],
    header.map(harmless),
    ...body.map((row) => row.map((cell) => (typeof cell === 'number' ? written(cell, isComma) : harmless(cell ?? '')))),
  ]);
  // The mark tells spreadsheet programs that it is UTF-8.
  return `\uFEFF${Papa.unparse(rows, { delimiter: isComma ? ';' : ',', newline: '\r\n' })}\r\n`;
}

function written(value: number, isComma: boolean): string {
  return isComma ? String(value).replace('.', ',') : String(value);
}

/** A text that a spreadsheet would take for a formula is marked as text. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Everything a calculator shows as tables of Markdown, figures as they are read. */
export function resultsAsMarkdown(shown: ResultsShown): string {
  return `${shownResults(shown)
    .map((sheet) =>
      [
        `**${escaped(sheet.name)}**`,
        '',
        line(sheet.header.map(escaped)),
        line(sheet.units.map((unit) => (unit === 'text' ? '---' : '---:'))),
        ...sheet.rows.map((row) =>
          line(row.map((cell, at) => escaped(told(cell, unitAt(sheet, row, at), shown.lang)))),
        ),
      ].join('\n'),
    )
    .join('\n\n')}\n`;
}

function unitAt({ units, rowUnits }: ResultSheet, row: ResultSheet['rows'][number], at: number): Unit | 'text' {
  return rowUnits?.get(row) ?? units[at] ?? 'number';
}

function told(cell: number | string | null, unit: Unit | 'text', lang: string): string {
  return cell === null ? '' : typeof cell === 'string' ? cell : formatValue(cell, unit, lang);
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\|]/g, (sign) => `\\${sign}`).replaceAll(/\s*\n\s*/g, ' ');
}

/** Everything a calculator shows as a workbook, a sheet for each table. */
export async function resultsAsWorkbook(shown: ResultsShown): Promise<Blob> {
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const taken = new Set<string>();
  return writeWorkbook(
    shownResults(shown).map(({ name, header, rows }) => ({
      sheet: sheetName(name, taken),
      data: [
        header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) =>
          row.map((value) =>
            value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String },
          ),
        ),
      ],
      stickyRowsCount: 1,
      columns: header.map((_, at) => ({ width: at === 0 ? 34 : 20 })),
    })),
  ).toBlob();
}

/** Names of sheets have 31 characters at most, none of a few signs, and are told apart without regard to case. */
function sheetName(name: string, taken: Set<string>): string {
  const plain =
    name
      .replaceAll(/[\\/?*[\]:']/g, ' ')
      .trim()
      .slice(0, 27) || '–';
  let free = plain;
  for (let at = 2; taken.has(free.toLowerCase()); at++) free = `${plain} ${at}`;
  taken.add(free.toLowerCase());
  return free;
}
