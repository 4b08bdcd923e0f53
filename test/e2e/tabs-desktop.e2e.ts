import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { RunningApp } from '../electron/double/launch.ts';
import { electrons, launchDesktop } from '../electron/launch-desktop.ts';
import { ensureBuilt } from '../ensure-built.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { linkedNotes, openTabs } from './pages/open-tabs.ts';

describe.each(electrons.filter(({ available }) => available))('tabs in the desktop app, on $name', ({ launch }) => {
  let folder: string;
  let app: RunningApp;
  let page: Page;
  let window: NotebookWindow;
  let open: ReturnType<typeof openTabs>;
  beforeAll(async () => {
    await ensureBuilt();
    folder = mkdtempSync(join(tmpdir(), 'konspekt-tabs-'));
    mkdirSync(join(folder, 'vault'));
    for (const [path, text] of Object.entries(linkedNotes)) writeFileSync(join(folder, 'vault', path), text);
    app = await launchDesktop(launch, { vault: join(folder, 'vault'), data: join(folder, 'data') });
    page = await app.firstWindow();
    window = notebookWindow(page);
    open = openTabs(page);
    await window.isReady('4 notes');
  });
  afterAll(async () => {
    await app?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  it('open, close and come back by the keys a browser keeps to itself', async () => {
    await window.show('Alpha.md', 'Alpha');
    await page.keyboard.press('Control+T');
    await eventually(() => open.row()).toBe(`Alpha [${window.t('command.welcome')}]`);
    await window.show('Beta.md', 'Beta');
    await page.keyboard.press('Control+W');
    await window.isReading('Alpha');
    await page.keyboard.press('Control+Shift+T');
    await window.isReading('Beta');
    expect(await open.row()).toBe('Alpha [Beta]');
  });

  it('are gone through by Ctrl+Tab and by number', async () => {
    await page.keyboard.press('Control+Tab');
    await window.isReading('Alpha');
    await page.keyboard.press('Control+Shift+Tab');
    await window.isReading('Beta');
    await page.keyboard.press('Control+1');
    await window.isReading('Alpha');
    await page.keyboard.press('Control+9');
    await window.isReading('Beta');
  });

  it('stand as they were when the window is loaded anew', async () => {
    await app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const [page = ''] = window?.webContents.getURL().split('#') ?? [];
      await window?.loadURL('about:blank');
      await window?.loadURL(page);
    });
    await window.isReading('Beta');
    await eventually(() => open.row()).toBe('Alpha [Beta]');
  });
});
