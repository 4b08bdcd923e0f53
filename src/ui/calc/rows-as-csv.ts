import Papa from 'papaparse';

/** Languages in which a comma stands before the decimals: there a table parts its cells by semicolons. */
function hasComma(lang: string): boolean {
  return (1.5).toLocaleString(lang).includes(',');
}

/** Rows as the spreadsheet programs of that language read them. An empty row parts two tables. */
export function rowsAsCsv(rows: readonly (readonly (number | string | null)[])[], lang: string): string {
  const isComma = hasComma(lang);
  const written = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? figure(cell, isComma) : harmless(cell ?? ''))),
  );
  // The mark tells spreadsheet programs that it is UTF-8.
  return `\uFEFF${Papa.unparse(written, { delimiter: isComma ? ';' : ',', newline: '\r\n' })}\r\n`;
}

function figure(value: number, isComma: boolean): string {
  return isComma ? String(value).replace('.', ',') : String(value);
}

/** A text that a spreadsheet would take for a formula is marked as text. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
