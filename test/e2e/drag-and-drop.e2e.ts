import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notesOnDisk } from './notes-on-disk.ts';
import { openDraft, openWindow } from './pages/drafts.ts';
import { eventually } from './pages/eventually.ts';
import { otherFiles } from './pages/other-files.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const texts = {
  'en/Value.md': '# Value\n\nWords of value.\n',
  'en/theory/Loyalty.md': '# Loyalty\n\nTo [Value](../Value.md).\n',
  'ru/Ценность.md': '---\nlang: ru\n---\n# Ценность\n\nСлова.\n',
};

describe.skipIf(!hasBrowser)('dragging and dropping', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let at: Awaited<ReturnType<typeof openWindow>>;
  let others: ReturnType<typeof otherFiles>;

  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts });
    others = otherFiles();
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
    others?.clear();
  });
  beforeEach(() => () => at.close());

  const open = async (): Promise<void> => {
    at = await openDraft(served);
  };
  const start = async (): Promise<void> => {
    at = await openWindow(served);
  };
  const write = (path: string, text: string): void => notesOnDisk(served).write(path, text);
  const onDisk = (place: string): string => readFileSync(join(served.vault, place), 'utf8');
  const middleOf = async (place: Locator): Promise<[number, number]> => {
    const { x = 0, y = 0, width = 0, height = 0 } = (await place.boundingBox()) ?? {};
    return [x + width / 2, y + height / 2];
  };

  describe('by dropping into the text', () => {
    const firstLine = (): Locator => at.window.source.locator('.cm-line', { hasText: 'First line.' });
    const dropAtStart = async (...paths: string[]): Promise<void> => {
      const { x = 0, y = 0, height = 0 } = (await firstLine().boundingBox()) ?? {};
      await at.bring.drop(paths, x + 26, y + height / 2);
    };

    it('adds files where they were let go', async () => {
      await open();
      await dropAtStart(others.file('picture.png'), others.file('paper.pdf'), others.file('data.csv', 'a,b\n'));
      await eventually(() => at.window.sourceText()).toContain(
        '![[picture.png]] ![[paper.pdf]] [[data.csv]]First line.',
      );
      expect(onDisk('attachments/data.csv')).toBe('a,b\n');
    });

    it('links a note that is in the notebook, and takes in one that is not', async () => {
      await open();
      await dropAtStart(join(served.vault, 'ru/Ценность.md'));
      await eventually(() => at.window.sourceText()).toContain('[[Ценность]]First line.');
      await dropAtStart(others.file('Loyalty.md', '# Other loyalty\n'));
      await eventually(() => at.window.sourceText()).toContain('[[Loyalty]][[Ценность]]First line.');
      expect(at.disk.read('en/Loyalty.md')).toBe('# Other loyalty\n');
      at.disk.remove('en/Loyalty.md');
    });

    it('says that a folder belongs elsewhere', async () => {
      await open();
      others.file('folder/a.png');
      await dropAtStart(others.folder('folder'));
      await eventually(() => at.window.notices.textContent()).toContain('A folder cannot be inserted into a note.');
    });

    it('links a row of the tree', async () => {
      await open();
      await at.row('Ценность').dragTo(firstLine(), { targetPosition: { x: 26, y: 12 } });
      await eventually(() => at.window.sourceText()).toContain('[[Ценность]]First line.');
    });

    it('lets a file that misses leave the window as it is', async () => {
      await open();
      const before = at.window.page.url();
      await at.bring.drop(
        [others.file('miss.png')],
        ...(await middleOf(at.window.page.getByRole('toolbar', { name: 'Toolbar' }))),
      );
      await at.type('Still here.');
      await eventually(at.written).toBe('Still here.');
      expect(at.window.page.url()).toBe(before);
      expect(at.disk.exists('attachments/miss.png')).toBe(false);
    });
  });

  describe('in the tree', () => {
    it('takes files and folders, never overwriting, and says what it left out', async () => {
      await start();
      await at.window.show('en/Value.md', 'Value');
      const notes = [
        others.file('Value.md', '# Another value\n'),
        others.file('shot.png'),
        others.file('tool.exe', 'x'),
      ];
      await at.bring.drop(notes, ...(await middleOf(at.row('Value'))));
      await eventually(() => at.window.notices.textContent()).toContain('2 files added to “en”.');
      await eventually(() => at.window.notices.textContent()).toContain('1 file of another kind was left out.');
      expect(at.disk.read('en/Value.md')).toBe(texts['en/Value.md']);
      expect(at.disk.read('en/Value 2.md')).toBe('# Another value\n');
      await at.row('Another value').waitFor();

      others.file('theory/in/Deep.md', '# Deep\n');
      others.file('theory/.DS_Store', 'x');
      await at.bring.drop([others.folder('theory')], ...(await middleOf(at.row('en'))));
      await eventually(() => at.disk.exists('en/theory 2/in/Deep.md')).toBe(true);
      expect(at.disk.exists('en/theory 2/.DS_Store')).toBe(false);
      at.disk.remove('en/theory 2');
      at.disk.remove('en/Value 2.md');
    });

    it('moves a note by dragging, links included after a preview, and back', async () => {
      write('en/Mover.md', '# Mover\n');
      write('en/Pointer.md', '# Pointer\n\n[[en/Mover|To it]]\n');
      await start();
      await at.row('Pointer').waitFor();
      await at.row('Mover').dragTo(at.row('ru'));
      await at.window.dialog.getByText('1 link will change').waitFor();
      await at.window.button('move.action', at.window.dialog).click();
      await eventually(() => at.disk.exists('ru/Mover.md')).toBe(true);
      await eventually(() => at.disk.read('en/Pointer.md')).toContain('[[ru/Mover|To it]]');
      await at.window.notices.getByRole('button', { name: 'Undo' }).click();
      await eventually(() => at.disk.exists('en/Mover.md')).toBe(true);
      await eventually(() => at.disk.read('en/Pointer.md')).toContain('[[en/Mover|To it]]');
      at.disk.remove('en/Mover.md');
      at.disk.remove('en/Pointer.md');
    });

    it('moves a folder with its open note, and back', async () => {
      write('en/box/Inside.md', '# Inside\n');
      await start();
      await at.window.show('en/box/Inside.md', 'Inside');
      await at.row('box').dragTo(at.row('ru'));
      await eventually(() => at.disk.exists('ru/box/Inside.md')).toBe(true);
      await eventually(() => decodeURIComponent(at.window.page.url())).toContain('ru/box/Inside.md');
      await at.window.isReading('Inside');
      await at.window.notices.getByRole('button', { name: 'Undo' }).click();
      await eventually(() => at.disk.exists('en/box/Inside.md')).toBe(true);
      await eventually(() => decodeURIComponent(at.window.page.url())).toContain('en/box/Inside.md');
      await at.window.isReading('Inside');
      await at.row('box').waitFor();
      at.disk.remove('en/box');
    });
  });

  describe('with the keyboard alone', () => {
    it('moves the row one stands on, into a folder that is made for it', async () => {
      write('en/Walker.md', '# Walker\n');
      await start();
      await at.row('Walker').waitFor();
      await at.window.tree.focus();
      await at.type('W');
      await at.press('Shift+F2');
      await at.window.page.getByRole('combobox').fill('новая/полка');
      await at.window.page.getByRole('option', { name: 'New folder “новая/полка”' }).waitFor();
      await at.press('Enter');
      await eventually(() => at.disk.exists('новая/полка/Walker.md')).toBe(true);
      await eventually(() => at.window.notices.textContent()).toContain('Moved to новая/полка/Walker.md');
      at.disk.remove('новая');
    });

    it('asks the system for files to insert and to add', async () => {
      await open();
      const chosen = at.window.page.waitForEvent('filechooser');
      await at.window.run('command.insert-file');
      await (await chosen).setFiles([others.file('chosen.png'), others.file('chosen.pdf')]);
      await eventually(at.written).toBe('![[chosen.png]]\n![[chosen.pdf]]');
      const more = at.window.page.waitForEvent('filechooser');
      await at.window.run('command.add-files');
      await (await more).setFiles([others.file('Added.md', '# Added\n')]);
      await eventually(() => at.disk.exists('en/Added.md')).toBe(true);
      at.disk.remove('en/Added.md');
    });
  });
});
