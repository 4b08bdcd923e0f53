import { placeParts } from './pane-rects.ts';
import { paneIds, resizeTree, splitTree, withoutPane, type SplitDirection } from './pane-tree.ts';
import { visitOf } from './tab.ts';
import { activeTab, focusedPane, newTab, type NewId, type Pane, type Workspace } from './workspace.ts';

/** Panes a window divides into at most; smaller ones could not be read. */
const MOST_PANES = 6;

/** Whether there is room for one more pane. */
export function canSplit(workspace: Workspace): boolean {
  return workspace.panes.length < MOST_PANES;
}

/** Width and height of the room for panes, in pixels; null where it is not known. */
export type Room = { readonly width: number; readonly height: number } | null;

/** Parts smaller than this cannot be read, pixels. */
const SMALLEST = { right: 240, down: 160 } as const;

/** The direction in which there is room to divide the focused pane, the one that was asked for first; null where there is none. */
export function directionWithRoom(workspace: Workspace, asked: SplitDirection, room: Room): SplitDirection | null {
  const part = placeParts(workspace.tree).find(({ id }) => id === workspace.focused);
  // The first two halves of a small window are of use even so.
  if (part === undefined || room === null || workspace.panes.length === 1) return asked;
  const fits = {
    right: (part.rect.width * room.width) / 2 >= SMALLEST.right,
    down: (part.rect.height * room.height) / 2 >= SMALLEST.down,
  };
  const other = asked === 'right' ? 'down' : 'right';
  return fits[asked] ? asked : fits[other] ? other : null;
}

/** Divides the focused pane; the new one shows the same place and takes the focus. */
export function splitPane(workspace: Workspace, direction: SplitDirection, newId: NewId): Workspace {
  if (!canSplit(workspace)) return workspace;
  const pane = focusedPane(workspace);
  const tab = newTab(visitOf(activeTab(pane)).hash, newId);
  const added: Pane = { id: newId(), tabs: [tab], active: tab.id };
  return {
    ...workspace,
    panes: [...workspace.panes, added],
    tree: splitTree(workspace.tree, pane.id, { id: newId(), direction, added: added.id }),
    focused: added.id,
  };
}

/** Moves the border of a split; the share is kept where both parts can be read. */
export function resizeSplit(workspace: Workspace, split: string, share: number): Workspace {
  return { ...workspace, tree: resizeTree(workspace.tree, split, share) };
}

/** The pane so many steps on in reading order, round and round. */
export function neighbourPane(workspace: Workspace, by: number): string {
  const ids = paneIds(workspace.tree);
  return ids[(ids.indexOf(workspace.focused) + by + ids.length) % ids.length] ?? workspace.focused;
}

/** The workspace without a pane; the only one stays. */
export function removePane(workspace: Workspace, id: string): Workspace {
  const tree = withoutPane(workspace.tree, id);
  if (tree === undefined) return workspace;
  const before = paneIds(workspace.tree);
  const after = paneIds(tree);
  const heir = after[Math.min(before.indexOf(id), after.length - 1)] ?? workspace.focused;
  return {
    ...workspace,
    tree,
    panes: workspace.panes.filter((pane) => pane.id !== id),
    focused: workspace.focused === id ? heir : workspace.focused,
  };
}
