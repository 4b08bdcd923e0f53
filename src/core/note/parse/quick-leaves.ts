import type { PhrasingContent, RootContent, TableRow } from 'mdast';
import { lineStart, type LineStart } from './line-start.ts';
import type { ReadInline } from './quick-inline.ts';
import { afterMark, isBlank, pointIn, type Line, type Point } from './text-lines.ts';

/** A block and the number of the line after it. */
export type Read = { readonly node: RootContent; readonly next: number };
export type Reading = { readonly text: string; readonly inline: ReadInline };

export function readHeading({ text, inline }: Reading, lines: readonly Line[], at: number): Read | undefined {
  const line = lines[at] as Line;
  const mark = /^(#{1,6}) +(?=\S)/.exec(text.slice(line.first, line.end))?.[0];
  if (mark === undefined || line.indent > 0 || endsLoosely(text, line) || text.charCodeAt(line.end - 1) === 35)
    return undefined;
  const children = inline([line], line.first + mark.length, line.end);
  if (children === undefined) return undefined;
  const depth = mark.trimEnd().length as 1;
  return { node: { type: 'heading', depth, children, position: spanOf(line, line) }, next: at + 1 };
}

export function readBreak(lines: readonly Line[], at: number): Read | undefined {
  const line = lines[at] as Line;
  return line.indent > 0 ? undefined : { node: { type: 'thematicBreak', position: spanOf(line, line) }, next: at + 1 };
}

/** A comment of HTML in a line of its own. */
export function readComment({ text }: Reading, lines: readonly Line[], at: number): Read | undefined {
  const line = lines[at] as Line;
  if (line.indent > 0) return undefined;
  const value = text.slice(line.at, line.end);
  return { node: { type: 'html', value, position: spanOf(line, line) }, next: at + 1 };
}

/** A fence of backticks with a plain type, closed within its container. */
export function readFence({ text }: Reading, lines: readonly Line[], at: number): Read | undefined {
  const first = lines[at] as Line;
  const opening = /^(`{3,})([\p{L}\p{N}+#.-]*)$/u.exec(text.slice(first.first, first.end));
  if (opening === null || first.indent > 0) return undefined;
  const [, fence = '```', lang = ''] = opening;
  let value = '';
  for (let index = at + 1; index < lines.length; index++) {
    const line = lines[index] as Line;
    const words = text.slice(line.at, line.end);
    if (line.pad > 0) return undefined;
    if (words.startsWith(fence) && /^`+[ \t]*$/.test(words)) {
      const position = { start: pointIn(first, first.first), end: pointIn(line, line.end) };
      return {
        node: { type: 'code', lang: lang === '' ? null : lang, meta: null, value, position },
        next: index + 1,
      };
    }
    // Indented fences and those in other containers are left to micromark.
    if (/^ {1,3}`{3}/.test(words)) return undefined;
    if (index > at + 1) value += text.slice(lines[index - 1]?.end, line.start);
    value += words;
  }
  return undefined;
}

/** Lines up to a blank one or the beginning of a block that ends a paragraph. */
export function readParagraph({ text, inline }: Reading, lines: readonly Line[], at: number): Read | undefined {
  const first = lines[at] as Line;
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = lines[next] as Line;
    if (isBlank(line)) break;
    const start = line.indent > 3 ? 'text' : lineStart(text, line);
    if (start === 'text') continue;
    if (!mayEnd(text, line, start)) return undefined;
    break;
  }
  const last = lines[next - 1] as Line;
  if (first.indent > 3 || endsLoosely(text, last)) return undefined;
  const children = inline(lines.slice(at, next), first.first, last.end);
  return children === undefined
    ? undefined
    : { node: { type: 'paragraph', children, position: spanOf(first, last) }, next };
}

/** Whether a line ends the paragraph above it; a container does when it begins with words. */
function mayEnd(text: string, line: Line, start: LineStart): boolean {
  if (start === 'heading' || start === 'fence') return true;
  const mark = /^(?:[-*+]|1[.)]|>) ?(?=\S)/.exec(text.slice(line.first, line.first + 4))?.[0];
  if (mark === undefined || (start !== 'list' && start !== 'quote')) return false;
  return lineStart(text, afterMark(text, line, line.first + mark.length)) === 'text';
}

const DELIMITER = /^\|(?: *:?-+:? *\|)+$/;

/** A table whose rows all begin and end with a bar. */
export function readTable({ text, inline }: Reading, lines: readonly Line[], at: number): Read | undefined {
  const head = lines[at] as Line;
  const under = lines[at + 1];
  if (under === undefined || !DELIMITER.test(text.slice(under.at, under.end))) return undefined;
  const align = text
    .slice(under.at + 1, under.end - 1)
    .split('|')
    .map((cell) => alignOf(cell.trim()));
  const rows: TableRow[] = [];
  let next = at;
  for (; next < lines.length && !isBlank(lines[next] as Line); next++) {
    if (next === at + 1) continue;
    const row = readRow(inline, text, lines[next] as Line);
    if (row === undefined || (next === at && row.children.length !== align.length)) return undefined;
    rows.push(row);
  }
  const position = spanOf(head, lines[next - 1] as Line);
  return { node: { type: 'table', align, children: rows, position }, next };
}

function readRow(inline: ReadInline, text: string, line: Line): TableRow | undefined {
  const source = text.slice(line.at, line.end);
  if (!/^\|.*\|$/.test(source) || source.length < 3 || source.includes('\\')) return undefined;
  const children: TableRow['children'] = [];
  for (let from = 0; from < source.length - 1;) {
    const to = source.indexOf('|', from + 1);
    const isLast = to === source.length - 1;
    const cell = source.slice(from + 1, to);
    const start = line.at + from + 1 + (cell.length - cell.trimStart().length);
    const words = cell.trim();
    if (cell === '' || /[^\S ]/.test(cell)) return undefined;
    const content: PhrasingContent[] | undefined = words === '' ? [] : inline([line], start, start + words.length);
    if (content === undefined) return undefined;
    const position = { start: pointIn(line, line.at + from), end: pointIn(line, line.at + to + (isLast ? 1 : 0)) };
    children.push({ type: 'tableCell', children: content, position });
    from = to;
  }
  return { type: 'tableRow', children, position: spanOf(line, line) };
}

function alignOf(cell: string): 'left' | 'right' | 'center' | null {
  const isLeft = cell.startsWith(':');
  const isRight = cell.endsWith(':');
  return isLeft && isRight ? 'center' : isLeft ? 'left' : isRight ? 'right' : null;
}

/** From the first sign of a line to the end of another. */
export function spanOf(first: Line, last: Line): { start: Point; end: Point } {
  return { start: pointIn(first, first.first), end: pointIn(last, last.end) };
}

function endsLoosely(text: string, line: Line): boolean {
  const code = text.charCodeAt(line.end - 1);
  return code === 32 || code === 9 || code === 92;
}
