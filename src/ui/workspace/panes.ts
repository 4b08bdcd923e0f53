import { paneIds, resizeTree, splitTree, withoutPane, type SplitDirection } from './pane-tree.ts';
import { visitOf } from './tab.ts';
import { activeTab, focusedPane, newTab, type NewId, type Pane, type Workspace } from './workspace.ts';

/** Panes a window divides into at most; smaller ones could not be read. */
const MOST_PANES = 6;

/** Whether there is room for one more pane. */
export function canSplit(workspace: Workspace): boolean {
  return workspace.panes.length < MOST_PANES;
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
