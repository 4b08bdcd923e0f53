import type { PaneTree } from './pane-tree.ts';
import { emptyPlace, visitOf, type Tab } from './tab.ts';

/** A part of the window with tabs of its own; pinned tabs stand first. */
export type Pane = {
  readonly id: string;
  readonly tabs: readonly Tab[];
  /** The tab whose place is shown. */
  readonly active: string;
};

/** A tab that was closed, and where it stood. */
type ClosedTab = { readonly tab: Tab; readonly pane: string; readonly index: number };

/** Everything that is open in a window: at least one pane, and in every pane at least one tab. */
export type Workspace = {
  readonly panes: readonly Pane[];
  readonly tree: PaneTree;
  /** The pane that commands and side panels act on. */
  readonly focused: string;
  /** The last closed tab stands last. */
  readonly closed: readonly ClosedTab[];
};

/** Makes a name nothing else in the workspace has. */
export type NewId = () => string;

/** A workspace of one tab. */
export function beginWorkspace(hash: string, newId: NewId): Workspace {
  const tab = newTab(hash, newId);
  const pane: Pane = { id: newId(), tabs: [tab], active: tab.id };
  return { panes: [pane], tree: { kind: 'pane', id: pane.id }, focused: pane.id, closed: [] };
}

/** A tab that was nowhere else before. */
export function newTab(hash: string, newId: NewId): Tab {
  return { id: newId(), pinned: false, visits: [{ key: newId(), hash: hash === '' ? emptyPlace : hash }], at: 0 };
}

/** The pane of that id; undefined when it was closed. */
export function findPane({ panes }: Workspace, id: string): Pane | undefined {
  return panes.find((pane) => pane.id === id);
}

/** The pane a tab stands in. */
export function paneWithTab({ panes }: Workspace, tab: string): Pane | undefined {
  return panes.find(({ tabs }) => tabs.some(({ id }) => id === tab));
}

/** The tab of that id, in whichever pane. */
export function findTab({ panes }: Workspace, id: string): Tab | undefined {
  return panes.flatMap(({ tabs }) => tabs).find((tab) => tab.id === id);
}

/** The pane that commands act on. */
export function focusedPane(workspace: Workspace): Pane {
  const pane = findPane(workspace, workspace.focused);
  if (pane === undefined) throw new Error(`no pane ${workspace.focused}`);
  return pane;
}

/** The tab a pane shows. */
export function activeTab(pane: Pane): Tab {
  const tab = pane.tabs.find(({ id }) => id === pane.active);
  if (tab === undefined) throw new Error(`no tab ${pane.active}`);
  return tab;
}

/** The tab that commands act on. */
export function currentTab(workspace: Workspace): Tab {
  return activeTab(focusedPane(workspace));
}

/**
 * The pane that may edit among those that show the same place: the focused one, else the first. Two editors of one
 * note would write over each other's unsaved text.
 */
export function paneToEdit(workspace: Workspace, isSame: (hash: string) => boolean): string | undefined {
  const showing = workspace.panes.filter((pane) => isSame(visitOf(activeTab(pane)).hash));
  return (showing.find(({ id }) => id === workspace.focused) ?? showing[0])?.id;
}

/** The workspace with one pane changed. */
export function changePane(workspace: Workspace, id: string, change: (pane: Pane) => Pane): Workspace {
  return { ...workspace, panes: workspace.panes.map((pane) => (pane.id === id ? change(pane) : pane)) };
}

/** The workspace with one tab changed. */
export function changeTab(workspace: Workspace, id: string, change: (tab: Tab) => Tab): Workspace {
  const pane = paneWithTab(workspace, id);
  if (pane === undefined) return workspace;
  return changePane(workspace, pane.id, (before) => ({
    ...before,
    tabs: before.tabs.map((tab) => (tab.id === id ? change(tab) : tab)),
  }));
}
