import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../electron/double/launch.ts';
import { electrons, launchDesktop } from '../electron/launch-desktop.ts';
import { ensureBuilt, projectRoot } from '../ensure-built.ts';
import { brokenRules } from './pages/broken-rules.ts';
import {
  ask,
  choose,
  chooseFolder,
  folderOf,
  followLink,
  menuItem,
  openFolders,
  windowOn,
} from './pages/desktop-app.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow } from './pages/notebook-window.ts';

const notebooks = ['Marketing', 'Заметки', 'third'];

describe.each(electrons.filter(({ available }) => available))('notebooks and their windows, on $name', ({ launch }) => {
  let folder: string;
  let app: RunningApp;
  const at = (name: string): string => join(folder, name);
  const start = (link?: string): Promise<RunningApp> =>
    launch({
      args: [projectRoot, '--data', at('data'), ...(link === undefined ? [] : [link])],
      cwd: projectRoot,
      env: { ...process.env, LANGUAGE: 'en', LANG: 'en_US.UTF-8' },
    });
  const notice = (page: Page) => notebookWindow(page).notices;
  const place = (page: Page): Promise<string> => page.evaluate(() => location.hash);

  beforeAll(async () => {
    await ensureBuilt();
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'konspekt-notebooks-')));
    for (const name of notebooks) {
      mkdirSync(at(name));
      writeFileSync(join(at(name), 'Start.md'), `# Start of ${name}\n\nWords of ${name}.\n\n## Further down\n\nEnd.\n`);
      writeFileSync(join(at(name), 'mark.svg'), `<svg xmlns="http://www.w3.org/2000/svg"><desc>${name}</desc></svg>`);
    }
    writeFileSync(join(at('Заметки'), 'Доля кошелька.md'), '# Доля кошелька\n\nДоля трат клиента.\n');
    app = await launchDesktop(launch, { vault: at('Marketing'), data: at('data') });
    await windowOn(app, at('Marketing'));
  });
  afterAll(async () => {
    await app?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  it('a chosen folder opens in a window of its own, beside the one that is open', async () => {
    await chooseFolder(app, at('Заметки'));
    await eventually(() => menuItem(app, 'notebook-open-aside')).toMatchObject({ enabled: true });
    await choose(app, 'notebook-open-aside');
    const page = await windowOn(app, at('Заметки'));
    await page.getByText('Доля кошелька').first().waitFor();
    expect(await openFolders(app)).toEqual([at('Marketing'), at('Заметки')].toSorted());
  });

  it('each window has the files and the index of its own notebook', async () => {
    const pages = await Promise.all([windowOn(app, at('Marketing')), windowOn(app, at('Заметки'))]);
    const texts = pages.map((page) => page.evaluate(async () => (await fetch('files/mark.svg')).text()));
    expect((await Promise.all(texts)).map((text) => /<desc>(.*)<\/desc>/.exec(text)?.[1])).toEqual([
      'Marketing',
      'Заметки',
    ]);
    const found = await Promise.all(pages.map((page) => ask(page, 'search', { text: 'кошелька' })));
    expect(found.map((reply) => (reply.ok ? (reply.value as { total: number }).total : -1))).toEqual([0, 1]);
  });

  it('a notebook that is open comes to the front and gets no second window', async () => {
    await chooseFolder(app, at('Marketing'));
    await choose(app, 'notebook-open');
    await choose(app, 'notebook-open-aside');
    const page = await windowOn(app, at('Marketing'));
    await eventually(async () => (await ask(page, 'notebooks')).ok).toBe(true);
    expect(await openFolders(app)).toEqual([at('Marketing'), at('Заметки')].toSorted());
  });

  it('a page can name no folder that the person has not chosen before', async () => {
    const page = await windowOn(app, at('Marketing'));
    const refused = { ok: false, error: { code: 'forbidden' } };
    expect(await ask(page, 'openNotebook', { folder: at('third'), aside: true })).toMatchObject(refused);
    expect(await ask(page, 'openNotebook', { folder: '/etc', aside: false })).toMatchObject(refused);
    expect(await ask(page, 'openNotebook', { folder: 7 })).toMatchObject({ error: { code: 'input-invalid' } });
  });

  it('a window closes by its command, and the others stay', async () => {
    await ask(await windowOn(app, at('Заметки')), 'closeWindow');
    await eventually(() => openFolders(app)).toEqual([at('Marketing')]);
  });

  it('other notebooks are offered without barriers, on the start page and in the dialog', async () => {
    const page = await windowOn(app, at('Marketing'));
    const broken = (): Promise<string[]> => brokenRules(page);
    await page.getByRole('button', { name: 'Заметки', exact: true }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // Colours may still be on their way from one to the other.
      await eventually(broken).toEqual([]);
    }
    await page.getByRole('complementary').getByRole('button', { name: 'Marketing' }).click();
    await page.getByRole('option', { name: 'Заметки' }).waitFor();
    await eventually(broken).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('another notebook is gone over to by the keyboard, in this window', async () => {
    const page = await windowOn(app, at('Marketing'));
    await page.keyboard.press('Control+Shift+N');
    await page.getByRole('combobox').fill('заметки');
    await page.getByRole('option', { name: 'Заметки' }).waitFor();
    await page.keyboard.press('Enter');
    await eventually(() => folderOf(page)).toBe(at('Заметки'));
    await page.getByText('Доля кошелька').first().waitFor();
    expect(app.windows()).toHaveLength(1);
  });

  it('and with Ctrl+Enter in a new one', async () => {
    const page = await windowOn(app, at('Заметки'));
    await page.keyboard.press('Control+Shift+N');
    await page.getByRole('combobox').fill('marketing');
    await page.getByRole('option', { name: 'Marketing' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await windowOn(app, at('Marketing'));
    expect(await folderOf(page)).toBe(at('Заметки'));
  });

  it('a second start with a folder opens it in a window of the app that runs', async () => {
    await expect(launchDesktop(launch, { vault: at('third'), data: at('data') })).rejects.toThrow(/ended|closed/i);
    const page = await windowOn(app, at('third'));
    await page.getByText('Start of third').first().waitFor();
    await ask(page, 'closeWindow');
    await eventually(() => openFolders(app)).toEqual([at('Marketing'), at('Заметки')].toSorted());
  });

  describe('a link', () => {
    it('opens a note at its place', async () => {
      const page = await windowOn(app, at('Marketing'));
      await followLink(app, 'konspekt://open?notebook=marketing&note=Start&at=further-down');
      await eventually(() => place(page)).toBe('#/note/Start.md?at=further-down');
      await notebookWindow(page).isReading('Start of Marketing');
    });

    it('finds the window of the notebook it names', async () => {
      const page = await windowOn(app, at('Заметки'));
      await followLink(
        app,
        `konspekt://open?vault=${encodeURIComponent('Заметки')}&file=${encodeURIComponent('Доля кошелька')}`,
      );
      await notebookWindow(page).isReading('Доля кошелька');
    });

    it('opens the window of a notebook that is closed', async () => {
      await followLink(app, `konspekt://open?notebook=${encodeURIComponent(at('third'))}&note=Start.md`);
      const page = await windowOn(app, at('third'));
      await notebookWindow(page).isReading('Start of third');
    });

    it('searches', async () => {
      const page = await windowOn(app, at('Marketing'));
      await followLink(app, 'konspekt://search?query=words&notebook=Marketing');
      await page.getByRole('main').getByText('1 note found').waitFor();
    });

    it.each([
      ['study', '#/study'],
      ['study?deck=note%3AStart.md', '#/study?deck=note%3AStart.md'],
      ['calc?model=clv', '#/calculators/clv'],
    ])('shows the screen it names: %s', async (screen, hash) => {
      const page = await windowOn(app, at('Marketing'));
      await followLink(app, `konspekt://${screen}${screen.includes('?') ? '&' : '?'}notebook=Marketing`);
      await eventually(() => place(page)).toBe(hash);
    });

    it.each([
      ['konspekt://open?notebook=Unheard-of&note=a', 'link.no-notebook', 'Unheard-of'],
      ['konspekt://open?notebook=%2Fetc&note=passwd', 'link.no-notebook', '/etc'],
      ['konspekt://delete/everything', 'link.bad', ''],
      ['konspekt://note/%E0%A4%A', 'link.bad', ''],
    ])('that leads nowhere is told and breaks nothing: %s', async (link, words, name) => {
      const folders = await openFolders(app);
      const page = await windowOn(app, at('Marketing'));
      // So that it is the window in front.
      await followLink(app, 'konspekt://open?notebook=Marketing');
      await followLink(app, link);
      await notice(page).getByText(notebookWindow(page).t(words, { name })).waitFor();
      await notebookWindow(page).button('notices.dismiss', notice(page)).last().click();
      expect(await openFolders(app)).toEqual(folders);
    });
  });

  it('windows come back where they stood, each with its notebook', async () => {
    const bounds = [
      { x: 10, y: 20, width: 700, height: 500 },
      { x: 200, y: 100, width: 900, height: 640 },
    ] as const;
    await ask(await windowOn(app, at('third')), 'closeWindow');
    await eventually(() => openFolders(app)).toEqual([at('Marketing'), at('Заметки')].toSorted());
    const placed = await app.evaluate(({ BrowserWindow }, wanted) => {
      const all = BrowserWindow.getAllWindows();
      for (const [index, window] of all.entries()) window.setBounds(wanted[index] ?? {});
      return all.map((window) => [window.webContents.getURL().split('#')[0], window.getBounds()]);
    }, bounds);
    await app.close();
    app = await start();
    await Promise.all([windowOn(app, at('Marketing')), windowOn(app, at('Заметки'))]);
    const again = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => [window.webContents.getURL().split('#')[0], window.getBounds()]),
    );
    expect(again.toSorted()).toEqual(placed.toSorted());
  });

  it('a start with a link goes where the link leads', async () => {
    await app.close();
    app = await start('konspekt://open?notebook=third&note=Start');
    const page = await windowOn(app, at('third'));
    await notebookWindow(page).isReading('Start of third');
  });

  it('the sample notebook opens beside the others', async () => {
    const page = await windowOn(app, at('third'));
    await ask(page, 'openSample', { aside: true });
    await windowOn(app, realpathSync(join(projectRoot, 'notes')));
  });
});
