import type { Element } from 'hast';
import type { Nodes, Root, RootContent } from 'mdast';
import { AppError } from '#core/errors.ts';
import type { NotePath } from '#core/note/note.ts';
import { boundDepth, childrenOf } from './bound-depth.ts';
import { element, text } from './build-element.ts';
import { findSection } from './embed-section.ts';
import { fragmentId } from './fragment-id.ts';
import { asWritten, resolveLink, showLink } from './link-elements.ts';
import type { ViewContext } from './view-context.ts';
import type { EmbeddableNote, ViewLink } from './view-ports.ts';

const maxEmbedDepth = 5;

/** `div[data-embed]` with the content of the note or section a link names, or `div[data-embed-error]` with a link to it. */
export function embedNote(written: ViewLink, context: ViewContext): Element {
  const { path, block } = resolveLink(written, context);
  const link = { ...written, block: written.block ?? (written.heading === null ? (block ?? null) : null) };
  const note = path === null ? undefined : readNote(path, context);
  if (path === null || note === undefined) return embedError('missing', link, context);
  const fragment = link.block === null ? (link.heading ?? '') : `^${link.block}`;
  const step = `${path}#${fragment.toLowerCase()}`;
  if (context.chain.includes(step)) return embedError('recursion', link, context);
  if (context.chain.length > maxEmbedDepth) return embedError('depth', link, context);
  const section = findSection(note.tree, fragment);
  if (section === undefined) return embedError('missing', link, context);
  const tree: Root = { type: 'root', children: withDefinitions(section.nodes, note.tree) };
  if (!isAffordable(tree, context)) return embedError('depth', link, context);
  const prefix = `e${context.rendering.left.embeds}-`;
  const children = context.rendering.renderTree(tree, {
    ...context,
    path,
    text: note.text,
    ids: null,
    prefix,
    chain: [...context.chain, step],
  });
  const dataFragment = fragmentId(link, path, context);
  return element('div', { dataEmbed: '', dataPath: path, dataFragment, dataTitle: note.title }, children);
}

function embedError(kind: 'missing' | 'recursion' | 'depth', link: ViewLink, context: ViewContext): Element {
  const target = asWritten(link);
  return element('div', { dataEmbedError: kind, dataTarget: target }, [
    showLink({ ...link, embed: false }, [text(target)], context),
  ]);
}

function readNote(path: NotePath, context: ViewContext): EmbeddableNote | undefined {
  const { notes, ports } = context.rendering;
  if (!notes.has(path)) {
    const note = readable(() => ports.readNote(path));
    notes.set(path, note && { ...note, tree: boundDepth(note.tree, note.text) });
  }
  return notes.get(path);
}

/** A note too large or not to be decoded is missing from this view; it does not take the whole view with it. */
function readable<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

/** Link and footnote definitions may stand anywhere in the note, also outside the section. */
function withDefinitions(nodes: readonly RootContent[], tree: Root): RootContent[] {
  const inside = new Set<Nodes>(nodes);
  const outside = tree.children.filter(
    (node) => (node.type === 'definition' || node.type === 'footnoteDefinition') && !inside.has(node),
  );
  return [...nodes, ...outside];
}

function isAffordable(tree: Root, context: ViewContext): boolean {
  const { left } = context.rendering;
  left.embeds -= 1;
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node !== undefined && left.embeddedNodes >= 0; node = waiting.pop()) {
    left.embeddedNodes -= 1;
    for (const child of childrenOf(node)) waiting.push(child);
  }
  return left.embeds >= 0 && left.embeddedNodes >= 0;
}
