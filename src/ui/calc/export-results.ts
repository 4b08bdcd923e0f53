import type { Unit } from '#core/calc/model.ts';
import { formatValue } from './format-value.ts';
import { rowsAsCsv } from './rows-as-csv.ts';
import { shownResults, type ResultSheet, type ResultsShown } from './result-sheets.ts';

/** Everything a calculator shows, one table under the other, as the spreadsheet programs of that language read it. */
export function resultsAsCsv(shown: ResultsShown): string {
  const rows = shownResults(shown).flatMap(({ name, header, rows: body }, at) => [
    ...(at === 0 ? [] : [[]]),
    [name],
    header,
    ...body,
  ]);
  return rowsAsCsv(rows, shown.lang);
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
