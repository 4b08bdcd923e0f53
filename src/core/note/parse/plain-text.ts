import type { Nodes } from 'mdast';

/** The words of a node as a reader sees them; nothing of comments, HTML tags and footnote marks. Formulas stay TeX unless `formula` reads them. */
export function plainText(node: Nodes, formula?: (tex: string) => string): string {
  switch (node.type) {
    case 'inlineMath':
      return formula?.(node.value) ?? node.value;
    case 'text':
    case 'inlineCode':
    case 'code':
    case 'math':
      return node.value;
    case 'wikiLink':
      return linkWords(node);
    case 'tag':
      return `#${node.name}`;
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'break':
      return '\n';
    default:
      return 'children' in node
        ? (node.children as readonly Nodes[]).map((child) => plainText(child, formula)).join('')
        : '';
  }
}

/** The words a wiki link shows: its alias (of an embed: unless that is a size), else what it points to. */
export function linkWords(link: {
  readonly alias: string | null;
  readonly value: string;
  readonly embed: boolean;
}): string {
  const isSize = link.embed && link.alias !== null && /^\d+(?:x\d+)?$/u.test(link.alias);
  return link.alias === null || isSize ? link.value.trim() : link.alias;
}
