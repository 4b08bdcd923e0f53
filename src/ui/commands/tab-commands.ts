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
  ...withDesktopKeys(['Mod+T'], {
    id: 'tab-new',
    title: 'command.tab-new',
    run: ({ update }) => update((before, newId) => openTab(before, emptyPlace, newId)),
  }),
  ...withDesktopKeys(['Mod+Shift+T'], {
    id: 'tab-reopen',
    title: 'command.tab-reopen',
    when: ({ workspace }) => workspace.closed.length > 0,
    run: ({ update }) => update(reopenTab),
  }),
  ...withDesktopKeys(['Ctrl+Tab'], {
    id: 'tab-next',
    title: 'command.tab-next',
    keys: ['Mod+PageDown'],
    when: severalTabs,
    run: ({ update }) => update((before) => showNeighbour(before, 1)),
  }),
  ...withDesktopKeys(['Ctrl+Shift+Tab'], {
    id: 'tab-previous',
    title: 'command.tab-previous',
    keys: ['Mod+PageUp'],
    when: severalTabs,
    run: ({ update }) => update((before) => showNeighbour(before, -1)),
  }),
  ...tabActions.flatMap(({ desktopKeys, ...action }) => {
    const command = commandOf(action);
    return desktopKeys === undefined ? [command] : withDesktopKeys(desktopKeys, command);
  }),
  ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap((position) =>
    withDesktopKeys([`Mod+${position}`], {
      id: `tab-${position}`,
      title: 'command.tab-nth',
      values: { position: String(position) },
      when: ({ workspace }) => focusedPane(workspace).tabs.length >= Math.max(2, position),
      run: ({ update }) => update((before) => showNth(before, position)),
    }),
  ),
  ...withDesktopKeys(['Mod+9'], {
    id: 'tab-last',
    title: 'command.tab-last',
    when: severalTabs,
    run: ({ update }) => update((before) => showNth(before, 9)),
  }),
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

/** A command with other keys in the desktop host, where no browser takes them. */
function withDesktopKeys(keys: readonly string[], command: Command): readonly Command[] {
  const { when } = command;
  return [
    {
      ...command,
      id: `${command.id}-desktop`,
      keys,
      when: (context) => context.desktop && (when?.(context) ?? true),
    },
    { ...command, when: (context) => !context.desktop && (when?.(context) ?? true) },
  ];
}

function commandOf({ id, title, keys, change }: Omit<TabAction, 'desktopKeys'>): Command {
  return {
    id,
    title,
    ...(keys === undefined ? {} : { keys }),
    when: ({ workspace }) => actionsFor(workspace, currentTab(workspace)).some((action) => action.id === id),
    run: ({ update }) => update((before, newId) => change(before, currentTab(before), newId)),
  };
}
