import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, session, shell } from 'electron';
import type { Settings } from '#api/contract.ts';
import { startEngine } from '#host/engine.ts';
import { appScheme, windowUrl } from './app-scheme.ts';
import { deepLinkHash } from './deep-link.ts';
import { createLinkOpener } from './external-links.ts';
import { serveRequests } from './ipc.ts';
import type { LaunchArguments } from './launch-arguments.ts';
import { openLog } from './log.ts';
import { menuTemplate } from './menu.ts';
import { menuWords, type MenuWords } from './menu-words.ts';
import { restrictSession } from './permissions.ts';
import { answer } from './protocol.ts';
import { closeBeforeQuit } from './quit.ts';
import { readRecentVaults, rememberVault } from './recent-vaults.ts';
import { createRunningNotebook } from './running-notebook.ts';
import { chooseVault } from './vault-choice.ts';
import { createWindow, focusWindow } from './window.ts';

/** The running app, as another start of it sees it. */
export type Desktop = {
  /** Comes to the front and opens what the other start asked for. */
  open(wanted: LaunchArguments): Promise<void>;
};

/** Opens the window and the notebook side by side; to be called once the app is ready. */
export async function startDesktop({ dataDir, launch }: { dataDir: string; launch: LaunchArguments }): Promise<Desktop> {
  const logFile = join(dataDir, 'logs', 'desktop.log');
  const recentFile = join(dataDir, 'recent-vaults.json');
  const log = openLog(logFile, () => new Date());
  const notebook = createRunningNotebook((vault) => startEngine({ vault, dataDir, lang: app.getLocale() }));
  let recent = await readRecentVaults(recentFile);
  let language: Settings['lang'] = null;
  let window: BrowserWindow | undefined;

  process.on('uncaughtException', (error) => log(`bug: ${describe(error)}`));
  process.on('unhandledRejection', (error) => log(`bug: ${describe(error)}`));
  restrictSession(session.defaultSession);
  const source = { folder: join(import.meta.dirname, '../ui'), readFile: notebook.readFile };
  session.defaultSession.protocol.handle(appScheme, (request) => answer(request, source));
  serveRequests(ipcMain, notebook.request);
  closeBeforeQuit(app, notebook.close, log);

  const words = (): MenuWords => menuWords(language, app.getPreferredSystemLanguages());
  const refreshMenu = (): void => {
    const state = { words: words(), mac: process.platform === 'darwin', developer: !app.isPackaged, recent };
    const actions = {
      openFolder: () => void askForFolder(),
      openRecent: (folder: string) => void changeNotebook(folder),
      showFolder: () => void shell.openPath(notebook.vault() ?? ''),
      showLog: () => shell.showItemInFolder(logFile),
    };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, actions)));
  };

  const showWindow = async (hash = ''): Promise<void> => {
    window = await createWindow({
      stateFile: join(dataDir, 'window.json'),
      words,
      openOutside: createLinkOpener(shell, log),
      log,
    });
    window.on('closed', () => (window = undefined));
    await window.loadURL(windowUrl + hash);
  };

  const changeNotebook = async (folder: string): Promise<void> => {
    try {
      // An empty page first: on leaving, the old one still saves into its own notebook.
      const vault = await notebook.open(folder, async () => window?.loadURL('about:blank'));
      await window?.loadURL(windowUrl);
      await remember(vault);
    } catch (error) {
      log(`could not open ${folder}: ${describe(error)}`);
      dialog.showErrorBox(words().cannotOpen, error instanceof Error ? error.message : String(error));
    }
  };
  const askForFolder = async (): Promise<void> => {
    const { filePaths } = await dialog.showOpenDialog({
      title: words().openFolder,
      buttonLabel: words().open,
      properties: ['openDirectory', 'createDirectory'],
    });
    if (filePaths[0] !== undefined) await changeNotebook(filePaths[0]);
  };
  const remember = async (vault: string): Promise<void> => {
    recent = await rememberVault(recentFile, vault);
    const settings = await notebook.request('settings', {});
    if (settings.ok) language = (settings.value as Settings).lang;
    refreshMenu();
  };

  notebook.subscribe((name, payload) => {
    window?.webContents.send('event', name, payload);
    if (name !== 'settings-changed') return;
    language = (payload as Settings).lang;
    refreshMenu();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (window === undefined) void showWindow();
  });

  refreshMenu();
  const choice = {
    asked: launch.vault,
    recent,
    bundled: join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'notes'),
    copyInto: app.isPackaged ? app.getPath('documents') : undefined,
  };
  // A notebook that does not open is told by the answer to each request of the window, which has the room to say it.
  notebook.open(chooseVault(choice)).then(remember, (error: unknown) => log(`no notebook opened: ${describe(error)}`));
  await showWindow(launch.link === undefined ? '' : deepLinkHash(launch.link));

  return {
    async open({ vault, link }) {
      if (window === undefined) await showWindow();
      if (window !== undefined) focusWindow(window);
      if (vault !== undefined) await changeNotebook(vault);
      const hash = link === undefined ? undefined : deepLinkHash(link);
      if (hash !== undefined) await window?.loadURL(windowUrl + hash);
    },
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
