import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchForMisdeeds } from './misdeeds.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

describe.skipIf(!hasBrowser)('opening a notebook', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser?.close());

  describe('the one that comes with Konspekt', () => {
    let served: ServedNotebook;
    let window: NotebookWindow;
    let misdeeds: readonly string[];
    beforeAll(async () => {
      served = await serveNotebook(browser, { from: 'notes' });
      const page = await served.open();
      misdeeds = watchForMisdeeds(page);
      window = notebookWindow(page);
    });
    afterAll(() => served?.close());

    it('says how many notes there are', async () => {
      await window.isReady('136 notes');
      expect(await window.main.getByRole('heading', { level: 1 }).textContent()).toBe('vault');
    });

    it('leads who is new here to the tour in their language', async () => {
      const tour = window.main.getByRole('region', { name: window.t('welcome.guides') }).getByRole('link');
      expect(await tour.getAttribute('href')).toBe('#/note/en/Start%20here.md');
      expect(await tour.count()).toBe(1);
    });

    it('shows the notes of one language when asked', async () => {
      await window.notesPanel.getByRole('button', { name: 'hu: Hungarian, 27 notes' }).click();
      await eventually(async () => (await rows(window)).slice(0, 11)).toEqual([
        'hu',
        'Fogalomtár',
        'hu/Fogalomtár/1. fejezet. Mi a marketing.md',
        'hu/Fogalomtár/2. fejezet. Szükségletek és ajánlatok.md',
        'hu/Fogalomtár/3. fejezet. Marketingorientációk.md',
        'hu/Fogalomtár/4. fejezet. Érték és 4P.md',
        'hu/Fogalomtár/5. fejezet. Kapcsolatok és CRM.md',
        'hu/Fogalomtár/6. fejezet. Hűség és élettartamérték.md',
        'hu/Fogalomtár/7. fejezet. Érintési pontok és ügyfélutak.md',
        'hu/Fogalomtár/8. fejezet. Mérés és szegmensek.md',
        'hu/5A-modell.md',
      ]);
      const shown = (await rows(window)).slice(11);
      expect(shown).toContain('hu/Vevői élettartamérték.md');
      expect(shown.filter((row) => !row.startsWith('hu/'))).toEqual([]);
      await window.notesPanel.getByRole('button', { name: 'hu: Hungarian, 27 notes' }).click();
      await window.notesPanel.getByRole('button', { name: 'zh: Chinese, 27 notes' }).click();
      await eventually(() => rows(window)).toContain('zh/顾客终身价值.md');
    });

    it('reads a Chinese note: callout, table, formulas, highlight', async () => {
      await window.tree.getByRole('treeitem', { name: '顾客终身价值' }).click();
      await window.isReading('顾客终身价值');
      const { note } = window;
      expect(await note.getAttribute('lang')).toBe('zh');
      const callout = note
        .locator('div')
        .filter({ hasText: '奶茶店会员' })
        .filter({ has: window.page.getByRole('listitem') })
        .last();
      expect(await callout.getByRole('listitem').allTextContents()).toEqual([
        expect.stringContaining('= 1500元'),
        expect.stringContaining('= 1000元'),
      ]);
      const table = note.getByRole('table').filter({ hasText: '前四笔合计' }).first();
      expect(await table.getByRole('columnheader').allTextContents()).toEqual([
        '年份',
        '0',
        '1',
        '2',
        '3',
        '前四笔合计',
      ]);
      expect(
        await table
          .locator('td')
          .last()
          .evaluate((cell) => getComputedStyle(cell).textAlign),
      ).toBe('right');
      expect(await note.locator('mark').textContent()).toBe('报告CLV时必须写明口径');
      const formula = note
        .getByRole('group', { name: /CLV.*t_0/s })
        .locator('.katex')
        .first();
      const { width = 0, height = 0 } = (await formula.boundingBox()) ?? {};
      expect(width).toBeGreaterThan(100);
      expect(height).toBeGreaterThan(20);
    });

    it('goes down to a footnote and back up', async () => {
      await window.show('ru/Пожизненная ценность клиента.md', 'Пожизненная ценность клиента');
      const call = window.note.locator('sup a').first();
      await call.click();
      await eventually(() => window.scrolled()).toBeGreaterThan(200);
      const footnote = window.note.locator('li', { hasText: 'нелояльные уходят первыми' });
      expect(await footnote.isVisible()).toBe(true);
      await footnote.getByRole('link').last().click();
      await eventually(async () => (await window.belowTop(call)) > 0).toBe(true);
    });

    it('shows the properties of a note, folded until wanted', async () => {
      await window.show('ru/Пожизненная ценность клиента.md', 'Пожизненная ценность клиента');
      expect(await window.note.getByText('customer-lifetime-value').isVisible()).toBe(false);
      await window.button('note.properties').click();
      const properties = window.note.locator('dl').first();
      await eventually(() => properties.innerText()).toContain('ценность жизненного цикла клиента');
      expect(await properties.getByRole('link').allTextContents()).toEqual(['метрики', 'удержание']);
      await window.button('note.properties').click();
    });

    it('shows what a note embeds, with the way to its source', async () => {
      await window.show('ru/С чего начать.md', 'С чего начать');
      const embed = window.note.getByRole('group', {
        name: 'From the note “Глава 6. Лояльность и пожизненная ценность”',
      });
      await eventually(() => embed.textContent()).toContain('Пожизненная ценность клиента');
      await embed.getByRole('link', { name: 'Глава 6. Лояльность и пожизненная ценность' }).click();
      await window.isReading('Глава 6. Лояльность и пожизненная ценность');
    });

    it('begins where it was left', async () => {
      await window.show('hu/Fogalomtár.md', 'Fogalomtár');
      await eventually(() => window.page.evaluate(() => JSON.stringify(localStorage))).toContain('Fogalomt');
      await window.page.goto(new URL('/', window.page.url()).href);
      await window.isReading('Fogalomtár');
    });

    it('has done nothing wrong behind the scenes', () => {
      expect(misdeeds).toEqual([]);
    });
  });

  it('helps on when a folder has no notes', async () => {
    const served = await serveNotebook(browser, { texts: {} });
    try {
      const window = notebookWindow(await served.open({ locale: 'hu-HU' }), 'hu');
      await window.isReady('0 jegyzet');
      await eventually(() => window.main.textContent()).toContain(window.t('welcome.empty'));
      await window.button('welcome.first').click();
      await window.dialog.getByRole('textbox').fill('Első jegyzetem');
      await window.page.keyboard.press('Enter');
      await window.source.waitFor();
      await window.isReady('1 jegyzet');
    } finally {
      await served.close();
    }
  });

  it('opens everything else when some files are broken', async () => {
    const utf16 = new Uint8Array(Buffer.from('\uFEFF# Записка в UTF-16\n', 'utf16le'));
    const served = await serveNotebook(browser, {
      texts: {
        'Хорошая.md': '# Хорошая\n\nСсылка на [[好的]].\n',
        '好的.md': '---\nlang: zh\n---\n\n价值\n',
        'Битые свойства.md': '---\ntags: [а, б\nid: "\n---\n\nТекст под ними цел.\n',
        'UTF-16.md': utf16,
        'Огромная.md': new Uint8Array(20 * 1024 * 1024).fill(0x61),
      },
    });
    try {
      const window = notebookWindow(await served.open());
      await eventually(() => rows(window)).toEqual(
        expect.arrayContaining(['Хорошая.md', '好的.md', 'Битые свойства.md', 'UTF-16.md', 'Огромная.md']),
      );
      await window.show('Хорошая.md', 'Хорошая');
      await window.note.getByRole('link', { name: '好的' }).click();
      await window.isReading('好的');

      await window.show('Битые свойства.md', 'Битые свойства');
      expect(await window.note.textContent()).toContain('Текст под ними цел.');
      expect(await window.note.textContent()).toContain('The properties at the beginning of the file cannot be read');

      await window.goTo(`#/note/${encodeURIComponent('UTF-16.md')}`);
      await eventually(() => window.main.getByRole('alert').textContent()).toContain(
        'This file is not encoded as UTF-8.',
      );
      await window.goTo(`#/note/${encodeURIComponent('Огромная.md')}`);
      await eventually(() => window.main.getByRole('alert').textContent()).toContain('This note is too large to open.');
    } finally {
      await served.close();
    }
  });
});

/** Folders by name and notes by path, as the tree shows them. */
function rows(window: NotebookWindow): Promise<string[]> {
  return window.tree
    .getByRole('treeitem')
    .evaluateAll((items) => items.map((item) => item.getAttribute('title') ?? item.textContent));
}
