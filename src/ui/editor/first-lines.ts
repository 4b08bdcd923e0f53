import type { Root, RootContent } from 'hast';

/** Lines an embed shows while it is folded. */
const MOST = 3;

/** The first lines of a text without their form, as many as a folded embed shows. */
export function firstLines({ children }: Root): readonly string[] {
  return children
    .map((block) => wordsOf(block).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .slice(0, MOST);
}

function wordsOf(node: RootContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.properties['dataMath'] !== undefined) return String(node.properties['dataMath']);
  const words = node.children.map(wordsOf).join('');
  return ['li', 'p', 'td', 'th'].includes(node.tagName) ? `${words} ` : words;
}
