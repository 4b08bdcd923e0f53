import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../electron/double/launch.ts';
import { electrons, launchDesktop } from '../electron/launch-desktop.ts';
import { ensureBuilt } from '../ensure-built.ts';
import { ask, choose, chooseFolder, menuItem, windowOn } from './pages/desktop-app.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';

type Told = { told: string[] };

describe.each(electrons.filter(({ available }) => available))('the menu of the desktop app, on $name', ({ launch }) => {
  let folder: string;
  let app: RunningApp;
  let page: Page;
  let window: NotebookWindow;
  const at = (name: string): string => join(folder, name);
  const start = async (): Promise<void> => {
    app = await launchDesktop(launch, { vault: at('notes'), data: at('data') });
    page = await windowOn(app, at('notes'));
    window = notebookWindow(page);
    await window.isReady('2 notes');
  };
  const zoomed = (): Promise<number> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0);

  beforeAll(async () => {
    await ensureBuilt();
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'konspekt-menu-')));
    mkdirSync(at('notes'));
    mkdirSync(at('other'));
    writeFileSync(join(at('notes'), 'Wallet.md'), '# Wallet: share & size\n\nWhat is spent with us.\n');
    writeFileSync(join(at('notes'), 'Loyalty.md'), '# Loyalty\n\nWho comes back.\n');
    writeFileSync(join(at('other'), 'One.md'), '# One\n');
    await start();
  });
  afterAll(async () => {
    await app?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  it('is that of the window’s commands, with their names and keys, and no key stands twice', async () => {
    await eventually(() => menuItem(app, 'switcher')).toEqual({
      label: window.t('command.switcher'),
      enabled: true,
      checked: false,
      accelerator: 'CmdOrCtrl+P',
    });
    const keys = await app.evaluate(({ Menu }) => {
      type Items = NonNullable<ReturnType<typeof Menu.getApplicationMenu>>['items'];
      const all = (items: Items): string[] =>
        items.flatMap((item) => [
          ...(typeof item.accelerator === 'string' ? [item.accelerator] : []),
          ...all(item.submenu?.items ?? []),
        ]);
      return all(Menu.getApplicationMenu()?.items ?? []);
    });
    expect(keys.length).toBeGreaterThan(20);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key === 'CmdOrCtrl+Shift+O')).toHaveLength(1);
  });

  it('knows what can be done now and what is on', async () => {
    await eventually(() => menuItem(app, 'rename')).toMatchObject({ enabled: false });
    await eventually(() => menuItem(app, 'left')).toMatchObject({ checked: true });
    await window.show('Wallet.md', 'Wallet: share & size');
    await eventually(() => menuItem(app, 'rename')).toMatchObject({ enabled: true });
    await eventually(() => menuItem(app, 'right')).toMatchObject({ checked: true, accelerator: 'CmdOrCtrl+Shift+O' });
  });

  it('runs commands in the window', async () => {
    await choose(app, 'left');
    await window.notesPanel.waitFor({ state: 'detached' });
    await eventually(() => menuItem(app, 'left')).toMatchObject({ checked: false });
    await choose(app, 'left');
    await window.notesPanel.waitFor();
    await choose(app, 'palette');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.press('Escape');
  });

  it('keeps the mark on what stays on, however often it is chosen', async () => {
    await choose(app, 'theme-dark');
    await eventually(() => menuItem(app, 'theme-dark')).toMatchObject({ checked: true });
    await choose(app, 'theme-dark');
    await eventually(() => menuItem(app, 'theme-dark')).toMatchObject({ checked: true });
    expect(await menuItem(app, 'theme-light')).toMatchObject({ checked: false });
    await choose(app, 'theme-system');
  });

  it('leaves the key of the links panel to the links panel', async () => {
    await page.keyboard.press('Control+Shift+O');
    await window.notePanel.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Shift+O');
    await window.notePanel.waitFor();
  });

  it('follows keys that are set, and the language', async () => {
    await ask(page, 'saveSettings', { keys: { switcher: ['F9'] } });
    await eventually(() => menuItem(app, 'switcher')).toMatchObject({ accelerator: 'F9' });
    await ask(page, 'saveSettings', { keys: {}, lang: 'uk' });
    await eventually(() => menuItem(app, 'switcher')).toMatchObject({
      label: 'Перейти до нотатки',
      accelerator: 'CmdOrCtrl+P',
    });
    await ask(page, 'saveSettings', { lang: 'en' });
    await eventually(() => menuItem(app, 'switcher')).toMatchObject({ label: 'Go to note' });
  });

  it('is the menu of the window in front', async () => {
    await chooseFolder(app, at('other'));
    await choose(app, 'notebook-open-aside');
    const other = await windowOn(app, at('other'));
    await other.getByRole('main').getByText('1 note').waitFor();
    await eventually(() => menuItem(app, 'rename')).toMatchObject({ enabled: false });
    const focus = (index: number): Promise<void> =>
      app.evaluate(({ BrowserWindow }, number) => BrowserWindow.getAllWindows()[number]?.focus(), index);
    const note = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().findIndex((each) => each.webContents.getURL().includes('Wallet')),
    );
    await focus(note);
    await eventually(() => menuItem(app, 'rename')).toMatchObject({ enabled: true });
    await ask(other, 'closeWindow');
    await eventually(() => app.windows().length).toBe(1);
  });

  it('enlarges and reduces what the window shows, by menu and keys, also at the next start', async () => {
    await choose(app, 'zoom-in');
    await eventually(zoomed).toBeCloseTo(1.1);
    await page.keyboard.press('Control+=');
    await eventually(zoomed).toBeCloseTo(1.25);
    await page.keyboard.press('Control+-');
    await eventually(zoomed).toBeCloseTo(1.1);
    await app.close();
    await start();
    await eventually(zoomed).toBeCloseTo(1.1);
    await page.keyboard.press('Control+0');
    await eventually(zoomed).toBeCloseTo(1);
  });

  it('fills the screen, and gives it back', async () => {
    const isFull = (): Promise<boolean> =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen() ?? false);
    await page.keyboard.press('F11');
    await eventually(isFull).toBe(true);
    await eventually(() => menuItem(app, 'full-screen')).not.toBeNull();
    await choose(app, 'full-screen');
    await eventually(isFull).toBe(false);
  });

  describe('writes a note as PDF', () => {
    const saveAs = (filePath: string): Promise<void> =>
      app.evaluate(({ dialog }, chosen) => {
        const told: string[] = [];
        Object.assign(globalThis, { told });
        dialog.showSaveDialog = async (...args: unknown[]) => {
          told.push(String((args.at(-1) as { defaultPath?: string }).defaultPath));
          return { canceled: chosen === '', filePath: chosen };
        };
      }, filePath);
    const offered = (): Promise<string[]> => app.evaluate(() => (globalThis as unknown as Told).told);

    it('where the person wants it, under the name of the note', async () => {
      await window.show('Wallet.md', 'Wallet: share & size');
      await saveAs(at('out'));
      await eventually(() => menuItem(app, 'export-pdf')).toMatchObject({ enabled: true });
      await choose(app, 'export-pdf');
      await window.notices.getByText(at('out.pdf')).waitFor();
      expect(readFileSync(at('out.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
      expect((await offered())[0]).toMatch(/[/\\]Wallet share & size\.pdf$/);
      await page.locator('.print-host').waitFor({ state: 'detached' });
    });

    it('and shows the file when asked to', async () => {
      await app.evaluate(({ shell }) => {
        const told: string[] = [];
        Object.assign(globalThis, { told });
        shell.showItemInFolder = (path) => void told.push(path);
      });
      await window.button('print.show-file').click();
      await eventually(offered).toEqual([at('out.pdf')]);
    });

    it('and does nothing when they change their mind', async () => {
      await saveAs('');
      await choose(app, 'export-pdf');
      await eventually(offered).toHaveLength(1);
      await page.locator('.print-host').waitFor({ state: 'detached' });
      expect(await window.notices.getByRole('button').count()).toBe(0);
    });

    it('or says that it could not', async () => {
      await saveAs(join(at('gone'), 'out.pdf'));
      await choose(app, 'export-pdf');
      await window.notices.getByText(window.t('error.write-failed')).waitFor();
      expect(existsSync(at('gone'))).toBe(false);
      await window.button('notices.dismiss').click();
    });
  });

  describe('prints a note', () => {
    const answerWith = (success: boolean, reason: string): Promise<void> =>
      app.evaluate(
        ({ BrowserWindow }, [fine, why]) => {
          const told: string[] = [];
          Object.assign(globalThis, { told });
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          if (contents === undefined) throw new Error('There is no window');
          contents.print = (_options, done) => {
            told.push('printed');
            done?.(fine, why);
          };
        },
        [success, reason] as const,
      );
    const printed = (): Promise<number> => app.evaluate(() => (globalThis as unknown as Told).told.length);

    it.each([
      [true, ''],
      [false, 'Print job canceled'],
    ])('by the dialog of the system: %s %s', async (success, reason) => {
      await answerWith(success, reason);
      await choose(app, 'print');
      await eventually(printed).toBe(1);
      await page.locator('.print-host').waitFor({ state: 'detached' });
      expect(await window.notices.getByRole('button').count()).toBe(0);
    });

    it('and says when it did not work', async () => {
      await answerWith(false, 'Print job failed');
      await choose(app, 'print');
      await window.notices.getByText(window.t('error.print-failed')).waitFor();
    });
  });
});
