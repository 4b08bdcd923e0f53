import { join } from 'node:path';
import { app, dialog, ipcMain, session, shell } from 'electron';
import { desktopInputs } from '#api/desktop-handlers.ts';
import { createDispatch } from '#api/dispatch.ts';
import { startEngine } from '#host/engine.ts';
import { createAppMenu } from './app-menu.ts';
import { appScheme } from './app-scheme.ts';
import { desktopHandlers, type DesktopServices } from './desktop-requests.ts';
import { dialogWords, type DialogWords } from './dialog-words.ts';
import { createLinkOpener } from './external-links.ts';
import { withFolderDialog } from './folder-dialog.ts';
import { followLink } from './follow-link.ts';
import { serveRequests } from './ipc.ts';
import type { LaunchArguments } from './launch-arguments.ts';
import { openLog } from './log.ts';
import { createNotebookWindows, type NotebookWindow, type NotebookWindows } from './notebook-windows.ts';
import { createOpenNotebooks } from './open-notebooks.ts';
import { restrictSession } from './permissions.ts';
import { answer } from './protocol.ts';
import { closeBeforeQuit } from './quit.ts';
import { readRecentVaults, rememberVault } from './recent-vaults.ts';
import { chooseVaults, sampleNotebook } from './vault-choice.ts';
import { createWindow, focusWindow } from './window.ts';
import { openWindowPlaces } from './window-places.ts';
import { nextZoom } from './zoom.ts';

/** The running app, as another start of it sees it. */
export type Desktop = {
  /** Comes to the front and opens what the other start asked for. */
  readonly open: (wanted: LaunchArguments) => Promise<void>;
};

