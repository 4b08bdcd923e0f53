import type { RootContent } from 'hast';

const EMPTY = new Set(['br', 'hr', 'img', 'wbr', 'col']);
const NAMES: Readonly<Record<string, string>> = { className: 'class', colSpan: 'colspan', rowSpan: 'rowspan' };

/** Elements as HTML in one line; every sign that could be taken for a tag is escaped. */
export function writeHtml(nodes: readonly RootContent[]): string {
  return nodes.map((node) => writeNode(node, false)).join('');
}

/** Words as HTML. */
export function escapeHtml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function writeNode(node: RootContent, isVerbatim: boolean): string {
  if (node.type === 'text') return escapeHtml(isVerbatim ? node.value : node.value.replace(/\s*\n\s*/gu, ' '));
  if (node.type !== 'element') return '';
  const { tagName, properties, children } = node;
  const attributes = Object.entries(properties)
    .flatMap(([name, value]) => {
      const text = Array.isArray(value) ? value.join(' ') : value;
      if (text === null || text === undefined || text === false) return [];
      const written = NAMES[name] ?? name.toLowerCase();
      return text === true ? [` ${written}`] : [` ${written}="${escapeHtml(String(text)).replaceAll('"', '&quot;')}"`];
    })
    .join('');
  if (EMPTY.has(tagName)) return `<${tagName}${attributes}>`;
  const inside = children.map((child) => writeNode(child, isVerbatim || tagName === 'pre')).join('');
  return `<${tagName}${attributes}>${inside}</${tagName}>`;
}
