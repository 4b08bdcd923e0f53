import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { AppDouble } from './lifecycle.ts';
import type { IpcMainDouble } from './ipc-main.ts';
import type { SessionDouble } from './sessions.ts';
import { anEvent, strict, StrictEmitter } from './strict.ts';
import { WebContentsDouble } from './web-contents.ts';

type Bounds = { x: number; y: number; width: number; height: number };
type Options = Partial<Bounds> & { show?: boolean; webPreferences?: { preload?: string } & Record<string, unknown> };

const optionNames = new Set(['x', 'y', 'width', 'height', 'minWidth', 'minHeight', 'show', 'title', 'webPreferences']);
const preferenceNames = new Set(
  'preload contextIsolation sandbox nodeIntegration webviewTag spellcheck zoomFactor'.split(' '),
);
const events = ['ready-to-show', 'close', 'closed', 'show', 'focus'];

/** What the windows of one app share. */
export type Surroundings = {
  readonly app: AppDouble;
  readonly session: SessionDouble;
  readonly ipcMain: IpcMainDouble;
  newPage(): Promise<Page>;
  /** A window has its page. */
  onPage(page: Page): Promise<void>;
};

/** Makes the class `BrowserWindow` of one app. */
export function createBrowserWindowClass(around: Surroundings) {
  const windows = new Map<number, BrowserWindowDouble>();
  let count = 0;

  class BrowserWindowDouble extends StrictEmitter {
    readonly id = (count += 1);
    readonly webContents: WebContentsDouble;
    readonly #contents: WebContentsDouble;
    readonly #page: Promise<Page>;
    #bounds: Bounds;
    #maximized = false;
    #fullScreen = false;
    #visible: boolean;
    #destroyed = false;

    constructor(options: Options = {}) {
      super('BrowserWindow', events);
      if (!around.app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
      refuseUnknown(options, optionNames);
      refuseUnknown(options.webPreferences ?? {}, preferenceNames);
      refuseUnsafe(options.webPreferences ?? {});
      const { x = 0, y = 0, width = 800, height = 600, show = true } = options;
      this.#bounds = { x, y, width, height };
      this.#visible = show;
      this.#contents = new WebContentsDouble(this.id, around.session, around.ipcMain);
      this.webContents = strict('webContents', this.#contents);
      this.#page = this.#open(options.webPreferences?.preload ?? '');
      windows.set(this.id, this);
    }

    static getAllWindows(): BrowserWindowDouble[] {
      return [...windows.values()].map((window) => strict('BrowserWindow', window));
    }

    async loadURL(url: string): Promise<void> {
      await this.#page;
      await this.#contents.load(url);
    }
    show(): void {
      this.#visible = true;
      this.emit('show');
    }
    focus(): void {
      this.emit('focus');
    }
    isVisible(): boolean {
      return this.#visible;
    }
    isMinimized(): boolean {
      return false;
    }
    maximize(): void {
      this.#maximized = true;
    }
    setFullScreen(on: boolean): void {
      this.#fullScreen = on;
    }
    isFullScreen(): boolean {
      return this.#fullScreen;
    }
    isMaximized(): boolean {
      return this.#maximized;
    }
    getBounds(): Bounds {
      return { ...this.#bounds };
    }
    setBounds(bounds: Partial<Bounds>): void {
      this.#bounds = { ...this.#bounds, ...bounds };
    }
    getNormalBounds(): Bounds {
      return { ...this.#bounds };
    }
    isDestroyed(): boolean {
      return this.#destroyed;
    }
    close(): void {
      void this.tryToClose();
    }

    /** Closes the window unless the app or the page holds it back; true when it is gone. */
    async tryToClose(): Promise<boolean> {
      const event = anEvent({});
      this.emit('close', event);
      if (event.defaultPrevented) return false;
      const page = await this.#page;
      const runBeforeUnload = !this.#contents.hasCrashed;
      const gone = new Promise<boolean>((resolve) => {
        page.once('close', () => resolve(true));
        page.once('crash', () => resolve(true));
        page.once('dialog', (dialog) => void dialog.dismiss().then(() => resolve(false)));
      });
      await page.close({ runBeforeUnload }).catch(() => undefined);
      if (!(await gone)) return false;
      this.#destroyed = true;
      windows.delete(this.id);
      this.emit('closed');
      if (windows.size === 0 && !around.app.quitting && !around.app.emit('window-all-closed')) around.app.quit();
      return true;
    }

    async #open(preload: string): Promise<Page> {
      const page = await around.newPage();
      await this.#contents.attach(page, preload === '' ? '' : readFileSync(preload, 'utf8'));
      page.once('domcontentloaded', () => this.emit('ready-to-show'));
      await around.onPage(page);
      return page;
    }
  }

  return {
    BrowserWindow: strict('BrowserWindow', BrowserWindowDouble),
    contents: () => [...windows.values()].map((window) => contentsOf(window)),
    closeAll: async () => {
      const closed = await Promise.all([...windows.values()].map((window) => window.tryToClose()));
      return closed.every(Boolean);
    },
  };
}

function contentsOf(window: { webContents: WebContentsDouble }): WebContentsDouble {
  return window.webContents;
}

function refuseUnknown(options: object, names: ReadonlySet<string>): void {
  const unknown = Object.keys(options).find((name) => !names.has(name));
  if (unknown !== undefined) throw new Error(`The double of Electron knows no window option ${unknown}`);
}

// The double has isolated, sandboxed pages only; an app that wants others is not the app it runs.
function refuseUnsafe({ contextIsolation, sandbox, nodeIntegration, webviewTag }: Record<string, unknown>): void {
  if (contextIsolation === false || sandbox === false || nodeIntegration === true || webviewTag === true) {
    throw new Error('The double of Electron has sandboxed, isolated windows without Node and webviews only');
  }
}
