import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { focusedName } from './focus.ts';
import { watchForMisdeeds } from './misdeeds.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const filler = Array.from({ length: 60 }, (_, at) => `Paragraph ${at + 1}.`).join('\n\n');
const texts = {
  'Alpha.md': `# Alpha\n\nTo [[Beta]], [[Gamma]] and [[Delta]].\n\n${filler}\n`,
  'Beta.md': `# Beta\n\nTo [[Gamma]].\n\n${filler}\n`,
  'Gamma.md': `# Gamma\n\nTo [[Alpha]].\n\n${filler}\n`,
  'Delta.md': '# Delta\n\nThe last one.\n',
};

describe.skipIf(!hasBrowser)('tabs', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let window: NotebookWindow;
  let misdeeds: readonly string[];
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts });
    page = await served.open();
    misdeeds = watchForMisdeeds(page);
    window = notebookWindow(page);
    await window.isReady('4 notes');
  });
  beforeEach(async () => {
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
      history.replaceState(null, '', '#/note/Alpha.md');
      // What is open is kept at every change; without one the window begins with the address alone.
      location.reload();
    });
    await window.isReading('Alpha');
    await eventually(() => tabs().count()).toBe(0);
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  const tabs = (within: Page | Locator = page): Locator => within.getByRole('tab');
  const tab = (name: string): Locator => page.getByRole('tab', { name, exact: true });
  const link = (name: string): Locator => window.note.getByRole('link', { name, exact: true });
  /** Names of the tabs, the shown one in brackets. */
  const row = (within: Page | Locator = page): Promise<string> =>
    tabs(within).evaluateAll((all) =>
      all
        .map((one) => {
          const name = one.getAttribute('aria-label') ?? '';
          return one.getAttribute('aria-selected') === 'true' ? `[${name}]` : name;
        })
        .join(' '),
    );
  const panes = (): Locator => page.locator('[data-pane]');
  const inPane = (at: number): Locator => panes().nth(at);
  const drag = async (border: Locator, by: number): Promise<void> => {
    const { x = 0, y = 0, width = 0, height = 0 } = (await border.boundingBox()) ?? {};
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + by, y + height / 2, { steps: 5 });
    await page.mouse.up();
  };
  const openAside = async (...names: string[]): Promise<void> => {
    for (const name of names) await link(name).click({ modifiers: ['ControlOrMeta'] });
  };

  it('stay out of sight until there is a second one', async () => {
    expect(await page.getByRole('tablist').count()).toBe(0);
    await openAside('Beta');
    await eventually(() => row()).toBe('[Alpha] Beta');
    await window.isReading('Alpha');
    expect(page.url()).toContain('#/note/Alpha.md');
    expect(await page.getByRole('tabpanel', { name: 'Alpha' }).count()).toBe(1);
  });

  it('open from links and rows: middle click, Ctrl+Shift+click, Ctrl+Enter, a row of the tree', async () => {
    await link('Beta').click({ button: 'middle' });
    await eventually(() => row()).toBe('[Alpha] Beta');
    await link('Gamma').click({ modifiers: ['ControlOrMeta', 'Shift'] });
    await window.isReading('Gamma');
    expect(await row()).toBe('Alpha [Gamma] Beta');
    await link('Alpha').focus();
    await page.keyboard.press('Control+Enter');
    await eventually(() => row()).toBe('Alpha [Gamma] Alpha Beta');
    await window.tree.getByRole('treeitem', { name: 'Delta' }).click({ modifiers: ['ControlOrMeta'] });
    await eventually(() => row()).toBe('Alpha [Gamma] Delta Alpha Beta');
    await window.tree.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Enter');
    await eventually(() => row()).toBe('Alpha [Gamma] Gamma Delta Alpha Beta');
  });

  it('have each a way of their own, back and forward', async () => {
    await openAside('Beta');
    await tab('Beta').click();
    await window.isReading('Beta');
    await link('Gamma').click();
    await window.isReading('Gamma');
    await tab('Alpha').click();
    await window.isReading('Alpha');
    await link('Delta').click();
    await window.isReading('Delta');
    await tab('Gamma').click();
    await window.isReading('Gamma');
    await page.keyboard.press('Alt+ArrowLeft');
    await window.isReading('Beta');
    expect(await row()).toBe('Delta [Beta]');
    await window.button('command.forward').click();
    await window.isReading('Gamma');
    await tab('Delta').click();
    await window.button('command.back').click();
    await window.isReading('Alpha');
    // The browser's own button goes through what was seen, in whichever tab.
    await page.goBack();
    await window.isReading('Delta');
    await page.goBack();
    await window.isReading('Gamma');
    expect(await row()).toBe('Delta [Gamma]');
  });

  it('come back to where each was left', async () => {
    await window.scrollTo(400);
    await window.run('command.tab-duplicate');
    await eventually(() => tabs().count()).toBe(2);
    await window.scrollTo(150);
    await page.keyboard.press('Control+PageUp');
    await window.isReading('Alpha');
    await eventually(() => window.scrolled()).toBe(400);
    await page.keyboard.press('Control+PageDown');
    await eventually(() => window.scrolled()).toBe(150);
  });

  it('close and come back', async () => {
    await openAside('Gamma', 'Beta');
    await eventually(() => row()).toBe('[Alpha] Beta Gamma');
    await tab('Beta').click({ button: 'middle' });
    await eventually(() => row()).toBe('[Alpha] Gamma');
    await tab('Gamma').hover();
    await tab('Gamma').locator('[data-close]').click();
    await eventually(() => tabs().count()).toBe(0);
    await window.run('command.tab-reopen');
    await window.isReading('Gamma');
    expect(await row()).toBe('Alpha [Gamma]');
    await window.run('command.tab-reopen');
    await window.isReading('Beta');
    await window.run('command.tab-close-others');
    await eventually(() => tabs().count()).toBe(0);
    await window.run('command.tab-close');
    await eventually(() => page.url()).toMatch(/#\/$/);
  });

  it('are worked by the keyboard: arrows, Enter, Delete, a menu that gives the focus back', async () => {
    await openAside('Gamma', 'Beta');
    await tab('Alpha').focus();
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
    await eventually(() => row()).toBe('Alpha Gamma [Beta]');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: window.t('command.tab-pin') }).waitFor();
    await page.keyboard.type(window.t('command.tab-pin').slice(0, 3));
    await page.keyboard.press('Enter');
    await eventually(() => row()).toBe(`[Beta, ${window.t('tab.pinned')}] Alpha Gamma`);
    await page.keyboard.press('End');
    await eventually(() => focusedName(page)).toBe('Gamma');
    await page.keyboard.press('Delete');
    await eventually(() => row()).toBe(`[Beta, ${window.t('tab.pinned')}] Alpha`);
    await eventually(() => focusedName(page)).toMatch(/^Beta/);
  });

  it('are dragged to another position', async () => {
    await openAside('Gamma', 'Beta');
    await eventually(() => row()).toBe('[Alpha] Beta Gamma');
    const from = await tab('Alpha').boundingBox();
    const to = await tab('Gamma').boundingBox();
    if (from === null || to === null) throw new Error('no tabs');
    await page.mouse.move(from.x + 20, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width - 5, to.y + 10, { steps: 8 });
    await page.mouse.up();
    await eventually(() => row()).toBe('Beta Gamma [Alpha]');
  });

  it('keep a pinned note: links open beside it', async () => {
    await window.run('command.tab-pin');
    await eventually(() => row()).toBe(`[Alpha, ${window.t('tab.pinned')}]`);
    await link('Beta').click();
    await window.isReading('Beta');
    expect(await row()).toBe(`Alpha, ${window.t('tab.pinned')} [Beta]`);
  });

  it('show unsaved text, which is there again when one comes back', async () => {
    await openAside('Beta');
    await page.keyboard.press('Control+E');
    await window.source.fill('# Alpha\n\nNot saved yet.\n');
    await eventually(() => row()).toBe(`[Alpha, ${window.t('editor.unsaved')}] Beta`);
    await tab('Beta').click();
    await window.isReading('Beta');
    await tab(`Alpha, ${window.t('editor.unsaved')}`).click();
    await eventually(() => window.source.inputValue()).toContain('Not saved yet.');
    await window.source.fill(texts['Alpha.md']);
    await eventually(() => row()).toBe('[Alpha] Beta');
  });

  it('stand as they were after a restart, and a link from outside goes to the current one', async () => {
    await openAside('Gamma', 'Beta');
    await tab('Beta').click();
    await window.isReading('Beta');
    await link('Gamma').click();
    await window.isReading('Gamma');
    await window.run('command.tab-pin');
    await window.scrollTo(300);
    const expected = `[Gamma, ${window.t('tab.pinned')}] Alpha Gamma`;
    await eventually(() => row()).toBe(expected);
    await page.waitForTimeout(700);
    await page.reload();
    await window.isReading('Gamma');
    await eventually(() => row()).toBe(expected);
    await eventually(() => window.scrolled()).toBe(300);

    const later = await page.context().newPage();
    try {
      await later.goto(new URL('/', page.url()).href);
      const again = notebookWindow(later);
      await again.isReading('Gamma');
      await eventually(() => row(later)).toBe(expected);
      await eventually(() => again.scrolled()).toBe(300);
      await later.keyboard.press('Alt+ArrowLeft');
      await again.isReading('Beta');
      await tabs(later).nth(2).click();
      await later.goto(new URL('/#/note/Delta.md', page.url()).href);
      await again.isReading('Delta');
      await eventually(() => row(later)).toBe(`Beta, ${window.t('tab.pinned')} Alpha [Delta]`);
    } finally {
      await later.close();
    }
  });

  it('follow a renamed note, and go back with it', async () => {
    await openAside('Delta');
    await tab('Delta').click();
    await window.isReading('Delta');
    await window.run('command.tab-duplicate');
    await eventually(() => row()).toBe('Alpha Delta [Delta]');
    await page.keyboard.press('F2');
    await eventually(() => window.dialog.getByRole('textbox').inputValue()).toBe('Delta');
    await window.dialog.getByRole('textbox').fill('Delta moved');
    await page.keyboard.press('Enter');
    await eventually(() => page.url()).toContain('Delta%20moved.md');
    await tabs().nth(1).click();
    await window.isReading('Delta');
    expect(page.url()).toContain('Delta%20moved.md');
    await window.run('command.undo');
    await eventually(() => page.url()).toContain('#/note/Delta.md');
    await tabs().nth(2).click();
    await window.isReading('Delta');
    expect(page.url()).toContain('#/note/Delta.md');
  });

  it('open from the switcher with Ctrl+Enter', async () => {
    await page.keyboard.press('Control+P');
    await page.getByRole('combobox').fill('gam');
    await page.getByRole('option', { name: 'Gamma' }).first().waitFor();
    await page.keyboard.press('Control+Enter');
    await window.isReading('Gamma');
    expect(await row()).toBe('Alpha [Gamma]');
    expect(await window.dialog.count()).toBe(0);
  });

  it('stand in panes beside and below each other, which resize and are there after a restart', async () => {
    await page.keyboard.press('Control+Backslash');
    await eventually(() => panes().count()).toBe(2);
    await inPane(1).getByRole('link', { name: 'Beta' }).click();
    await inPane(1).getByRole('article', { name: 'Beta' }).waitFor();
    await inPane(0).getByRole('article', { name: 'Alpha' }).waitFor();
    expect(page.url()).toContain('Beta.md');
    expect(await page.title()).toBe('Beta – Konspekt');
    await eventually(() => window.notePanel.getByRole('link', { name: 'Beta', exact: true }).count()).toBe(1);

    await page.keyboard.press('Control+F6');
    await eventually(() => page.url()).toContain('Alpha.md');
    expect(await page.title()).toBe('Alpha – Konspekt');
    await window.run('command.split-down');
    await eventually(() => panes().count()).toBe(3);

    const border = page.getByRole('separator', { name: window.t('pane.border') });
    expect(await border.count()).toBe(2);
    const across = border.and(page.locator('[aria-orientation=vertical]'));
    await across.focus();
    const width = async (): Promise<number> => Math.round((await panes().first().boundingBox())?.width ?? 0);
    const half = await width();
    await page.keyboard.press('ArrowRight');
    await eventually(width).toBeGreaterThan(half);
    await page.keyboard.press('Enter');
    await eventually(width).toBe(half);
    await drag(across, -120);
    await eventually(width).toBeLessThan(half - 100);
    const smaller = await width();

    await page.reload();
    await eventually(() => panes().count()).toBe(3);
    await inPane(2).getByRole('article', { name: 'Beta' }).waitFor();
    await eventually(width).toBe(smaller);
    expect(page.url()).toContain('Alpha.md');

    await window.run('command.pane-close');
    await eventually(() => panes().count()).toBe(2);
    await inPane(1).getByRole('tab').first().click({ button: 'middle' });
    await eventually(() => panes().count()).toBe(1);
    expect(await page.getByRole('tablist').count()).toBe(0);
    await window.isReading('Alpha');
  });

  it('let one pane alone edit a note that stands in two', async () => {
    await page.keyboard.press('Control+E');
    await window.source.waitFor();
    await page.keyboard.press('Control+Backslash');
    await eventually(() => panes().count()).toBe(2);
    await inPane(1).getByRole('textbox').fill('# Alpha\n\nTyped in the second.\n');
    expect(await inPane(0).getByRole('textbox').count()).toBe(0);
    await inPane(0).getByRole('article').click();
    await eventually(() => inPane(0).getByRole('textbox').inputValue()).toContain('Typed in the second.');
    await eventually(() => inPane(1).getByRole('textbox').count()).toBe(0);
    await inPane(0).getByRole('textbox').fill(texts['Alpha.md']);
  });

  it('leave room for side panels that resize and keep their width', async () => {
    const width = async (): Promise<number> => Math.round((await window.notesPanel.boundingBox())?.width ?? 0);
    const border = page.getByRole('separator', { name: window.t('panel.notes-width') });
    const before = await width();
    await drag(border, 80);
    await eventually(width).toBe(before + 80);
    await border.focus();
    await page.keyboard.press('ArrowLeft');
    await eventually(width).toBe(before + 64);
    await page.reload();
    await eventually(width).toBe(before + 64);
    const right = page.getByRole('separator', { name: window.t('panel.note-width') });
    const wide = async (): Promise<number> => Math.round((await window.notePanel.boundingBox())?.width ?? 0);
    const first = await wide();
    await right.focus();
    await page.keyboard.press('ArrowLeft');
    await eventually(wide).toBe(first + 16);
    await border.dblclick();
    await eventually(width).toBe(before);
  });

  it('has done nothing wrong behind the scenes', () => {
    expect(misdeeds).toEqual([]);
  });
});
