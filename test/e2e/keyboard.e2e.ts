import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focusedName } from './focus.ts';
import { byKeyboard } from './pages/by-keyboard.ts';
import { eventually } from './pages/eventually.ts';
import { layoutKeys } from './pages/layout-keys.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

describe.skipIf(!hasBrowser)('working by the keyboard alone', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let window: NotebookWindow;
  let keys: Awaited<ReturnType<typeof layoutKeys>>;
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { from: 'notes' });
    page = await served.open();
    window = notebookWindow(page);
    keys = await layoutKeys(page);
    await window.isReady('136 notes');
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  const press = (...keys: string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

  it('opens what was typed, also when Enter comes before the answer', async () => {
    await page.route('**/api/find', async (route) => {
      if (route.request().postData()?.includes('"share of wallet"') === true)
        await new Promise((go) => setTimeout(go, 700));
      await route.continue();
    });
    await press('Control+P');
    await window.dialog.waitFor();
    await page.keyboard.type('share of wallet');
    await press('Enter');
    await window.isReading('Share of wallet');
    await page.unroute('**/api/find');
  });

  it('never loses the focus on the way round the window', async () => {
    await window.show('hu/Vevői élettartamérték.md', 'Vevői élettartamérték');
    await press('F6');
    const seen: string[] = [];
    for (let here = await focusedName(page); seen.length < 20 || here !== seen[0]; here = await focusedName(page)) {
      expect(here).not.toMatch(/^(OUT OF SIGHT|NOT MARKED)/);
      seen.push(here);
      expect(seen.length).toBeLessThan(600);
      await press('Tab');
    }
    // Behind the last stop the focus leaves the page for the browser itself, once.
    expect(seen.filter((name) => name === 'LOST').length).toBeLessThan(2);
    expect(seen).toEqual(
      expect.arrayContaining([
        'Edit note',
        'English',
        'Properties',
        'megtartási arány',
        'en/Customer lifetime value',
        'A képlet',
      ]),
    );
  });

  it('marks where it is in a notebook with no note yet', async () => {
    const bare = await serveNotebook(browser, { texts: {} });
    try {
      const first = await bare.open();
      await first.getByRole('tree').first().waitFor();
      await byKeyboard(first).partTo('Notes and folders');
    } finally {
      await bare.close();
    }
  });

  it.each([
    ['the switcher', ['Control+P']],
    ['the command palette', ['Control+Shift+P']],
    ['the settings', ['Control+,']],
    ['the rename dialog', ['F2']],
  ])('puts the focus back where it was when %s closes', async (_, keys) => {
    await window.show('hu/Fogalomtár.md', 'Fogalomtár');
    await page.getByRole('button', { name: 'Edit note' }).focus();
    await press(...keys);
    await window.dialog.waitFor();
    await eventually(() => page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
    for (let step = 0; step < 12; step++) {
      await press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
    }
    await press('Escape');
    await eventually(() => focusedName(page)).toBe('Edit note');
  });

  it('takes the letter typed where the layout is Latin, else its place', async () => {
    // On a Dvorak-like layout the key at the place of P types another letter.
    await keys.press({ key: 'l', code: 'KeyP', ctrlKey: true });
    await keys.press({ key: 'ő', code: 'BracketLeft', ctrlKey: true });
    expect(await window.dialog.count()).toBe(0);
    await keys.press({ key: 'π', code: 'KeyP', ctrlKey: true });
    await page.getByRole('dialog', { name: 'Go to note' }).waitFor();
    await press('Escape');
    await eventually(() => window.dialog.count()).toBe(0);
  });

  it('opens what an input method composed by Enter, but not by the Enter that ends composing', async () => {
    await press('Control+P');
    await page.getByRole('combobox').waitFor();
    await keys.compose('jiazhi');
    for (const key of ['Enter', 'Escape', 'ArrowDown']) await keys.pressComposing({ key, code: key });
    expect(await window.dialog.count()).toBe(1);
    await keys.commit('终身价值');
    await page.getByRole('option', { name: '顾客终身价值' }).first().waitFor();
    await press('Enter');
    await window.isReading('顾客终身价值');
  });

  it('shows a dialog at once where the screen can be touched', async () => {
    const touched = await served.open({ hasTouch: true });
    await notebookWindow(touched).tree.getByRole('treeitem').first().waitFor();
    const seen = touched.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const watcher = new MutationObserver(() => {
            const dialog = document.querySelector('[role=dialog]');
            if (dialog === null) return;
            watcher.disconnect();
            // By the third frame it is drawn.
            let frames = 3;
            requestAnimationFrame(function look() {
              if (--frames > 0) requestAnimationFrame(look);
              else resolve(dialog.checkVisibility({ opacityProperty: true }));
            });
          });
          watcher.observe(document.body, { childList: true, subtree: true });
        }),
    );
    await touched.keyboard.press('Control+P');
    expect(await seen).toBe(true);
    await touched.context().close();
  });
});
