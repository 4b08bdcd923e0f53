export type SplitDirection = 'right' | 'down';

/** How panes divide the room: a pane by its id, or two parts of which the first takes `share` (0 to 1). */
export type PaneTree =
  | { readonly kind: 'pane'; readonly id: string }
  | {
      readonly kind: 'split';
      readonly id: string;
      readonly direction: SplitDirection;
      readonly share: number;
      readonly first: PaneTree;
      readonly second: PaneTree;
    };

/** No part of a split gets smaller than this share of it. */
export const SMALLEST_SHARE = 0.15;

/** The panes of a tree in reading order. */
export function paneIds(tree: PaneTree): readonly string[] {
  return tree.kind === 'pane' ? [tree.id] : [...paneIds(tree.first), ...paneIds(tree.second)];
}

/** The tree with a new pane right of a pane or below it; panes of a row that were alike stay so. */
export function splitTree(
  tree: PaneTree,
  pane: string,
  { id, direction, added }: { readonly id: string; readonly direction: SplitDirection; readonly added: string },
): PaneTree {
  if (tree.kind === 'split') {
    const how = { id, direction, added };
    const split = { ...tree, first: splitTree(tree.first, pane, how), second: splitTree(tree.second, pane, how) };
    const hasGrown = countAlong(split, direction) > countAlong(tree, direction);
    return hasGrown && Math.abs(tree.share - evenShare(tree)) < 0.01 ? { ...split, share: evenShare(split) } : split;
  }
  if (tree.id !== pane) return tree;
  return { kind: 'split', id, direction, share: 0.5, first: tree, second: { kind: 'pane', id: added } };
}

/** Parts that stand side by side in that direction. */
function countAlong(tree: PaneTree, direction: SplitDirection): number {
  return tree.kind === 'split' && tree.direction === direction
    ? countAlong(tree.first, direction) + countAlong(tree.second, direction)
    : 1;
}

/** The share with which all parts of a row are alike. */
function evenShare(split: Extract<PaneTree, { kind: 'split' }>): number {
  return countAlong(split.first, split.direction) / countAlong(split, split.direction);
}

/** The tree without a pane, whose room goes to its neighbour; undefined when it was the only one. */
export function withoutPane(tree: PaneTree, pane: string): PaneTree | undefined {
  if (tree.kind === 'pane') return tree.id === pane ? undefined : tree;
  const first = withoutPane(tree.first, pane);
  const second = withoutPane(tree.second, pane);
  if (first === undefined || second === undefined) return first ?? second;
  return { ...tree, first, second };
}

/** The tree with the border of a split moved. */
export function resizeTree(tree: PaneTree, split: string, share: number): PaneTree {
  if (tree.kind === 'pane') return tree;
  if (tree.id === split) return { ...tree, share: clampShare(share) };
  return { ...tree, first: resizeTree(tree.first, split, share), second: resizeTree(tree.second, split, share) };
}

/** The share nearest to the wanted one that leaves room for both parts. */
export function clampShare(share: number): number {
  return Number.isFinite(share) ? Math.min(1 - SMALLEST_SHARE, Math.max(SMALLEST_SHARE, share)) : 0.5;
}
