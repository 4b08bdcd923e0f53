import { emptyPlace, type Tab } from './tab.ts';
import {
  changePane,
  findPane,
  findTab,
  focusedPane,
  newTab,
  paneWithTab,
  type NewId,
  type Pane,
  type Workspace,
} from './workspace.ts';
import { removePane } from './panes.ts';

/** Closed tabs that can be opened again. */
const MOST_CLOSED = 20;

/** Opens a place in a new tab beside the current one; in the background the current one stays in sight. */
export function openTab(
  workspace: Workspace,
  hash: string,
  newId: NewId,
  { background = false }: { readonly background?: boolean } = {},
): Workspace {
  const tab = newTab(hash, newId);
  const pane = focusedPane(workspace);
  const index = pane.tabs.findIndex(({ id }) => id === pane.active) + 1;
  return changePane(workspace, pane.id, (before) => {
    const added = insertTab(before, tab, index);
    return background ? added : { ...added, active: tab.id };
  });
}

/** Closes a tab. A pane goes with its last tab; the last tab of all leaves an empty one behind. */
export function closeTab(workspace: Workspace, id: string, newId: NewId): Workspace {
  const pane = paneWithTab(workspace, id);
  const tab = findTab(workspace, id);
  if (pane === undefined || tab === undefined) return workspace;
  const index = pane.tabs.indexOf(tab);
  const isEmpty = tab.visits.every(({ hash }) => hash === emptyPlace);
  const closed = isEmpty ? workspace.closed : [...workspace.closed, { tab, pane: pane.id, index }].slice(-MOST_CLOSED);
  const after = { ...workspace, closed };
  if (pane.tabs.length > 1) return changePane(after, pane.id, (before) => withoutTab(before, id));
  if (workspace.panes.length > 1) return removePane(after, pane.id);
  const fresh = newTab(emptyPlace, newId);
  return changePane(after, pane.id, (before) => ({ ...before, tabs: [fresh], active: fresh.id }));
}

/** Closes every other tab of its pane that is not pinned. */
export function closeOthers(workspace: Workspace, id: string, newId: NewId): Workspace {
  const others = paneWithTab(workspace, id)?.tabs.filter((tab) => tab.id !== id && !tab.pinned) ?? [];
  return others.reduce((before, tab) => closeTab(before, tab.id, newId), workspace);
}

/** Closes a pane with all its tabs; the only pane stays, with an empty tab. */
export function closePane(workspace: Workspace, id: string, newId: NewId): Workspace {
  const tabs = findPane(workspace, id)?.tabs ?? [];
  return tabs.reduce((before, tab) => closeTab(before, tab.id, newId), workspace);
}

/** Opens the tab closed last where it stood, with its whole way. */
export function reopenTab(workspace: Workspace): Workspace {
  const last = workspace.closed.at(-1);
  if (last === undefined) return workspace;
  const pane = findPane(workspace, last.pane) ?? focusedPane(workspace);
  const after = { ...workspace, closed: workspace.closed.slice(0, -1), focused: pane.id };
  return changePane(after, pane.id, (before) => ({ ...insertTab(before, last.tab, last.index), active: last.tab.id }));
}

/** Pins a tab, which then stands among the first ones, or lets it go. */
export function pinTab(workspace: Workspace, id: string, pinned: boolean): Workspace {
  const pane = paneWithTab(workspace, id);
  const tab = findTab(workspace, id);
  if (pane === undefined || tab === undefined || tab.pinned === pinned) return workspace;
  return changePane(workspace, pane.id, (before) => {
    const tabs = before.tabs.filter((each) => each !== tab);
    const index = tabs.filter((each) => each.pinned).length;
    return { ...before, tabs: tabs.toSpliced(index, 0, { ...tab, pinned }) };
  });
}

/** Moves a tab to a position, also into another pane; pinned tabs stay in front of the others. */
export function moveTab(
  workspace: Workspace,
  id: string,
  { pane: to, index }: { pane: string; index: number },
): Workspace {
  const pane = paneWithTab(workspace, id);
  const tab = findTab(workspace, id);
  const target = findPane(workspace, to);
  if (pane === undefined || tab === undefined || target === undefined) return workspace;
  if (pane === target) {
    const tabs = pane.tabs.filter((each) => each !== tab);
    const moved = insertTab({ ...pane, tabs }, tab, index);
    return changePane(workspace, pane.id, () => moved);
  }
  const there = changePane(workspace, to, (before) => ({ ...insertTab(before, tab, index), active: id }));
  const left =
    pane.tabs.length > 1 ? changePane(there, pane.id, (before) => withoutTab(before, id)) : removePane(there, pane.id);
  return { ...left, focused: to };
}

/** Moves a tab one place to the right or, when negative, to the left. */
export function shiftTab(workspace: Workspace, id: string, by: number): Workspace {
  const pane = paneWithTab(workspace, id);
  const index = pane?.tabs.findIndex((tab) => tab.id === id) ?? -1;
  return pane === undefined ? workspace : moveTab(workspace, id, { pane: pane.id, index: Math.max(0, index + by) });
}

function insertTab(pane: Pane, tab: Tab, index: number): Pane {
  const pinned = pane.tabs.filter((each) => each.pinned).length;
  const [least, most] = tab.pinned ? [0, pinned] : [pinned, pane.tabs.length];
  return { ...pane, tabs: pane.tabs.toSpliced(Math.min(most, Math.max(least, index)), 0, tab) };
}

/** The pane without a tab; its right neighbour comes into sight, or else the left one. */
function withoutTab(pane: Pane, id: string): Pane {
  const index = pane.tabs.findIndex((tab) => tab.id === id);
  const tabs = pane.tabs.toSpliced(index, 1);
  const next = tabs[index] ?? tabs.at(-1);
  return { ...pane, tabs, active: pane.active === id && next !== undefined ? next.id : pane.active };
}
