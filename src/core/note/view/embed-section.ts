import type { Heading as HeadingNode, Nodes, Root, RootContent } from 'mdast';
import { findHeading } from '#core/note/find-heading.ts';
import { parseMarkdown } from '#core/note/parse-markdown.ts';
import { boundDepth, childrenOf } from './bound-depth.ts';
import { plainText } from '#core/note/parse/plain-text.ts';

/** A part of a note: its nodes, and where its source text stands. */
export type Section = { readonly nodes: readonly RootContent[]; readonly start: number; readonly end: number };

/**
 * The part of a note that `fragment` names: a heading (`A`, `A#B`) with all below it up to the next heading of the same
 * or a higher level, a block (`^id`), or with an empty fragment the whole note. Undefined when it is not there.
 */
export function findSection(tree: Root, fragment: string): Section | undefined {
  if (fragment.startsWith('^')) return findBlock(tree, fragment.slice(1).toLowerCase());
  const nodes = tree.children.filter((node) => node.type !== 'yaml');
  if (fragment === '') return spanOf(nodes);
  const headings = nodes.filter((node): node is HeadingNode => node.type === 'heading');
  const named = headings.map((heading) => ({ level: heading.depth, text: plainText(heading) }));
  const heading = headings[findHeading(named, fragment)?.at(-1) ?? -1];
  if (heading === undefined) return undefined;
  const from = nodes.indexOf(heading);
  const next = nodes.findIndex((node, index) => index > from && node.type === 'heading' && node.depth <= heading.depth);
  return spanOf(nodes.slice(from, next < 0 ? nodes.length : next));
}

/** Source text of the part of a note that `fragment` names, ending in one line end; undefined when it is not there. */
export function sectionText(text: string, fragment: string): string | undefined {
  const section = findSection(boundDepth(parseMarkdown(text).tree, text), fragment);
  if (section === undefined) return undefined;
  const source = text.slice(section.start, section.end).trimEnd();
  return `${fragment.startsWith('^') ? source.replace(/\s+\^[\w-]+$/, '') : source}\n`;
}

function findBlock(tree: Root, id: string): Section | undefined {
  const waiting: { node: Nodes; parent: Nodes }[] = tree.children.map((node) => ({ node, parent: tree })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, parent } = next;
    if (node.data?.blockId?.toLowerCase() === id) return spanOf([standAlone(node, parent)]);
    const inner = childrenOf(node);
    for (let index = inner.length - 1; index >= 0; index -= 1)
      waiting.push({ node: inner[index] as Nodes, parent: node });
  }
  return undefined;
}

/** A list item cannot stand without its list. */
function standAlone(node: Nodes, parent: Nodes): RootContent {
  if (node.type !== 'listItem') return node as RootContent;
  const list = { ...parent, type: 'list', children: [node] } as RootContent;
  return node.position === undefined ? list : { ...list, position: node.position };
}

function spanOf(nodes: readonly RootContent[]): Section {
  return { nodes, start: nodes[0]?.position?.start.offset ?? 0, end: nodes.at(-1)?.position?.end.offset ?? 0 };
}
