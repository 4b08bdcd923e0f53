import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notesOnDisk } from './notes-on-disk.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const original = '---\nlang: en\n---\n# Draft\n\nFirst line.\n';
const texts = {
  'en/Draft.md': original,
  'ru/Ценность.md':
    '---\nlang: ru\naliases: [Ценностное предложение]\n---\n# Ценность\n\n## Кому\n\nСлова. ^опора-1\n\nБлок. ^base-1\n',
  'zh/价值主张.md': '---\nlang: zh\ntags: [战略]\n---\n# 价值主张\n',
  'hu/Érték.md': '---\nlang: hu\ntags: [stratégia]\n---\n# Érték\n',
};

describe.skipIf(!hasBrowser)('the editor', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let window: NotebookWindow;
  let disk: ReturnType<typeof notesOnDisk>;
  let path = '';
  let drafts = 0;
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await window.page.keyboard.press(key);
  };
  const type = (words: string): Promise<void> => window.page.keyboard.type(words, { delay: 5 });
  const option = (name: string | RegExp) => window.page.getByRole('listbox').getByRole('option', { name }).first();

  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts });
    disk = notesOnDisk(served);
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  /** Opens the source of a draft of its own with this text, the caret at its end. */
  async function open(text = original): Promise<void> {
    drafts += 1;
    path = `en/Draft ${drafts}.md`;
    disk.write(path, text);
    const page = await served.open();
    window = notebookWindow(page);
    await eventually(() => window.status.textContent()).toMatch(/^\d+ notes$/);
    await window.goTo(`#/note/en/Draft%20${drafts}.md?edit=1`);
    await window.source.waitFor();
    await eventually(() => window.sourceText()).toBe(text.replaceAll('\r\n', '\n'));
    await press('Control+End');
  }
  beforeEach(() => () => window.page.context().close());

  const written = (): Promise<string> => window.sourceText().then((text) => text.slice(original.length));

  describe('saving', () => {
    it('happens by itself after a pause, and what was typed can still be undone', async () => {
      await open();
      await type('More.');
      await eventually(() => window.main.textContent()).toContain('Not saved yet');
      await eventually(() => disk.read(path)).toBe(`${original}More.`);
      await eventually(() => window.main.textContent()).toContain('Saved');
      await press('Control+Z');
      await eventually(() => window.sourceText()).toBe(original);
      await eventually(() => disk.read(path)).toBe(original);
    });

    it('happens at once on leaving, without a word about a draft', async () => {
      await open();
      await type('Left.');
      await press('Control+E');
      await eventually(() => window.note.textContent()).toContain('Left.');
      expect(disk.read(path)).toBe(`${original}Left.`);
      await eventually(() => window.button('draft.continue').count()).toBe(0);
    });

    it('keeps the ends of lines as they were', async () => {
      await open('# Draft\r\n\r\nOne.\r\n');
      await type('Two.');
      await press('Enter');
      await eventually(() => disk.read(path)).toBe('# Draft\r\n\r\nOne.\r\nTwo.\r\n');
    });

    it('says when it failed, keeps the text, and saves when it can', async () => {
      await open();
      await window.page.route('**/api/save', (route) => route.abort());
      await type('Offline.');
      await eventually(() => window.main.textContent()).toContain('Could not be saved');
      await window.page.unroute('**/api/save');
      await press('Control+End');
      await type(' Online.');
      await eventually(() => disk.read(path)).toBe(`${original}Offline. Online.`);
      await eventually(() => window.main.textContent()).toContain('Saved');
    });

    it('merges a change on disk, and what was typed before it can still be undone', async () => {
      await open();
      await type('Mine.');
      await eventually(() => disk.read(path)).toBe(`${original}Mine.`);
      await eventually(() => window.main.textContent()).toContain('Saved');
      disk.write(path, `${original.replace('First', 'Another')}Mine.`);
      await eventually(() => window.sourceText()).toBe(`${original.replace('First', 'Another')}Mine.`);
      await press('Control+Z');
      await eventually(() => window.sourceText()).toBe(original.replace('First', 'Another'));
    });
  });

  describe('completion', () => {
    it.each([
      ['a title in Cyrillic', '[[ценн', 'Ценность', '[[Ценность]]'],
      ['an alias', '[[ценностное', 'Ценностное предложение', '[[Ценность|Ценностное предложение]]'],
      ['Han, after full-width brackets', '【【价', '价值主张', '[[价值主张]]'],
      ['a word without its accents', '[[érté', 'Érték', '[[Érték]]'],
      ['a heading', '[[Ценность#ком', 'Кому', '[[Ценность#Кому]]'],
      ['a block', '[[Ценность#^ba', '^base-1', '[[Ценность#^base-1]]'],
      ['a tag', 'x #стр', '', 'x #стр'],
      ['a tag in Han', 'x #战', '#战略', 'x #战略'],
    ])('offers %s', async (_, typed, offered, result) => {
      await open();
      await type(typed);
      if (offered !== '') {
        await option(offered).waitFor();
        await window.page.waitForTimeout(150);
        await press('Enter');
      }
      await eventually(written).toBe(result);
    });
  });

  describe('keys', () => {
    it('continue lists, indent them, and end them on an empty item', async () => {
      await open();
      await type('- [ ] one\ntwo');
      await press('Tab');
      await eventually(written).toBe('- [ ] one\n  - [ ] two');
      await press('Shift+Tab', 'Enter', 'Enter');
      await type('end');
      await eventually(written).toBe('- [ ] one\n- [ ] two\nend');
    });

    it('continue a quote and a numbered list', async () => {
      await open();
      await type('> said\nmore\n\n\n1. one\ntwo');
      await eventually(written).toBe('> said\n> more\n\n1. one\n2. two');
    });

    it('tick a task, make words bold, italic or a link', async () => {
      await open();
      await type('- [ ] one');
      await press('Control+Enter');
      await eventually(written).toBe('- [x] one');
      await press('Control+Shift+ArrowLeft', 'Control+B');
      await eventually(written).toBe('- [x] **one**');
      await press('Control+B');
      await eventually(written).toBe('- [x] one');
      await press('Control+I');
      await eventually(written).toBe('- [x] *one*');
      await press('Control+I', 'Control+K');
      await type('https://a.example');
      await eventually(written).toBe('- [x] [one](https://a.example)');
    });

    it('leave the editor by Escape and Tab', async () => {
      await open();
      await press('Tab');
      expect(await window.source.evaluate((element) => element === document.activeElement)).toBe(true);
      await press('Escape', 'Tab');
      expect(await window.source.evaluate((element) => element === document.activeElement)).toBe(false);
    });

    it('find and replace in words of the window', async () => {
      await open(`${original}cost and cost\n`);
      await press('Control+F');
      await type('cost');
      await window.main.getByRole('textbox', { name: 'Replace with' }).fill('value');
      await window.main.getByRole('button', { name: 'Replace all' }).click();
      await eventually(written).toBe('value and value\n');
      await press('Escape');
      await eventually(() => window.main.getByRole('textbox', { name: 'Replace with' }).count()).toBe(0);
    });
  });

  it('turns an address pasted over words into a link', async () => {
    await open();
    await type('page');
    await press('Control+Shift+ArrowLeft');
    await window.source.evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'https://a.example/b');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await eventually(written).toBe('[page](https://a.example/b)');
  });

  it('shows the format away from the caret, and the signs at it', async () => {
    await open(`${original}**bold** and [[Ценность|worth]]\n\n- [ ] task\n\n`);
    const line = window.source.locator('.cm-line', { hasText: 'bold' });
    await eventually(() => line.textContent()).toBe('bold and worth');
    await window.source.getByRole('checkbox').click();
    await eventually(written).toContain('- [x] task');
    await press('ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp');
    await eventually(() => line.textContent()).toBe('**bold** and [[Ценность|worth]]');
  });

  it('follows the link at the caret', async () => {
    await open(`${original}See [[Ценность]].`);
    await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Control+Enter');
    await window.isReading('Ценность');
  });

  it('counts words and characters, and tells the spelling checker the language', async () => {
    await open();
    await eventually(() => window.main.textContent()).toContain('3 words');
    await eventually(() => window.main.textContent()).toContain('18 characters');
    expect(await window.source.getAttribute('lang')).toBe('en');
    expect(await window.source.getAttribute('spellcheck')).toBe('true');
  });

  it('types without a stop in a note of 300 KB', async () => {
    await open(
      `# Draft\n\n${'A line of **words** with a [[Ценность]] in it, long enough to be wrapped.\n\n'.repeat(4200)}`,
    );
    const longest = await window.page
      .evaluate(async () => {
        const lasted: number[] = [];
        const observer = new PerformanceObserver((list) =>
          lasted.push(...list.getEntries().map((each) => each.duration)),
        );
        observer.observe({ type: 'longtask' });
        (globalThis as { stopLooking?: () => number }).stopLooking = () => Math.max(0, ...lasted);
        await new Promise(requestAnimationFrame);
      })
      .then(async () => {
        await window.page.keyboard.type('Twenty signs to type', { delay: 30 });
        return window.page.evaluate(() => (globalThis as unknown as { stopLooking: () => number }).stopLooking());
      });
    expect(longest).toBeLessThan(300);
  });
});
