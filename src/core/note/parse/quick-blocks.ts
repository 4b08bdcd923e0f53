import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { OpenFence } from './open-fence.ts';
import { quickInline } from './quick-inline.ts';
import { TextLines, type Point } from './text-lines.ts';

/** Parses a part of the file by micromark; the part begins at a line's start, outside every container. */
type Slow = (part: string, isFirst: boolean) => Root;

/** Signs of constructs that reach across blank lines: a file with one of them is read whole. */
const REACHES_FAR = /[\r\0]|\^\[|%%|\$\$|<(?:!(?!--.*-->)|\?|script|pre|style|textarea)/i;
/** A link or footnote definition, which gives other blocks their meaning. */
const DEFINITION = /^[\s>*+\d.)-]*\[(?:[^\]\\]|\\.){0,999}\]:/m;
const HOLDS_LIST = /^[\s>]*(?:[-+*]|\d+[.)])(?:\s|$)/m;

/**
 * The tree of a file whose simple blocks — headings, paragraphs, code fences and flat lists without markup to speak of —
 * are read here, several times faster than by micromark, which reads the rest. Trees are the same to the last position:
 * blocks are told apart only where a blank line or a line's first sign leaves no doubt. Undefined: read the file whole.
 */
export function readQuickly(text: string, slow: Slow): Root | undefined {
  if (REACHES_FAR.test(text) || (text.includes(']:') && DEFINITION.test(text))) return undefined;
  const children: RootContent[] = [];
  const lines = new TextLines(text);
  if (text.startsWith('---')) {
    const frontMatter = text.startsWith('---\n') ? readFrontMatter(lines) : undefined;
    if (frontMatter === undefined) return undefined;
    children.push(frontMatter);
  }
  let slowFrom = -1;
  let slowLine = 0;
  let fence = new OpenFence();

  const flush = (end: number): void => {
    if (slowFrom < 0) return;
    for (const node of slow(text.slice(slowFrom, end), slowFrom === 0).children) {
      if (slowFrom > 0) shift(node, slowFrom, slowLine - 1);
      children.push(node);
    }
    slowFrom = -1;
  };

  while (lines.at < text.length) {
    if (lines.isBlank()) {
      lines.next();
      continue;
    }
    // After a list, an indented line or another marker may go on with it: only a clear beginning ends what micromark reads.
    const { at, line } = lines;
    if (slowFrom >= 0 && !endsSlow(text, slowFrom, lines, fence)) {
      fence.see(lines.current());
      lines.next();
      continue;
    }
    const block = readBlock(lines);
    if (block !== undefined) {
      flush(at);
      children.push(block);
      continue;
    }
    lines.goTo(at, line);
    if (slowFrom < 0) {
      slowFrom = at;
      slowLine = line;
      fence = new OpenFence();
    }
    // The whole run of lines up to the next blank one belongs together.
    while (lines.at < text.length && !lines.isBlank()) {
      fence.see(lines.current());
      lines.next();
    }
  }
  flush(text.length);
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end: lines.endOfFile() } };
}

/** Whether the line can only begin a block of its own, whatever stands before it in the part left to micromark. */
function endsSlow(text: string, slowFrom: number, lines: TextLines, fence: OpenFence): boolean {
  if (!lines.afterBlank || fence.mayBeOpen) return false;
  if (isClear(text, lines.at)) return true;
  const code = text.charCodeAt(lines.at);
  return (isMarker(code) || code === 62) && !HOLDS_LIST.test(text.slice(slowFrom, lines.at));
}

/** Whether a block beginning with this sign can be nothing but a heading, code or a paragraph, which end a list. */
function isClear(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isLetter(code) || code === 35 || code === 96;
}

function isMarker(code: number): boolean {
  return code === 45 || code === 42 || code === 43;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 0xa0;
}

function readBlock(lines: TextLines): RootContent | undefined {
  const { text, at } = lines;
  const code = text.charCodeAt(at);
  if (code === 35) return readHeading(lines);
  if (isMarker(code) || (code >= 48 && code <= 57)) return readList(lines);
  if (code === 62) return readQuote(lines);
  if (text.startsWith('```', at)) return readFence(lines);
  return readParagraph(lines);
}

function readFrontMatter(lines: TextLines): RootContent | undefined {
  const { text } = lines;
  const start = lines.point(0);
  lines.next();
  const from = lines.at;
  while (lines.at < text.length) {
    if (text.startsWith('---', lines.at)) {
      if (lines.lineEnd() > lines.at + 3) return undefined;
      const value = lines.at === from ? '' : text.slice(from, lines.at - 1);
      const position = { start, end: lines.point(3) };
      lines.next();
      return { type: 'yaml', value, position };
    }
    lines.next();
  }
  return undefined;
}

