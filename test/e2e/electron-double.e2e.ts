import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasChromium } from '../electron/double/chromium.ts';
import { launch, type RunningApp } from '../electron/double/launch.ts';

let folder: string;
let app: RunningApp | undefined;
const begin = (): void => {
  folder = mkdtempSync(join(tmpdir(), 'konspekt-double-'));
  app = undefined;
};
const end = async (): Promise<void> => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
};

/** Runs a small app of these files on the double. */
async function run(main: string, preload = ''): Promise<RunningApp> {
  mkdirSync(join(folder, 'profile'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'small', version: '1.0.0', type: 'module', main: 'main.js' }),
  );
  writeFileSync(join(folder, 'main.js'), main);
  writeFileSync(join(folder, 'preload.cjs'), preload);
  app = await launch({ args: [folder], env: { ...process.env, HOME: folder, DOUBLE_PATIENCE: '500' } });
  return app;
}

/** A window that shows a page of its own scheme, with whatever `more` does before it loads. */
const withWindow = (more = ''): string => `
  import { app, BrowserWindow, ipcMain, protocol } from 'electron';
  import { join } from 'node:path';
  protocol.registerSchemesAsPrivileged([{ scheme: 'small', privileges: { standard: true, secure: true } }]);
  app.whenReady().then(async () => {
    protocol.handle('small', () => new Response('<h1>Small</h1>', { headers: { 'content-type': 'text/html' } }));
    const window = new BrowserWindow({ webPreferences: { preload: join(app.getAppPath(), 'preload.cjs') } });
    ${more}
    await window.loadURL('small://app/');
  });`;

describe.skipIf(!hasChromium)('the double of Electron refuses what Electron would not do', () => {
  beforeEach(begin);
  afterEach(end);

  it('waiting for "ready" at the top level of the entry module', async () => {
    await expect(run("import { app } from 'electron'; await app.whenReady();")).rejects.toThrow(
      'awaits app.whenReady() at its top level',
    );
  });

  it.each([
    ['an unknown function', "import { app } from 'electron'; app.fly();", 'has no app.fly'],
    ['an unknown module', "import { wings } from 'electron';", "does not provide an export named 'wings'"],
    ['an unknown event', "import { app } from 'electron'; app.on('flown', () => {});", 'never emits "flown"'],
    [
      'a window before "ready"',
      "import { BrowserWindow } from 'electron'; new BrowserWindow();",
      'before app is ready',
    ],
    ['a session before "ready"', "import { session } from 'electron'; session.defaultSession;", 'when app is ready'],
  ])('%s', async (_name, main, message) => {
    await expect(run(main)).rejects.toThrow(message);
  });

  it('what comes too late, and an option of a window it does not know', async () => {
    const small = await run(withWindow());
    const late = small.evaluate(({ protocol }) => protocol.registerSchemesAsPrivileged([]));
    await expect(late).rejects.toThrow('before app is ready');
    await expect(small.evaluate(({ app: late }) => late.enableSandbox())).rejects.toThrow('before app is ready');
    const opened = small.evaluate(({ BrowserWindow }) => void new BrowserWindow({ wings: 2 } as object));
    await expect(opened).rejects.toThrow('knows no window option wings');
    const unsafe = small.evaluate(
      ({ BrowserWindow }) => void new BrowserWindow({ webPreferences: { sandbox: false } }),
    );
    await expect(unsafe).rejects.toThrow('sandboxed, isolated windows');
  });
});

describe.skipIf(!hasChromium)('the double of Electron keeps its borders', () => {
  const preload = `
    const { contextBridge, ipcRenderer } = require('electron');
    globalThis.secret = 1;
    contextBridge.exposeInMainWorld('bridge', {
      invoke: (...args) => ipcRenderer.invoke(...args),
      on: (listener) => { ipcRenderer.on('event', (_event, value) => listener(value)); },
      twice: (work) => work(2) * 2,
      fail: () => { throw new Error('no'); },
    });`;
  const handlers = `
    ipcMain.handle('echo', (_event, value) => value);
    ipcMain.handle('fail', () => { throw new TypeError('lost'); });`;
  type Bridge = {
    invoke(...args: unknown[]): Promise<unknown>;
    on(listener: (value: unknown) => void): void;
    twice(work: (value: number) => number): number;
    fail(): void;
  };
  let small: RunningApp;
  let page: Page;
  beforeAll(async () => {
    begin();
    small = await run(withWindow(handlers), preload);
    page = await small.firstWindow();
    await page.getByText('Small').waitFor();
  });
  afterAll(end);

  it('between the page and the preload script: functions cross, globals do not', async () => {
    const found = await page.evaluate(() => {
      const { bridge } = window as unknown as { bridge: Bridge };
      let thrown = '';
      try {
        bridge.fail();
      } catch (error) {
        thrown = String(error);
      }
      return ['secret' in window, Object.isFrozen(bridge), bridge.twice((value) => value + 1), thrown];
    });
    expect(found).toEqual([false, true, 6, 'Error: no']);
  });

  it('between the processes: values are copied, errors keep their words alone', async () => {
    const ask = (channel: string, value: unknown): Promise<unknown> =>
      page.evaluate(([name, given]) => (window as unknown as { bridge: Bridge }).bridge.invoke(name, given), [
        channel,
        value,
      ] as const);
    expect(await ask('echo', { a: [1, null, 'ж'] })).toEqual({ a: [1, null, 'ж'] });
    await expect(ask('fail', 1)).rejects.toThrow("Error invoking remote method 'fail': TypeError: lost");
    await expect(ask('none', 1)).rejects.toThrow("No handler registered for 'none'");
  });

  it('for what cannot be copied to the page', async () => {
    const sent = small.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('event', () => 1),
    );
    await expect(sent).rejects.toThrow('could not be cloned');
  });

  it('grants every permission to an app that sets no handlers, as Electron does', async () => {
    const state = await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state);
    expect(state).toBe('granted');
  });
});
