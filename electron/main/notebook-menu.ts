import { app, dialog, Menu, shell } from 'electron';
import type { Settings } from '#api/contract.ts';
import { menuTemplate } from './menu.ts';
import { menuWords, type MenuWords } from './menu-words.ts';
import { readRecentVaults, rememberVault } from './recent-vaults.ts';
import type { RunningNotebook } from './running-notebook.ts';

export type NotebookMenuOptions = {
  readonly notebook: RunningNotebook;
  readonly recentFile: string;
  readonly logFile: string;
  readonly openFolder: (folder: string) => void;
};

/** The application menu, kept up to date with the notebook, the folders opened before and the language of the interface. */
export type NotebookMenu = {
  readonly words: () => MenuWords;
  /** Folders opened before, the last one first. */
  readonly recent: () => readonly string[];
  /** Takes down that this folder was opened. */
  readonly opened: (vault: string) => Promise<void>;
};

/** Sets the application menu. */
export function setNotebookMenu(options: NotebookMenuOptions): NotebookMenu {
  const { notebook, recentFile, logFile, openFolder } = options;
  let recent = readRecentVaults(recentFile);
  let language: Settings['lang'] = null;

  const words = (): MenuWords => menuWords(language, app.getPreferredSystemLanguages());
  const askForFolder = async (): Promise<void> => {
    const { filePaths } = await dialog.showOpenDialog({
      title: words().openFolder,
      buttonLabel: words().open,
      properties: ['openDirectory', 'createDirectory'],
    });
    if (filePaths[0] !== undefined) openFolder(filePaths[0]);
  };
  const refresh = (): void => {
    const state = { words: words(), mac: process.platform === 'darwin', developer: !app.isPackaged, recent };
    const template = menuTemplate(state, {
      openFolder: () => void askForFolder(),
      openRecent: openFolder,
      showFolder: () => void shell.openPath(notebook.vault() ?? ''),
      showLog: () => shell.showItemInFolder(logFile),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };

  notebook.subscribe((name, payload) => {
    if (name !== 'settings-changed') return;
    language = (payload as Settings).lang;
    refresh();
  });
  refresh();
  return {
    words,
    recent: () => recent,
    async opened(vault) {
      recent = rememberVault(recentFile, vault);
      const settings = await notebook.request('settings', {});
      if (settings.ok) language = (settings.value as Settings).lang;
      refresh();
    },
  };
}
