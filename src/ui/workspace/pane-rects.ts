import type { PaneTree, SplitDirection } from './pane-tree.ts';

/** A part of the room, in shares of the whole. */
export type Rect = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** A pane or a border of a split; for a border `rect` is the room of the whole split. */
export type PlacedPart =
  | { readonly kind: 'pane'; readonly id: string; readonly rect: Rect }
  | {
      readonly kind: 'border';
      readonly id: string;
      readonly direction: SplitDirection;
      readonly share: number;
      readonly rect: Rect;
    };

/** Where each pane and each border stands, in reading order. Flat, so that a pane stays itself when others come and go. */
export function placeParts(
  tree: PaneTree,
  rect: Rect = { left: 0, top: 0, width: 1, height: 1 },
): readonly PlacedPart[] {
  if (tree.kind === 'pane') return [{ kind: 'pane', id: tree.id, rect }];
  const { id, direction, share } = tree;
  const [before, after] = divide(rect, direction, share);
  return [
    ...placeParts(tree.first, before),
    { kind: 'border', id, direction, share, rect },
    ...placeParts(tree.second, after),
  ];
}

function divide(rect: Rect, direction: SplitDirection, share: number): readonly [Rect, Rect] {
  const { left, top, width, height } = rect;
  return direction === 'right'
    ? [
        { ...rect, width: width * share },
        { ...rect, left: left + width * share, width: width * (1 - share) },
      ]
    : [
        { ...rect, height: height * share },
        { ...rect, top: top + height * share, height: height * (1 - share) },
      ];
}
