import type { MenuItemConstructorOptions } from 'electron';
import type { MenuWords } from './menu-words.ts';

export type MenuState = {
  readonly words: MenuWords;
  readonly mac: boolean;
  /** Shows what only a developer of the app needs. */
  readonly developer: boolean;
  readonly recent: readonly string[];
};

export type MenuActions = {
  readonly openFolder: () => void;
  readonly openRecent: (folder: string) => void;
  readonly showFolder: () => void;
  readonly showLog: () => void;
};

/** The application menu; what a role does, the system does. */
export function menuTemplate(
  { words, mac, developer, recent }: MenuState,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const file: MenuItemConstructorOptions[] = [
    // Ctrl+O belongs to the window, which opens notes with it.
    { id: 'open-folder', label: words.openFolder, accelerator: 'CmdOrCtrl+Shift+O', click: actions.openFolder },
    {
      id: 'open-recent',
      label: words.openRecent,
      enabled: recent.length > 0,
      submenu: recent.map((folder) => ({ label: menuLabel(folder), click: () => actions.openRecent(folder) })),
    },
    { id: 'show-folder', label: words.showFolder, click: actions.showFolder },
    { type: 'separator' },
    // Cmd+W closes a tab of the window.
    mac ? { role: 'close', label: words.closeWindow, accelerator: 'Cmd+Shift+W' } : { role: 'quit', label: words.quit },
  ];
  return [
    ...(mac ? [applicationMenu(words)] : []),
    { label: words.file, submenu: file },
    { label: words.edit, submenu: editMenu(words) },
    { label: words.view, submenu: viewMenu(words, developer) },
    ...(mac ? [{ role: 'windowMenu', label: words.window } as const] : []),
    {
      role: 'help',
      label: words.help,
      submenu: [
        { id: 'show-log', label: words.showLog, click: actions.showLog },
        { role: 'about', label: words.about },
      ],
    },
  ];
}

function applicationMenu(words: MenuWords): MenuItemConstructorOptions {
  const submenu: MenuItemConstructorOptions[] = [
    { role: 'about', label: words.about },
    { type: 'separator' },
    { role: 'services' },
    { type: 'separator' },
    { role: 'hide', label: words.hide },
    { role: 'quit', label: words.quit },
  ];
  return { label: 'Konspekt', submenu };
}

function editMenu(words: MenuWords): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    { type: 'separator' },
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
  ];
}

function viewMenu(words: MenuWords, developer: boolean): MenuItemConstructorOptions[] {
  return [
    { role: 'zoomIn', label: words.zoomIn },
    { role: 'zoomOut', label: words.zoomOut },
    { role: 'resetZoom', label: words.actualSize },
    { role: 'togglefullscreen', label: words.fullScreen },
    { type: 'separator' },
    { role: 'reload', label: words.reload },
    ...(developer ? [{ role: 'toggleDevTools', label: words.developerTools } as const] : []),
  ];
}

// A single & in a label marks the letter of a shortcut.
function menuLabel(folder: string): string {
  return folder.replaceAll('&', '&&');
}
