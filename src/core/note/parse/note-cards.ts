import type { Nodes, Paragraph } from 'mdast';
import type { CardSource } from '../note.ts';
import { CUT, shownSide } from './card-side.ts';
import { clozeCards } from './cloze-cards.ts';

export type CardOptions = {
  /** Whether highlights are questions here. */
  readonly allowCloze: boolean;
  readonly block: string | null;
  readonly tag: string | null;
  readonly tags: readonly string[];
};

/**
 * Cards a paragraph holds: `Question::Answer` and `Term:::Definition` in a line of their own, `?` and `??` alone on a line between
 * the two sides (the second goes on to the next empty line, whatever it is), and with `allowCloze` each `==hidden==` passage. Sides are
 * Markdown as written, without comments and block ids.
 */
export function paragraphCards(paragraph: Paragraph, text: string, options: CardOptions): readonly CardSource[] {
  const start = paragraph.position?.start;
  const end = paragraph.position?.end.offset;
  if (start?.offset === undefined || end === undefined) return [];
  const { block, tag, tags } = options;
  const common = { block, tag, tags, hint: null, passage: start.line };
  const source = withoutComments(paragraph, text.slice(start.offset, end), start.offset);
  const lines = linesOf(source, start.line, start.offset);
  const middle = lines.findIndex((each) => MIDDLE.test(each.text));
  if (middle > 0) {
    const after = middle === lines.length - 1 ? withoutNotes(followingLines(text, end)) : lines.slice(middle + 1);
    const front = sideOf(lines.slice(0, middle));
    const back = sideOf(after, true);
    const kind = lines[middle]?.text.trim() === '??' ? 'reversed' : 'basic';
    if (front !== '' && back !== '') return [{ kind, front, back, line: start.line, ...common }];
  }
  const opaque = opaqueRanges(paragraph);
  const cards: CardSource[] = [];
  for (const each of lines) {
    const card = each.text.includes('::') ? lineCard(each, opaque, each === lines.at(-1)) : undefined;
    if (card !== undefined) cards.push({ ...card, ...common, passage: card.line });
  }
  if (!options.allowCloze || cards.length > 0) return cards;
  return clozeCards(paragraph, source, start.offset).map((card) => ({ ...common, ...card }));
}

type Line = { readonly text: string; readonly line: number; readonly offset: number };
type Range = readonly [number, number];

const MIDDLE = /^\s*\?{1,2}\s*$/u;

function linesOf(source: string, first: number, start: number): Line[] {
  let offset = start;
  return source.split('\n').map((written, at) => {
    const text = withoutPrefix(written);
    const each = { text, line: first + at, offset: offset + written.lastIndexOf(text) };
    offset += written.length + 1;
    return each;
  });
}

/** What follows a paragraph up to the next empty line; a fence goes on to its end. */
function followingLines(text: string, end: number): Line[] {
  const lines: Line[] = [];
  let fence: string | undefined;
  for (const written of text.slice(end).split('\n').slice(1)) {
    const line = withoutPrefix(written, false);
    const mark = /^\s*(`{3,}|~{3,})/u.exec(line)?.[1];
    if (fence === undefined && line.trim() === '') break;
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) === true) fence = undefined;
    lines.push({ text: line, line: 0, offset: 0 });
  }
  return lines;
}

/** What the blocks below a question say, without comments; code is left as it is. */
function withoutNotes(lines: readonly Line[]): readonly Line[] {
  if (lines.some(({ text }) => /^\s*(?:`{3,}|~{3,})/u.test(text))) {
    const last = lines.findLastIndex(({ text }) => !/^\s*<!--SR:[^>]*-->\s*$/u.test(text));
    return lines.slice(0, last + 1);
  }
  const text = lines.map((line) => line.text).join('\n');
  const shown = text.replaceAll(/<!--[\s\S]*?-->|%%[\s\S]*?%%/gu, CUT);
  return shown === text ? lines : shown.split('\n').map((each) => ({ text: each, line: 0, offset: 0 }));
}

function sideOf(lines: readonly Line[], isEnd = false): string {
  return shownSide(lines.map(({ text }) => text.trimEnd()).join('\n'), isEnd);
}

function lineCard({ text, line, offset }: Line, opaque: readonly Range[], isEnd: boolean) {
  for (const match of text.matchAll(/(?<!:):{2,3}(?!:)/gu)) {
    const at = offset + match.index;
    if (opaque.some(([from, to]) => at >= from && at < to) || isShortcode(text, match.index, match[0].length)) continue;
    const front = shownSide(text.slice(0, match.index));
    const back = shownSide(text.slice(match.index + match[0].length), isEnd);
    if (front === '' || back === '') return undefined;
    return { kind: match[0].length === 3 ? ('reversed' as const) : ('basic' as const), front, back, line };
  }
  return undefined;
}

/** `:smile::heart:`, where two emoji shortcodes meet. */
function isShortcode(text: string, index: number, length: number): boolean {
  return (
    length === 2 &&
    /:[a-z0-9_+-]+$/u.test(text.slice(Math.max(0, index - 40), index)) &&
    /^[a-z0-9_+-]+:/u.test(text.slice(index + 2, index + 42))
  );
}

function withoutPrefix(line: string, isIndentLost = true): string {
  return line.replace(/\r$/u, '').replace(isIndentLost ? /^[\s>]+/u : /^(?:\s*>)+ ?/u, '');
}

/** The source of a paragraph with a stand-in for every character of a comment, line ends apart. */
function withoutComments(paragraph: Paragraph, source: string, offset: number): string {
  if (!source.includes('<!--') && !source.includes('%%')) return source;
  let cut = source;
  for (const [from, to] of rangesOf(paragraph, ({ type }) => type === 'comment' || type === 'html')) {
    const [start, end] = [from - offset, to - offset];
    if (!/^(?:<!--|%%)/u.test(source.slice(start, end))) continue;
    cut = cut.slice(0, start) + source.slice(start, end).replaceAll(/[^\n]/g, CUT) + cut.slice(end);
  }
  return cut;
}

/** Parts in which two colons are something else: code, math, links, comments, HTML. */
function opaqueRanges(node: Nodes): readonly Range[] {
  return rangesOf(node, ({ type }) => OPAQUE.has(type));
}

function rangesOf(node: Nodes, isWanted: (node: Nodes) => boolean): readonly Range[] {
  const ranges: Range[] = [];
  for (const child of 'children' in node ? (node.children as readonly Nodes[]) : []) {
    if (!isWanted(child)) {
      ranges.push(...rangesOf(child, isWanted));
      continue;
    }
    const { start, end } = child.position ?? {};
    if (start?.offset !== undefined && end?.offset !== undefined) ranges.push([start.offset, end.offset]);
  }
  return ranges;
}

const OPAQUE = new Set([
  'inlineCode',
  'inlineMath',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'wikiLink',
  'comment',
  'html',
  'tag',
]);
