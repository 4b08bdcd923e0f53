import { basename } from 'node:path';
import { shell } from 'electron';
import type { KnownNotebook, SystemMenu } from '#api/desktop.ts';
import type { DesktopHandlers } from '#api/desktop-handlers.ts';
import { AppError } from '#core/errors.ts';
import type { DialogWords } from './dialog-words.ts';
import type { NotebookWindow, NotebookWindows } from './notebook-windows.ts';
import { exportPdf, printPage } from './page-output.ts';
import { existing } from './vault-choice.ts';

/** What of the app a window's requests are about. */
export type DesktopServices = {
  readonly windows: NotebookWindows;
  readonly words: () => DialogWords;
  readonly logFile: string;
  readonly recent: () => readonly string[];
  readonly showMenu: (of: NotebookWindow, lang: string, menus: SystemMenu) => void;
  /** Opens a notebook and takes down that it was opened. */
  readonly open: (folder: string, from: NotebookWindow | undefined) => Promise<void>;
  readonly choose: (from: NotebookWindow, aside: boolean) => Promise<void>;
  readonly sample: () => Promise<string>;
  readonly zoom: (step: -1 | 0 | 1) => number;
};

let lastPdf: string | undefined;

/** What the page of one window may ask of the desktop. */
export function desktopHandlers(asker: NotebookWindow, services: DesktopServices): DesktopHandlers {
  const { windows, words, recent, open } = services;
  const { window } = asker;
  return {
    async showMenu({ lang, menus }) {
      services.showMenu(asker, lang, menus);
      return {};
    },
    notebooks: async () =>
      (await existing(recent())).map((folder): KnownNotebook => ({
        name: basename(folder),
        folder,
        open: windows.all().some(({ place }) => place.folder === folder),
      })),
    async openNotebook({ folder, aside }) {
      // A page names no folder of its own: new ones are chosen by the person, in the system's dialog.
      if (!recent().includes(folder)) throw new AppError('forbidden', 'This folder was not opened before.');
      await open(folder, aside ? undefined : asker);
      return {};
    },
    async chooseNotebook({ aside }) {
      await services.choose(asker, aside);
      return {};
    },
    async openSample({ aside }) {
      await open(await services.sample(), aside ? undefined : asker);
      return {};
    },
    async showFolder() {
      const problem = await shell.openPath(asker.place.folder);
      if (problem !== '') throw new AppError('vault-unreadable', problem);
      return {};
    },
    async showLog() {
      shell.showItemInFolder(services.logFile);
      return {};
    },
    async closeWindow() {
      // Later, so that the answer still finds the page.
      setImmediate(() => window.close());
      return {};
    },
    async takeMessages() {
      const { messages } = asker;
      asker.messages = [];
      return messages;
    },
    zoom: async ({ step }) => ({ percent: Math.round(services.zoom(step) * 100) }),
    async toggleFullScreen() {
      window.setFullScreen(!window.isFullScreen());
      return {};
    },
    async print() {
      await printPage(window);
      return {};
    },
    async exportPdf({ name }) {
      const file = await exportPdf(window, { name, words: words() });
      lastPdf = file ?? lastPdf;
      return { file };
    },
    async showPdf() {
      if (lastPdf !== undefined) shell.showItemInFolder(lastPdf);
      return {};
    },
  };
}
