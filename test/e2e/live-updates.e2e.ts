import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notesOnDisk } from './notes-on-disk.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const long = Array.from({ length: 60 }, (_, at) => `Абзац ${at + 1}.`).join('\n\n');
const texts = {
  'ru/Длинная.md': `---\nlang: ru\n---\n# Длинная\n\n${long}\n`,
  'ru/Ссылается.md': '---\nlang: ru\n---\n# Ссылается\n\nСм. [[价值|о ценности]] и [[Ещё нет]].\n',
  'zh/价值.md': '---\nlang: zh\n---\n# 价值的本质\n\n关于价值的一段足够长的文字，好让别人认得出它。\n',
  ...Object.fromEntries(
    Array.from({ length: 150 }, (_, at) => [
      `hu/sok/${at}.md`,
      `---\nlang: hu\n---\n# Jegyzet ${at}\n\nEz a(z) ${at}. jegyzet.\n`,
    ]),
  ),
};

describe.skipIf(!hasBrowser)('changes made by another program', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let window: NotebookWindow;
  let disk: ReturnType<typeof notesOnDisk>;
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts });
    disk = notesOnDisk(served);
    window = notebookWindow(await served.open());
    await window.isReady('153 notes');
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  it('show in the open note, which stays where it was scrolled to', async () => {
    await window.show('ru/Длинная.md', 'Длинная');
    await window.scrollTo(600);
    disk.write('ru/Длинная.md', `${texts['ru/Длинная.md']}\nДописано снаружи.\n`);
    await eventually(() => window.note.textContent()).toContain('Дописано снаружи.');
    expect(await window.scrolled()).toBe(600);
  });

  it('let a new note appear, and the link that waited for it lead there', async () => {
    await window.show('ru/Ссылается.md', 'Ссылается');
    disk.write('hu/Új.md', '---\nlang: hu\naliases: [Ещё нет]\n---\n# Új jegyzet\n');
    await window.isReady('154 notes');
    await window.note.getByRole('link', { name: 'Ещё нет' }).waitFor();
    disk.remove('hu/Új.md');
    await window.isReady('153 notes');
    await window.note.getByRole('button', { name: 'Ещё нет' }).waitFor();
  });

  it('let a deleted note be read on and restored or made again', async () => {
    disk.write('hu/Rövid.md', '# Rövid\n\nEltűnik.\n');
    await window.show('hu/Rövid.md', 'Rövid');
    disk.remove('hu/Rövid.md');
    await eventually(() => window.main.getByRole('alert').textContent()).toContain('This note’s file was deleted.');
    expect(await window.note.textContent()).toContain('Eltűnik.');
    disk.write('hu/Rövid.md', '# Rövid\n\nVisszajött.\n');
    await eventually(() => window.note.textContent()).toContain('Visszajött.');
    await eventually(() => window.main.getByRole('alert').count()).toBe(0);
    disk.remove('hu/Rövid.md');
    await window.button('editor.write-again').click();
    await eventually(() => window.main.getByRole('alert').count()).toBe(0);
    expect(disk.read('hu/Rövid.md')).toBe('# Rövid\n\nVisszajött.\n');
    disk.remove('hu/Rövid.md');
  });

  it('ask whether links follow a note that was renamed', async () => {
    await window.show('ru/Ссылается.md', 'Ссылается');
    disk.rename('zh/价值.md', 'zh/顾客价值.md');
    await eventually(() => window.banner.textContent()).toContain(
      '“zh/价值.md” was moved to “zh/顾客价值.md” by another program: update 1 link?',
    );
    expect(disk.read('ru/Ссылается.md')).toContain('[[价值|о ценности]]');
    await window.button('moves.preview').click();
    await eventually(() => window.dialog.locator('ins').allTextContents()).toEqual(['[[顾客价值|о ценности]]']);
    await window.page.keyboard.press('Escape');
    await window.button('moves.update').click();
    await eventually(() => disk.read('ru/Ссылается.md')).toContain('[[顾客价值|о ценности]]');
    await eventually(() => window.banner.count()).toBe(0);
    await window.note.getByRole('link', { name: 'о ценности' }).click();
    await window.isReading('价值的本质');
  });

  it('are not believed when most notes vanish at once', async () => {
    disk.rename('hu/sok', '../away');
    await eventually(() => window.banner.textContent()).toContain('150 notes have vanished from the folder at once.');
    await window.isReady('153 notes');
    disk.rename('../away', 'hu/sok');
    await eventually(() => window.banner.count()).toBe(0);
    await window.isReady('153 notes');
  });

  it('are believed when the person says so', async () => {
    disk.remove('hu/sok');
    await eventually(() => window.banner.textContent()).toContain('150 notes have vanished from the folder at once.');
    await window.button('held.accept').click();
    await window.isReady('3 notes');
    await eventually(() => window.banner.count()).toBe(0);
  });
});
