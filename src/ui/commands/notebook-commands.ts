import type { Command } from './command.ts';

/** Notebooks and windows, which a browser cannot open. */
export const notebookCommands: readonly Command[] = [
  {
    id: 'notebooks',
    title: 'command.notebooks',
    desktopKeys: ['Mod+Shift+N'],
    desktopOnly: true,
    run: ({ shell }) => shell.openDialog({ kind: 'notebooks' }),
  },
  {
    id: 'notebook-open',
    title: 'command.notebook-open',
    desktopOnly: true,
    run: ({ onDesktop }) => onDesktop((desktop) => desktop.chooseNotebook({ aside: false })),
  },
  {
    id: 'notebook-open-aside',
    title: 'command.notebook-open-aside',
    desktopOnly: true,
    run: ({ onDesktop }) => onDesktop((desktop) => desktop.chooseNotebook({ aside: true })),
  },
  {
    id: 'notebook-sample',
    title: 'command.notebook-sample',
    desktopOnly: true,
    run: ({ onDesktop }) => onDesktop((desktop) => desktop.openSample({ aside: true })),
  },
  {
    id: 'notebook-folder',
    title: 'command.notebook-folder',
    desktopOnly: true,
    run: ({ onDesktop }) => onDesktop((desktop) => desktop.showFolder({})),
  },
  {
    id: 'window-close',
    title: 'command.window-close',
    desktopKeys: ['Mod+Shift+W'],
    desktopOnly: true,
    run: ({ onDesktop }) => onDesktop((desktop) => desktop.closeWindow({})),
  },
  {
    id: 'show-log',
    title: 'command.show-log',
    desktopOnly: true,
    run: ({ onDesktop }) => onDesktop((desktop) => desktop.showLog({})),
  },
];
