import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, screen } from 'electron';
import { writeJson } from '#host/json-file.ts';
import { contextMenuTemplate } from './context-menu.ts';
import type { MenuWords } from './menu-words.ts';
import { guardContents } from './window-guards.ts';
import { fitBounds, readWindowState } from './window-state.ts';

export type WindowOptions = {
  /** File the window's place on the screen is kept in. */
  readonly stateFile: string;
  readonly words: () => MenuWords;
  readonly openOutside: (url: string) => void;
  readonly log: (line: string) => void;
};

/** Makes the window where it last stood; it shows once its page has something to show. */
export function createWindow(options: WindowOptions): BrowserWindow {
  const state = readWindowState(options.stateFile);
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    width: 1280,
    height: 820,
    ...(state && fitBounds(state.bounds, screens)),
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
      // Elsewhere than on macOS the dictionaries come over the network, and the app makes no connection of its own.
      spellcheck: process.platform === 'darwin',
    },
  });
  if (state?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  guardContents(window.webContents, options.openOutside);
  addContextMenu(window, options);
  keepState(window, options);
  recoverFromCrash(window, options);
  return window;
}

/** Brings the window to the front. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function addContextMenu(window: BrowserWindow, { words }: WindowOptions): void {
  const contents = window.webContents;
  contents.on('context-menu', (_event, params) => {
    const template = contextMenuTemplate(params, words(), (word) => contents.replaceMisspelling(word));
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}

function keepState(window: BrowserWindow, { stateFile, log }: WindowOptions): void {
  window.on('close', () => {
    try {
      writeJson(stateFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
    } catch (error) {
      log(`the window's place was not kept: ${String(error)}`);
    }
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
