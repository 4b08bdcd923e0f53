import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { watchForMisdeeds } from './misdeeds.ts';
import { notesOnDisk } from './notes-on-disk.ts';
import { brokenRules } from './pages/broken-rules.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { linkedNotes, openTabs } from './pages/open-tabs.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

describe.skipIf(!hasBrowser)('panes', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let window: NotebookWindow;
  let open: ReturnType<typeof openTabs>;
  let misdeeds: readonly string[];
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

  it('stand beside and below each other, resize, and are there after a restart', async () => {
    await page.keyboard.press('Control+Backslash');
    await eventually(() => open.panes.count()).toBe(2);
    await open.pane(1).getByRole('link', { name: 'Beta' }).click();
    await open.pane(1).getByRole('article', { name: 'Beta' }).waitFor();
    await open.pane(0).getByRole('article', { name: 'Alpha' }).waitFor();
    expect(page.url()).toContain('Beta.md');
    expect(await page.title()).toBe('Beta – Konspekt');
    await eventually(() => window.notePanel.getByRole('link', { name: 'Beta', exact: true }).count()).toBe(1);

    await page.keyboard.press('Control+F6');
    await eventually(() => page.url()).toContain('Alpha.md');
    expect(await page.title()).toBe('Alpha – Konspekt');
    await window.run('command.split-down');
    await eventually(() => open.panes.count()).toBe(3);

    const border = page.getByRole('separator', { name: window.t('pane.border') });
    expect(await border.count()).toBe(2);
    const across = border.and(page.locator('[aria-orientation=vertical]'));
    await across.focus();
    const width = async (): Promise<number> => Math.round((await open.panes.first().boundingBox())?.width ?? 0);
    const half = await width();
    await page.keyboard.press('ArrowRight');
    await eventually(width).toBeGreaterThan(half);
    await page.keyboard.press('Enter');
    await eventually(width).toBe(half);
    await open.drag(across, -120);
    await eventually(width).toBeLessThan(half - 100);
    const smaller = await width();

    await page.reload();
    await eventually(() => open.panes.count()).toBe(3);
    await open.pane(2).getByRole('article', { name: 'Beta' }).waitFor();
    await eventually(width).toBe(smaller);
    expect(page.url()).toContain('Alpha.md');

    await window.run('command.pane-close');
    await eventually(() => open.panes.count()).toBe(2);
    await open.pane(1).getByRole('tab').first().click({ button: 'middle' });
    await eventually(() => open.panes.count()).toBe(1);
    expect(await page.getByRole('tablist').count()).toBe(0);
    await window.isReading('Alpha');
  });

  it('let one pane alone edit a note that stands in two', async () => {
    await page.keyboard.press('Control+E');
    await window.source.waitFor();
    await page.keyboard.press('Control+Backslash');
    await eventually(() => open.panes.count()).toBe(2);
    await window.overwrite('# Alpha\n\nTyped in the second.\n', open.pane(1).getByRole('textbox'));
    expect(await open.pane(0).getByRole('textbox').count()).toBe(0);
    await open.pane(0).getByRole('article').click();
    await eventually(() => open.pane(0).getByRole('textbox').textContent()).toContain('Typed in the second.');
    await eventually(() => open.pane(1).getByRole('textbox').count()).toBe(0);
    await window.overwrite(linkedNotes['Alpha.md'], open.pane(0).getByRole('textbox'));
    await eventually(() => notesOnDisk(served).read('Alpha.md')).toBe(linkedNotes['Alpha.md']);
  });

  it('leave room for side panels that resize and keep their width', async () => {
    const width = async (): Promise<number> => Math.round((await window.notesPanel.boundingBox())?.width ?? 0);
    const border = page.getByRole('separator', { name: window.t('panel.notes-width') });
    const before = await width();
    await open.drag(border, 80);
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

  it('take tabs from each other by dragging', async () => {
    await open.openAside('Beta');
    await page.keyboard.press('Control+Backslash');
    await eventually(() => open.panes.count()).toBe(2);
    const from = await open.pane(0).getByRole('tab', { name: 'Beta' }).boundingBox();
    const to = await open.pane(1).getByRole('tabpanel').boundingBox();
    if (from === null || to === null) throw new Error('nothing to drag');
    await page.mouse.move(from.x + 20, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 60, to.y + 60, { steps: 6 });
    await page.mouse.up();
    await eventually(() => open.row(open.pane(1))).toContain('[Beta]');
    expect(await open.row(open.pane(0))).toBe('[Alpha]');
  });

  it('keep the rules of accessibility, with their tabs and menus, in light and dark', async () => {
    await open.openAside('Beta');
    await window.run('command.tab-pin');
    await page.keyboard.press('Control+Backslash');
    await eventually(() => open.panes.count()).toBe(2);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await brokenRules(page)).toEqual([]);
    }
    await open.pane(1).getByRole('tab').focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('have done nothing wrong behind the scenes', () => {
    expect(misdeeds).toEqual([]);
  });
});
