import type { Page } from 'playwright-core';
import { startBrowser, type Browser } from './browser.ts';
import { IpcMainDouble, strictIpcMain } from './ipc-main.ts';
import { AppDouble, strictApp } from './lifecycle.ts';
import { Menu as StrictMenu } from './menus.ts';
import { createProtocol, SessionDouble } from './sessions.ts';
import { strict } from './strict.ts';
import { judge } from './web-contents.ts';
import { createBrowserWindowClass } from './windows.ts';

const appDouble = new AppDouble(process.env['DOUBLE_APP'] ?? process.cwd());
const sessionDouble = new SessionDouble();
const ipcMainDouble = new IpcMainDouble();
let browser: Browser | undefined;

const windows = createBrowserWindowClass({
  app: appDouble,
  session: sessionDouble,
  ipcMain: ipcMainDouble,
  newPage: async () => {
    const page = await (await running()).newPage();
    invited.add(page);
    return page;
  },
  onPage: tellPage,
});

export const app = strictApp(appDouble);
export const ipcMain = strictIpcMain(ipcMainDouble);
export const { BrowserWindow } = windows;
export const Menu = StrictMenu;
export const protocol = createProtocol(() => appDouble.isReady(), sessionDouble);

export const session = strict('session', {
  get defaultSession(): SessionDouble {
    if (!appDouble.isReady()) throw new Error('Session can only be received when app is ready');
    return strict('session', sessionDouble);
  },
});

export const screen = strict('screen', {
  getAllDisplays(): object[] {
    if (!appDouble.isReady()) throw new Error('The screen module can only be used when app is ready');
    const area = { x: 0, y: 0, width: 1920, height: 1080 };
    return [strict('Display', { id: 1, bounds: area, workArea: { ...area, height: 1040 }, scaleFactor: 1 })];
  },
});

/** Nobody sits in front of the double: a test that expects a dialog or another program puts its own function here. */
function nobody(name: string): (...args: unknown[]) => never {
  return (...args) => {
    throw new Error(`${name} was called with ${JSON.stringify(args)}, and the test did not say what to answer`);
  };
}

export const shell = strict('shell', {
  openExternal: nobody('shell.openExternal'),
  openPath: nobody('shell.openPath'),
  showItemInFolder: nobody('shell.showItemInFolder'),
});

export const dialog = strict('dialog', {
  showOpenDialog: nobody('dialog.showOpenDialog'),
  showSaveDialog: nobody('dialog.showSaveDialog'),
  showMessageBox: nobody('dialog.showMessageBox'),
  showErrorBox: nobody('dialog.showErrorBox'),
});

/** Starts the browser behind the windows. */
export async function startDouble(): Promise<string> {
  browser = await startBrowser((route) => judge(route, sessionDouble, windows.contents()));
  browser.context.on('page', (page) => void closeUninvited(page));
  return browser.endpoint;
}

/** Ends the browser. */
export async function stopDouble(): Promise<void> {
  await browser?.close();
}

/** Fires "ready". */
export function fireReady(leave: (code: number) => Promise<never>): void {
  appDouble.becomeReady({ closeWindows: windows.closeAll, leave });
}

/** True when the entry module has asked for "ready", which it may not wait for. */
export function hasAskedForReady(): boolean {
  return appDouble.askedForReady;
}

/** True when the entry module has asked the app to end. */
export function hasQuit(): boolean {
  return appDouble.quitting;
}

async function running(): Promise<Browser> {
  if (browser === undefined) throw new Error('The browser has not started');
  return browser;
}

const invited = new Set<Page>();

async function tellPage(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { targetInfo } = await cdp.send('Target.getTargetInfo');
  await cdp.detach();
  process.send?.({ kind: 'window', target: targetInfo.targetId });
}

/** A page no window of the app asked for is one the app was asked about and denied. */
async function closeUninvited(page: Page): Promise<void> {
  const opener = await page.opener();
  if (opener !== null || !invited.has(page)) await new Promise((resolve) => setTimeout(resolve, 50));
  if (!invited.has(page)) await page.close().catch(() => undefined);
}
