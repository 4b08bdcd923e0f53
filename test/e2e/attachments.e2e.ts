import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { brokenRules } from './pages/broken-rules.ts';
import { pixel } from './pages/bring-in.ts';
import { openDraft, original, type openWindow } from './pages/drafts.ts';
import { eventually } from './pages/eventually.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const texts = {
  'en/Value.md': '# Value\n\nWords of value.\n',
  'ru/Ценность.md': '---\nlang: ru\n---\n# Ценность\n\nСлова.\n',
};
const date = /\d{4}-\d\d-\d\d/;

describe.skipIf(!hasBrowser)('files and formatted text put into notes', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let at: Awaited<ReturnType<typeof openWindow>>;

  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts });
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });
  beforeEach(() => () => at.close());

  const open = async (text?: string, name?: string): Promise<void> => {
    at = await openDraft(served, text, name);
  };
  const onDisk = (place: string): Buffer => readFileSync(join(served.vault, place));

  describe('by pasting', () => {
    it('saves a picture under the name of the note and the day, and embeds it; undo takes the embed away', async () => {
      await open();
      await at.type('See ');
      await at.bring.paste({}, [{ name: 'image.png', type: 'image/png' }]);
      await eventually(at.written).toMatch(/^See !\[\[Draft \d{4}-\d\d-\d\d\.png\]\]$/);
      const name = `attachments/Draft ${date.exec(await at.written())?.[0]}.png`;
      expect(onDisk(name)).toEqual(pixel);
      await at.press('Control+Z');
      await eventually(at.written).toBe('See ');
      await at.press('Control+Shift+Z');
      await eventually(at.written).toContain('![[Draft');
      await at.bring.paste({}, [{ name: 'image.png', type: 'image/png' }]);
      await eventually(at.written).toMatch(/\.png\]\]!\[\[Draft \d{4}-\d\d-\d\d 2\.png\]\]$/);
      await at.type(' end');
      await at.press('Control+E');
      await eventually(() =>
        at.window.note.locator('img').evaluateAll((all) => all.map((each) => (each as HTMLImageElement).naturalWidth)),
      ).toEqual([1, 1]);
    });

    it('names it after a note in Cyrillic, whatever stands in the title', async () => {
      await open('# Ценность: что это?\n', 'ru/Новая {}.md');
      await at.bring.paste({ 'text/html': '<img src="https://a.example/p.png">' }, [
        { name: 'image.png', type: 'image/png' },
      ]);
      await eventually(() => at.window.sourceText()).toMatch(/!\[\[Ценность что это \d{4}-\d\d-\d\d\.png\]\]$/);
    });

    it('keeps the name of a copied file, and takes an empty one', async () => {
      await open();
      await at.bring.paste({ 'text/plain': 'Отчёт [1].pdf' }, [{ name: 'Отчёт [1].pdf', bytes: new Uint8Array() }]);
      await eventually(at.written).toBe('![[Отчёт 1.pdf]]');
      expect(statSync(join(served.vault, 'attachments/Отчёт 1.pdf')).size).toBe(0);
    });

    it('prefers text to the picture that office programs put beside it', async () => {
      await open();
      const html = '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>';
      await at.bring.paste({ 'text/plain': 'a\tb\n1\t2', 'text/html': html }, [
        { name: 'image.png', type: 'image/png' },
      ]);
      await eventually(at.written).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
    });

    it('says what it cannot take, and leaves the text alone', async () => {
      await open();
      await at.bring.paste({}, [{ name: 'setup.exe' }]);
      await eventually(() => at.window.notices.textContent()).toContain('Not added: setup.exe');
      await eventually(() => at.window.notices.textContent()).toContain('Files of this kind cannot be added');
      expect(await at.written()).toBe('');
    });

    it('says that a file did not arrive, and leaves nothing half', async () => {
      await open();
      await at.window.page.route('**/api/sendUpload', (route) => route.abort());
      await at.bring.paste({}, [{ name: 'lost.png' }]);
      await eventually(() => at.window.notices.textContent()).toContain('Not added: lost.png');
      expect(await at.written()).toBe('');
      expect(readdirSync(join(served.vault)).filter((name) => name.includes('konspekt-'))).toEqual([]);
    });

    it('makes formatted text Markdown, and plain text with Shift', async () => {
      await open();
      await at.window.page.evaluate(() => {
        const html = '<h2>Value</h2><p>a <b>bold</b> <a href="https://a.example/">link</a></p><ul><li>one</li></ul>';
        const as = (type: string, text: string): Blob => new Blob([text], { type });
        const item = { 'text/html': as('text/html', html), 'text/plain': as('text/plain', 'Value\na bold link\none') };
        return navigator.clipboard.write([new ClipboardItem(item)]);
      });
      await at.press('Control+V');
      const markdown = '## Value\n\na **bold** [link](https://a.example/)\n\n- one';
      await eventually(at.written).toBe(markdown);
      await at.press('Control+Z');
      await eventually(at.written).toBe('');
      await at.press('Control+Shift+V');
      await eventually(at.written).toBe('Value\na bold link\none');
    });

    it('leaves an address as it is, and what goes into code', async () => {
      await open(`${original}\`\`\`\n`);
      const html = '<b>bold</b>';
      await at.bring.paste({ 'text/plain': 'bold', 'text/html': html });
      await eventually(at.written).toBe('```\nbold');
      await at.press('Control+Home', 'Control+End', 'Enter');
      await at.type('```\n');
      await at.bring.paste({ 'text/plain': 'https://a.example/b', 'text/html': '<a href="https://a.example/b">B</a>' });
      await eventually(at.written).toBe('```\nbold\n```\nhttps://a.example/b');
    });

    it('turns a passage of another note into text with wiki links', async () => {
      await open();
      const origin = new URL(at.window.page.url()).origin;
      const html = `<p>To <a href="${origin}/#/note/ru/${encodeURIComponent('Ценность.md')}">worth</a></p>`;
      await at.bring.paste({ 'text/plain': 'To worth', 'text/html': html });
      await eventually(at.written).toBe('To [[Ценность|worth]]');
    });
  });

  describe('while a file is on its way', () => {
    /** Holds pieces back until it is called. */
    async function holdBack(): Promise<() => void> {
      let go = (): void => undefined;
      const gate = new Promise<void>((resolve) => (go = resolve));
      await at.window.page.route('**/api/sendUpload', async (route) => {
        await gate;
        await route.continue().catch(() => undefined);
      });
      return go;
    }

    it('one can write on, and the place is kept', async () => {
      await open();
      const go = await holdBack();
      await at.bring.paste({}, [{ name: 'slow.png' }]);
      await eventually(() => at.window.source.textContent()).toContain('Adding slow.png…');
      await at.type(' and on');
      go();
      await eventually(at.written).toBe('![[slow.png]] and on');
    });

    it('a large one shows how far it is, and can be stopped', async () => {
      await open();
      const go = await holdBack();
      await at.window.page.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([new Uint8Array(7 * 1024 * 1024)], 'film.mp4'));
        document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      });
      const stop = at.window.source.getByRole('button', { name: 'Stop adding film.mp4' });
      await stop.waitFor();
      await stop.click();
      go();
      await eventually(() => at.window.source.textContent()).not.toContain('film.mp4');
      expect(await at.written()).toBe('');
      expect(at.disk.exists('attachments/film.mp4')).toBe(false);
    });

    it('the note may be closed: the file is kept, and its link is offered', async () => {
      await open();
      const go = await holdBack();
      await at.bring.paste({}, [{ name: 'late.png' }]);
      await eventually(() => at.window.source.textContent()).toContain('Adding late.png…');
      await at.window.show('en/Value.md', 'Value');
      go();
      await at.window.notices.getByRole('button', { name: 'Copy link' }).click();
      await eventually(() => at.window.page.evaluate(() => navigator.clipboard.readText())).toBe('![[late.png]]');
      expect(onDisk('attachments/late.png')).toEqual(pixel);
    });
  });

  it('follows the settings for files and links, which are said and kept', async () => {
    await open();
    await at.press('Control+,');
    await at.window.dialog.getByRole('tab', { name: 'Files' }).click();
    const choose = async (name: string): Promise<void> => {
      await at.window.dialog.getByText(name, { exact: true }).click();
      await eventually(() => at.window.dialog.getByRole('radio', { name, exact: true }).isChecked()).toBe(true);
    };
    await choose('A folder beside the note');
    await at.window.dialog.getByRole('textbox', { name: 'Folder name' }).fill('pictures?');
    await choose('[Note](Note.md)');
    await choose('From the note');
    await eventually(
      () => at.disk.exists('.konspekt/settings.json') && at.disk.read('.konspekt/settings.json'),
    ).toContain('"linkPath": "relative"');
    expect(JSON.parse(at.disk.read('.konspekt/settings.json'))).toMatchObject({
      attachmentPlace: 'below',
      attachmentFolder: 'pictures',
      linkForm: 'markdown',
    });
    expect(await brokenRules(at.window.page)).toEqual([]);
    await at.press('Escape');
    await at.window.dialog.waitFor({ state: 'detached' });
    await at.window.source.focus();
    await at.press('Control+End');
    await at.bring.paste({}, [{ name: 'a b.png' }]);
    await eventually(at.written).toBe('![](<pictures/a b.png>)');
    await at.type(' [[ценн');
    await at.window.page.getByRole('listbox').getByRole('option', { name: 'Ценность' }).first().waitFor();
    await at.window.page.waitForTimeout(150);
    await at.press('Enter');
    await eventually(at.written).toBe('![](<pictures/a b.png>) [Ценность](../ru/Ценность.md)');
    at.disk.remove('.konspekt/settings.json');
    expect(at.misdeeds).toEqual([]);
  });
});
