import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notesOnDisk } from './notes-on-disk.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const rules = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What each screen is called, and how one comes to it. */
const screens: readonly (readonly [string, (window: NotebookWindow) => Promise<unknown>])[] = [
  ['the start page', ({ goTo, main }) => goTo('#/').then(() => main.getByRole('heading', { level: 1 }).waitFor())],
  ['a note with all there is in it', (window) => window.show('zh/顾客终身价值.md', '顾客终身价值')],
  ['a guide with an embed and a missing link', (window) => window.show('ru/С чего начать.md', 'С чего начать')],
  [
    'a note that is not there',
    ({ goTo, main }) => goTo('#/note/nem%20van.md').then(() => main.getByRole('alert').waitFor()),
  ],
  [
    'a search with hits',
    ({ goTo, main }) => goTo('#/search?q=CLV').then(() => main.locator('[data-hit]').first().waitFor()),
  ],
  [
    'a search without',
    ({ goTo, main }) => goTo('#/search?q=щщщ').then(() => main.getByText('Nothing found for').waitFor()),
  ],
  [
    'the check',
    ({ goTo, main }) => goTo('#/check').then(() => main.getByRole('heading', { level: 2 }).first().waitFor()),
  ],
  [
    'the source editor',
    ({ goTo, main }) => goTo('#/note/hu/Fogalomt%C3%A1r.md?edit=1').then(() => main.getByRole('textbox').waitFor()),
  ],
];

const dialogs: readonly (readonly [string, (window: NotebookWindow) => Promise<unknown>])[] = [
  [
    'the switcher',
    ({ page }) =>
      page.keyboard
        .press('Control+P')
        .then(() => page.getByRole('combobox').fill('CLV'))
        .then(() => page.getByRole('option').nth(1).waitFor()),
  ],
  [
    'the command palette',
    ({ page }) => page.keyboard.press('Control+Shift+P').then(() => page.getByRole('option').first().waitFor()),
  ],
  [
    'the settings',
    ({ page, dialog }) => page.keyboard.press('Control+,').then(() => dialog.getByText('Magyar').waitFor()),
  ],
  ...['files', 'keys', 'about'].map(
    (section) =>
      [
        `the settings: ${section}`,
        ({ page, dialog, t }: NotebookWindow) =>
          page.keyboard
            .press('Control+,')
            .then(() => dialog.getByRole('tab', { name: t(`settings.section-${section}`) }).click())
            .then(() => dialog.getByRole('tabpanel').locator('textarea, kbd, dd:has-text(".")').first().waitFor()),
      ] as const,
  ),
  [
    'a key that is taken',
    ({ page, dialog, t }) =>
      page.keyboard
        .press('Control+,')
        .then(() => dialog.getByRole('tab', { name: t('settings.section-keys') }).click())
        .then(() => dialog.getByRole('button', { name: t('keys.add', { command: t('command.check') }) }).click())
        .then(() => page.keyboard.press('Control+P'))
        .then(() => dialog.getByRole('alert').waitFor()),
  ],
  [
    'the list of shortcuts',
    ({ page, dialog }) => page.keyboard.press('F1').then(() => dialog.locator('kbd').first().waitFor()),
  ],
  [
    'the rename dialog',
    ({ page, dialog }) =>
      page.keyboard
        .press('F2')
        .then(() => dialog.getByRole('textbox').fill('zh/价值'))
        .then(() => dialog.getByRole('heading', { level: 3 }).waitFor()),
  ],
  [
    'the heading dialog',
    ({ notePanel, dialog }) =>
      notePanel
        .getByRole('button', { name: /^Rename heading/ })
        .first()
        .click()
        .then(() => dialog.getByRole('textbox').waitFor()),
  ],
  [
    'the dialog of a new note',
    ({ notesPanel, dialog }) =>
      notesPanel
        .getByRole('button', { name: 'New note' })
        .click()
        .then(() => dialog.getByRole('textbox').waitFor()),
  ],
  [
    'the menu',
    ({ page, button }) =>
      button('toolbar.more')
        .click()
        .then(() => page.getByRole('menuitem').first().waitFor()),
  ],
];

