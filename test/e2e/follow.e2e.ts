import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { watchForMisdeeds } from './misdeeds.ts';
import { notesOnDisk } from './notes-on-disk.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const filler = (words: string): string => Array.from({ length: 25 }, (_, at) => `${words} ${at + 1}.`).join('\n\n');

const texts = {
  'ru/Лояльность.md': [
    '---\nid: loyalty\nlang: ru\ntags: [удержание]\n---\n# Лояльность',
    'Начало. См. [[Удержание]], [[Удержание#Почему уходят]], [[Удержание#^itog]] и по-китайски: [[忠诚度|китайская заметка]].',
    'Ещё не написано: [[Программа лояльности]].',
    filler('Абзац'),
    'Здесь внизу снова [[Удержание|ссылка снизу]].',
    filler('Ещё абзац'),
  ].join('\n\n'),
  'ru/Удержание.md': [
    '---\nlang: ru\n---\n# Удержание',
    filler('Вступление'),
    '## Почему уходят',
    filler('Причина'),
    'Итог главы в одной строке. ^itog',
    filler('Приложение'),
  ].join('\n\n'),
  'zh/忠诚度.md': '---\nid: loyalty\nlang: zh\n---\n# 忠诚度\n\n顾客愿意再来。\n',
  'hu/Hűség.md': '---\nid: loyalty\nlang: hu\n---\n# Hűség\n\nA vevő visszajön.\n',
};

describe.skipIf(!hasBrowser)('following links', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let window: NotebookWindow;
  let misdeeds: readonly string[];
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts });
    const page = await served.open();
    misdeeds = watchForMisdeeds(page);
    window = notebookWindow(page);
    await window.isReady('4 notes');
  });
  beforeEach(() => window.show('ru/Лояльность.md', 'Лояльность'));
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });
  const link = (name: string) => window.note.getByRole('link', { name, exact: true });

  it('opens the linked note at its beginning', async () => {
    await link('Удержание').click();
    await window.isReading('Удержание');
    expect(await window.scrolled()).toBe(0);
    expect(await window.page.title()).toBe('Удержание – Konspekt');
  });

  it('goes to the linked heading', async () => {
    await link('Удержание > Почему уходят').click();
    await window.isReading('Удержание');
    await eventually(() => window.belowTop(window.note.getByRole('heading', { name: 'Почему уходят' }))).toBeLessThan(
      60,
    );
    expect(await window.scrolled()).toBeGreaterThan(300);
  });

  it('goes to the linked block', async () => {
    await link('Удержание > ^itog').click();
    await window.isReading('Удержание');
    await eventually(() => window.belowTop(window.note.getByText('Итог главы в одной строке.'))).toBeLessThan(60);
    expect(await window.note.textContent()).not.toContain('^itog');
  });

  it('goes to a heading from the outline', async () => {
    await window.show('ru/Удержание.md', 'Удержание');
    await window.notePanel.getByRole('link', { name: 'Почему уходят', exact: true }).click();
    await eventually(() => window.belowTop(window.note.getByRole('heading', { name: 'Почему уходят' }))).toBeLessThan(
      60,
    );
  });

  it('goes to another language by a link and by the name of the language', async () => {
    await link('китайская заметка').click();
    await window.isReading('忠诚度');
    const translations = window.note.getByRole('group', { name: 'This note in other languages' });
    expect(await translations.getByRole('link').allTextContents()).toEqual(['magyar', 'русский']);
    await translations.getByRole('link', { name: 'magyar' }).click();
    await window.isReading('Hűség');
    expect(await window.note.getAttribute('lang')).toBe('hu');
  });

  it('leads back by a backlink that shows its sentence', async () => {
    await window.show('zh/忠诚度.md', '忠诚度');
    const backlink = window.notePanel.getByRole('link', { name: /^Лояльность, line 8: .*китайская заметка/ });
    expect(await backlink.locator('mark').textContent()).toBe('китайская заметка');
    await backlink.click();
    await window.isReading('Лояльность');
  });

  it('comes back and goes forth to where each note was left', async () => {
    await window.scrollTo(900);
    await link('ссылка снизу').click();
    await window.isReading('Удержание');
    await window.scrollTo(500);
    await window.button('command.back').click();
    await window.isReading('Лояльность');
    await eventually(() => window.scrolled()).toBeGreaterThan(600);
    const left = await window.scrolled();
    await window.page.keyboard.press('Alt+ArrowRight');
    await window.isReading('Удержание');
    await eventually(() => window.scrolled()).toBe(500);
    await window.page.keyboard.press('Alt+ArrowLeft');
    await window.isReading('Лояльность');
    await eventually(() => window.scrolled()).toBe(left);
  });

  it('keeps the place over a reload', async () => {
    await window.scrollTo(700);
    await window.page.reload();
    await window.isReading('Лояльность');
    await eventually(() => window.scrolled()).toBe(700);
  });

  it('makes a missing note when asked, and its link then leads there', async () => {
    await window.note.getByRole('button', { name: 'Программа лояльности' }).click();
    await eventually(() => window.dialog.getByRole('heading').textContent()).toBe('Create “Программа лояльности”?');
    await window.button('create.action').click();
    await window.source.waitFor();
    const disk = notesOnDisk(served);
    const path = ['Программа лояльности.md', 'ru/Программа лояльности.md'].find(disk.exists) ?? '';
    expect(path).not.toBe('');
    await window.show('ru/Лояльность.md', 'Лояльность');
    await link('Программа лояльности').click();
    await window.isReading('Программа лояльности');
  });

  it('offers to make a note whose address leads nowhere', async () => {
    await window.goTo(`#/note/${encodeURIComponent('zh/没有.md')}`);
    await eventually(() => window.main.getByRole('alert').textContent()).toContain('There is no such note.');
    await window.button('gone.create').click();
    await eventually(() => window.dialog.getByRole('textbox').inputValue()).toBe('zh/没有');
    await window.page.keyboard.press('Escape');
  });

  it('shows the notes of a tag', async () => {
    await window.notesPanel.getByRole('link', { name: /удержание/ }).click();
    await eventually(() => window.main.locator('[data-hit]').allTextContents()).toEqual([
      expect.stringContaining('Лояльность'),
    ]);
    expect(await window.main.getByRole('combobox', { name: 'Search all notes' }).inputValue()).toBe('tag:удержание');
  });

  it('is not covered any more by the preview of a link once one goes on by keys', async () => {
    await window.show('ru/Лояльность.md', 'Лояльность');
    const card = window.page.locator('[data-preview-card]');
    await window.note.getByRole('link', { name: 'Удержание', exact: true }).first().hover();
    await card.waitFor();
    await window.page.keyboard.press('Control+E');
    await window.source.waitFor();
    await eventually(() => card.count()).toBe(0);
    await window.page.keyboard.press('Control+E');
    await window.isReading('Лояльность');
    await window.page.mouse.move(2, 2);
  });

  it('has done nothing wrong behind the scenes', () => {
    expect(misdeeds.filter((one) => !one.includes('404'))).toEqual([]);
  });
});
