import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notesOnDisk } from './notes-on-disk.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

describe.skipIf(!hasBrowser)('going to a note by name', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let window: NotebookWindow;
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { from: 'notes' });
    window = notebookWindow(await served.open());
    await window.isReady('136 notes');
  });
  beforeEach(() => window.page.keyboard.press('Control+P'));
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });
  const type = (text: string): Promise<void> => window.dialog.getByRole('combobox').fill(text);
  const options = (): Promise<string[]> => window.dialog.getByRole('option').allTextContents();

  it.each([
    ['the beginning of an English title', 'custom jour', 'Customer journey map'],
    ['the middle of a Russian word', 'шельк', 'Доля кошелька'],
    ['a Ukrainian word form typed without its apostrophe or capitals', 'життєва', 'Життєва цінність клієнта'],
    ['two signs inside a Chinese title', '终身', '顾客终身价值'],
    ['a Hungarian title without accents', 'penztarca resz', 'Pénztárca-részesedés'],
    ['a Chinese alias', '客户生命周期', '顾客终身价值'],
    ['a Russian alias', 'ценность жизненного цикла', 'Пожизненная ценность клиента'],
    ['a term of a glossary', 'вау эффект', 'Глава 7. Точки контакта и путь клиента'],
  ])('finds it by %s', async (_, typed, title) => {
    await type(typed);
    await eventually(async () => (await options())[0]).toContain(title);
    await window.page.keyboard.press('Enter');
    await window.isReading(title);
  });

  it('shows the note first and then by which of its names it was found', async () => {
    await type('ltv');
    await eventually(async () => (await options())[0]).toMatch(/^Customer lifetime value\s+LTV/);
  });

  it('reads what was typed on the wrong keyboard layout, and says so', async () => {
    await type('ьфклуештп');
    const why = window.t('switcher.why.layout');
    await eventually(async () => (await options())[0]).toMatch(new RegExp(`^Chapter 1. What marketing is.*${why}`));
    await window.page.keyboard.press('Enter');
    await window.isReading('Chapter 1. What marketing is');
  });

  it.each([
    ['Cyrillic words in Latin letters', 'marketing otnosheniy', 'Маркетинг отношений', 'transliteration'],
    ['a word with two letters swapped', 'custmoer eq', 'Customer equity', 'typo'],
  ])('reads %s, and says so', async (_, typed, name, why) => {
    await type(typed);
    await eventually(async () => (await options())[0]).toContain(name);
    expect((await options())[0]).toContain(window.t(`switcher.why.${why}`));
    await window.page.keyboard.press('Escape');
  });

  it('goes to the entry of a term in its glossary', async () => {
    await type('customer defection');
    await eventually(async () => (await options())[0]).toMatch(/^Chapter 6\..*customer defection/);
    await window.page.keyboard.press('Enter');
    await window.isReading('Chapter 6. Loyalty and lifetime value');
    const entry = window.note.getByRole('listitem').filter({ hasText: /^Customer churn/ });
    await eventually(() => window.belowTop(entry)).toBeLessThan(300);
    expect(await window.belowTop(entry)).toBeGreaterThanOrEqual(0);
    expect(await window.scrolled()).toBeGreaterThan(300);
  });

  it('goes to a heading', async () => {
    await type('формула');
    await eventually(async () => (await options())[0]).toContain(window.t('switcher.why.heading'));
    const option = window.dialog.getByRole('option', { name: /^Доля кошелька.*Формула/ });
    await option.click();
    await window.isReading('Доля кошелька');
    await eventually(() => decodeURIComponent(window.page.url())).toMatch(/Доля кошелька\.md\?line=\d+$/);
  });

  it('offers what was read lately first', async () => {
    await window.page.keyboard.press('Escape');
    await window.show('uk/Глосарій.md', 'Глосарій');
    await window.show('hu/Fogalomtár.md', 'Fogalomtár');
    await window.page.keyboard.press('Control+P');
    await eventually(async () => (await options()).slice(0, 2)).toEqual([
      expect.stringContaining('Fogalomtár'),
      expect.stringContaining('Глосарій'),
    ]);
    // Those changed last follow.
    await eventually(async () => (await options()).length).toBe(12);
    await window.page.keyboard.press('ArrowDown');
    await window.page.keyboard.press('Enter');
    await window.isReading('Глосарій');
  });

  it('makes a note of a name that does not exist, in a folder when the name has one', async () => {
    await type('zh/新笔记');
    await window.dialog.getByRole('option', { name: 'New note “zh/新笔记”' }).click();
    await eventually(() => window.dialog.getByRole('textbox').inputValue()).toBe('zh/新笔记');
    await window.button('create.action').click();
    await window.source.waitFor();
    expect(notesOnDisk(served).exists('zh/新笔记.md')).toBe(true);
    await window.isReady('137 notes');
  });

  it('says why a name cannot be taken, and lets it be changed', async () => {
    await type('ru/Глоссарий');
    await window.dialog.getByRole('option', { name: /^New note/ }).click();
    await window.button('create.action').click();
    await eventually(() => window.dialog.getByRole('alert').textContent()).toContain(
      'A note with this name already exists.',
    );
    await window.dialog.getByRole('textbox').fill('../вне');
    await window.button('create.action').click();
    await eventually(() => window.dialog.getByRole('alert').textContent()).toContain('A file cannot have this name.');
    await window.page.keyboard.press('Escape');
    await eventually(() => window.dialog.count()).toBe(0);
  });

  it('goes away by Escape and leaves the note as it was', async () => {
    await type('что угодно');
    await window.page.keyboard.press('Escape');
    await eventually(() => window.dialog.count()).toBe(0);
    expect(decodeURIComponent(window.page.url())).toContain('新笔记');
  });
});
