import type { ElementContent } from 'hast';
import type { Code, Definition, Image, ImageReference, Link, LinkReference, Nodes } from 'mdast';
import type { Handlers, State } from 'mdast-util-to-hast';
import type {} from 'mdast-util-math';
import type { Highlight, TagNode, WikiLink } from '#core/note/markdown-nodes.ts';
import { element, text } from './build-element.ts';
import { embedNote } from './embed-note.ts';
import { localLink, resolveLink, showLink, showUrlLink } from './link-elements.ts';
import { showAttachment, showUrlMedia, type MediaForm } from './media-elements.ts';
import { splitSize } from './media-kind.ts';
import { sortUrl } from './safe-url.ts';
import { showCode } from './show-code.ts';
import { showMath } from './set-math.ts';
import type { ViewContext } from './view-context.ts';
import type { ViewLink } from './view-ports.ts';

type Value = { value: string } & Nodes;

/** Links, embeds, pictures, marks, tags, code and math. */
export function textHandlers(context: ViewContext): Handlers {
  return {
    wikiLink: (_: State, node: WikiLink, parent?: Nodes) =>
      node.embed ? showEmbed(node, parent, context) : showWikiLink(node, context),
    link: (state: State, node: Link) => showUrlLink(node.url, node.title ?? null, state.all(node), context),
    linkReference: (state: State, node: LinkReference) => {
      const definition = definitionOf(state, node.identifier);
      const children = state.all(node);
      return definition === undefined
        ? children
        : showUrlLink(definition.url, definition.title ?? null, children, context);
    },
    image: (_: State, node: Image, parent?: Nodes) => showImage(node.url, node, parent, context),
    imageReference: (state: State, node: ImageReference, parent?: Nodes) => {
      const definition = definitionOf(state, node.identifier);
      return showImage(definition?.url ?? '', { alt: node.alt, title: definition?.title }, parent, context);
    },
    highlight: (state: State, node: Highlight) => element('mark', {}, state.all(node)),
    tag: (_: State, node: TagNode) => element('a', { dataLink: 'tag', dataTag: node.name }, [text(`#${node.name}`)]),
    comment: () => undefined,
    code: (state: State, node: Code) => {
      const result = showCode(node.value, node.lang ?? '', context);
      state.patch(node, result);
      return result;
    },
    inlineMath: (_: State, node: Value) =>
      showMath(node.value, { block: false, display: isDisplay(node, context) }, context),
    math: (state: State, node: Value) => {
      const result = showMath(node.value, { block: true, display: true }, context);
      state.patch(node, result);
      return result;
    },
    html: (_: State, node: Value) => ({ type: 'raw', value: node.value }),
  };
}

function definitionOf(state: State, identifier: string): Definition | undefined {
  return state.definitionById.get(identifier.toUpperCase());
}

function isDisplay(node: Value, context: ViewContext): boolean {
  const start = node.position?.start.offset;
  return start !== undefined && context.text.startsWith('$$', start);
}

function showWikiLink(node: WikiLink, context: ViewContext): ElementContent {
  if (node.alias !== null) return showLink(asLink(node), [text(node.alias)], context);
  // A bare concept id is written for its meaning: readers see what the concept is called.
  const { term } = resolveLink(asLink(node), context);
  return showLink(asLink(node), [text(spoken(term == null ? node : { ...node, target: term }))], context);
}

/** `Note > Heading`, as Obsidian shows a link without words of its own. */
function spoken(node: WikiLink): string {
  const block = node.block === null ? [] : [`^${node.block}`];
  const parts = [node.target, ...(node.heading?.split('#') ?? []), ...block].filter((part) => part !== '');
  return parts.length === 0 ? node.value : parts.join(' > ');
}

function asLink(node: WikiLink): ViewLink {
  const { target, heading, block, embed } = node;
  return { kind: 'wiki', target, heading, block, embed };
}

function showEmbed(node: WikiLink, parent: Nodes | undefined, context: ViewContext): ElementContent {
  const { words, width, height } = splitSize(node.alias ?? '');
  const form: MediaForm = { alt: words === '' ? node.target : words, title: null, width, height };
  return (
    showAttachment(asLink(node), form, context) ?? showNote(asLink(node), node.alias ?? spoken(node), parent, context)
  );
}

/** Notes are embedded where a block can stand; amid a heading or a link they are only linked to. */
function showNote(link: ViewLink, words: string, parent: Nodes | undefined, context: ViewContext): ElementContent {
  if (parent?.type === 'paragraph' || parent?.type === 'tableCell') return embedNote(link, context);
  return showLink({ ...link, embed: false }, [text(words)], context);
}

function showImage(
  url: string,
  image: { alt?: string | null | undefined; title?: string | null | undefined },
  parent: Nodes | undefined,
  context: ViewContext,
): ElementContent {
  const { words, width, height } = splitSize(image.alt ?? '');
  const shown =
    url === '' ? undefined : showUrlMedia(url, { alt: words, title: image.title ?? null, width, height }, context);
  if (shown !== undefined) return shown;
  const sorted = sortUrl(url);
  if (url === '' || sorted.kind !== 'local') return text(words);
  return showNote(localLink(sorted.target, sorted.fragment, true), words === '' ? url : words, parent, context);
}
