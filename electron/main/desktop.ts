import { join } from 'node:path';
import { app, dialog, ipcMain, session, shell, type BrowserWindow } from 'electron';
import { startEngine } from '#host/engine.ts';
import { appScheme, windowUrl } from './app-scheme.ts';
import { deepLinkHash } from './deep-link.ts';
import { createLinkOpener } from './external-links.ts';
import { withFolderDialog } from './folder-dialog.ts';
import { serveRequests } from './ipc.ts';
import type { LaunchArguments } from './launch-arguments.ts';
import { openLog } from './log.ts';
import { setNotebookMenu } from './notebook-menu.ts';
import { restrictSession } from './permissions.ts';
import { answer } from './protocol.ts';
import { closeBeforeQuit } from './quit.ts';
import { createRunningNotebook } from './running-notebook.ts';
import { chooseVault } from './vault-choice.ts';
import { createWindow, focusWindow } from './window.ts';

/** The running app, as another start of it sees it. */
export type Desktop = {
  /** Comes to the front and opens what the other start asked for. */
  readonly open: (wanted: LaunchArguments) => Promise<void>;
};

/** Opens the window and the notebook side by side; to be called once the app is ready. */
export async function startDesktop(options: { dataDir: string; launch: LaunchArguments }): Promise<Desktop> {
  const { dataDir, launch } = options;
  const logFile = join(dataDir, 'logs', 'desktop.log');
  const log = openLog(logFile, () => new Date());
  process.on('uncaughtException', (error) => log(`bug: ${describe(error)}`));
  process.on('unhandledRejection', (error) => log(`bug: ${describe(error)}`));

  let window: BrowserWindow | undefined;
  const notebook = createRunningNotebook((vault) => startEngine({ vault, dataDir, lang: app.getLocale() }));
  const changeNotebook = async (folder: string): Promise<void> => {
    try {
      // An empty page first: on leaving, the old one still saves into its own notebook.
      const vault = await notebook.open(folder, async () => window?.loadURL('about:blank'));
      await window?.loadURL(windowUrl);
      await menu.opened(vault);
    } catch (error) {
      if (window?.webContents.getURL() === 'about:blank') void window.loadURL(windowUrl);
      log(`could not open ${folder}: ${describe(error)}`);
      dialog.showErrorBox(menu.words().cannotOpen, error instanceof Error ? error.message : String(error));
    }
  };
  const menu = setNotebookMenu({
    notebook,
    recentFile: join(dataDir, 'recent-vaults.json'),
    logFile,
    openFolder: (folder) => void changeNotebook(folder),
  });
  const showWindow = async (hash = ''): Promise<void> => {
    window = createWindow({
      stateFile: join(dataDir, 'window.json'),
      words: menu.words,
      openOutside: createLinkOpener(shell, log),
      log,
    });
    window.on('closed', () => (window = undefined));
    await window.loadURL(windowUrl + hash);
  };

  const devServer = app.isPackaged ? undefined : (URL.parse(process.env['ELECTRON_RENDERER_URL'] ?? '') ?? undefined);
  const source = { folder: join(import.meta.dirname, '../ui'), devServer, readFile: notebook.readFile };
  restrictSession(session.defaultSession, devServer);
  session.defaultSession.protocol.handle(appScheme, (request) => answer(request, source));
  serveRequests(ipcMain, withFolderDialog(notebook.request));
  notebook.subscribe((name, payload) => window?.webContents.send('event', name, payload));
  closeBeforeQuit(app, notebook.close, log);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (window === undefined) void showWindow();
  });

  const opening = notebook.open(
    chooseVault({
      asked: launch.vault,
      recent: menu.recent(),
      bundled: join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'notes'),
      copyInto: app.isPackaged ? app.getPath('documents') : undefined,
    }),
  );
  // A notebook that does not open is told by the answer to each request of the window, which has the room to say it.
  opening.then(menu.opened).catch((error: unknown) => log(`no notebook opened: ${describe(error)}`));
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
