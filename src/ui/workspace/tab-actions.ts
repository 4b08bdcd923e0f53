import type { Command } from '../commands/command.ts';
import { closeOthers, closeTab, openTab, pinTab, shiftTab } from './open-tab.ts';
import { showTab } from './go.ts';
import type { SplitDirection } from './pane-tree.ts';
import { canSplit, directionWithRoom, splitPane, type Room } from './panes.ts';
import { visitOf, type Tab } from './tab.ts';
import { paneWithTab, type NewId, type Pane, type Workspace } from './workspace.ts';

/** Something that can be done with a tab, by command with the current one and by menu with any. */
export type TabAction = {
  readonly id: string;
  readonly title: Command['title'];
  readonly keys?: readonly string[];
  /** Keys that a browser keeps to itself. */
  readonly desktopKeys?: readonly string[];
  when?(tab: Tab, pane: Pane, workspace: Workspace): boolean;
  change(workspace: Workspace, tab: Tab, newId: NewId): Workspace;
};

/** What can be done with a tab, in the order its menu shows. */
export const tabActions: readonly TabAction[] = [
  {
    id: 'tab-close',
    title: 'command.tab-close',
    desktopKeys: ['Mod+W'],
    change: (workspace, { id }, newId) => closeTab(workspace, id, newId),
  },
  {
    id: 'tab-close-others',
    title: 'command.tab-close-others',
    when: (tab, { tabs }) => tabs.some((other) => other !== tab && !other.pinned),
    change: (workspace, { id }, newId) => closeOthers(workspace, id, newId),
  },
  {
    id: 'tab-duplicate',
    title: 'command.tab-duplicate',
    change: (workspace, tab, newId) => openTab(showTab(workspace, tab.id), visitOf(tab).hash, newId),
  },
  {
    id: 'tab-pin',
    title: 'command.tab-pin',
    when: ({ pinned }) => !pinned,
    change: (workspace, { id }) => pinTab(workspace, id, true),
  },
  {
    id: 'tab-unpin',
    title: 'command.tab-unpin',
    when: ({ pinned }) => pinned,
    change: (workspace, { id }) => pinTab(workspace, id, false),
  },
  {
    id: 'tab-left',
    title: 'command.tab-left',
    keys: ['Mod+Shift+PageUp'],
    when: (tab, { tabs }) => canShift(tab, tabs, -1),
    change: (workspace, { id }) => shiftTab(workspace, id, -1),
  },
  {
    id: 'tab-right',
    title: 'command.tab-right',
    keys: ['Mod+Shift+PageDown'],
    when: (tab, { tabs }) => canShift(tab, tabs, 1),
    change: (workspace, { id }) => shiftTab(workspace, id, 1),
  },
  {
    id: 'split-right',
    title: 'command.split-right',
    keys: ['Mod+\\', 'Mod+Shift+D'],
    when: (_tab, _pane, workspace) => canSplit(workspace),
    change: (workspace, { id }, newId) => splitWhereItFits(showTab(workspace, id), 'right', newId),
  },
  {
    id: 'split-down',
    title: 'command.split-down',
    when: (_tab, _pane, workspace) => canSplit(workspace),
    change: (workspace, { id }, newId) => splitWhereItFits(showTab(workspace, id), 'down', newId),
  },
];

/** What can be done with a tab now. */
export function actionsFor(workspace: Workspace, tab: Tab): readonly TabAction[] {
  const pane = paneWithTab(workspace, tab.id);
  return pane === undefined ? [] : tabActions.filter(({ when }) => when?.(tab, pane, workspace) ?? true);
}

/** Not known where there is no window. */
function roomForPanes(): Room {
  return typeof document === 'object' ? (document.querySelector('[data-room]')?.getBoundingClientRect() ?? null) : null;
}

/** In which direction there is room to split now, the one asked for first. */
function wayToSplit(workspace: Workspace, asked: SplitDirection): SplitDirection | null {
  const room = roomForPanes();
  return canSplit(workspace) ? directionWithRoom(workspace, asked, room) : null;
}

function splitWhereItFits(workspace: Workspace, asked: SplitDirection, newId: NewId): Workspace {
  const direction = wayToSplit(workspace, asked);
  return direction === null ? workspace : splitPane(workspace, direction, newId);
}

/** Pinned tabs and the others move among their own kind. */
function canShift(tab: Tab, tabs: readonly Tab[], by: number): boolean {
  return tabs[tabs.indexOf(tab) + by]?.pinned === tab.pinned;
}
