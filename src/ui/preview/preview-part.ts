import type { Element, ElementContent, Root, RootContent } from 'hast';

/** Characters a preview shows at most: of a beginning, of a section or block one pointed at, of a footnote. */
const LONGEST = { beginning: 480, section: 700, footnote: 2000 };
/** What a picture counts for, in characters. */
const PICTURE = 150;
/** Would load or play something one only glanced at. */
const heavy = new Set(['iframe', 'audio', 'video']);

/** The piece of a rendered note that a preview shows: its beginning, or the section, block or footnote of that id. */
export function previewPart(tree: Root, at: string | null): Root {
  const found = at === null ? undefined : findById(tree.children, at);
  return {
    type: 'root',
    children: found === undefined ? shorten(beginning(tree), LONGEST.beginning) : shorten(found, LONGEST.section),
  };
}

/** The text of a footnote; undefined when the tree has none of that id. */
export function footnotePart(tree: Root, id: string): Root | undefined {
  const found = findById(tree.children, id)?.[0];
  const item = found?.type === 'element' && found.tagName === 'ul' ? found.children[0] : found;
  return item?.type === 'element' ? { type: 'root', children: shorten(item.children, LONGEST.footnote) } : undefined;
}

function beginning({ children }: Root): readonly RootContent[] {
  const blocks = children.filter((node) => node.type === 'element' && node.properties['dataFootnotes'] === undefined);
  const first = blocks[0];
  return first?.type === 'element' && first.tagName === 'h1' ? blocks.slice(1) : blocks;
}

/** The element of an id with, for a heading, what stands below it. */
function findById(nodes: readonly RootContent[], at: string): readonly RootContent[] | undefined {
  const ids = new Set([at, at.replace(/^\^/, ''), `user-content-${at}`]);
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'element') continue;
    if (ids.has(node.properties['id'] ?? '')) return withSection(nodes, index, node);
    const inside = findById(node.children, at);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

function withSection(nodes: readonly RootContent[], index: number, node: Element): readonly RootContent[] {
  const level = levelOf(node);
  // An item stands in a list, also when it is shown alone.
  if (node.tagName === 'li') return [{ type: 'element', tagName: 'ul', properties: {}, children: [node] }];
  if (level === null) return [node];
  const rest = nodes.slice(index + 1);
  const end = rest.findIndex(
    (next) =>
      next.type === 'element' && ((levelOf(next) ?? 7) <= level || next.properties['dataFootnotes'] !== undefined),
  );
  return [node, ...(end < 0 ? rest : rest.slice(0, end))];
}

function levelOf({ tagName }: Element): number | null {
  return /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : null;
}

/** A copy up to a length; without ids, which the page may already have, and without ways into the footnotes. */
function shorten(nodes: readonly RootContent[], longest: number): ElementContent[] {
  let left = longest;
  const copyAll = (children: readonly RootContent[]): ElementContent[] => children.flatMap(copy);
  const copy = (node: RootContent): ElementContent[] => {
    if (left <= 0) return [];
    if (node.type === 'text') {
      const value = node.value.length <= left ? node.value : `${node.value.slice(0, left).trimEnd()}…`;
      left -= node.value.trim().length;
      return [{ type: 'text', value }];
    }
    if (node.type !== 'element' || heavy.has(node.tagName)) return [];
    const { id: _id, dataLine: _line, ...properties } = node.properties;
    if (properties['dataFootnoteBack'] !== undefined) return [];
    if (properties['dataFootnote'] !== undefined)
      return [{ type: 'element', tagName: 'span', properties: {}, children: copyAll(node.children) }];
    if (node.tagName === 'img') left -= PICTURE;
    if (properties['dataLanguage'] === 'mermaid') {
      // A picture, too: half its source would be another one, or none.
      left -= PICTURE;
      return [{ ...node, properties }];
    }
    if (properties['dataMath'] === undefined) return [{ ...node, properties, children: copyAll(node.children) }];
    // Half a formula would be another one.
    left -= String(properties['dataMath']).length;
    return [{ ...node, properties }];
  };
  return copyAll(nodes);
}
