import type { Nodes, Root, RootContent } from 'mdast';
import { lineStart } from './line-start.ts';
import { OpenFence } from './open-fence.ts';
import { readBlock } from './quick-containers.ts';
import { createInlineReader } from './quick-inline.ts';
import { spanOf, type Read, type Reading } from './quick-leaves.ts';
import { isBlank, splitLines, type Line } from './text-lines.ts';

/** Parses a part of the file by micromark; the part begins at a line's start, outside every container. */
type Slow = (part: string, isFirst: boolean) => Root;

/** Signs of constructs that reach across blank lines: a file with one of them is read whole. */
const REACHES_FAR = /\r(?!\n)|\0|\^\[|\$\$|<(?:!(?!--.*-->)|\?|script|pre|style|textarea)/i;
/** A link or footnote definition, which gives other blocks their meaning. */
const DEFINITION = /^[\s>*+\d.)-]*\[(?:[^\]\\]|\\.){0,999}\]:/gm;
const PLAIN_FOOTNOTE = /^\[\^([\w-]+)\]:/;
const HOLDS_LIST = /^[\s>]*(?:[-+*]|\d+[.)])(?:\s|$)/m;

/**
 * The tree of a file whose ordinary blocks — headings, paragraphs, lists, quotes, tables, code, footnotes — are read here, many
 * times faster than by micromark, which reads the rest. Trees are the same to the last position: blocks are told apart only
 * where a line's first signs leave no doubt. Undefined: read the file whole.
 */
export function readQuickly(text: string, slow: Slow): Root | undefined {
  if (REACHES_FAR.test(text) || (text.includes('%%') && hasOpenComment(text))) return undefined;
  const definitions = text.includes(']:') ? plainFootnotes(text) : [];
  if (definitions === undefined) return undefined;
  const footnotes = new Set(definitions);
  const slowly = withFootnotes(slow, footnotes);
  let failed = false;
  const slowPart = (part: string, isFirst: boolean): RootContent[] => {
    const nodes = slowly(part, isFirst);
    failed ||= nodes === undefined;
    return nodes ?? [];
  };
  const reading: Reading = {
    text,
    inline: createInlineReader(text, (part) => ({ type: 'root', children: slowPart(part, false) }), footnotes),
  };
  const children: RootContent[] = [];
  const lines = splitLines(text);
  let at = 0;
  if (text.startsWith('---')) {
    const read = readFrontMatter(text, lines);
    if (read === undefined) return undefined;
    children.push(read.node);
    at = read.next;
  }
  let slowFrom: number | undefined;
  let before = 0;
  let fence = new OpenFence();

  const flush = (end: number): void => {
    if (slowFrom === undefined) return;
    const from = (lines[slowFrom] as Line).start;
    for (const node of slowPart(text.slice(from, lines[end]?.start), slowFrom === 0)) {
      if (slowFrom > 0) shift(node, from, slowFrom);
      children.push(node);
    }
    slowFrom = undefined;
  };
  const leave = (line: Line): void => {
    fence.see(text.slice(line.at, line.end));
    at++;
  };

  while (at < lines.length) {
    const line = lines[at] as Line;
    if (isBlank(line)) {
      at++;
      continue;
    }
    // After a list, an indented line or another marker may go on with it: only a clear beginning ends what micromark reads.
    if (slowFrom !== undefined && !endsSlow(text, lines, slowFrom, at, fence)) {
      leave(line);
      continue;
    }
    const read = readBlock(reading, lines, at);
    if (read !== undefined) {
      flush(at);
      children.push(read.node);
      before = at;
      at = read.next;
      continue;
    }
    if (slowFrom === undefined) {
      // A paragraph right above has a say in what this is.
      const isBelow = at > 0 && !isBlank(lines[at - 1] as Line) && children.at(-1)?.type === 'paragraph';
      if (isBelow) children.pop();
      slowFrom = isBelow ? before : at;
      fence = new OpenFence();
    }
    // The whole run of lines up to the next blank one belongs together.
    while (at < lines.length && !isBlank(lines[at] as Line)) leave(lines[at] as Line);
  }
  flush(lines.length);
  if (failed || footnotesIn(children) !== definitions.length) return undefined;
  return {
    type: 'root',
    children,
    position: { start: { line: 1, column: 1, offset: 0 }, end: endOfFile(text, lines) },
  };
}

/** Whether the line can only begin a block of its own, whatever stands before it in the part left to micromark. */
function endsSlow(text: string, lines: readonly Line[], slowFrom: number, at: number, fence: OpenFence): boolean {
  const line = lines[at] as Line;
  if (fence.mayBeOpen || line.indent > 0 || !isBlank(lines[at - 1] as Line)) return false;
  const start = lineStart(text, line);
  if (start === 'text' || start === 'heading' || start === 'fence') return true;
  const isNumbered = start === 'list' && /\d/.test(text.charAt(line.first));
  if (isNumbered || start === 'footnote' || start === 'unclear') return false;
  return !HOLDS_LIST.test(text.slice((lines[slowFrom] as Line).start, line.start));
}

/** Whether `%%` may hide more than a part of its own line. */
function hasOpenComment(text: string): boolean {
  return text
    .split('\n')
    .some((line) => line.includes('%%') && (line.split('%%').length % 2 === 0 || line.includes('%%%')));
}

/** Labels of the footnotes, if all definitions of the file are footnotes in their plainest form. */
function plainFootnotes(text: string): string[] | undefined {
  const labels = text
    .matchAll(DEFINITION)
    .map(([written]) => PLAIN_FOOTNOTE.exec(written.trimStart())?.[1]?.toLowerCase())
    .toArray();
  return labels.every((label) => label !== undefined) ? labels : undefined;
}

/** Lets micromark know the file's footnotes while it reads a part: they are appended to it, and taken off its tree. */
function withFootnotes(slow: Slow, footnotes: ReadonlySet<string>) {
  return (part: string, isFirst: boolean): RootContent[] | undefined => {
    if (footnotes.size === 0 || !part.includes('[^')) return slow(part, isFirst).children;
    // Code or a footnote that is left open would take in what is appended.
    if (/`{3}|~{3}|\]:/.test(part)) return undefined;
    const definitions = [...footnotes].map((label) => `[^${label}]: x`);
    const { children } = slow(`${part}\n\n${definitions.join('\n')}`, isFirst);
    const added = children.splice(-footnotes.size);
    return added.every((node) => node.type === 'footnoteDefinition') ? children : undefined;
  };
}

function footnotesIn(nodes: readonly RootContent[]): number {
  return nodes.filter((node) => node.type === 'footnoteDefinition').length;
}

function readFrontMatter(text: string, lines: readonly Line[]): Read | undefined {
  const [first] = lines;
  if (first === undefined || first.end !== 3) return undefined;
  const next = lines.findIndex((line, at) => at > 0 && text.startsWith('---', line.at));
  const last = lines[next];
  if (last === undefined || last.end > last.at + 3) return undefined;
  const value = next === 1 ? '' : text.slice(lines[1]?.start, lines[next - 1]?.end);
  return { node: { type: 'yaml', value, position: spanOf(first, last) }, next: next + 1 };
}

function endOfFile(text: string, lines: readonly Line[]): { line: number; column: number; offset: number } {
  const isOpen = lines.length > 0 && !text.endsWith('\n');
  const last = lines.at(-1);
  return {
    line: isOpen ? lines.length : lines.length + 1,
    column: isOpen && last !== undefined ? last.end - last.start + 1 : 1,
    offset: text.length,
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
