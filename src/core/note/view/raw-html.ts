import type { Element, ElementContent, Root, RootContent } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { element, text } from './build-element.ts';
import { isBounded } from './html-bounds.ts';
import { htmlSchema, placeholderTag, strippedTags } from './html-schema.ts';
import { showHtmlLink, showHtmlMedia } from './html-links.ts';
import { engine, type ViewContext } from './view-context.ts';

/** A piece of HTML source among nodes of ours; it never leaves this folder. */
export type RawHtml = { type: 'raw'; value: string };

type Placeholder = { type: 'ours'; index: number };
const stripped = new Set(strippedTags);
const allowed = new Set(htmlSchema.tagNames);
const lineBreak = /^<br\s*\/?>$/i;

/**
 * Parses the raw HTML among `nodes` and cleans it. The elements of ours are out of its reach meanwhile: the parser sees
 * placeholders, so no tag can close, change or imitate them.
 */
export function settleRawHtml(nodes: readonly (ElementContent | RawHtml)[], context: ViewContext): ElementContent[] {
  if (!nodes.some(isRaw)) return nodes as ElementContent[];
  const settled = nodes.flatMap(settleSimple);
  const first = settled.findIndex(isRaw);
  if (first < 0) return settled;
  const before = settled.slice(0, first) as ElementContent[];
  return before.concat(parse(settled.slice(first), context));
}

function isRaw(node: { type: string }): node is RawHtml {
  return node.type === 'raw';
}

function settleSimple(node: ElementContent | RawHtml): (ElementContent | RawHtml)[] {
  if (!isRaw(node)) return [node];
  if (lineBreak.test(node.value)) return [element('br', {})];
  return isComment(node.value.trim()) ? [] : [node];
}

function isComment(html: string): boolean {
  return html.startsWith('<!--') && html.indexOf('-->') === html.length - 3;
}

function parse(nodes: readonly (ElementContent | RawHtml)[], context: ViewContext): ElementContent[] {
  const source = nodes.map((node) => (isRaw(node) ? node.value : '')).join('');
  const raw = engine(context.rendering, 'html');
  context.rendering.left.htmlParts -= 1;
  if (raw === undefined || context.rendering.left.htmlParts < 0 || !isBounded(source)) return nodes.map(asSource);
  const ours: Element[] = [];
  const input = nodes.map((node) => {
    if (node.type !== 'element') return node;
    return { type: 'ours', index: ours.push(node) - 1 } satisfies Placeholder;
  });
  const parsed = raw({ type: 'root', children: input } as unknown as Root, { passThrough: ['ours'] }) as Root;
  const guarded = { type: 'root', children: parsed.children.flatMap(guard) } as Root;
  const clean = sanitize(guarded, htmlSchema);
  const children = clean.type === 'root' ? clean.children : [clean];
  return children.flatMap((node) => restore(node, ours, context));
}

function asSource(node: ElementContent | RawHtml): ElementContent {
  return isRaw(node) ? text(node.value) : node;
}

/** Makes placeholders into elements that the cleaning lets through, and saves them from elements that it removes. */
function guard(node: RootContent | Placeholder): ElementContent[] {
  if (node.type === 'ours') return [element(placeholderTag, { index: node.index })];
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const children = node.children.flatMap(guard);
  if (stripped.has(node.tagName)) return [...addressOf(node), ...children.flatMap(placeholdersIn)];
  return allowed.has(node.tagName) ? [{ ...node, children }] : children;
}

function placeholdersIn(node: ElementContent): Element[] {
  if (node.type !== 'element') return [];
  return node.tagName === placeholderTag ? [node] : node.children.flatMap(placeholdersIn);
}

/** A frame's page is never loaded, but the reader may follow its address. */
function addressOf(frame: Element): ElementContent[] {
  const address = frame.tagName === 'iframe' ? frame.properties['src'] : undefined;
  return typeof address === 'string' ? [element('a', { href: address }, [text(address)])] : [];
}

function restore(node: RootContent, ours: readonly Element[], context: ViewContext): ElementContent[] {
  if (node.type === 'text') return [text(node.value)];
  if (node.type !== 'element') return [];
  if (node.tagName === placeholderTag) {
    const own = ours[Number(node.properties['index'])];
    return own === undefined ? [] : [own];
  }
  const children = node.children.flatMap((child) => restore(child, ours, context));
  if (node.tagName === 'source') return [];
  if (node.tagName === 'a') return [showHtmlLink(node, children, context)];
  if (node.tagName === 'img' || node.tagName === 'audio' || node.tagName === 'video')
    return [showHtmlMedia(node, context)];
  const { id, ...properties } = node.properties as Record<string, string>;
  return [element(node.tagName, context.ids === null ? properties : { ...properties, id }, children)];
}
