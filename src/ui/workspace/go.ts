import { formatRoute, parseRoute } from '../routing/route.ts';
import { stepTab, visitInstead, visitNext, visitOf, type Tab } from './tab.ts';
import {
  changeTab,
  currentTab,
  findPane,
  findTab,
  focusedPane,
  paneWithTab,
  type NewId,
  type Workspace,
} from './workspace.ts';
import { openTab } from './open-tab.ts';

/** Shows a tab, and makes its pane the one that commands act on. */
export function showTab(workspace: Workspace, id: string): Workspace {
  const pane = paneWithTab(workspace, id);
  if (pane === undefined || (pane.active === id && workspace.focused === pane.id)) return workspace;
  return {
    ...workspace,
    focused: pane.id,
    panes: workspace.panes.map((each) => (each === pane ? { ...pane, active: id } : each)),
  };
}

/** Goes somewhere in the current tab; a pinned tab keeps what it shows, so another place opens beside it. */
export function goTo(workspace: Workspace, hash: string, newId: NewId): Workspace {
  const tab = currentTab(workspace);
  const { hash: here } = visitOf(tab);
  if (hash === here) return workspace;
  if (tab.pinned && subjectOf(hash) !== subjectOf(here)) return openTab(workspace, hash, newId);
  return changeTab(workspace, tab.id, (before) => visitNext(before, { key: newId(), hash }));
}

/** Puts another place where a tab stands, without a step to come back to. */
export function goInstead(workspace: Workspace, tab: string, hash: string): Workspace {
  const found = findTab(workspace, tab);
  return found === undefined || visitOf(found).hash === hash
    ? workspace
    : changeTab(workspace, tab, (before) => visitInstead(before, hash));
}

/** Goes back (negative) or forward on the way of the current tab. */
export function stepCurrent(workspace: Workspace, by: number): Workspace {
  return changeTab(workspace, currentTab(workspace).id, (tab) => stepTab(tab, by));
}

/** Shows a visit of a tab again; undefined when it is no longer known. */
export function goToVisit(workspace: Workspace, tab: string, key: string): Workspace | undefined {
  const at = findTab(workspace, tab)?.visits.findIndex((visit) => visit.key === key) ?? -1;
  return at < 0
    ? undefined
    : showTab(
        changeTab(workspace, tab, (before) => ({ ...before, at })),
        tab,
      );
}

/** Shows the tab so many places to the right or, when negative, to the left, round and round. */
export function showNeighbour(workspace: Workspace, by: number): Workspace {
  const { tabs, active } = focusedPane(workspace);
  const next = tabs[(tabs.findIndex(({ id }) => id === active) + by + tabs.length) % tabs.length];
  return next === undefined ? workspace : showTab(workspace, next.id);
}

/** Shows the tab at a position from 1; from 9 on it is the last. */
export function showNth(workspace: Workspace, position: number): Workspace {
  const { tabs } = focusedPane(workspace);
  const tab = position >= 9 ? tabs.at(-1) : tabs[position - 1];
  return tab === undefined ? workspace : showTab(workspace, tab.id);
}

/** Makes a pane the one that commands act on. */
export function focusPane(workspace: Workspace, id: string): Workspace {
  return id === workspace.focused || findPane(workspace, id) === undefined ? workspace : { ...workspace, focused: id };
}

/** A note, or a folder with its notes, has another path: every visit of every tab follows it. */
export function followMove(workspace: Workspace, from: string, to: string): Workspace {
  const follow = (tab: Tab): Tab => ({
    ...tab,
    visits: tab.visits.map((visit) => ({ ...visit, hash: movedHash(visit.hash, from, to) })),
  });
  return {
    ...workspace,
    panes: workspace.panes.map((pane) => ({ ...pane, tabs: pane.tabs.map(follow) })),
    closed: workspace.closed.map((each) => ({ ...each, tab: follow(each.tab) })),
  };
}

function movedHash(hash: string, from: string, to: string): string {
  const route = parseRoute(hash);
  if (route.screen !== 'note' || (route.path !== from && !route.path.startsWith(`${from}/`))) return hash;
  return formatRoute({ ...route, path: (to + route.path.slice(from.length)) as typeof route.path });
}

/** What a place is about: two places in one note are about the same. */
function subjectOf(hash: string): string {
  const route = parseRoute(hash);
  return route.screen === 'note' ? `note ${route.path}` : route.screen;
}
