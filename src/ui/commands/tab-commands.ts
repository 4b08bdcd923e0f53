import { focusPane, showNeighbour, showNth } from '../workspace/go.ts';
import { closePane, openTab, reopenTab } from '../workspace/open-tab.ts';
import { neighbourPane } from '../workspace/panes.ts';
import { actionsFor, tabActions, type TabAction } from '../workspace/tab-actions.ts';
import { emptyPlace } from '../workspace/tab.ts';
import { currentTab, focusedPane } from '../workspace/workspace.ts';
import type { Command, CommandContext } from './command.ts';

const severalTabs = ({ workspace }: CommandContext): boolean => focusedPane(workspace).tabs.length > 1;
const severalPanes = ({ workspace }: CommandContext): boolean => workspace.panes.length > 1;

/** Everything about tabs and panes. */
export const tabCommands: readonly Command[] = [
  {
    desktopKeys: ['Mod+T'],
    id: 'tab-new',
    title: 'command.tab-new',
    run: ({ update }) => update((before, newId) => openTab(before, emptyPlace, newId)),
  },
  {
    desktopKeys: ['Mod+Shift+T'],
    id: 'tab-reopen',
    title: 'command.tab-reopen',
    when: ({ workspace }) => workspace.closed.length > 0,
    run: ({ update }) => update(reopenTab),
  },
  {
    desktopKeys: ['Ctrl+Tab'],
    id: 'tab-next',
    title: 'command.tab-next',
    keys: ['Mod+PageDown'],
    when: severalTabs,
    run: ({ update }) => update((before) => showNeighbour(before, 1)),
  },
  {
    desktopKeys: ['Ctrl+Shift+Tab'],
    id: 'tab-previous',
    title: 'command.tab-previous',
    keys: ['Mod+PageUp'],
    when: severalTabs,
    run: ({ update }) => update((before) => showNeighbour(before, -1)),
  },
  ...tabActions.map(commandOf),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((position): Command => ({
    id: `tab-${position}`,
    title: 'command.tab-nth',
    values: { position: String(position) },
    desktopKeys: [`Mod+${position}`],
    when: ({ workspace }) => focusedPane(workspace).tabs.length >= Math.max(2, position),
    run: ({ update }) => update((before) => showNth(before, position)),
  })),
  {
    desktopKeys: ['Mod+9'],
    id: 'tab-last',
    title: 'command.tab-last',
    when: severalTabs,
    run: ({ update }) => update((before) => showNth(before, 9)),
  },
  {
    id: 'pane-next',
    title: 'command.pane-next',
    keys: ['Mod+F6'],
    when: severalPanes,
    run({ update, workspace }) {
      const next = neighbourPane(workspace, 1);
      update((before) => focusPane(before, next));
      document.querySelector<HTMLElement>(`[data-pane="${next}"] [data-panel]`)?.focus();
    },
  },
  {
    id: 'pane-close',
    title: 'command.pane-close',
    when: severalPanes,
    run: ({ update }) => update((before, newId) => closePane(before, before.focused, newId)),
  },
];

function commandOf({ change, when: _when, ...action }: TabAction): Command {
  return {
    ...action,
    when: ({ workspace }) => actionsFor(workspace, currentTab(workspace)).some(({ id }) => id === action.id),
    run: ({ update }) => update((before, newId) => change(before, currentTab(before), newId)),
  };
}
