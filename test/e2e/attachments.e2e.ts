import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type axe from 'axe-core';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { watchForMisdeeds } from './misdeeds.ts';
import { notesOnDisk } from './notes-on-disk.ts';
import { bringIn, pixel } from './pages/bring-in.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const original = '---\nlang: en\n---\n# Draft\n\nFirst line.\n';
const texts = {
  'en/Value.md': '# Value\n\nWords of value.\n',
  'en/theory/Loyalty.md': '# Loyalty\n\nTo [Value](../Value.md).\n',
  'ru/Ценность.md': '---\nlang: ru\n---\n# Ценность\n\nСлова.\n',
};
const date = /\d{4}-\d\d-\d\d/;

describe.skipIf(!hasBrowser)('bringing things into notes', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let window: NotebookWindow;
  let disk: ReturnType<typeof notesOnDisk>;
  let bring: ReturnType<typeof bringIn>;
  let misdeeds: readonly string[];
  let elsewhere = '';
  let path = '';
  let drafts = 0;

  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts });
    disk = notesOnDisk(served);
    elsewhere = mkdtempSync(join(tmpdir(), 'konspekt-elsewhere-'));
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
    rmSync(elsewhere, { recursive: true, force: true });
  });
  beforeEach(() => () => window.page.context().close());

  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await window.page.keyboard.press(key);
  };
  const type = (words: string): Promise<void> => window.page.keyboard.type(words, { delay: 5 });
  const written = (): Promise<string> => window.sourceText().then((text) => text.slice(original.length));
  const onDisk = (place: string): Buffer => readFileSync(join(served.vault, place));
  const row = (name: string): Locator => window.tree.getByRole('treeitem', { name, exact: true });
  /** A file of the disk that is not in the notebook. */
  const aFile = (name: string, content: string | Uint8Array = pixel): string => {
    mkdirSync(dirname(join(elsewhere, name)), { recursive: true });
    writeFileSync(join(elsewhere, name), content);
    return join(elsewhere, name);
  };
  const middleOf = async (place: Locator): Promise<[number, number]> => {
    const { x = 0, y = 0, width = 0, height = 0 } = (await place.boundingBox()) ?? {};
    return [x + width / 2, y + height / 2];
  };
  async function start(): Promise<void> {
    const page = await served.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    misdeeds = watchForMisdeeds(page);
    window = notebookWindow(page);
    bring = bringIn(page);
    await eventually(() => window.status.textContent()).toMatch(/^\d+ notes$/);
  }
  /** Opens the source of a note of its own with this text, the caret at its end. */
  async function open(text = original, name = 'en/Draft {}.md'): Promise<void> {
    drafts += 1;
    path = name.replace('{}', String(drafts));
    disk.write(path, text);
    await start();
    await window.goTo(`#/note/${path.split('/').map(encodeURIComponent).join('/')}?edit=1`);
    await window.source.waitFor();
    await eventually(() => window.sourceText()).toBe(text);
    await press('Control+End');
  }

  describe('by pasting', () => {
    it('saves a picture under the name of the note and the day, and embeds it; undo takes the embed away', async () => {
      await open();
      await type('See ');
      await bring.paste({}, [{ name: 'image.png', type: 'image/png' }]);
      await eventually(written).toMatch(/^See !\[\[Draft \d{4}-\d\d-\d\d\.png\]\]$/);
      const name = `attachments/Draft ${date.exec(await written())?.[0]}.png`;
      expect(onDisk(name)).toEqual(pixel);
      await press('Control+Z');
      await eventually(written).toBe('See ');
      await press('Control+Shift+Z');
      await eventually(written).toContain('![[Draft');
      await bring.paste({}, [{ name: 'image.png', type: 'image/png' }]);
      await eventually(written).toMatch(/\.png\]\]!\[\[Draft \d{4}-\d\d-\d\d 2\.png\]\]$/);
      await type(' end');
      await press('Control+E');
      await eventually(() =>
        window.note.locator('img').evaluateAll((all) => all.map((each) => (each as HTMLImageElement).naturalWidth)),
      ).toEqual([1, 1]);
    });

    it('names it after a note in Cyrillic, whatever stands in the title', async () => {
      await open('# Ценность: что это?\n', 'ru/Новая {}.md');
      await bring.paste({ 'text/html': '<img src="https://a.example/p.png">' }, [
        { name: 'image.png', type: 'image/png' },
      ]);
      await eventually(() => window.sourceText()).toMatch(/!\[\[Ценность что это \d{4}-\d\d-\d\d\.png\]\]$/);
    });

    it('keeps the name of a copied file, and takes an empty one', async () => {
      await open();
      await bring.paste({ 'text/plain': 'Отчёт [1].pdf' }, [{ name: 'Отчёт [1].pdf', bytes: new Uint8Array() }]);
      await eventually(written).toBe('![[Отчёт 1.pdf]]');
      expect(statSync(join(served.vault, 'attachments/Отчёт 1.pdf')).size).toBe(0);
    });

    it('prefers text to the picture that office programs put beside it', async () => {
      await open();
      const html = '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>';
      await bring.paste({ 'text/plain': 'a\tb\n1\t2', 'text/html': html }, [{ name: 'image.png', type: 'image/png' }]);
      await eventually(written).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
    });

    it('says what it cannot take, and leaves the text alone', async () => {
      await open();
      await bring.paste({}, [{ name: 'setup.exe' }]);
      await eventually(() => window.notices.textContent()).toContain('Not added: setup.exe');
      await eventually(() => window.notices.textContent()).toContain('no use for files of this kind');
      expect(await written()).toBe('');
    });

    it('says that a file did not arrive, and leaves nothing half', async () => {
      await open();
      await window.page.route('**/api/sendUpload', (route) => route.abort());
      await bring.paste({}, [{ name: 'lost.png' }]);
      await eventually(() => window.notices.textContent()).toContain('Not added: lost.png');
      expect(await written()).toBe('');
      expect(readdirSync(join(served.vault)).filter((name) => name.includes('konspekt-'))).toEqual([]);
    });

    it('makes formatted text Markdown, and plain text with Shift', async () => {
      await open();
      await window.page.evaluate(() => {
        const html = '<h2>Value</h2><p>a <b>bold</b> <a href="https://a.example/">link</a></p><ul><li>one</li></ul>';
        const as = (type: string, text: string): Blob => new Blob([text], { type });
        const item = { 'text/html': as('text/html', html), 'text/plain': as('text/plain', 'Value\na bold link\none') };
        return navigator.clipboard.write([new ClipboardItem(item)]);
      });
      await press('Control+V');
      const markdown = '## Value\n\na **bold** [link](https://a.example/)\n\n- one';
      await eventually(written).toBe(markdown);
      await press('Control+Z');
      await eventually(written).toBe('');
      await press('Control+Shift+V');
      await eventually(written).toBe('Value\na bold link\none');
    });

    it('leaves an address as it is, and what goes into code', async () => {
      await open(`${original}\`\`\`\n`);
      const html = '<b>bold</b>';
      await bring.paste({ 'text/plain': 'bold', 'text/html': html });
      await eventually(written).toBe('```\nbold');
      await press('Control+Home', 'Control+End', 'Enter');
      await type('```\n');
      await bring.paste({ 'text/plain': 'https://a.example/b', 'text/html': '<a href="https://a.example/b">B</a>' });
      await eventually(written).toBe('```\nbold\n```\nhttps://a.example/b');
    });

    it('turns a passage of another note into text with wiki links', async () => {
      await open();
      const origin = new URL(window.page.url()).origin;
      const html = `<p>To <a href="${origin}/#/note/ru/${encodeURIComponent('Ценность.md')}">worth</a></p>`;
      await bring.paste({ 'text/plain': 'To worth', 'text/html': html });
      await eventually(written).toBe('To [[Ценность|worth]]');
    });
  });

  describe('while a file is on its way', () => {
    /** Holds pieces back until it is called. */
    async function holdBack(): Promise<() => void> {
      let go = (): void => undefined;
      const gate = new Promise<void>((resolve) => (go = resolve));
      await window.page.route('**/api/sendUpload', async (route) => {
        await gate;
        await route.continue().catch(() => undefined);
      });
      return go;
    }

    it('one can write on, and the place is kept', async () => {
      await open();
      const go = await holdBack();
      await bring.paste({}, [{ name: 'slow.png' }]);
      await eventually(() => window.source.textContent()).toContain('Adding slow.png…');
      await type(' and on');
      go();
      await eventually(written).toBe('![[slow.png]] and on');
    });

    it('a large one shows how far it is, and can be stopped', async () => {
      await open();
      const go = await holdBack();
      await window.page.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([new Uint8Array(7 * 1024 * 1024)], 'film.mp4'));
        document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      });
      const stop = window.source.getByRole('button', { name: 'Stop adding film.mp4' });
      await stop.waitFor();
      await stop.click();
      go();
      await eventually(() => window.source.textContent()).not.toContain('film.mp4');
      expect(await written()).toBe('');
      expect(disk.exists('attachments/film.mp4')).toBe(false);
    });

    it('the note may be closed: the file is kept, and its link is offered', async () => {
      await open();
      const go = await holdBack();
      await bring.paste({}, [{ name: 'late.png' }]);
      await eventually(() => window.source.textContent()).toContain('Adding late.png…');
      await window.show('en/Value.md', 'Value');
      go();
      await window.notices.getByRole('button', { name: 'Copy link' }).click();
      await eventually(() => window.page.evaluate(() => navigator.clipboard.readText())).toBe('![[late.png]]');
      expect(onDisk('attachments/late.png')).toEqual(pixel);
    });
  });

  describe('by dropping into the text', () => {
    const firstLine = (): Locator => window.source.locator('.cm-line', { hasText: 'First line.' });
    const dropAtStart = async (...paths: string[]): Promise<void> => {
      const { x = 0, y = 0, height = 0 } = (await firstLine().boundingBox()) ?? {};
      await bring.drop(paths, x + 26, y + height / 2);
    };

    it('adds files where they were let go', async () => {
      await open();
      await dropAtStart(aFile('picture.png'), aFile('paper.pdf'), aFile('data.csv', 'a,b\n'));
      await eventually(() => window.sourceText()).toContain('![[picture.png]] ![[paper.pdf]] [[data.csv]]First line.');
      expect(onDisk('attachments/data.csv').toString()).toBe('a,b\n');
    });

    it('links a note that is in the notebook, and takes in one that is not', async () => {
      await open();
      await dropAtStart(join(served.vault, 'ru/Ценность.md'));
      await eventually(() => window.sourceText()).toContain('[[Ценность]]First line.');
      await dropAtStart(aFile('Ценность.md', '# Другая\n'));
      await eventually(() => window.sourceText()).toContain('[[en/Ценность|Другая]]');
      expect(disk.read('en/Ценность.md')).toBe('# Другая\n');
      disk.remove('en/Ценность.md');
    });

    it('says that a folder belongs elsewhere', async () => {
      await open();
      aFile('folder/a.png');
      await dropAtStart(join(elsewhere, 'folder'));
      await eventually(() => window.notices.textContent()).toContain('A folder cannot be put into a text.');
    });

    it('links a row of the tree', async () => {
      await open();
      await row('Ценность').dragTo(firstLine(), { targetPosition: { x: 26, y: 12 } });
      await eventually(() => window.sourceText()).toContain('[[Ценность]]First line.');
    });

    it('lets a file that misses leave the window as it is', async () => {
      await open();
      const before = window.page.url();
      await bring.drop([aFile('miss.png')], ...(await middleOf(window.page.getByRole('toolbar'))));
      await type('Still here.');
      await eventually(written).toBe('Still here.');
      expect(window.page.url()).toBe(before);
      expect(disk.exists('attachments/miss.png')).toBe(false);
    });
  });

  describe('in the tree', () => {
    it('takes files and folders, never overwriting, and says what it left out', async () => {
      await start();
      await window.show('en/Value.md', 'Value');
      const notes = [aFile('Value.md', '# Another value\n'), aFile('shot.png'), aFile('tool.exe', 'x')];
      await bring.drop(notes, ...(await middleOf(row('Value'))));
      await eventually(() => window.notices.textContent()).toContain('2 files added to “en”.');
      await eventually(() => window.notices.textContent()).toContain('1 file of another kind was left out.');
      expect(disk.read('en/Value.md')).toBe(texts['en/Value.md']);
      expect(disk.read('en/Value 2.md')).toBe('# Another value\n');
      await row('Another value').waitFor();

      aFile('theory/in/Deep.md', '# Deep\n');
      aFile('theory/.DS_Store', 'x');
      await bring.drop([join(elsewhere, 'theory')], ...(await middleOf(row('en'))));
      await eventually(() => disk.exists('en/theory 2/in/Deep.md')).toBe(true);
      expect(disk.exists('en/theory 2/.DS_Store')).toBe(false);
      disk.remove('en/theory 2');
      disk.remove('en/Value 2.md');
    });

    it('moves a note by dragging, links included after a preview, and back', async () => {
      disk.write('en/Mover.md', '# Mover\n');
      disk.write('en/Pointer.md', '# Pointer\n\n[To it](Mover.md)\n');
      await start();
      await row('Mover').dragTo(row('ru'));
      await window.dialog.getByText('1 link will change').waitFor();
      await window.button('move.action', window.dialog).click();
      await eventually(() => disk.exists('ru/Mover.md')).toBe(true);
      expect(disk.read('en/Pointer.md')).toContain('[To it](../ru/Mover.md)');
      await window.notices.getByRole('button', { name: 'Undo' }).click();
      await eventually(() => disk.exists('en/Mover.md')).toBe(true);
      expect(disk.read('en/Pointer.md')).toContain('[To it](Mover.md)');
      disk.remove('en/Mover.md');
      disk.remove('en/Pointer.md');
    });

    it('moves a folder with its open note, and back', async () => {
      disk.write('en/box/Inside.md', '# Inside\n');
      await start();
      await window.show('en/box/Inside.md', 'Inside');
      await row('box').dragTo(row('ru'));
      await eventually(() => disk.exists('ru/box/Inside.md')).toBe(true);
      await eventually(() => decodeURIComponent(window.page.url())).toContain('ru/box/Inside.md');
      await window.isReading('Inside');
      await window.notices.getByRole('button', { name: 'Undo' }).click();
      await eventually(() => disk.exists('en/box/Inside.md')).toBe(true);
      await eventually(() => decodeURIComponent(window.page.url())).toContain('en/box/Inside.md');
      await window.isReading('Inside');
      await row('box').waitFor();
      disk.remove('en/box');
    });
  });

  describe('with the keyboard alone', () => {
    it('moves the row one stands on, into a folder that is made for it', async () => {
      disk.write('en/Walker.md', '# Walker\n');
      await start();
      await row('Walker').waitFor();
      await window.tree.focus();
      await type('W');
      await press('Shift+F2');
      await window.page.getByRole('combobox').fill('новая/полка');
      await window.page.getByRole('option', { name: 'New folder “новая/полка”' }).waitFor();
      await press('Enter');
      await eventually(() => disk.exists('новая/полка/Walker.md')).toBe(true);
      await eventually(() => window.notices.textContent()).toContain('Moved to новая/полка/Walker.md');
      disk.remove('новая');
    });

    it('asks the system for files to insert and to add', async () => {
      await open();
      const chosen = window.page.waitForEvent('filechooser');
      await window.run('command.insert-file');
      await (await chosen).setFiles([aFile('chosen.png'), aFile('chosen.pdf')]);
      await eventually(written).toBe('![[chosen.png]] ![[chosen.pdf]]');
      const more = window.page.waitForEvent('filechooser');
      await window.run('command.add-files');
      await (await more).setFiles([aFile('Added.md', '# Added\n')]);
      await eventually(() => disk.exists('en/Added.md')).toBe(true);
      disk.remove('en/Added.md');
    });
  });

  it('follows the settings for files and links, which are said and kept', async () => {
    await open();
    await press('Control+,');
    await window.dialog.getByRole('tab', { name: 'Files' }).click();
    const radio = (name: string): Locator => window.dialog.getByRole('radio', { name, exact: true });
    await radio('A folder beside the note').check({ force: true });
    await window.dialog.getByRole('textbox', { name: 'Name of that folder' }).fill('pictures?');
    await radio('[Note](Note.md)').check({ force: true });
    await radio('From the note').check({ force: true });
    await eventually(() => disk.exists('.konspekt/settings.json') && disk.read('.konspekt/settings.json')).toContain(
      '"linkPath": "relative"',
    );
    expect(JSON.parse(disk.read('.konspekt/settings.json'))).toMatchObject({
      attachmentPlace: 'below',
      attachmentFolder: 'pictures',
      linkForm: 'markdown',
    });
    const rules = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await window.page.evaluate(rules);
    expect(
      await window.page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
      }),
    ).toEqual([]);
    await press('Escape');
    await window.dialog.waitFor({ state: 'detached' });
    await window.source.focus();
    await press('Control+End');
    await bring.paste({}, [{ name: 'a b.png' }]);
    await eventually(written).toBe('![](<pictures/a b.png>)');
    await type(' [[ценн');
    await window.page.getByRole('listbox').getByRole('option', { name: 'Ценность' }).first().waitFor();
    await window.page.waitForTimeout(150);
    await press('Enter');
    await eventually(written).toBe('![](<pictures/a b.png>) [Ценность](../ru/Ценность.md)');
    disk.remove('.konspekt/settings.json');
    expect(misdeeds).toEqual([]);
  });
});
