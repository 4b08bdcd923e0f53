import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, screen } from 'electron';
import { contextMenuTemplate } from './context-menu.ts';
import type { DialogWords } from './dialog-words.ts';
import { guardContents } from './window-guards.ts';
import { fitBounds, type Rectangle, type WindowPlace } from './window-places.ts';

export type WindowOptions = {
  /** Where the window last stood. */
  readonly place: WindowPlace | undefined;
  /** Bounds of a window that a new one must not lie exactly upon. */
  readonly beside: Rectangle | undefined;
  /** Size of what it shows, 1 is 100 %. */
  readonly zoom: number;
  readonly words: () => DialogWords;
  readonly openOutside: (url: string) => void;
  readonly log: (line: string) => void;
};

/** How far a new window lies beside the one before, px. */
const STEP = 32;

/** Makes a window where it last stood; it shows once its page has something to show. */
export function createWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 820,
    ...whereToStand(options),
    minWidth: 480,
    minHeight: 360,
    show: false,
    title: 'Konspekt',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      zoomFactor: options.zoom,
      // Elsewhere than on macOS the dictionaries come over the network, and the app makes no connection of its own.
      spellcheck: process.platform === 'darwin',
    },
  });
  if (options.place?.maximized) window.maximize();
  if (options.place?.fullScreen) window.setFullScreen(true);
  window.once('ready-to-show', () => window.show());
  guardContents(window.webContents, options.openOutside);
  addContextMenu(window, options);
  recoverFromCrash(window, options);
  return window;
}

/** Where a window stands now, to be remembered. */
export function placeOfWindow(window: BrowserWindow): WindowPlace {
  return { bounds: window.getNormalBounds(), maximized: window.isMaximized(), fullScreen: window.isFullScreen() };
}

/** Brings the window to the front. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function whereToStand({ place, beside }: WindowOptions): Rectangle | undefined {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  if (place !== undefined) return fitBounds(place.bounds, screens);
  return beside === undefined ? undefined : fitBounds({ ...beside, x: beside.x + STEP, y: beside.y + STEP }, screens);
}

function addContextMenu(window: BrowserWindow, { words }: WindowOptions): void {
  const contents = window.webContents;
  contents.on('context-menu', (_event, params) => {
    const template = contextMenuTemplate(params, words(), (word) => contents.replaceMisspelling(word));
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}

function recoverFromCrash(window: BrowserWindow, { words, log }: WindowOptions): void {
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log(`the window's process is gone: ${reason}`);
    const buttons = [words().reload, words().quit];
    const { response } = await dialog.showMessageBox(window, { type: 'error', message: words().crashed, buttons });
    if (response === 0) window.webContents.reload();
    else app.quit();
  });
}
