import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { CardSource } from '../note.ts';

/**
 * Cards a paragraph holds: `Question::Answer` and `Term:::Definition` in a line of their own, `?` and `??` alone on a line between
 * the two sides, and with `allowCloze` each `==hidden==` passage. Sides are Markdown as written.
 */
export function paragraphCards(paragraph: Paragraph, text: string, allowCloze: boolean): readonly CardSource[] {
  const start = paragraph.position?.start;
  const end = paragraph.position?.end.offset;
  if (start?.offset === undefined || end === undefined) return [];
  const source = text.slice(start.offset, end);
  const cards: CardSource[] = [];
  const opaque = opaqueRanges(paragraph);
  let line = start.line;
  let offset = start.offset;
  const lines = source.split('\n').map((written) => {
    const each = {
      text: withoutPrefix(written),
      line,
      offset: offset + (written.length - withoutPrefix(written).length),
    };
    line += 1;
    offset += written.length + 1;
    return each;
  });
  const middle = lines.findIndex((each) => /^\?{1,2}$/u.test(each.text.trim()));
  if (middle > 0 && middle < lines.length - 1) {
    const side = (part: typeof lines): string =>
      part
        .map((each) => each.text.trimEnd())
        .join('\n')
        .trim();
    const kind = lines[middle]?.text.trim() === '??' ? 'reversed' : 'basic';
    cards.push({ kind, front: side(lines.slice(0, middle)), back: side(lines.slice(middle + 1)), line: start.line });
    return cards;
  }
  for (const each of lines) {
    const card = each.text.includes('::') ? lineCard(each, opaque) : undefined;
    if (card !== undefined) cards.push(card);
  }
  if (allowCloze && cards.length === 0) cards.push(...clozeCards(paragraph, text, source, start.offset));
  return cards;
}

type Line = { readonly text: string; readonly line: number; readonly offset: number };
type Range = readonly [number, number];

function lineCard({ text, line, offset }: Line, opaque: readonly Range[]): CardSource | undefined {
  for (const match of text.matchAll(/(?<!:):{2,3}(?!:)/gu)) {
    const at = offset + match.index;
    if (opaque.some(([from, to]) => at >= from && at < to) || isShortcode(text, match.index, match[0].length)) continue;
    const front = text.slice(0, match.index).trim();
    const back = text.slice(match.index + match[0].length).trim();
    if (front === '' || back === '') return undefined;
    return { kind: match[0].length === 3 ? 'reversed' : 'basic', front, back, line };
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

function withoutPrefix(line: string): string {
  return line.replace(/\r$/u, '').replace(/^[\s>]+/u, '');
}

/** Parts in which two colons are something else: code, math, links, comments, HTML. */
function opaqueRanges(node: Nodes): readonly Range[] {
  const ranges: Range[] = [];
  for (const child of 'children' in node ? (node.children as readonly Nodes[]) : []) {
    if (!OPAQUE.has(child.type)) {
      ranges.push(...opaqueRanges(child));
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

function clozeCards(paragraph: Paragraph, text: string, source: string, offset: number): readonly CardSource[] {
  const marks = highlights(paragraph.children).flatMap((node) => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    return from === undefined || to === undefined
      ? []
      : [{ from: from - offset, to: to - offset, line: node.position?.start.line ?? 1 }];
  });
  const shown = (from: number, to: number): string => source.slice(from, to).replace(/==/gu, '');
  return marks.map(({ from, to, line }) => ({
    kind: 'cloze' as const,
    front: `${shown(0, from)}[…]${shown(to, source.length)}`.trim(),
    back: text.slice(offset + from + 2, offset + to - 2).trim(),
    line,
  }));
}

function highlights(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return nodes.flatMap((node) =>
    node.type === 'highlight' ? [node] : 'children' in node ? highlights(node.children) : [],
  );
}
