import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenRules } from './pages/broken-rules.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { outOfReach } from './pages/out-of-reach.ts';
import { looks, showLook, standsStill } from './pages/looks.ts';
import { screens } from './pages/screens.ts';
import { locales, visitScreen, type Lang, type Visit } from './pages/visits.ts';
import { notesOnDisk } from './notes-on-disk.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const langs = Object.keys(locales) as Lang[];

/**
 * Every screen is looked at in one language and one look, wide and narrow, in others than the screen before.
 * `THOROUGH=1` takes all of them, which takes a quarter of an hour.
 */
const thorough = process.env['THOROUGH'] === '1';
const isTried = (screen: number, lang: string): boolean =>
  thorough || (screen + langs.indexOf(lang as Lang)) % langs.length === 0;
const looksOf = (screen: number, lang: string): readonly (typeof looks)[number][] =>
  thorough ? looks : looks.filter((_, at) => at === (screen + langs.indexOf(lang as Lang)) % looks.length);
/** Windows in which everything must still be there. */
const small = { 'at 200 %': { width: 640, height: 400 }, '320 px wide': { width: 320, height: 640 } };
/** Long words in lists are shortened, and a preview lies over what is below it: what counts there is that nothing is lost. */
const isUnreachable = (finding: string): boolean => !/^(?:cut off|covered)/.test(finding);
describe.skipIf(!hasBrowser)('in every language', () => {
  let browser: Browser;
  let served: ServedNotebook;
  const windows: NotebookWindow[] = [];
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { from: 'notes' });
    for (const lang of langs) {
      const page = await served.open({ locale: locales[lang], reducedMotion: 'reduce' });
      // Five windows share the machine.
      page.setDefaultTimeout(40_000);
      const window = notebookWindow(page, lang);
      windows.push(window);
      await window.tree.getByRole('treeitem').first().waitFor();
    }
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  /** Lets the windows of all languages go through something beside each other; answers all they found. */
  const inAll = async (look: (visit: Visit) => Promise<readonly string[]>): Promise<string[]> => {
    const disk = notesOnDisk(served);
    const found = await Promise.all(
      windows.map(async (window) => (await look({ window, disk })).map((each) => `${window.lang}, ${each}`)),
    );
    return found.flat();
  };

  it('the rules of accessibility can be broken: an unnamed button is found', async () => {
    const [window] = windows;
    await window?.page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
    expect(window === undefined ? [] : await brokenRules(window.page)).toEqual([
      expect.stringContaining('button-name'),
    ]);
    await window?.page.evaluate(() => document.querySelector('main > button')?.remove());
  });

  it('a change of look moves nothing for those who asked for less motion', async () => {
    const [window] = windows;
    const moving = await window?.page.evaluate(() => {
      const { dataset } = document.documentElement;
      dataset['theme'] = 'dark';
      // Asked for its colour, an element has it drawn anew.
      void getComputedStyle(document.body).color;
      const many = document.getAnimations().length;
      delete dataset['theme'];
      return many;
    });
    expect(moving).toBe(0);
  });

  /** What cannot be reached or read in a small window. */
  const missedIn = async (page: Page, name: string): Promise<string[]> => {
    const missed: string[] = [];
    for (const [size, viewport] of Object.entries(small)) {
      await page.setViewportSize(viewport);
      await standsStill(page);
      let found = await outOfReach(page);
      // What hangs at another part may follow a moment after the window changed its size.
      if (found.length > 0) await setTimeout(500).then(async () => (found = await outOfReach(page)));
      missed.push(...(name === 'preview' ? found.filter(isUnreachable) : found).map((each) => `${size}: ${each}`));
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    return missed;
  };

  it.each(screens)('$name keeps the rules, and nothing of it is cut off or out of reach when small', async (screen) => {
    const at = screens.indexOf(screen);
    const found = await inAll(async (visit) => {
      const broken: string[] = [];
      const { lang } = visit.window;
      if (!isTried(at, lang)) return broken;
      await visitScreen(screen, visit, async (page) => {
        for (const look of looksOf(at, lang)) {
          await showLook(page, look);
          broken.push(...(await brokenRules(page)).map((each) => `${look}: ${each}`));
        }
        await showLook(page, 'light');
        broken.push(...(await missedIn(page, screen.name)));
      });
      return broken;
    });
    expect(found).toEqual([]);
  });

  it.each([900, 500])('panels lie over the note in a window %i px wide, and keep the rules', async (width) => {
    const found = await inAll(async ({ window }) => {
      const { page } = window;
      const broken: string[] = [];
      await page.setViewportSize({ width, height: 800 });
      await window.show('hu/Vevői élettartamérték.md', 'Vevői élettartamérték');
      for (const [command, panel, side] of [
        ['command.left', window.notesPanel, 'left'],
        ['command.right', window.notePanel, 'right'],
      ] as const) {
        await window.button(command).click();
        await panel.waitFor();
        broken.push(
          ...(await brokenRules(page)),
          ...(await outOfReach(page, `aside[data-side=${side}]`)).filter(isUnreachable),
        );
        await page.keyboard.press('Escape');
        await panel.waitFor({ state: 'detached' });
      }
      await page.setViewportSize({ width: 1440, height: 900 });
      return broken;
    });
    expect(found).toEqual([]);
  });
});
