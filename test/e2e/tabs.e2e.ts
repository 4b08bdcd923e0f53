import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { focusedName } from './focus.ts';
import { watchForMisdeeds } from './misdeeds.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { linkedNotes, openTabs } from './pages/open-tabs.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

describe.skipIf(!hasBrowser)('tabs', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let window: NotebookWindow;
  let misdeeds: readonly string[];
  let open: ReturnType<typeof openTabs>;
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts: linkedNotes });
    page = await served.open();
    misdeeds = watchForMisdeeds(page);
    window = notebookWindow(page);
    open = openTabs(page);
    await window.isReady('4 notes');
  });
  beforeEach(() => open.startAfresh());
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  const alphaOnDisk = (): string => readFileSync(join(served.vault, 'Alpha.md'), 'utf8');
  const link = (name: string): Locator => window.note.getByRole('link', { name, exact: true });

  it('stay out of sight until there is a second one', async () => {
    expect(await page.getByRole('tablist').count()).toBe(0);
    await open.openAside('Beta');
    await eventually(() => open.row()).toBe('[Alpha] Beta');
    await window.isReading('Alpha');
    expect(page.url()).toContain('#/note/Alpha.md');
    expect(await page.getByRole('tabpanel', { name: 'Alpha' }).count()).toBe(1);
  });

  it('open from links and rows: middle click, Ctrl+Shift+click, Ctrl+Enter, a row of the tree', async () => {
    await link('Beta').click({ button: 'middle' });
    await eventually(() => open.row()).toBe('[Alpha] Beta');
    await link('Gamma').click({ modifiers: ['ControlOrMeta', 'Shift'] });
    await window.isReading('Gamma');
    expect(await open.row()).toBe('Alpha [Gamma] Beta');
    await link('Alpha').focus();
    await page.keyboard.press('Control+Enter');
    await eventually(() => open.row()).toBe('Alpha [Gamma] Alpha Beta');
    await window.tree.getByRole('treeitem', { name: 'Delta' }).click({ modifiers: ['ControlOrMeta'] });
    await eventually(() => open.row()).toBe('Alpha [Gamma] Delta Alpha Beta');
    await window.tree.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Enter');
    await eventually(() => open.row()).toBe('Alpha [Gamma] Gamma Delta Alpha Beta');
  });

  it('have each a way of their own, back and forward', async () => {
    await open.openAside('Beta');
    await open.tab('Beta').click();
    await window.isReading('Beta');
    await link('Gamma').click();
    await window.isReading('Gamma');
    await open.tab('Alpha').click();
    await window.isReading('Alpha');
    await link('Delta').click();
    await window.isReading('Delta');
    await open.tab('Gamma').click();
    await window.isReading('Gamma');
    await page.keyboard.press('Alt+ArrowLeft');
    await window.isReading('Beta');
    expect(await open.row()).toBe('Delta [Beta]');
    await window.button('command.forward').click();
    await window.isReading('Gamma');
    await open.tab('Delta').click();
    await window.button('command.back').click();
    await window.isReading('Alpha');
    // The browser's own button goes through what was seen, in whichever tab.
    await page.goBack();
    await window.isReading('Delta');
    await page.goBack();
    await window.isReading('Gamma');
    expect(await open.row()).toBe('Delta [Gamma]');
  });

  it('come back to where each was left', async () => {
    await window.scrollTo(400);
    await window.run('command.tab-duplicate');
    await eventually(() => open.tabs().count()).toBe(2);
    await window.scrollTo(150);
    await page.keyboard.press('Control+PageUp');
    await window.isReading('Alpha');
    await eventually(() => window.scrolled()).toBe(400);
    await page.keyboard.press('Control+PageDown');
    await eventually(() => window.scrolled()).toBe(150);
  });

  it('close and come back', async () => {
    await open.openAside('Gamma', 'Beta');
    await eventually(() => open.row()).toBe('[Alpha] Beta Gamma');
    await open.tab('Beta').click({ button: 'middle' });
    await eventually(() => open.row()).toBe('[Alpha] Gamma');
    await open.tab('Gamma').hover();
    await open.tab('Gamma').locator('[data-close]').click();
    await eventually(() => open.tabs().count()).toBe(0);
    await window.run('command.tab-reopen');
    await window.isReading('Gamma');
    expect(await open.row()).toBe('Alpha [Gamma]');
    await window.run('command.tab-reopen');
    await window.isReading('Beta');
    await window.run('command.tab-close-others');
    await eventually(() => open.tabs().count()).toBe(0);
    await window.run('command.tab-close');
    await eventually(() => page.url()).toMatch(/#\/$/);
  });

  it('are worked by the keyboard: arrows, Enter, Delete, a menu that gives the focus back', async () => {
    await open.openAside('Gamma', 'Beta');
    await open.tab('Alpha').focus();
    await page.keyboard.press('ArrowRight');
    expect(await focusedName(page)).toBe('Beta');
    await page.keyboard.press('Enter');
    await window.isReading('Beta');
    expect(await focusedName(page)).toBe('Beta');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    await eventually(() => focusedName(page)).toBe('Beta');
    await page.keyboard.press('Control+Shift+PageDown');
    await eventually(() => open.row()).toBe('Alpha Gamma [Beta]');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: window.t('command.tab-pin') }).waitFor();
    await page.keyboard.type(window.t('command.tab-pin').slice(0, 3));
    await page.keyboard.press('Enter');
    await eventually(() => open.row()).toBe(`[Beta, ${window.t('tab.pinned')}] Alpha Gamma`);
    await eventually(() => focusedName(page)).toMatch(/^Beta/);
    await page.keyboard.press('End');
    await eventually(() => focusedName(page)).toBe('Gamma');
    await page.keyboard.press('Delete');
    await eventually(() => open.row()).toBe(`[Beta, ${window.t('tab.pinned')}] Alpha`);
    await eventually(() => focusedName(page)).toMatch(/^Beta/);
  });

  it('are dragged to another position', async () => {
    await open.openAside('Gamma', 'Beta');
    await eventually(() => open.row()).toBe('[Alpha] Beta Gamma');
    const from = await open.tab('Alpha').boundingBox();
    const to = await open.tab('Gamma').boundingBox();
    if (from === null || to === null) throw new Error('no tabs');
    await page.mouse.move(from.x + 20, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width - 5, to.y + 10, { steps: 8 });
    await page.mouse.up();
    await eventually(() => open.row()).toBe('Beta Gamma [Alpha]');
  });

  it('keep a pinned note: links open beside it', async () => {
    await window.run('command.tab-pin');
    await eventually(() => open.row()).toBe(`[Alpha, ${window.t('tab.pinned')}]`);
    await link('Beta').click();
    await window.isReading('Beta');
    expect(await open.row()).toBe(`Alpha, ${window.t('tab.pinned')} [Beta]`);
  });

  it('show unsaved text, which is there again when one comes back', async () => {
    await open.openAside('Beta');
    await page.keyboard.press('Control+E');
    await window.overwrite('# Alpha\n\nNot saved yet.\n');
    await eventually(() => open.row()).toBe(`[Alpha, ${window.t('editor.unsaved')}] Beta`);
    await open.tab('Beta').click();
    await window.isReading('Beta');
    // To leave a text is to save it.
    await eventually(() => open.row()).toBe('Alpha [Beta]');
    await eventually(alphaOnDisk).toContain('Not saved yet.');
    await open.tab('Alpha').click();
    await eventually(() => window.sourceText()).toContain('Not saved yet.');
    await window.overwrite(linkedNotes['Alpha.md']);
    await eventually(alphaOnDisk).toBe(linkedNotes['Alpha.md']);
  });

  it('stand as they were after a restart, and a link from outside goes to the current one', async () => {
    await open.openAside('Gamma', 'Beta');
    await open.tab('Beta').click();
    await window.isReading('Beta');
    await link('Gamma').click();
    await window.isReading('Gamma');
    await window.run('command.tab-pin');
    await window.scrollTo(300);
    const expected = `[Gamma, ${window.t('tab.pinned')}] Alpha Gamma`;
    await eventually(() => open.row()).toBe(expected);
    await page.waitForTimeout(700);
    await page.reload();
    await window.isReading('Gamma');
    await eventually(() => open.row()).toBe(expected);
    await eventually(() => window.scrolled()).toBe(300);

    const later = await page.context().newPage();
    try {
      await later.goto(new URL('/', page.url()).href);
      const again = notebookWindow(later);
      await again.isReading('Gamma');
      await eventually(() => open.row(later)).toBe(expected);
      await eventually(() => again.scrolled()).toBe(300);
      await later.keyboard.press('Alt+ArrowLeft');
      await again.isReading('Beta');
      await open.tabs(later).nth(2).click();
      await later.goto(new URL('/#/note/Delta.md', page.url()).href);
      await again.isReading('Delta');
      await eventually(() => open.row(later)).toBe(`Beta, ${window.t('tab.pinned')} Alpha [Delta]`);
    } finally {
      await later.close();
    }
  });

  it('follow a renamed note, and go back with it', async () => {
    await open.openAside('Delta');
    await open.tab('Delta').click();
    await window.isReading('Delta');
    await window.run('command.tab-duplicate');
    await eventually(() => open.row()).toBe('Alpha Delta [Delta]');
    await page.keyboard.press('F2');
    await eventually(() => window.dialog.getByRole('textbox').inputValue()).toBe('Delta');
    await window.dialog.getByRole('textbox').fill('Delta moved');
    await page.keyboard.press('Enter');
    await eventually(() => page.url()).toContain('Delta%20moved.md');
    await open.tabs().nth(1).click();
    await window.isReading('Delta moved');
    expect(page.url()).toContain('Delta%20moved.md');
    await window.run('command.undo');
    await eventually(() => page.url()).toContain('#/note/Delta.md');
    await open.tabs().nth(2).click();
    await window.isReading('Delta');
    expect(page.url()).toContain('#/note/Delta.md');
  });

  it('open from the switcher with Ctrl+Enter', async () => {
    await page.keyboard.press('Control+P');
    await page.getByRole('combobox').fill('gam');
    await page.getByRole('option', { name: 'Gamma' }).first().waitFor();
    await page.keyboard.press('Control+Enter');
    await window.isReading('Gamma');
    expect(await open.row()).toBe('Alpha [Gamma]');
    expect(await window.dialog.count()).toBe(0);
  });

  it.each([1, 2, 3, 4, 5])('go where an address given while the window starts leads, at its change %i', async (nth) => {
    const starting = await served.open();
    try {
      await starting.addInitScript((at) => {
        new MutationObserver(() => {
          if (--at === 0) location.hash = '#/note/Gamma.md';
        }).observe(document, { childList: true, subtree: true });
      }, nth);
      await starting.reload();
      await notebookWindow(starting).isReading('Gamma');
      expect(starting.url()).toContain('#/note/Gamma.md');
    } finally {
      await starting.context().close();
    }
  });

  it('has done nothing wrong behind the scenes', () => {
    expect(misdeeds).toEqual([]);
  });
});