describe.skipIf(!hasBrowser)('the rules of accessibility', () => {
  let browser: Browser;
  let served: ServedNotebook;
  const windows: Partial<Record<'light' | 'dark' | 'contrast', NotebookWindow>> = {};
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { from: 'notes' });
    for (const look of ['light', 'dark', 'contrast'] as const) {
      const system = look === 'contrast' ? ({ contrast: 'more' } as const) : { colorScheme: look };
      const page = await served.open({ ...system, reducedMotion: 'reduce' });
      const window = notebookWindow(page);
      windows[look] = window;
      await window.isReady('36 notes');
      await page.evaluate(rules);
    }
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });
  beforeEach(() => each(({ page }) => page.setViewportSize({ width: 1440, height: 900 })));
  const each = async (look: (window: NotebookWindow) => Promise<unknown>): Promise<void> => {
    for (const window of [windows.light, windows.dark, windows.contrast]) if (window !== undefined) await look(window);
  };

  it('break nothing when they are looked for: an unnamed button is found', async () => {
    const page = windows.light?.page as Page;
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
    expect(await violations(page)).toEqual([expect.stringContaining('button-name')]);
    await page.evaluate(() => document.querySelector('main > button')?.remove());
  });

  it.each(screens)('are kept by %s', async (_, come) => {
    await each(async (window) => {
      await come(window);
      expect(await violations(window.page)).toEqual([]);
    });
  });

  it.each(dialogs)('are kept by %s', async (_, open) => {
    await each(async (window) => {
      await window.show('zh/顾客终身价值.md', '顾客终身价值');
      await open(window);
      expect(await violations(window.page)).toEqual([]);
      await window.page.keyboard.press('Escape');
      await eventually(() => window.page.locator('[role=dialog], [role=menu]').count()).toBe(0);
    });
  });

  it.each([900, 500])(
    'are kept in a window %i px wide, with its panels over the note, and nothing runs out of it',
    async (width) => {
      await each(async (window) => {
        const { page } = window;
        await page.setViewportSize({ width, height: 800 });
        await window.show('hu/Vevői élettartamérték.md', 'Vevői élettartamérték');
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        for (const [command, panel] of [
          ['command.left', window.notesPanel],
          ['command.right', window.notePanel],
        ] as const) {
          await window.button(command).click();
          await panel.waitFor();
          expect(await violations(page)).toEqual([]);
          await page.keyboard.press('Escape');
          await eventually(() => panel.count()).toBe(0);
        }
      });
    },
  );

  it('are kept by focus mode', async () => {
    await each(async (window) => {
      await window.show('zh/顾客终身价值.md', '顾客终身价值');
      await window.page.keyboard.press('F8');
      await window.button('focus.end').waitFor();
      expect(await violations(window.page)).toEqual([]);
      await window.page.keyboard.press('Escape');
      await eventually(() => window.tree.count()).toBe(1);
    });
  });

  it('are kept by messages, banners and a conflict', async () => {
    const disk = notesOnDisk(served);
    await each(async (window) => {
      await window.show('uk/Глосарій.md', 'Глосарій');
      await window.page.keyboard.press('Control+E');
      await window.source.waitFor();
      await eventually(() => window.sourceText()).not.toBe('');
      await window.page.keyboard.press('Control+End');
      await window.page.keyboard.insertText('моє');
      disk.write('uk/Глосарій.md', `${disk.read('uk/Глосарій.md')}їхнє`);
      await window.button('conflict.see-both').click();
      await window.dialog.waitFor();
      expect(await violations(window.page)).toEqual([]);
      await window.page.keyboard.press('Escape');
      await window.button('conflict.take-theirs').click();
      await window.notices.getByRole('button', { name: 'Undo' }).waitFor();
      expect(await violations(window.page)).toEqual([]);
    });
  });
});

/** Every broken rule, with the places where. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await page.evaluate(() =>
    // A tooltip belongs to its button, wherever in the page it is put.
    (globalThis as unknown as { axe: typeof axe }).axe.run(
      { exclude: ['[data-overlay-container]:has([role=tooltip])'] },
      {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
      },
    ),
  );
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}
