import type { Nodes, Root } from 'mdast';

/** A part of the text that was left out, by its place in the shortened text and its first line in the file. */
export type Cut = { readonly kind: 'front matter' | 'depth' | 'line'; readonly at: number; readonly line: number; readonly text: string };

const LONGEST = 250_000;
const KEPT = 200_000;
const LONGEST_FRONT_MATTER = 100_000;
const LONGEST_PREFIX = 200;
const KEPT_PREFIX = 100;
const MOST_EMPTY_LINES = 200;

/**
 * Leaves out what no person writes: the rest of a line of more than 250,000 characters, hundreds of `>` before a line, front matter
 * of more than 100,000 characters, and hundreds of empty lines at the end.
 */
export function cutLongLines(text: string): { readonly text: string; readonly cuts: readonly Cut[] } {
  const whole = withoutEmptyEnd(text);
  const cuts: Cut[] = [];
  const parts: string[] = [];
  let from = 0;
  let length = 0;
  const leaveOut = (kind: Cut['kind'], line: number, start: number, end: number): void => {
    parts.push(whole.slice(from, start));
    length += start - from;
    cuts.push({ kind, at: length, line, text: whole.slice(start, end) });
    from = end;
  };
  let start = 0;
  let line = 1;
  const frontMatter = longFrontMatter(whole);
  if (frontMatter !== undefined) {
    leaveOut('front matter', 2, frontMatter.start, frontMatter.end);
    line = 2 + lineCount(whole.slice(frontMatter.start, frontMatter.end));
    start = frontMatter.end;
  }
  for (; start < whole.length; line += 1) {
    let end = whole.indexOf('\n', start);
    if (end < 0) end = whole.length;
    if (end - start > LONGEST_PREFIX && whole.charCodeAt(start + LONGEST_PREFIX) <= 62) {
      const prefix = prefixLength(whole, start, end);
      if (prefix > LONGEST_PREFIX) leaveOut('depth', line, start + KEPT_PREFIX, start + prefix);
    }
    if (end - Math.max(start, from) > LONGEST) {
      const kept = Math.max(start, from) + KEPT;
      const isInPair = /[\ud800-\udbff]/u.test(whole.charAt(kept - 1));
      leaveOut('line', line, isInPair ? kept - 1 : kept, whole.charCodeAt(end - 1) === 13 ? end - 1 : end);
    }
    start = end + 1;
  }
  if (cuts.length === 0) return { text: whole, cuts };
  parts.push(whole.slice(from));
  return { text: parts.join(''), cuts };
}

/** How far a line that is full of `>` goes on with nothing else; 0 for indentation alone. */
function prefixLength(text: string, start: number, end: number): number {
  let quotes = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 62) quotes += 1;
    else if (code !== 32 && code !== 9) return quotes > KEPT_PREFIX ? at - start : 0;
  }
  return quotes > KEPT_PREFIX ? end - start : 0;
}

function longFrontMatter(text: string): { start: number; end: number } | undefined {
  if (text.length < LONGEST_FRONT_MATTER || !text.startsWith('---')) return undefined;
  const start = text.indexOf('\n') + 1;
  const end = text.indexOf('\n---', start) + 1;
  return start > 3 && text.slice(3, start).trim() === '' && end - start > LONGEST_FRONT_MATTER ? { start, end } : undefined;
}

function lineCount(text: string): number {
  return text.split('\n').length - 1;
}

function withoutEmptyEnd(text: string): string {
  let end = text.length;
  let lines = 0;
  for (; end > 0; end -= 1) {
    const code = text.charCodeAt(end - 1);
    if (code === 10) lines += 1;
    else if (code !== 32 && code !== 9 && code !== 13 && code !== 62) break;
  }
  return lines > MOST_EMPTY_LINES ? text.slice(0, text.indexOf('\n', end) + 1) : text;
}

/** Puts what was left out back into the tree as plain text, and all positions where they belong. */
export function restoreLongLines(tree: Root, cuts: readonly Cut[]): void {
  if (cuts.length === 0) return;
  const places: { readonly place: Place; readonly isStart: boolean }[] = [];
  const holders = new Map<Cut, Holder>();
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { start, end } = node.position ?? {};
    if (start?.offset !== undefined && end?.offset !== undefined) {
      places.push({ place: start as Place, isStart: true }, { place: end as Place, isStart: false });
      if (isHolder(node)) for (const cut of cuts) if (cut.kind !== 'front matter' && start.offset < cut.at + 1) keepLast(holders, cut, node);
    }
    if ('children' in node) waiting.push(...(node.children as Nodes[]));
  }
  for (const [cut, node] of holders) insertCut(node, cut);
  for (const each of places) moveBehind(each.place, cuts, each.isStart);
}

type Place = { line: number; column: number; offset: number };
type Holder = Extract<Nodes, { type: 'text' | 'code' | 'math' | 'html' }>;

function isHolder(node: Nodes): node is Holder {
  return node.type === 'text' || node.type === 'code' || node.type === 'math' || node.type === 'html';
}

/** The text that reaches furthest towards the cut takes what was cut. */
function keepLast(holders: Map<Cut, Holder>, cut: Cut, node: Holder): void {
  const start = holders.get(cut)?.position?.start.offset ?? -1;
  if ((node.position?.start.offset ?? 0) > start) holders.set(cut, node);
}

function insertCut(node: Holder, cut: Cut): void {
  if ((node.position?.end.line ?? 0) < cut.line) return;
  const isFenced = node.type === 'code' || node.type === 'math';
  let at = -1;
  for (let line = (node.position?.start.line ?? 1) + (isFenced ? 1 : 0); line <= cut.line; line += 1) {
    at = node.value.indexOf('\n', at + 1);
    if (at < 0) break;
  }
  if (at < 0) at = node.value.length;
  node.value = node.value.slice(0, at) + cut.text + node.value.slice(at);
}

function moveBehind(place: Place, cuts: readonly Cut[], isStart: boolean): void {
  const { offset } = place;
  for (const cut of cuts) {
    if (offset < cut.at || (isStart && offset === cut.at && cut.kind === 'line')) continue;
    place.offset += cut.text.length;
    if (cut.kind === 'front matter') place.line += lineCount(cut.text);
    else if (place.line === cut.line) place.column += cut.text.length;
  }
}
