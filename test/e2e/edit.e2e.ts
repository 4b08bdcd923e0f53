import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notesOnDisk } from './notes-on-disk.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const path = 'ru/Черновик.md';
const original = '---\nlang: ru\n---\n# Черновик\n\nПервая строка.\n';

describe.skipIf(!hasBrowser)('editing the source of a note', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let window: NotebookWindow;
  let disk: ReturnType<typeof notesOnDisk>;
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts: { [path]: original, 'zh/别的.md': '# 别的\n' } });
    disk = notesOnDisk(served);
  });
  beforeEach(async () => {
    disk.write(path, original);
    window = notebookWindow(await served.open());
    await window.show(path, 'Черновик');
    await eventually(() => window.note.textContent()).toContain('Первая строка.');
    return () => window.page.context().close();
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  /** Opens the source and writes at its end. */
  async function write(words: string): Promise<void> {
    await window.page.keyboard.press('Control+E');
    await eventually(() => window.sourceText()).toBe(original);
    await window.page.keyboard.press('Control+End');
    await window.page.keyboard.insertText(words);
    await eventually(() => window.main.textContent()).toContain('Not saved yet');
  }

  /** What the key for saving makes screen readers say. */
  const said = (): Promise<string | null> => window.page.locator('[role=status].visually-hidden').textContent();

  it('begins at the first words, not before the properties', async () => {
    await window.page.keyboard.press('Control+E');
    await eventually(() => window.sourceText()).toBe(original);
    await window.page.keyboard.insertText('Сначала: ');
    await eventually(() => window.sourceText()).toBe(original.replace('Первая', 'Сначала: Первая'));
    await window.page.keyboard.press('Control+S');
    await eventually(said).toBe('Saved');
  });

  it('saves by Ctrl+S to the file, and shows what was written', async () => {
    await write('Дописано: 价值, érték.\n');
    await window.page.keyboard.press('Control+S');
    await eventually(said).toBe('Saved');
    expect(disk.read(path)).toBe(`${original}Дописано: 价值, érték.\n`);
    await eventually(() => window.main.textContent()).toContain('Saved');
    await window.page.keyboard.press('Control+E');
    await eventually(() => window.note.textContent()).toContain('Дописано: 价值, érték.');
  });

  it('saves by Ctrl+S on a Cyrillic layout', async () => {
    await write('Ы');
    const keyboard = await window.page.context().newCDPSession(window.page);
    await keyboard.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      modifiers: 2,
      key: 'ы',
      code: 'KeyS',
      windowsVirtualKeyCode: 83,
    });
    await eventually(said).toBe('Saved');
    expect(disk.read(path)).toBe(`${original}Ы`);
  });

  it('takes over what changed on disk while nothing was typed', async () => {
    await window.page.keyboard.press('Control+E');
    await eventually(() => window.sourceText()).toBe(original);
    disk.write(path, `${original}С другого компьютера.\n`);
    await eventually(() => window.sourceText()).toContain('С другого компьютера.');
  });

  it('loses neither text when the file changed meanwhile, and mine can become a new note', async () => {
    await write('Моё.\n');
    disk.write(path, `${original}Чужое.\n`);
    await eventually(() => window.main.textContent()).toContain('This note changed on disk while you were writing.');
    expect(await window.sourceText()).toBe(`${original}Моё.\n`);
    await window.button('conflict.see-both').click();
    const versions = window.dialog.getByRole('region');
    await eventually(() => versions.allTextContents()).toEqual([
      expect.stringContaining('Чужое.'),
      expect.stringContaining('Моё.'),
    ]);
    await window.dialog.getByRole('button', { name: 'Keep mine as a new note' }).click();
    await eventually(() => disk.exists('ru/Черновик (my version).md')).toBe(true);
    expect(disk.read('ru/Черновик (my version).md')).toBe(`${original}Моё.\n`);
    expect(disk.read(path)).toBe(`${original}Чужое.\n`);
    await eventually(() => window.note.textContent()).toContain('Моё.');
  });

  it('puts a change on disk together with what is typed elsewhere in the note', async () => {
    await write('Моё.\n');
    disk.write(path, original.replace('# Черновик', '# Черновик с диска'));
    await eventually(() => window.notices.textContent()).toContain('Both changes are in it now.');
    const both = `${original.replace('# Черновик', '# Черновик с диска')}Моё.\n`;
    expect(await window.sourceText()).toBe(both);
    await window.page.keyboard.press('Control+S');
    await eventually(() => disk.read(path)).toBe(both);
    await window.page.keyboard.press('Control+Z');
    await eventually(() => window.sourceText()).toBe(original.replace('# Черновик', '# Черновик с диска'));
    // A window that closes before would rightly leave a draft to the next one.
    await eventually(() => disk.read(path)).toBe(original.replace('# Черновик', '# Черновик с диска'));
  });

  it('merges what stands against each other change by change, by the keyboard too', async () => {
    await write('Моё.\n');
    disk.write(path, `${original}Чужое.\n`);
    await window.button('conflict.see-both').click();
    const take = window.dialog.getByRole('button', { name: window.t('conflict.take-change') });
    await take.focus();
    await window.page.keyboard.press('Enter');
    await eventually(() => take.isDisabled()).toBe(true);
    const mine = window.dialog.getByRole('textbox', { name: window.t('conflict.mine') });
    await mine.click();
    await window.page.keyboard.press('Control+End');
    await window.page.keyboard.insertText('И моё.\n');
    // Left undecided, nothing that was put together is lost.
    await window.page.keyboard.press('Escape');
    await eventually(() => window.sourceText()).toBe(`${original}Чужое.\nИ моё.\n`);
    expect(disk.read(path)).toBe(`${original}Чужое.\n`);
    await window.button('conflict.see-both').click();
    await window.dialog.getByRole('button', { name: window.t('conflict.keep-mine') }).click();
    await eventually(() => disk.read(path)).toBe(`${original}Чужое.\nИ моё.\n`);
    await window.notices.getByRole('button', { name: 'Undo' }).click();
    await eventually(() => disk.read(path)).toBe(`${original}Чужое.\n`);
  });

  it('finds the change on disk at the latest when saving, and theirs can be loaded and left again', async () => {
    await window.page.route('**/events', (route) => route.abort());
    await window.page.reload();
    await window.isReading('Черновик');
    await write('Моё.\n');
    disk.write(path, `${original}Чужое.\n`);
    await window.page.keyboard.press('Control+S');
    await eventually(() => window.main.textContent()).toContain('This note changed on disk while you were writing.');
    expect(disk.read(path)).toBe(`${original}Чужое.\n`);
    await window.button('conflict.take-theirs').click();
    await eventually(() => window.sourceText()).toBe(`${original}Чужое.\n`);
    await window.notices.getByRole('button', { name: 'Undo' }).click();
    await eventually(() => window.sourceText()).toBe(`${original}Моё.\n`);
    await window.page.keyboard.press('Control+S');
    await eventually(said).toBe('Saved');
    expect(disk.read(path)).toBe(`${original}Моё.\n`);
  });

  it('keeps unsaved text over a reload and over a look at another note', async () => {
    await window.page.route('**/api/save', (route) => route.abort());
    await write('Не сохранено.\n');
    await window.page.reload();
    await eventually(() => window.sourceText()).toBe(`${original}Не сохранено.\n`);
    await window.show('zh/别的.md', '别的');
    await window.show(path, 'Черновик');
    await eventually(() => window.note.textContent()).toContain('This note has unsaved changes');
    await window.button('draft.continue').click();
    await eventually(() => window.sourceText()).toBe(`${original}Не сохранено.\n`);
    expect(disk.read(path)).toBe(original);
    await window.page.unroute('**/api/save');
    await window.page.keyboard.press('Control+S');
    await eventually(said).toBe('Saved');
    expect(disk.read(path)).toBe(`${original}Не сохранено.\n`);
  });

  it('keeps what is typed when its file is deleted, and writes it again', async () => {
    await write('Переживёт.\n');
    disk.remove(path);
    await eventually(() => window.main.getByRole('alert').textContent()).toContain('There is no such note.');
    expect(await window.sourceText()).toBe(`${original}Переживёт.\n`);
    await window.button('editor.write-again').click();
    await eventually(() => window.note.textContent()).toContain('Переживёт.');
  });

  it('keeps it for the way back to a note whose file is gone', async () => {
    await window.page.route('**/api/save', (route) => route.abort());
    await write('Вернётся.\n');
    disk.remove(path);
    await eventually(() => window.main.getByRole('alert').count()).toBe(1);
    await window.show('zh/别的.md', '别的');
    await window.page.unroute('**/api/save');
    await window.goTo(`#/note/${encodeURIComponent(path)}`);
    await eventually(() => window.main.getByRole('alert').textContent()).toContain('This note has unsaved changes');
    await window.button('editor.write-again').click();
    await eventually(() => window.note.textContent()).toContain('Вернётся.');
    await eventually(() => window.main.getByRole('alert').count()).toBe(0);
    expect(disk.read(path)).toBe(`${original}Вернётся.\n`);
  });
});
