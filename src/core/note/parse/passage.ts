import type { PhrasingContent, Root } from 'mdast';
import { pointIn, type Line, type Point } from './text-lines.ts';

/** The words of a block, line by line without what stands before them, and where each line begins in the file. */
export type Passage = {
  readonly source: string;
  readonly starts: readonly Start[];
  /** Something was taken off the beginning of a line after the first; spans of code or HTML over several lines may keep it. */
  readonly isCut: boolean;
};
type Start = { readonly from: number; readonly point: Point };

export function passageOf(text: string, lines: readonly Line[], first: number, end: number): Passage {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined)
    return { source: text.slice(first, end), starts: [{ from: 0, point: pointIn(only, first) }], isCut: false };
  const starts: Start[] = [];
  let source = '';
  for (const [at, line] of lines.entries()) {
    if (at > 0) source += text.slice(lines[at - 1]?.end, line.start);
    starts.push({ from: source.length, point: pointIn(line, line.first) });
    source += text.slice(line.first, line.end);
  }
  return { source, starts, isCut: lines.some((line, at) => at > 0 && line.first > line.start) };
}

export function pointAt({ starts }: Passage, index: number): Point {
  let at = starts.length - 1;
  while (at > 0 && (starts[at] as Start).from > index) at--;
  const { from, point } = starts[at] as Start;
  return { line: point.line, column: point.column + index - from, offset: point.offset + index - from };
}

/** What ends with a line end reaches to the very beginning of the next line, before anything that was taken off it. */
export function endAt(passage: Passage, index: number): Point {
  const point = pointAt(passage, index);
  if (index === 0 || passage.source.charCodeAt(index - 1) !== 10) return point;
  return { line: point.line, column: 1, offset: point.offset - point.column + 1 };
}

/** Parses a text of its own by micromark. */
export type Slow = (part: string) => Root;

const SPANS_LINES = /[`<$]|\n(?:https?:|www\.)/i;

/** Nodes of a passage as micromark gives them for a paragraph of its own; undefined where it is no paragraph by itself. */
export function readSlowly(passage: Passage, slow: Slow): PhrasingContent[] | undefined {
  if (passage.isCut && SPANS_LINES.test(passage.source)) return undefined;
  const { children } = slow(passage.source);
  const [paragraph] = children;
  const { start, end } = paragraph?.position ?? {};
  if (children.length !== 1 || paragraph?.type !== 'paragraph') return undefined;
  if (start?.offset !== 0 || end?.offset !== passage.source.length) return undefined;
  for (const child of paragraph.children) move(child, passage);
  return paragraph.children;
}

function move(node: PhrasingContent, passage: Passage): void {
  if (node.position !== undefined) {
    const { start, end } = node.position;
    node.position = { start: pointAt(passage, start.offset ?? 0), end: endAt(passage, end.offset ?? 0) };
  }
  if ('children' in node) for (const child of node.children) move(child, passage);
}
