import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenRules } from './pages/broken-rules.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

describe.skipIf(!hasBrowser)('concepts in five languages', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let window: NotebookWindow;
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { from: 'notes' });
    page = await served.open({ locale: 'uk-UA' });
    window = notebookWindow(page, 'uk');
    await window.isReady('136 нотаток');
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });
  const search = async (text: string): Promise<void> => {
    await page.keyboard.press('Control+Shift+F');
    await window.main.getByRole('combobox', { name: window.t('search.field') }).fill(text);
  };
  const titles = (): Promise<string[]> =>
    page.locator('[data-hit]').evaluateAll((hits) => hits.map((hit) => hit.querySelector('[lang]')?.textContent ?? ''));
  const chips = (): Promise<string> => page.locator('[data-hit]').first().innerText();

  it('are found by a term of any language, the reader’s first, and say by which name', async () => {
    await search('客户关系管理');
    await eventually(titles).toContain('Ügyfélkapcsolat-kezelés');
    expect((await titles())[0]).toBe('Управління взаємовідносинами з клієнтами');
    expect(await chips()).toContain('також «客户关系管理»');
    expect(await titles()).toContain('Customer relationship management');
  });

  it('are found in any form of their names', async () => {
    await search('лояльністю клієнта');
    await eventually(async () => (await titles())[0]).toBe('Лояльність клієнтів');
  });

  it('are both shown where a word may mean two, and it is said which is meant wrongly', async () => {
    await search('потребность');
    await eventually(async () => (await titles()).slice(0, 2)).toEqual(['Бажання', 'Потреба']);
    expect(await page.locator('[data-hit]').nth(1).innerText()).toContain('плутають із «потребность»');
  });

  it('lead to their entry, and from there to the other languages and to what they hang together with', async () => {
    await page.locator('[data-hit]').first().click();
    await window.isReading('Розділ 2. Потреби та пропозиції');
    const concept = window.notePanel.getByRole('group', { name: 'Поняття' });
    await eventually(() => concept.innerText()).toContain('欲望');
    expect(await concept.innerText()).toContain('What a need turns into');
    expect(await concept.innerText()).not.toContain('Форма, якої потреба');
    expect(await brokenRules(page)).toEqual([]);
    await concept.getByRole('link', { name: 'Igény' }).click();
    await window.isReading('2. fejezet. Szükségletek és ajánlatok');
    await eventually(() => concept.innerText()).toContain('Форма, якої потреба');
    await concept.getByRole('link', { name: 'Потреба', exact: true }).click();
    await window.isReading('Розділ 2. Потреби та пропозиції');
  });

  it('stand beside a note of their own, too', async () => {
    await window.show('uk/Життєва цінність клієнта.md', 'Життєва цінність клієнта');
    const concept = window.notePanel.getByRole('group', { name: 'Поняття' });
    await eventually(() => concept.innerText()).toContain('Customer lifetime value');
    expect(await concept.innerText()).toContain('Пов’язані поняття');
  });

  it('part of the words is enough where no note has them all, and stands apart', async () => {
    await search('ценность клиента в Париже');
    await window.main.getByRole('heading', { name: 'Нотатки, де є лише частина слів' }).waitFor();
    expect((await titles())[0]).toBe('Пожизненная ценность клиента');
    expect(await brokenRules(page)).toEqual([]);
  });

  it('offer what was meant where a word stands in no note, unless one wants it as typed', async () => {
    await search('сегмнтація');
    await eventually(async () => (await titles()).length).toBeGreaterThan(0);
    await window.main.getByRole('heading', { name: 'Нотатки зі схожими словами' }).waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await window.main.getByRole('button', { name: 'Лише як набрано' }).click();
    await eventually(async () => (await titles()).length).toBe(0);
    await window.main.getByRole('button', { name: 'Шукати й схожі слова' }).click();
    await window.main.getByRole('button', { name: 'сегментація' }).click();
    await eventually(() => window.main.getByRole('combobox', { name: window.t('search.field') }).inputValue()).toBe(
      'сегментація',
    );
    await eventually(async () => (await titles())[0]).toBe('Сегментація ринку');
  });
});
