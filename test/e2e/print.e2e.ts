import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const wide = Array.from({ length: 9 }, (_, at) => `Column ${at + 1}`);
const texts = {
  'Share of wallet.md': [
    '---',
    'title: Share of wallet',
    'lang: en',
    '---',
    'See [the method](https://example.org/wallet/method) and <https://example.org/>, and [[Loyalty]] and [[Nothing yet]].',
    '',
    '> [!tip]- Folded away',
    '> Words in the fold.',
    '',
    '> [!note] Open',
    '> Words in the open. ==Marked==.',
    '',
    `| ${wide.join(' | ')} |`,
    `| ${wide.map(() => '---').join(' | ')} |`,
    ...Array.from({ length: 60 }, (_, row) => `| ${wide.map((_, at) => `cell ${row}.${at}`).join(' | ')} |`),
    '',
    '```js',
    `const line = '${'very long '.repeat(40)}';`,
    '```',
    '',
    '$$\\mathrm{CLV} = \\sum_{t=1}^{T} \\frac{m_t r^t}{(1+d)^t}$$',
    '',
    '![[mark.png]]',
    '',
    '![[talk.mp3]]',
    '',
    '## The end',
    '',
    'Last words.',
  ].join('\n'),
  'Loyalty.md': '# Loyalty\n\nWho comes back to [[Share of wallet]].\n',
  'mark.png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
  'talk.mp3': Buffer.from('no music'),
};

describe.skipIf(!hasBrowser)('printing a note', () => {
  let browser: Browser;
  let notebook: ServedNotebook;
  let page: Page;
  let window: NotebookWindow;
  const printed = (): Promise<number> => page.evaluate(() => (globalThis as unknown as { printed: number }).printed);
  const copy = () => page.locator('.print-page');
  /** Prints by the command, and stays with the page as it goes to the printer. */
  const print = async (): Promise<void> => {
    const before = await printed();
    await window.run('command.print');
    await eventually(printed).toBe(before + 1);
    await page.emulateMedia({ media: 'print' });
  };
  const end = async (): Promise<void> => {
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await copy().waitFor({ state: 'detached' });
    await page.emulateMedia({ media: 'screen' });
  };

  beforeAll(async () => {
    browser = await startChromium();
    notebook = await serveNotebook(browser, { texts });
    page = await notebook.open({ colorScheme: 'dark' });
    await page.evaluate(() => {
      Object.assign(globalThis, { printed: 0 });
      globalThis.print = () => {
        (globalThis as unknown as { printed: number }).printed += 1;
      };
    });
    window = notebookWindow(page);
    await window.isReady('2 notes');
  });
  afterAll(async () => {
    await browser?.close();
    await notebook?.close();
  });

  it('is offered for notes alone, and writing a PDF is left to the browser’s own dialog', async () => {
    await page.keyboard.press('Control+Shift+P');
    await page.getByRole('combobox').fill(window.t('command.print'));
    await page.getByText(window.t('palette.empty')).waitFor();
    await page.keyboard.press('Escape');
    await window.show('Share of wallet.md', 'Share of wallet');
    await page.keyboard.press('Control+Shift+P');
    await page.getByRole('combobox').fill('PDF');
    await page.getByText(window.t('palette.empty')).waitFor();
    await page.keyboard.press('Escape');
  });

  it('shows nothing of it on the screen', async () => {
    const before = await printed();
    await window.run('command.print');
    await eventually(printed).toBe(before + 1);
    expect(await copy().isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await end();
  });

  it('puts the whole note on paper, and nothing of the window', async () => {
    await print();
    expect(await copy().getByRole('heading', { level: 1 }).textContent()).toBe('Share of wallet');
    for (const words of ['Words in the fold.', 'Words in the open.', 'cell 59.8', 'Last words.', 'talk.mp3'])
      expect(await copy().getByText(words).first().isVisible(), words).toBe(true);
    expect(await window.main.isVisible()).toBe(false);
    expect(await page.getByRole('contentinfo').isVisible()).toBe(false);
    expect(await page.locator('audio:visible, .copy-code:visible').count()).toBe(0);
    await end();
  });

  it('prints black on white, whatever the theme', async () => {
    await print();
    const colours = await copy().evaluate((element) => {
      const text = element.querySelector('.note-content') ?? element;
      return [getComputedStyle(text).color, getComputedStyle(document.body).backgroundColor];
    });
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    await end();
  });

  it('says where links out of the notebook lead, unless their words do', async () => {
    await print();
    const after = await copy()
      .locator('a.link-external')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
    expect(after[0]).toContain('https://example.org/wallet/method');
    expect(after[1]).toBe('none');
    await end();
  });

  it('loses nothing at the edge: code is wrapped, tables and formulas fit', async () => {
    await page.setViewportSize({ width: 680, height: 900 });
    await print();
    const cut = await copy().evaluate((element) =>
      [...element.querySelectorAll('pre, table, .math-block, img')]
        .filter((each) => each.getBoundingClientRect().right > element.getBoundingClientRect().right + 1)
        .map(({ tagName }) => tagName),
    );
    expect(cut).toEqual([]);
    expect(
      await copy()
        .locator('pre')
        .evaluate((code) => code.scrollWidth <= code.clientWidth + 1),
    ).toBe(true);
    await end();
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('becomes a PDF of several pages that holds the last words', async () => {
    await print();
    const pdf = (await page.pdf({ format: 'A4', tagged: true })).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
    // Headings and links are told to those who listen to it.
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('https://example.org/wallet/method');
    await end();
  });

  it('prints what was just typed', async () => {
    await window.goTo('#/note/Loyalty.md?edit=1');
    await window.source.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('And words typed a moment ago.');
    await print();
    expect(await copy().getByText('And words typed a moment ago.').isVisible()).toBe(true);
    await end();
    await window.source.waitFor();
  });

  it('folds again what the browser’s own printing had opened', async () => {
    await window.show('Share of wallet.md', 'Share of wallet');
    const fold = window.note.locator('details');
    expect(await fold.evaluate((each: HTMLDetailsElement) => each.open)).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await fold.evaluate((each: HTMLDetailsElement) => each.open)).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await window.note.getByText('Last words.').isVisible()).toBe(true);
    expect(await window.tree.isVisible()).toBe(false);
    expect(await page.getByRole('toolbar').first().isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    expect(await fold.evaluate((each: HTMLDetailsElement) => each.open)).toBe(false);
  });
});
