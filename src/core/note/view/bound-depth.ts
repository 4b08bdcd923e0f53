import type { Nodes, Paragraph, Root, Text } from 'mdast';

/** Deeper than any note a person writes, shallow enough for every recursive walk on the way to the screen. */
export const maxDepth = 100;

const flow = new Set<string>(['blockquote', 'list', 'callout', 'footnoteDefinition']);
const phrasing = new Set<string>(['emphasis', 'strong', 'delete', 'highlight', 'link', 'linkReference']);

/** The tree itself when it is shallow; else a copy in which what lies too deep stands as its plain source text. */
export function boundDepth(tree: Root, source: string): Root {
  return isShallow(tree) ? tree : (copy(tree, 0, source) as Root);
}

function isShallow(tree: Root): boolean {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return false;
    level = level.flatMap(childrenOf);
  }
  return true;
}

/** Children, the title of a callout among them. */
export function childrenOf(node: Nodes): Nodes[] {
  const children = 'children' in node ? (node.children as Nodes[]) : [];
  return node.type === 'callout' ? [...node.title, ...children] : children;
}

function copy(node: Nodes, depth: number, source: string): Nodes {
  if (!('children' in node)) return node;
  if (depth >= maxDepth && phrasing.has(node.type)) return sourceText(node, source);
  if (depth >= maxDepth && flow.has(node.type)) return paragraph(sourceText(node, source));
  const children = (node.children as Nodes[]).map((child) => copy(child, depth + 1, source));
  const bounded = { ...node, children } as Nodes;
  if (bounded.type !== 'callout') return bounded;
  return { ...bounded, title: bounded.title.map((child) => copy(child, depth + 1, source)) } as Nodes;
}

function sourceText(node: Nodes, source: string): Text {
  const { start, end } = node.position ?? {};
  return { type: 'text', value: source.slice(start?.offset ?? 0, end?.offset ?? 0) };
}

function paragraph(child: Text): Paragraph {
  return { type: 'paragraph', children: [child] };
}
