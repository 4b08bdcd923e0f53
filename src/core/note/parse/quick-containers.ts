import type { ListItem, RootContent } from 'mdast';
import { lineStart } from './line-start.ts';
import {
  readBreak,
  readComment,
  readFence,
  readHeading,
  readParagraph,
  readTable,
  spanOf,
  type Read,
  type Reading,
} from './quick-leaves.ts';
import { afterMark, isBlank, pointIn, unindented, type Line } from './text-lines.ts';

/** The block that begins at a line; undefined where only micromark can tell. */
export function readBlock(reading: Reading, lines: readonly Line[], at: number): Read | undefined {
  const line = lines[at] as Line;
  if (line.indent > 3) return undefined;
  switch (lineStart(reading.text, line)) {
    case 'text':
      return readParagraph(reading, lines, at);
    case 'heading':
      return readHeading(reading, lines, at);
    case 'fence':
      return readFence(reading, lines, at);
    case 'break':
      return readBreak(lines, at);
    case 'comment':
      return readComment(reading, lines, at);
    case 'table':
      return line.indent > 0 ? undefined : readTable(reading, lines, at);
    case 'quote':
      return readQuote(reading, lines, at);
    case 'list':
      return readList(reading, lines, at);
    case 'footnote':
      return readFootnote(reading, lines, at);
    case 'unclear':
  }
  return undefined;
}

type Blocks = {
  readonly nodes: RootContent[];
  /** A blank line stands between two of them. */
  readonly spread: boolean;
};

/** All blocks of a container. */
function readBlocks(reading: Reading, lines: readonly Line[]): Blocks | undefined {
  const nodes: RootContent[] = [];
  let spread = false;
  let afterBlank = false;
  for (let at = 0; at < lines.length;) {
    if (isBlank(lines[at] as Line)) {
      afterBlank = true;
      at++;
      continue;
    }
    const read = readBlock(reading, lines, at);
    if (read === undefined) return undefined;
    spread ||= afterBlank && nodes.length > 0;
    afterBlank = false;
    nodes.push(read.node);
    at = read.next;
  }
  return { nodes, spread };
}

/** A quote whose every line, up to a blank one, bears its mark. */
function readQuote(reading: Reading, lines: readonly Line[], at: number): Read | undefined {
  const { text } = reading;
  const first = lines[at] as Line;
  const inner: Line[] = [];
  let next = at;
  for (; next < lines.length && !isBlank(lines[next] as Line); next++) {
    const line = lines[next] as Line;
    if (line.indent > 0 || text.charCodeAt(line.first) !== 62) return undefined;
    const rest = afterMark(text, line, line.first + 1);
    if (text.charCodeAt(rest.at) === 9) return undefined;
    inner.push(unindented(text, rest, 1));
  }
  const last = inner.at(-1) as Line;
  if (isBlank(inner[0] as Line) || isBlank(last)) return undefined;
  const blocks = readBlocks(reading, inner);
  if (blocks === undefined) return undefined;
  const position = { start: pointIn(first, first.first), end: pointIn(last, last.end) };
  return { node: { type: 'blockquote', children: blocks.nodes as never, position }, next };
}

const MARKER = /(?:([-*+])|(\d{1,9})([.)])) (?=\S)/y;

/** A list of items of one kind, with whatever blocks they hold. */
function readList(reading: Reading, lines: readonly Line[], at: number): Read | undefined {
  const { text } = reading;
  const first = lines[at] as Line;
  const children: ListItem[] = [];
  let kind: string | undefined;
  let number = '';
  let spread = false;
  let last = first;
  let next = at;
  for (;;) {
    const line = lines[next] as Line;
    MARKER.lastIndex = line.first;
    const mark = MARKER.exec(text);
    if (mark === null || lineStart(text, line) !== 'list') return undefined;
    kind ??= mark[1] ?? mark[3];
    if (kind !== (mark[1] ?? mark[3])) return undefined;
    if (children.length === 0) number = mark[2] ?? '';
    const inner = [afterMark(text, line, line.first + mark[0].length)];
    const end = itemEnd(text, lines, next + 1, line.indent + mark[0].length, inner);
    const blocks = readBlocks(reading, inner);
    if (blocks === undefined) return undefined;
    last = inner.at(-1) as Line;
    const position = { start: pointIn(line, line.first), end: pointIn(last, last.end) };
    children.push({
      type: 'listItem',
      spread: blocks.spread,
      checked: null,
      children: blocks.nodes as never,
      position,
    });
    next = end;
    while (end < lines.length && next < lines.length && isBlank(lines[next] as Line)) next++;
    const after = lines[next];
    if (after === undefined) break;
    const isMarked = isSameMark(text, after, kind);
    if (isMarked && after.indent !== first.indent) return undefined;
    if (!isMarked) {
      // Without a blank line between, this may go on with the last paragraph; indented, it may be one more item.
      if (next === end || after.indent > 0 || lineStart(text, after) === 'unclear') return undefined;
      // micromark lets a list within a quote reach into the blank line.
      if ((lines[end] as Line).at > (lines[end] as Line).start) return undefined;
      next = end;
      break;
    }
    spread ||= next > end;
  }
  return {
    node: {
      type: 'list',
      ordered: number !== '',
      start: number === '' ? null : Number(number),
      spread,
      children,
      position: spanOf(first, last),
    },
    next,
  };
}

/** Gathers the lines that belong to an item; gives the number of the first that does not, blank ones at its end included. */
function itemEnd(text: string, lines: readonly Line[], from: number, width: number, inner: Line[]): number {
  let end = from;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (isBlank(line)) continue;
    if (line.indent < width) break;
    for (; end <= at; end++) inner.push(unindented(text, lines[end] as Line, width));
  }
  return end;
}

function isSameMark(text: string, line: Line, kind: string | undefined): boolean {
  MARKER.lastIndex = line.first;
  const mark = MARKER.exec(text);
  return mark !== null && (mark[1] ?? mark[3]) === kind;
}

/** A footnote of one line. */
function readFootnote(reading: Reading, lines: readonly Line[], at: number): Read | undefined {
  const { text } = reading;
  const line = lines[at] as Line;
  const mark = /^\[\^([\w-]+)\]: (?=\S)/.exec(text.slice(line.first, line.end));
  const after = lines.slice(at + 1).find((each) => !isBlank(each));
  if (mark === null || line.indent > 0 || (after !== undefined && after.indent > 0)) return undefined;
  const following = lines[at + 1];
  if (following !== undefined && !isBlank(following) && lineStart(text, following) !== 'footnote') return undefined;
  const blocks = readBlocks(reading, [afterMark(text, line, line.first + mark[0].length)]);
  if (blocks === undefined) return undefined;
  const label = mark[1] ?? '';
  const position = spanOf(line, line);
  return {
    node: {
      type: 'footnoteDefinition',
      identifier: label.toLowerCase(),
      label,
      children: blocks.nodes as never,
      position,
    },
    next: at + 1,
  };
}
