import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../electron/double/launch.ts';
import { electrons, launchDesktop } from '../electron/launch-desktop.ts';
import { ensureBuilt } from '../ensure-built.ts';
import { ask, choose, chooseFolder, folderOf, menuItem, openFolders, windowOn } from './pages/desktop-app.ts';

/** Long enough for a machine that is busy with other things. */
const soon = { timeout: 10_000 };

const status = (page: Page, address: string): Promise<number> =>
  page.evaluate(async (url) => (await fetch(url)).status, address);

describe.each(electrons)('the desktop app on $name', ({ available, launch }) => {
  describe.skipIf(!available)('with a notebook', () => {
    let folder: string;
    let app: RunningApp;
    let page: Page;
    const start = (options: { vault?: string; data?: string } = {}): Promise<RunningApp> =>
      launchDesktop(launch, {
        data: join(folder, options.data ?? 'data'),
        ...(options.vault && { vault: join(folder, options.vault) }),
      });
    /** Puts aside what would leave the app, and answers what has. */
    const catchOutside = (): Promise<void> =>
      app.evaluate(({ shell }) => {
        const opened: string[] = [];
        Object.assign(globalThis, { opened });
        shell.openExternal = async (url) => void opened.push(url);
      });
    const outside = (): Promise<string[]> => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);

    const firstMenu = (): Promise<string | undefined> =>
      app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items[0]?.label);

    beforeAll(async () => {
      await ensureBuilt();
      folder = mkdtempSync(join(tmpdir(), 'konspekt-desktop-'));
      mkdirSync(join(folder, 'first'));
      writeFileSync(
        join(folder, 'first', 'Share of wallet.md'),
        '# Share of wallet\n\nWhat part of the spending is ours. [Site](https://example.org/wallet)\n',
      );
      writeFileSync(
        join(folder, 'first', 'hostile.svg'),
        '<svg xmlns="http://www.w3.org/2000/svg"><script>parent.hit = 1</script></svg>',
      );
      writeFileSync(join(folder, 'outside.txt'), 'not of the notebook');
      mkdirSync(join(folder, 'second'));
      writeFileSync(join(folder, 'second', 'Other.md'), '# Other\n');
      app = await start({ vault: 'first' });
      page = await app.firstWindow();
      await page.getByText('Share of wallet').first().waitFor();
    });
    afterAll(async () => {
      await app?.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    });

    it('opens a note', async () => {
      await page.getByText('Share of wallet').first().click();
      await expect.poll(() => page.getByText('What part of the spending is ours.').isVisible(), soon).toBe(true);
    });

    it('answers a search', async () => {
      const reply = await ask(page, 'search', { text: 'spending' });
      expect(reply).toMatchObject({ ok: true, value: { total: 1, hits: [{ path: 'Share of wallet.md' }] } });
    });

    it('tells the window when another program changes a note', async () => {
      const change = page.evaluate(
        () =>
          new Promise((heard) =>
            window.bridge?.subscribe((name, payload) => name === 'notes-changed' && heard(payload)),
          ),
      );
      appendFileSync(join(folder, 'first', 'Share of wallet.md'), '\nOne more line.\n');
      expect(await change).toMatchObject({ paths: ['Share of wallet.md'] });
    });

    it('gives the page two functions and nothing else of the computer', async () => {
      const found = await page.evaluate(() => [
        Object.keys(window.bridge ?? {}),
        'require' in window,
        'process' in window,
      ]);
      expect(found).toEqual([['request', 'subscribe'], false, false]);
    });

    it('hands web links to the system and stays where it is', async () => {
      await catchOutside();
      await page.evaluate(() => void (location.hash = '#/note/Share%20of%20wallet.md'));
      await page.getByRole('link', { name: 'Site' }).click();
      await expect.poll(outside, soon).toEqual(['https://example.org/wallet']);
      expect(await folderOf(page)).toBe(join(folder, 'first'));
    });

    it('goes nowhere by itself: no navigation, no second window, no other program', async () => {
      await catchOutside();
      const hostile = [
        'file:///etc/passwd',
        'smb://server/share',
        'javascript:void(parent.hit = 1)',
        'konspekt://note/a.md',
      ];
      for (const url of hostile) {
        await page.evaluate((address) => {
          window.open(address);
          const link = document.createElement('a');
          link.href = address;
          document.body.append(link);
          link.click();
          link.remove();
        }, url);
      }
      await page.evaluate(() => void (location.href = 'https://example.org/leave'));
      await expect.poll(outside, soon).toEqual(['https://example.org/leave']);
      await expect.poll(() => app.windows().length, soon).toBe(1);
      expect(await page.evaluate(() => 'hit' in window)).toBe(false);
      expect(await folderOf(page)).toBe(join(folder, 'first'));
    });

    it('runs no script but its own', async () => {
      const policy = await page.evaluate(async () =>
        (await fetch('index.html')).headers.get('content-security-policy'),
      );
      expect(policy).toContain("default-src 'none'; script-src 'self'");
      const ran = await page.evaluate(async () => {
        const script = document.createElement('script');
        script.textContent = 'window.hit = 1';
        document.head.append(script);
        // Later, because whatever a test evaluates at once is free of the policy.
        const attempt = new Promise((resolve) => {
          // oxlint-disable-next-line no-eval -- that it cannot be done is the point.
          setTimeout(() => resolve(globalThis.eval('window.hit = 2')));
        });
        await Promise.race([attempt, new Promise((resolve) => setTimeout(resolve, 100))]);
        return 'hit' in window;
      });
      expect(ran).toBe(false);
    });

    it('shows a hostile picture without running it', async () => {
      const hit = await page.evaluate(async () => {
        const frame = document.createElement('iframe');
        frame.src = 'files/hostile.svg';
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
        document.body.append(frame);
        await loaded;
        const answer = [frame.contentDocument, 'hit' in window];
        frame.remove();
        return answer;
      });
      expect(hit).toEqual([null, false]);
    });

    it.each([
      '..%2foutside.txt',
      'files/..%2foutside.txt',
      'files/%2e%2e%2foutside.txt',
      '..%2f..%2fpackage.json',
      'files/none.png',
    ])('serves nothing at %s', async (address) => expect(await status(page, address)).toBe(404));

    it('reaches no server', async () => {
      await expect(status(page, 'https://example.org/')).rejects.toThrow('Failed to fetch');
    });

    it('has no permission but to write to the clipboard', async () => {
      const states = await page.evaluate(async () => {
        const names = ['geolocation', 'notifications', 'clipboard-read', 'clipboard-write'];
        const found = names.map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        );
        return [await Notification.requestPermission(), ...(await Promise.all(found))];
      });
      expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'granted']);
    });

    it('answers its own page only', async () => {
      const own = await app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        const address = window?.webContents.getURL() ?? '';
        void window?.loadURL('data:text/html,<p>foreign</p>');
        return address;
      });
      await page.getByText('foreign').waitFor();
      expect(await ask(page, 'status')).toMatchObject({ ok: false, error: { code: 'forbidden' } });
      await app.evaluate(({ BrowserWindow }, address) => BrowserWindow.getAllWindows()[0]?.loadURL(address), own);
      await page.getByText('Share of wallet').first().waitFor();
    });

    it('goes over to another folder from the menu', async () => {
      await chooseFolder(app, join(folder, 'second'));
      await expect.poll(() => menuItem(app, 'notebook-open'), soon).toMatchObject({ enabled: true });
      await choose(app, 'notebook-open');
      await expect.poll(() => folderOf(page), soon).toBe(join(folder, 'second'));
      await page.getByText('Other').first().waitFor();
    });

    it('stays with its folder when the chosen one is gone', async () => {
      await chooseFolder(app, join(folder, 'gone'));
      await choose(app, 'notebook-open');
      await page.getByText('The notebook folder was not found.').waitFor();
      expect(await folderOf(page)).toBe(join(folder, 'second'));
    });

    it('is one app: a second start hands over what it was asked to open, and ends', async () => {
      await expect(start({ vault: 'first' })).rejects.toThrow(/ended|closed/i);
      const opened = await windowOn(app, join(folder, 'first'));
      expect(await folderOf(page)).toBe(join(folder, 'second'));
      await ask(page, 'closeWindow');
      await expect.poll(() => openFolders(app), soon).toEqual([join(folder, 'first')]);
      page = opened;
    });

    it('keeps settings, window and folder from one start to the next', async () => {
      await ask(page, 'saveSettings', { theme: 'dark', lang: 'hu' });
      await expect.poll(firstMenu, soon).toBe('Fájl');
      await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.setBounds({ x: 20, y: 40, width: 900, height: 700 }),
      );
      await app.close();
      app = await start();
      page = await app.firstWindow();
      await page.getByText('Share of wallet').first().waitFor();
      expect(await ask(page, 'settings')).toMatchObject({ ok: true, value: { theme: 'dark', lang: 'hu' } });
      expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual({
        x: 20,
        y: 40,
        width: 900,
        height: 700,
      });
      await expect.poll(firstMenu, soon).toBe('Fájl');
      expect(await folderOf(page)).toBe(join(folder, 'first'));
    });

    it('offers to reload when the page breaks down', async () => {
      await app.evaluate(({ BrowserWindow, dialog }) => {
        Object.assign(globalThis, { asked: [] });
        dialog.showMessageBox = async (...asked: unknown[]) => {
          (globalThis as unknown as { asked: unknown[] }).asked.push((asked[1] as { buttons: string[] }).buttons);
          return new Promise(() => {});
        };
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
      });
      const asked = (): Promise<unknown> => app.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked);
      await expect.poll(asked, soon).toEqual([['Ablak újratöltése', 'Kilépés a Konspektből']]);
    });
  });
});
