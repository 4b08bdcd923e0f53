import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notesOnDisk } from './notes-on-disk.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const spring = new Date('2026-03-05T14:07:00Z');

describe.skipIf(!hasBrowser)('the languages and themes of the window', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let disk: ReturnType<typeof notesOnDisk>;
  const windows: Record<string, NotebookWindow> = {};
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, {
      texts: { '1.md': '---\nlang: hu\n---\n# Űrlap\n\nEgy szó. 价值 ґанок.\n' },
    });
    disk = notesOnDisk(served);
    utimesSync(join(served.vault, '1.md'), spring, spring);
    for (const [lang, locale] of [
      ['en', 'en-GB'],
      ['ru', 'ru-RU'],
      ['uk', 'uk-UA'],
      ['zh', 'zh-CN'],
      ['hu', 'hu-HU'],
    ] as const)
      windows[lang] = notebookWindow(await served.open({ locale, timezoneId: 'UTC' }), lang);
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });
  const inAll = async <Value>(read: (window: NotebookWindow) => Promise<Value>): Promise<Record<string, Value>> =>
    Object.fromEntries(
      await Promise.all(Object.entries(windows).map(async ([lang, window]) => [lang, await read(window)] as const)),
    );
  const windowIn = (lang: string): NotebookWindow => {
    const window = windows[lang];
    if (window === undefined) throw new Error(lang);
    return window;
  };

  it('follow the system at first', async () => {
    await eventually(() => inAll(({ page }) => page.evaluate(() => document.documentElement.lang))).toEqual({
      en: 'en',
      ru: 'ru',
      uk: 'uk',
      zh: 'zh',
      hu: 'hu',
    });
    expect(await inAll((window) => window.tree.getAttribute('aria-label'))).toEqual({
      en: 'Notes and folders',
      ru: 'Заметки и папки',
      uk: 'Нотатки й теки',
      zh: '笔记和文件夹',
      hu: 'Jegyzetek és mappák',
    });
  });

  it.each([
    [1, { en: '1 note', ru: '1 заметка', uk: '1 нотатка', zh: '1 篇笔记', hu: '1 jegyzet' }],
    [2, { en: '2 notes', ru: '2 заметки', uk: '2 нотатки', zh: '2 篇笔记', hu: '2 jegyzet' }],
    [5, { en: '5 notes', ru: '5 заметок', uk: '5 нотаток', zh: '5 篇笔记', hu: '5 jegyzet' }],
    [21, { en: '21 notes', ru: '21 заметка', uk: '21 нотатка', zh: '21 篇笔记', hu: '21 jegyzet' }],
    [22, { en: '22 notes', ru: '22 заметки', uk: '22 нотатки', zh: '22 篇笔记', hu: '22 jegyzet' }],
    [25, { en: '25 notes', ru: '25 заметок', uk: '25 нотаток', zh: '25 篇笔记', hu: '25 jegyzet' }],
  ])('count %i as each language does', async (count, words) => {
    for (let at = 2; at <= count; at++) if (!disk.exists(`${at}.md`)) disk.write(`${at}.md`, `# ${at}\n`);
    await eventually(() => inAll((window) => window.status.textContent())).toEqual(words);
  });

  it('write dates as each language does', async () => {
    const dates = await inAll(async (window) => {
      await window.show('1.md', 'Űrlap');
      await window.button('note.properties').click();
      const row = window.note
        .locator('dl > div')
        .filter({ has: window.page.locator('dt', { hasText: window.t('note.changed') }) });
      return (await row.locator('dd').innerText()).replaceAll(/\s/g, ' ');
    });
    expect(dates).toEqual({
      en: expect.stringMatching(/^(Mar 5, 2026|5 Mar 2026), /),
      ru: '5 мар. 2026 г., 14:07',
      uk: expect.stringMatching(/^5 бер\. 2026 р\., 14:07$/),
      zh: '2026年3月5日 14:07',
      hu: '2026. márc. 5. 14:07',
    });
  });

  it('name the language of a note in itself, as its translations are, and in that of the interface beside the pointer', async () => {
    const name = (window: NotebookWindow) => window.note.locator('header [aria-current]');
    for (const text of Object.values(await inAll((window) => name(window).textContent()))) expect(text).toBe('magyar');
    expect(await inAll((window) => name(window).getAttribute('title'))).toEqual({
      en: 'Hungarian',
      ru: 'венгерский',
      uk: 'угорська',
      zh: '匈牙利语',
      hu: 'magyar',
    });
    expect(await inAll((window) => window.note.getAttribute('lang'))).toEqual({
      en: 'hu',
      ru: 'hu',
      uk: 'hu',
      zh: 'hu',
      hu: 'hu',
    });
    expect(await inAll((window) => window.note.locator('header').getAttribute('lang'))).toEqual({
      en: 'en',
      ru: 'ru',
      uk: 'uk',
      zh: 'zh',
      hu: 'hu',
    });
  });

  it('show no words of another language in menus, settings and messages', async () => {
    const english = Object.values(await catalogue('en'));
    for (const lang of ['ru', 'uk', 'zh', 'hu']) {
      const window = windowIn(lang);
      await window.button('toolbar.more').click();
      await window.page.getByRole('menuitem').first().waitFor();
      const menu = await window.page.getByRole('menuitem').allTextContents();
      await window.page.keyboard.press('Escape');
      await window.page.keyboard.press('Control+,');
      await window.dialog.getByRole('radio').first().waitFor({ state: 'attached' });
      const settings = await window.dialog.locator('label, h2').allTextContents();
      await window.page.keyboard.press('Escape');
      await eventually(() => window.dialog.count()).toBe(0);
      const shown = [...menu, ...settings].map((words) => words.replace(/(F2|Ctrl\+.*)$/, ''));
      expect(shown.length).toBeGreaterThan(8);
      expect(shown.filter((words) => english.includes(words))).toEqual([]);
    }
  });

  it('change at once in every window when chosen, and stay chosen', async () => {
    const window = windowIn('en');
    await window.page.keyboard.press('Control+,');
    await window.dialog.getByText('Українська').click();
    await eventually(() => inAll(({ page }) => page.evaluate(() => document.documentElement.lang))).toEqual({
      en: 'uk',
      ru: 'uk',
      uk: 'uk',
      zh: 'uk',
      hu: 'uk',
    });
    await window.page.reload();
    await eventually(() => window.status.textContent()).toBe('25 нотаток');
  });

  it('turn dark and light when chosen, and follow the system until then', async () => {
    const { page } = windowIn('uk');
    const isDark = (): Promise<boolean> =>
      page.evaluate(() => {
        const [red = 0, green = 0, blue = 0] = (getComputedStyle(document.body).color.match(/[\d.]+/g) ?? []).map(
          Number,
        );
        return red + green + blue > 400;
      });
    await page.emulateMedia({ colorScheme: 'dark' });
    await eventually(isDark).toBe(true);
    await page.keyboard.press('Control+,');
    await page.getByText(windowIn('uk').t('settings.theme-light'), { exact: true }).click();
    await eventually(isDark).toBe(false);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByText(windowIn('uk').t('settings.theme-dark'), { exact: true }).click();
    await eventually(isDark).toBe(true);
    await page.reload();
    await eventually(isDark).toBe(true);
  });
});

async function catalogue(lang: string): Promise<Record<string, string>> {
  return (
    (await import(`../../src/ui/i18n/${lang}.json`, { with: { type: 'json' } })) as { default: Record<string, string> }
  ).default;
}
