import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateNotebook } from '../bench/generate-notebook.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const count = 8_000;

describe.skipIf(!hasBrowser)('reading while a large notebook is indexed', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let hub: string;
  let folder: string;
  // A notebook is indexed for the first time only once: every try gets one of its own.
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'konspekt-large-'));
    browser = await startChromium();
    ({ hub } = generateNotebook(folder, count));
    served = await serveNotebook(browser, { from: folder });
    page = await served.open();
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await served?.close();
    await browser?.close();
  });

  it('answers at once, shows how far it is, and then has, finds and searches everything', async () => {
    const window = notebookWindow(page);
    const seen = await page.evaluate(async (path) => {
      const wait = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      const words = (): string => document.querySelector('footer p')?.textContent ?? '';
      const progress: number[] = [];
      let [longest, before, noteAfter] = [0, performance.now(), 0];
      const started = before;
      location.hash = `#/note/${path.split('/').map(encodeURIComponent).join('/')}`;
      while (!/^8,000 notes$/.test(words()) && before - started < 60_000) {
        await wait();
        const now = performance.now();
        longest = Math.max(longest, now - before);
        before = now;
        const bar = document.querySelector('footer progress');
        if (bar instanceof HTMLProgressElement) progress.push(bar.value);
        if (noteAfter === 0 && document.querySelector('main article [data-line]') !== null) noteAfter = now - started;
      }
      return { longest, noteAfter, progress: [...new Set(progress)], took: before - started, words: words() };
    }, hub);
    expect(seen.words).toBe('8,000 notes');
    expect(seen.progress.length).toBeGreaterThan(1);
    expect(seen.progress).toEqual(seen.progress.toSorted((a, b) => a - b));
    // The note is there long before the index is, and drawing never stops for long.
    expect(seen.noteAfter).toBeGreaterThan(0);
    expect(seen.noteAfter).toBeLessThan(seen.took / 2);
    expect(seen.longest).toBeLessThan(1_000);
    await eventually(() => window.notePanel.getByRole('heading', { name: /Backlinks/ }).textContent()).toMatch(/[1-9]/);

    await page.keyboard.press('Control+P');
    await page.getByRole('combobox').fill('价');
    await page.getByRole('option').nth(2).waitFor();
    await page.keyboard.press('Escape');
    await window.goTo('#/search?q=lang%3Ahu');
    await eventually(() => window.main.textContent()).toContain('1,600 notes found');
  });
});
