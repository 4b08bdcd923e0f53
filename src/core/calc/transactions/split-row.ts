/** What stands between the fields of a log. Blanks: any run of them. */
export const delimiters = ['\t', ';', ',', ' '] as const;
export type Delimiter = (typeof delimiters)[number];

/** Fields of a line; a field in double quotes may hold the delimiter, and a doubled quote is one (RFC 4180). */
export function splitRow(line: string, delimiter: Delimiter): readonly string[] {
  if (delimiter === ' ') return line.trim().split(/\s+/);
  const fields: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at);
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (line.charAt(at + 1) === '"') {
        field += '"';
        at++;
      } else isQuoted = false;
    } else if (sign === '"' && field.trim() === '') {
      field = '';
      isQuoted = true;
    } else if (sign === delimiter) {
      fields.push(field.trim());
      field = '';
    } else field += sign;
  }
  return [...fields, field.trim()];
}
