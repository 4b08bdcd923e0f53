import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { watchForMisdeeds } from './misdeeds.ts';
import { notesOnDisk } from './notes-on-disk.ts';
import { brokenRules } from './pages/broken-rules.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const front = [
  'id: churn # the concept',
  'lang: en',
  'tags:',
  '  - retention/churn # mine',
  '  - marketing',
  "author: 'Reichheld'",
  'pages: 12',
  'draft: true',
  'updated: 2026-05-01',
  'source:',
  '  book: {year: 1996}',
];
const churn = (lines: readonly string[] = front): string =>
  `---\n${lines.join('\n')}\n---\n# Churn\n\nCustomers leave.\n`;
const texts = {
  'Churn.md': churn(),
  'Loyalty.md': '---\nid: loyalty\nlang: hu\ntags: [retention/loyalty]\nreviewer: Anna\n---\n# Loyalty\n',
  'Broken.md': '---\nid: [broken\n---\n# Broken\n\nStill readable.\n',
  'Bare.md': '# Bare\n\nNo properties yet.\n',
};

describe.skipIf(!hasBrowser)('the properties of a note', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let window: NotebookWindow;
  let disk: ReturnType<typeof notesOnDisk>;
  let misdeeds: readonly string[];
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts });
    disk = notesOnDisk(served);
    page = await served.open();
    misdeeds = watchForMisdeeds(page);
    window = notebookWindow(page);
    await window.isReady('4 notes');
    await window.show('Churn.md', 'Churn');
    await window.note.getByRole('button', { name: window.t('note.properties') }).click();
  });
  beforeEach(async () => {
    await page.keyboard.press('Escape');
    disk.write('Churn.md', churn());
    await window.show('Churn.md', 'Churn');
    await eventually(() => field('author').inputValue()).toBe('Reichheld');
    await eventually(() => field('pages').inputValue()).toBe('12');
    await eventually(() => chips()).toEqual(['retention/churn', 'marketing']);
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });
  const row = (property: string): Locator => window.note.locator(`[data-property="${property}"]`);
  const name = (property: string): Locator => row(property).locator('[data-name]');
  const field = (property: string): Locator => row(property).locator('dd').locator('input, textarea').last();
  const chips = (): Promise<string[]> => row('tags').locator('a').allTextContents();
  const onDisk = (): string => disk.read('Churn.md');
  const instead = (line: string, by: string): string =>
    churn(front.flatMap((each) => (each === line ? by.split('\n') : [each])));
  const fromMenu = async (property: string, what: string): Promise<void> => {
    await name(property).press('Enter');
    await page.getByRole('menuitem', { name: window.t(what), exact: true }).click();
    // The menu gives the focus back before the field of the name takes it.
    if (what === 'properties.rename')
      await eventually(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  };
  const undo = (): Promise<void> => window.run('command.undo');

  it('are changed in place, each by the bytes of its value alone', async () => {
    await field('author').fill('Anna: “Kovács”');
    await field('author').press('Enter');
    await eventually(onDisk).toBe(instead("author: 'Reichheld'", "author: 'Anna: “Kovács”'"));
    await undo();
    await eventually(onDisk).toBe(churn());
    await eventually(() => field('author').inputValue()).toBe('Reichheld');

    await field('pages').fill('12,50');
    await field('pages').press('Tab');
    await eventually(onDisk).toContain('pages: 12.50\n');
    await field('draft').press('Space');
    await eventually(onDisk).toContain('draft: false\n');
    await field('updated').fill('2026-06-02');
    await field('updated').press('Enter');
    await eventually(onDisk).toContain('updated: 2026-06-02\n');
    expect(onDisk()).toBe(
      churn(
        front.map((line) =>
          line
            .replace('pages: 12', 'pages: 12.50')
            .replace('draft: true', 'draft: false')
            .replace('updated: 2026-05-01', 'updated: 2026-06-02'),
        ),
      ),
    );
  });

  it('keep what was there when Escape is pressed, or when it makes no sense', async () => {
    await field('author').fill('Somebody');
    await field('author').press('Escape');
    expect(await field('author').inputValue()).toBe('Reichheld');
    await field('pages').fill('many');
    await field('pages').press('Enter');
    await row('pages').getByText(window.t('properties.no-number')).waitFor();
    await field('pages').press('Escape');
    await field('lang').fill('xyzzy');
    await field('lang').press('Enter');
    await row('lang').getByText(window.t('properties.no-language')).waitFor();
    await field('lang').press('Escape');
    expect(onDisk()).toBe(churn());
  });

  it('hold lists as chips, with the tags of the notebook offered', async () => {
    await field('tags').click();
    await field('tags').fill('ret');
    await row('tags').getByRole('option', { name: 'retention/loyalty' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await eventually(onDisk).toBe(instead('  - marketing', '  - marketing\n  - retention/loyalty'));
    await field('tags').fill('#новий тег');
    await page.keyboard.press(',');
    await eventually(onDisk).toContain('  - новий-тег\n');
    await eventually(chips).toEqual(['retention/churn', 'marketing', 'retention/loyalty', 'новий-тег']);
    await page.keyboard.press('Backspace');
    await eventually(onDisk).not.toContain('новий');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Delete');
    await eventually(chips).toEqual(['retention/churn', 'retention/loyalty']);
    await eventually(onDisk).toBe(instead('  - marketing', '  - retention/loyalty'));
  });

  it('find a language by its name, and a concept by the title of a note', async () => {
    await field('lang').fill('magyar');
    await field('lang').press('Enter');
    await eventually(onDisk).toContain('lang: hu\n');
    await row('lang').getByText('Hungarian').waitFor();
    await field('id').fill('Loy');
    await row('id').getByRole('option', { name: 'loyalty' }).click();
    await eventually(onDisk).toContain('id: loyalty # the concept\n');
  });

  it('are added by key, with names known in the notebook, and take a value at once', async () => {
    await page.keyboard.press('Control+;');
    await page.keyboard.type('rev');
    await window.note.getByRole('option', { name: 'reviewer' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await eventually(onDisk).toContain('reviewer:\n---\n');
    await eventually(() => field('reviewer').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('Béla');
    await page.keyboard.press('Enter');
    await eventually(onDisk).toBe(churn([...front, 'reviewer: Béla']));
  });

  it('begin in a note that has none', async () => {
    await window.show('Bare.md', 'Bare');
    await window.note.getByRole('button', { name: window.t('properties.add') }).click();
    // Fast hands: between frames that a busy machine draws late.
    await eventually(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.type('ali');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await page.keyboard.type('ases');
    await page.keyboard.press('Enter');
    await eventually(() => field('aliases').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('Pusztán');
    await page.keyboard.press('Enter');
    await eventually(() => disk.read('Bare.md')).toBe(`---\naliases:\n  - Pusztán\n---\n${texts['Bare.md']}`);
  });

  it('are renamed, moved and removed from under their name, and come back', async () => {
    await fromMenu('author', 'properties.rename');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('written by');
    await page.keyboard.press('Enter');
    await eventually(onDisk).toBe(instead("author: 'Reichheld'", "written by: 'Reichheld'"));
    await eventually(() => name('written by').evaluate((element) => element === document.activeElement)).toBe(true);
    await fromMenu('written by', 'properties.up');
    await eventually(onDisk).toContain("lang: en\nwritten by: 'Reichheld'\ntags:\n");
    await fromMenu('source', 'properties.remove');
    await eventually(onDisk).not.toContain('source');
    await window.notices
      .getByRole('button', { name: window.t('undo.action') })
      .last()
      .click();
    await eventually(onDisk).toContain('source:\n  book: {year: 1996}\n');
    await name('pages').focus();
    await page.keyboard.press('Control+Z');
    await eventually(onDisk).toContain("  - marketing\nwritten by: 'Reichheld'\n");
  });

  it('refuse a name that is taken', async () => {
    await fromMenu('author', 'properties.rename');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('pages');
    await page.keyboard.press('Enter');
    await window.notices.getByText(window.t('error.property-exists')).waitFor();
    await eventually(() => name('author').count()).toBe(1);
    expect(onDisk()).toBe(churn());
  });

  it('become another kind', async () => {
    await fromMenu('author', 'properties.as-list');
    await eventually(onDisk).toContain('author: [Reichheld]\n');
    await fromMenu('author', 'properties.as-text');
    await eventually(onDisk).toContain('author: Reichheld\n');
  });

  it('tell when somebody else changed the same one meanwhile, and lose neither', async () => {
    await page.route('**/api/changeProperty', async (route) => {
      disk.write('Churn.md', instead('pages: 12', 'pages: 99'));
      await route.continue();
    });
    await field('pages').fill('13');
    await field('pages').press('Enter');
    await window.notices.getByText(window.t('error.property-changed')).waitFor();
    await page.unroute('**/api/changeProperty');
    await eventually(() => field('pages').inputValue()).toBe('99');
    expect(onDisk()).toContain('pages: 99\n');
  });

  it('go together with text typed into the source in another pane', async () => {
    await page.keyboard.press('Control+Backslash');
    await eventually(() => page.locator('[data-pane]').count()).toBe(2);
    await page.keyboard.press('Control+E');
    const editor = page
      .locator('[data-pane]')
      .nth(1)
      .getByRole('textbox', { name: /^Text of/ });
    await editor.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Typed just now.');
    const author = page.locator('[data-pane]').first().locator('[data-property="author"] textarea');
    await author.fill('Kotler');
    await author.press('Enter');
    await eventually(onDisk).toContain("author: 'Kotler'\n");
    expect(onDisk()).toContain('Typed just now.');
    await eventually(() => editor.textContent()).toContain('Typed just now.');
    expect(await page.getByText(window.t('conflict.title')).count()).toBe(0);
    await editor.click();
    await page.keyboard.press('Control+E');
    await window.run('command.pane-close');
    await eventually(() => page.locator('[data-pane]').count()).toBe(1);
  });

  it('wait while a draft from another time stands unsaved', async () => {
    await page.evaluate((folder) => {
      const draft = { text: 'An old draft.', baseHash: 'x', at: Date.now() };
      localStorage.setItem(`konspekt.draft:${folder}:Churn.md`, JSON.stringify(draft));
    }, served.vault);
    await field('author').fill('Kotler');
    await field('author').press('Enter');
    await window.notices.getByText(window.t('properties.draft-waits')).waitFor();
    expect(onDisk()).toBe(churn());
    await page.evaluate((folder) => localStorage.removeItem(`konspekt.draft:${folder}:Churn.md`), served.vault);
    await eventually(() => field('author').inputValue()).toBe('Reichheld');
  });

  it('that cannot be read are opened in the source at their line', async () => {
    await window.show('Broken.md', 'Broken');
    await window.note.getByText(window.t('properties.broken')).waitFor();
    await window.button('note.open-source', window.note).click();
    await window.source.waitFor();
    await page.keyboard.press('Control+E');
    expect(disk.read('Broken.md')).toBe(texts['Broken.md']);
  });

  it('are accessible, with the list of an offer open', async () => {
    await field('tags').click();
    await field('tags').fill('ret');
    await row('tags').getByRole('option').first().waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await field('tags').press('Escape');
    await field('tags').press('Escape');
  });

  it('has done nothing wrong behind the scenes', () => {
    expect(misdeeds).toEqual([]);
  });
});
