import { focusPane, goInstead, goTo } from './go.ts';
import { openTab } from './open-tab.ts';
import { canSplit, neighbourPane, splitPane } from './panes.ts';
import { currentTab, type NewId, type Workspace } from './workspace.ts';

/** Shows a place beside the current one: in the pane that is there already, else in a new one at the right. */
export function openBeside(workspace: Workspace, hash: string, newId: NewId): Workspace {
  if (workspace.panes.length > 1) return goTo(focusPane(workspace, neighbourPane(workspace, 1)), hash, newId);
  if (!canSplit(workspace)) return openTab(workspace, hash, newId);
  const split = splitPane(workspace, 'right', newId);
  return goInstead(split, currentTab(split).id, hash);
}
