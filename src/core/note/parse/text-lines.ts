/** A place in a file, as unist counts it. */
export type Point = { line: number; column: number; offset: number };

/** What is left of a line within its containers. Widths count tabs as they are shown, four signs wide. */
export type Line = {
  /** Where the rest of the line begins, and where the line ends, in the file. */
  readonly at: number;
  readonly end: number;
  readonly line: number;
  /** Where the whole line begins in the file. */
  readonly start: number;
  /** Width of everything before `at`. */
  readonly width: number;
  /** Width of a tab's remainder whose first part belongs to a container. */
  readonly pad: number;
  /** Width of the white space at the beginning, `pad` included. */
  readonly indent: number;
  /** The first sign that is not white space; `end` in a blank line. */
  readonly first: number;
};

/** The lines of a text, without their ends (LF or CRLF) and without a last one that is empty. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < text.length;) {
    let end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end + 1;
    if (end < 0) end = text.length;
    else if (text.charCodeAt(end - 1) === 13 && end > at) end--;
    lines.push(restOfLine(text, { at, end, line: lines.length + 1, start: at, width: 0, pad: 0 }));
    at = next;
  }
  return lines;
}

/** The line after a mark that ends at `at`. */
export function afterMark(text: string, line: Line, at: number): Line {
  return restOfLine(text, { ...line, at, width: line.width + line.indent - line.pad + (at - line.first), pad: 0 });
}

/** The line without `width` of the white space it begins with, or without all of it if there is less. */
export function unindented(text: string, line: Line, width: number): Line {
  if (width === 0) return line;
  let { at, pad } = line;
  let column = line.width;
  let left = width - Math.min(pad, width);
  pad -= Math.min(pad, width);
  for (; left > 0 && at < line.end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9) break;
    const wide = code === 32 ? 1 : 4 - (column % 4);
    column += wide;
    pad = Math.max(0, wide - left);
    left -= Math.min(wide, left);
  }
  return restOfLine(text, { ...line, at, width: column, pad });
}

export function isBlank(line: Line): boolean {
  return line.first === line.end;
}

/** The point at an offset within the line. */
export function pointIn(line: Line, offset: number): Point {
  return { line: line.line, column: offset - line.start + 1, offset };
}

function restOfLine(text: string, rest: Omit<Line, 'indent' | 'first'>): Line {
  let indent = rest.pad;
  let first = rest.at;
  for (; first < rest.end; first++) {
    const code = text.charCodeAt(first);
    if (code === 32) indent++;
    else if (code === 9) indent += 4 - ((rest.width + indent - rest.pad) % 4);
    else break;
  }
  return { ...rest, indent, first };
}