/** Opens the windows and their notebooks side by side; to be called once the app is ready. */
export async function startDesktop(options: { dataDir: string; launch: LaunchArguments }): Promise<Desktop> {
  const { dataDir, launch } = options;
  const logFile = join(dataDir, 'logs', 'desktop.log');
  const log = openLog(logFile, () => new Date());
  process.on('uncaughtException', (error) => log(`bug: ${describe(error)}`));
  process.on('unhandledRejection', (error) => log(`bug: ${describe(error)}`));

  const recentFile = join(dataDir, 'recent-vaults.json');
  let recent = readRecentVaults(recentFile);
  let language: string | null = null;
  let quitting = false;
  const words = (): DialogWords => dialogWords(language, app.getPreferredSystemLanguages());
  const places = openWindowPlaces(join(dataDir, 'windows.json'), log);
  const sample = {
    bundled: join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'notes'),
    copyInto: app.isPackaged ? app.getPath('documents') : undefined,
  };

  const notebooks = createOpenNotebooks(
    (vault) => startEngine({ vault, dataDir, lang: app.getLocale() }),
    (key, name, payload) => windows.byKey(key)?.window.webContents.send('event', name, payload),
  );
  const openOutside = createLinkOpener(shell, log);
  const windows: NotebookWindows = createNotebookWindows({
    notebooks,
    places,
    create(place, beside) {
      const window = createWindow({
        place,
        beside: beside?.window.getNormalBounds(),
        zoom: places.zoom(),
        words,
        openOutside,
        log,
      });
      const contents = window.webContents;
      contents.on('did-finish-load', () => contents.setZoomFactor(places.zoom()));
      contents.on('zoom-changed', (_event, direction) => zoom(direction === 'in' ? 1 : -1));
      return window;
    },
    onChange: () => notebooksChanged(),
    isQuitting: () => quitting,
  });
  const notebooksChanged = (): void => {
    menu.refresh();
    for (const { window } of windows.all()) window.webContents.send('event', 'notebooks-changed', {});
  };
  const remember = (folder: string): void => {
    recent = rememberVault(recentFile, folder);
    notebooksChanged();
  };
  const open = async (folder: string, from?: NotebookWindow, hash = ''): Promise<NotebookWindow> => {
    const opened = await windows.open(folder, { from, hash });
    remember(opened.place.folder);
    return opened;
  };
  /** For what no page has asked: a failure is told by the system. */
  const openOrTell = async (folder: string, from?: NotebookWindow): Promise<void> => {
    try {
      await open(folder, from);
    } catch (error) {
      log(`could not open ${folder}: ${describe(error)}`);
      dialog.showErrorBox(words().cannotOpen, error instanceof Error ? error.message : String(error));
    }
  };
  const menu = createAppMenu({
    windows: () => windows,
    recent: () => recent,
    openRecent: (folder, from) => void openOrTell(folder, from),
  });
  const zoom = (step: -1 | 0 | 1): number => {
    const factor = nextZoom(places.zoom(), step);
    places.keepZoom(factor);
    for (const { window } of windows.all()) window.webContents.setZoomFactor(factor);
    return factor;
  };

  const services: DesktopServices = {
    windows,
    words,
    logFile,
    recent: () => recent,
    showMenu(of, lang, menus) {
      language = lang;
      menu.wants(of, menus);
    },
    open: async (folder, from) => void (await open(folder, from)),
    async choose(from, aside) {
      const { filePaths } = await dialog.showOpenDialog(from.window, {
        title: words().openFolder,
        buttonLabel: words().open,
        properties: ['openDirectory', 'createDirectory'],
      });
      if (filePaths[0] !== undefined) await open(filePaths[0], aside ? undefined : from);
    },
    sample: () => sampleNotebook(sample),
    zoom,
  };

  const lastNotebook = async (): Promise<string> =>
    (await chooseVaults({ asked: undefined, open: [], recent, ...sample }))[0] ?? sampleNotebook(sample);
  const follow = (link: string): Promise<void> =>
    followLink(link, {
      windows,
      recent: () => recent,
      open: (folder, hash) => open(folder, undefined, hash),
      lastNotebook,
    }).catch((error: unknown) => log(`could not follow ${JSON.stringify(link.slice(0, 200))}: ${describe(error)}`));

  const devServer = app.isPackaged ? undefined : (URL.parse(process.env['ELECTRON_RENDERER_URL'] ?? '') ?? undefined);
  const source = { folder: join(import.meta.dirname, '../ui'), devServer, readFile: notebooks.readFile };
  restrictSession(session.defaultSession, devServer);
  session.defaultSession.protocol.handle(appScheme, (request) => answer(request, source));
  serveRequests(ipcMain, async ({ key, contents }, method, input) => {
    const inNotebook = withFolderDialog((asked, given) => notebooks.request(key, asked, given));
    if (!Object.hasOwn(desktopInputs, method)) return inNotebook(method, input);
    const asker = windows.of(contents);
    if (asker === undefined) return inNotebook(method, input);
    const onBug = (error: unknown): void => log(`bug: ${method}: ${describe(error)}`);
    return createDispatch(desktopHandlers(asker, services), onBug, desktopInputs)(method, input);
  });
  closeBeforeQuit(app, notebooks.closeAll, log);
  app.on('before-quit', () => (quitting = true));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (windows.current() === undefined) void lastNotebook().then((folder) => openOrTell(folder));
  });

  menu.refresh();
  const folders = await chooseVaults({ asked: launch.vault, open: places.open(), recent, ...sample });
  for (const folder of folders) {
    // A notebook that does not open is told by the answer to each request of its window, which has the room to say it.
    const { place } = await windows.open(folder, { evenIfBroken: true });
    notebooks
      .open(place)
      .then(() => {
        remember(place.folder);
      })
      .catch((error: unknown) => log(`no notebook opened: ${describe(error)}`));
  }
  if (launch.link !== undefined) await follow(launch.link);

  return {
    async open({ vault, link }) {
      const front = windows.current();
      if (vault !== undefined) await openOrTell(vault);
      else if (front !== undefined) focusWindow(front.window);
      else if (link === undefined) await openOrTell(await lastNotebook());
      if (link !== undefined) await follow(link);
    },
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
