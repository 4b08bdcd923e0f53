import type { PhrasingContent, Text } from 'mdast';
import type { Point } from './text-lines.ts';
import { wikiLinkNode } from './wiki-link-node.ts';

/** Anything that may mean something to micromark or to a construct of ours. */
const MEANS_SOMETHING = /[*_`[\]<\\$#]|&[a-z#]|~~|==|:\/\/|www\./i;
/** A code span, `**strong**`, `[text](address)`, `<address>` and `[[wiki link]]`, each in its plainest form. */
const MARKUP =
  /`([^`\n]+)`|\*\*([^*\n]+)\*\*|\[([^[\]\n]+)\]\(([^\s()<>\\&`]+)\)|<(https?:\/\/[^\s<>`]+)>|!?\[\[[^[\]\\\n]*[^[\]\\\n\s|][^[\]\\\n]*\]\]/g;
const LETTER = /[\p{L}\p{N}]/u;
/** What may stand beside `**` so that it can only open, or only close. */
const BEFORE_STRONG = /^$|[\s(«"':;,.—-]$/;
const AFTER_STRONG = /^$|^[\s)»"':;,.!?—-]/;

/**
 * Text with no markup but the plainest, as phrasing nodes; undefined when there is anything else in it.
 * Every line but the first stands `indent` signs further right in the file than in `source`.
 */
export function quickInline(source: string, start: Point, indent = 0): PhrasingContent[] | undefined {
  if (!MEANS_SOMETHING.test(source)) return [textNode(source, start, indent)];
  const nodes: PhrasingContent[] = [];
  let at = 0;
  let point = start;
  for (const match of source.matchAll(MARKUP)) {
    const before = source.slice(at, match.index);
    if (MEANS_SOMETHING.test(before)) return undefined;
    if (before !== '') point = push(nodes, textNode(before, point, indent));
    const node = markupNode(
      match,
      before === '' && at > 0 ? '?' : before,
      source.slice(match.index + match[0].length),
      point,
    );
    if (node === undefined) return undefined;
    point = push(nodes, node);
    at = match.index + match[0].length;
  }
  const rest = source.slice(at);
  if (MEANS_SOMETHING.test(rest)) return undefined;
  if (rest !== '') nodes.push(textNode(rest, point, indent));
  return nodes;
}

function markupNode(match: RegExpExecArray, before: string, after: string, start: Point): PhrasingContent | undefined {
  const [written, code, strong, words, address, web] = match;
  const position = { start, end: moved(start, written.length) };
  if (code !== undefined) {
    return code.startsWith(' ') || code.endsWith(' ') ? undefined : { type: 'inlineCode', value: code, position };
  }
  if (strong !== undefined) {
    const isPlain = !MEANS_SOMETHING.test(strong) && LETTER.test(first(strong)) && LETTER.test(last(strong));
    if (!isPlain || !BEFORE_STRONG.test(before) || !AFTER_STRONG.test(after)) return undefined;
    return { type: 'strong', children: [textNode(strong, moved(start, 2))], position };
  }
  if (web !== undefined)
    return { type: 'link', title: null, url: web, children: [textNode(web, moved(start, 1))], position };
  if (written.endsWith(']]')) return { ...wikiLinkNode(written), position };
  if (words === undefined || address === undefined || MEANS_SOMETHING.test(words) || before.endsWith('!'))
    return undefined;
  return { type: 'link', title: null, url: address, children: [textNode(words, moved(start, 1))], position };
}

function push(nodes: PhrasingContent[], node: PhrasingContent): Point {
  nodes.push(node);
  return node.position?.end as Point;
}

function first(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 32);
}

function last(text: string): string {
  return text.at(-1) ?? ' ';
}

function moved({ line, column, offset }: Point, by: number): Point {
  return { line, column: column + by, offset: offset + by };
}

function textNode(value: string, start: Point, indent = 0): Text {
  const lastLine = value.lastIndexOf('\n');
  let lines = 0;
  for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) lines++;
  const column = lastLine < 0 ? start.column + value.length : value.length - lastLine + indent;
  const end = { line: start.line + lines, column, offset: start.offset + value.length + lines * indent };
  return { type: 'text', value, position: { start, end } };
}
