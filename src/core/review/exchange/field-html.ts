import type { Element, ElementContent, Root as HastRoot, RootContent } from 'hast';
import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import type { Image, ImageReference, Link, LinkReference, Root } from 'mdast';
import { toHast, type Handlers, type State } from 'mdast-util-to-hast';
import type {} from 'mdast-util-math';
import type { Callout, Highlight, TagNode, WikiLink } from '#core/note/markdown-nodes.ts';
import { parseMarkdown } from '#core/note/parse-markdown.ts';
import { isFlashcards } from '#core/note/parse/collect-facts.ts';
import { linkWords } from '#core/note/parse/plain-text.ts';
import { element, text } from '#core/note/view/build-element.ts';
import { isBounded } from '#core/note/view/html-bounds.ts';
import { htmlSchema } from '#core/note/view/html-schema.ts';
import { mediaTag, splitSize } from '#core/note/view/media-kind.ts';
import { sortUrl } from '#core/note/view/safe-url.ts';
import { writeHtml } from '#core/note/view/write-html.ts';

/** The name under which a file of the notebook is packed; undefined where there is no such file. */
export type PackedName = (target: string) => string | undefined;

/** Nothing but words: most sides of cards. */
const PLAIN = /^[\p{L}\p{M}\p{N} ,;:()«»“”„’‘—–%/+№¹²³°、，。；：？！（）《》…'".?!-]+$/u;
/** What begins a list, a heading or a numbered item where it begins a line. */
const BLOCK_START = /^(?:[-+]|\d+[.)])(?:\s|$)|^-{2,}|^:{2,}/u;

/**
 * One side of a card as the HTML of a field: words and their form, formulas for MathJax, files by the name they are packed
 * under. Links of the notebook become their words; nothing active is left, whatever the note holds.
 */
export function fieldHtml(markdown: string, packed: PackedName): string {
  const plain = markdown.trim();
  if (PLAIN.test(plain) && !BLOCK_START.test(plain) && !plain.includes('://') && !/\bwww\./iu.test(plain))
    return writeHtml([text(plain)]);
  const { tree } = parseMarkdown(plain);
  const content = tree.children.filter(({ type }) => type !== 'yaml');
  const root = { type: 'root', children: content } as Root;
  const result = toHast(root, { handlers, unknownHandler: () => undefined, allowDangerousHtml: true });
  const settled = settleRaw((result as HastRoot).children);
  return writeHtml(unwrapped(settled.flatMap((node) => packNode(node, packed))));
}

const handlers: Handlers = {
  wikiLink: (_: State, node: WikiLink) =>
    node.embed ? picture(encodeURI(node.target), node.alias ?? node.value) : text(linkWords(node)),
  highlight: (state: State, node: Highlight) => element('mark', {}, state.all(node)),
  tag: (_: State, node: TagNode) => (isFlashcards(node.name) ? undefined : text(`#${node.name}`)),
  comment: () => undefined,
  callout: (state: State, node: Callout) => {
    const title = node.title.length === 0 ? [] : state.all({ type: 'paragraph', children: node.title });
    return element('blockquote', {}, [...(title.length === 0 ? [] : [element('b', {}, title)]), ...state.all(node)]);
  },
  inlineMath: (_: State, node: { value: string }) => element('span', {}, [text(`\\(${node.value}\\)`)]),
  math: (_: State, node: { value: string }) => element('div', {}, [text(`\\[${node.value}\\]`)]),
  link: (state: State, node: Link) => element('a', { href: node.url }, state.all(node)),
  linkReference: (state: State, node: LinkReference) =>
    element('a', { href: urlOf(state, node.identifier) }, state.all(node)),
  image: (_: State, node: Image) => picture(node.url, node.alt ?? ''),
  imageReference: (state: State, node: ImageReference) => picture(urlOf(state, node.identifier), node.alt ?? ''),
  footnoteReference: () => undefined,
  footnoteDefinition: () => undefined,
};

function urlOf(state: State, identifier: string): string {
  return state.definitionById.get(identifier.toUpperCase())?.url ?? '';
}

function picture(src: string, alt: string): Element {
  return element('img', { src, alt });
}

/** HTML of the note itself, read as a browser would and cleaned; where it is too deep for that, nothing of it is kept. */
function settleRaw(nodes: readonly RootContent[]): readonly RootContent[] {
  const sources = rawSources(nodes);
  if (sources === '') return nodes;
  if (!isBounded(sources)) return nodes.filter(({ type }) => type === 'element' || type === 'text');
  const clean = sanitize(raw({ type: 'root', children: [...nodes] }), htmlSchema);
  return clean.type === 'root' ? clean.children : clean.type === 'doctype' ? [] : [clean];
}

type Piece = { readonly type: string; readonly value?: string; readonly children?: readonly unknown[] };

function rawSources(nodes: readonly unknown[]): string {
  return (nodes as readonly Piece[])
    .map(({ type, value, children }) => (type === 'raw' ? (value ?? '') : rawSources(children ?? [])))
    .join('');
}

/** What may stand in a field: links lead outside or are words, files are those of the package or their names. */
function packNode(node: RootContent, packed: PackedName): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const { tagName, properties } = node;
  const children = node.children.flatMap((child) => packNode(child, packed));
  const { src, alt, href, id: _, ...rest } = properties;
  switch (tagName) {
    case 'a': {
      const sorted = sortUrl(typeof href === 'string' ? href : '');
      const isOutside = sorted.kind === 'web' || sorted.kind === 'mail';
      return isOutside ? [element('a', { href: sorted.href }, children)] : children;
    }
    case 'img':
    case 'audio':
    case 'video':
      return typeof src === 'string' ? [file(src, typeof alt === 'string' ? alt : '', packed)] : children;
    case 'source':
    case 'input':
      return [];
    default:
      return [{ ...node, properties: rest, children }];
  }
}

/** A picture or a sound of the notebook; pictures from outside become links, for a card must not load anything. */
function file(url: string, alt: string, packed: PackedName): ElementContent {
  const sorted = sortUrl(url);
  const { words, width, height } = splitSize(alt);
  if (sorted.kind === 'picture') return element('img', { src: sorted.src, alt: words });
  if (sorted.kind === 'web') return element('a', { href: sorted.href }, [text(words === '' ? url : words)]);
  const name = sorted.kind === 'local' ? packed(sorted.target) : undefined;
  if (name === undefined) return text(words);
  const tag = mediaTag(name);
  if (tag === 'img') return element('img', { src: name, alt: words === '' ? null : words, width, height });
  return tag === 'audio' || tag === 'video' ? text(`[sound:${name}]`) : text(words);
}

/** A single paragraph stands in a field without its element. */
function unwrapped(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const blocks = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const [only] = blocks;
  return blocks.length === 1 && only?.type === 'element' && only.tagName === 'p' ? only.children : blocks;
}