function readHeading(lines: TextLines): RootContent | undefined {
  const line = lines.current();
  const mark = /^(#{1,6}) +(?=\S)/.exec(line)?.[0];
  if (mark === undefined || /[\s#]$/.test(line)) return undefined;
  const from = { line: lines.line, column: mark.length + 1, offset: lines.at + mark.length };
  const inline = quickInline(line.slice(mark.length), from);
  if (inline === undefined) return undefined;
  const position = { start: lines.point(0), end: lines.point(line.length) };
  lines.next();
  return { type: 'heading', depth: mark.trimEnd().length as 1, children: inline, position };
}

function readFence(lines: TextLines): RootContent | undefined {
  const { text } = lines;
  const start = lines.point(0);
  const opening = /^(`{3,})([\p{L}\p{N}+#.-]*)$/u.exec(lines.current());
  if (opening === null) return undefined;
  const fence = opening[1] ?? '```';
  lines.next();
  const from = lines.at;
  while (lines.at < text.length) {
    const line = lines.current();
    if (line.startsWith(fence) && /^`+[ \t]*$/.test(line)) {
      const value = lines.at === from ? '' : text.slice(from, lines.at - 1);
      const position = { start, end: lines.point(line.length) };
      lines.next();
      return { type: 'code', lang: opening[2] === '' ? null : (opening[2] ?? null), meta: null, value, position };
    }
    // Indented fences and those in other containers are left to micromark.
    if (/^ {1,3}`{3}/.test(line)) return undefined;
    lines.next();
  }
  return undefined;
}

function readParagraph(lines: TextLines): Paragraph | undefined {
  const { text } = lines;
  const start = lines.point(0);
  let end = start;
  for (;;) {
    const code = text.charCodeAt(lines.at);
    const isStart = isLetter(code) || (code === 96 && !text.startsWith('``', lines.at));
    const line = lines.current();
    if (!isStart || /[ \t\\]$/.test(line)) return undefined;
    end = lines.point(line.length);
    lines.next();
    if (lines.at >= text.length || lines.isBlank()) break;
  }
  const inline = quickInline(text.slice(start.offset, end.offset), start);
  return inline === undefined ? undefined : { type: 'paragraph', children: inline, position: { start, end } };
}

/** A quote of one paragraph, each line after `> `. */
function readQuote(lines: TextLines): RootContent | undefined {
  const { text } = lines;
  const start = lines.point(0);
  const words: string[] = [];
  let end = start;
  do {
    const line = lines.current();
    if (!line.startsWith('> ') || !isLetter(line.charCodeAt(2)) || /[ \t\\]$/.test(line)) return undefined;
    words.push(line.slice(2));
    end = lines.point(line.length);
    lines.next();
  } while (lines.at < text.length && !lines.isBlank());
  const from = { line: start.line, column: 3, offset: start.offset + 2 };
  const children = quickInline(words.join('\n'), from, 2);
  if (children === undefined) return undefined;
  const paragraph: Paragraph = { type: 'paragraph', children, position: { start: from, end } };
  return { type: 'blockquote', children: [paragraph], position: { start, end } };
}

/** A flat list of items of one line each, up to a blank line that nothing indented and no further marker follows. */
function readList(lines: TextLines): RootContent | undefined {
  const { text } = lines;
  const start = lines.point(0);
  let end = start;
  let kind: string | undefined;
  let first = '';
  const items: { start: Point; content: Point; end: Point; children: PhrasingContent[] }[] = [];
  while (lines.at < text.length && !lines.isBlank()) {
    const line = lines.current();
    const mark = /^(?:([-*+])|(\d{1,9})([.)])) /.exec(line);
    if (mark === null || !isLetter(line.charCodeAt(mark[0].length)) || /[ \t\\]$/.test(line)) return undefined;
    kind ??= mark[1] ?? mark[3];
    if (kind !== (mark[1] ?? mark[3])) return undefined;
    if (items.length === 0) first = mark[2] ?? '';
    const content = lines.point(mark[0].length);
    const children = quickInline(line.slice(mark[0].length), content);
    if (children === undefined) return undefined;
    end = lines.point(line.length);
    items.push({ start: lines.point(0), content, end, children });
    lines.next();
  }
  const { at, line } = lines;
  while (lines.at < text.length && lines.isBlank()) lines.next();
  const goesOn = lines.at < text.length && !isClear(text, lines.at) && text[lines.at] !== '>';
  lines.goTo(at, line);
  if (goesOn) return undefined;
  return {
    type: 'list',
    ordered: first !== '',
    start: first === '' ? null : Number(first),
    spread: false,
    children: items.map((item) => ({
      type: 'listItem',
      spread: false,
      checked: null,
      children: [
        {
          type: 'paragraph',
          children: item.children,
          position: { start: item.content, end: item.end },
        },
      ],
      position: { start: item.start, end: item.end },
    })),
    position: { start, end },
  };
}

function shift(node: Nodes, offset: number, lines: number): void {
  if (node.position !== undefined) {
    const { start, end } = node.position;
    node.position = {
      start: { line: start.line + lines, column: start.column, offset: (start.offset ?? 0) + offset },
      end: { line: end.line + lines, column: end.column, offset: (end.offset ?? 0) + offset },
    };
  }
  if ('children' in node) for (const child of node.children) shift(child, offset, lines);
}
