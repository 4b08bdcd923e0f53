import type { ElementContent, Root, RootContent } from 'hast';

export type TreeLimit = {
  readonly elements: number;
  readonly characters: number;
  /** Characters of one piece of text, which a window has to lay out in one go. */
  readonly piece: number;
};

/** What a window can lay out at once without keeping its reader waiting. */
export const READING_LIMIT: TreeLimit = { elements: 6_000, characters: 250_000, piece: 50_000 };

/**
 * The beginning of a tree, in document order, up to a limit; what encloses the cut stays whole around it.
 * `cut` is false when everything is there.
 */
export function cutTree(tree: Root, limit: TreeLimit): { readonly tree: Root; readonly cut: boolean } {
  let { elements, characters } = limit;
  let cut = false;

  const keep = <Node extends RootContent | ElementContent>(nodes: readonly Node[]): Node[] => {
    const kept: Node[] = [];
    for (const node of nodes) {
      if (characters <= 0 || (elements <= 0 && node.type === 'element')) {
        cut = true;
        break;
      }
      if (node.type === 'element') {
        elements--;
        kept.push({ ...node, children: keep(node.children) });
      } else if (node.type === 'text') {
        const value = node.value.slice(0, Math.min(characters, limit.piece));
        cut ||= value.length < node.value.length;
        characters -= value.length;
        kept.push({ ...node, value });
      } else kept.push(node);
    }
    return kept;
  };

  const children = keep(tree.children);
  return cut ? { tree: { ...tree, children }, cut } : { tree, cut };
}
