import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstLoad } from '../bench/window/first-load.ts';
import { FIRST_LOAD_LIMIT } from '../bench/window/window-lines.ts';
import { ensureBuilt, projectRoot } from '../ensure-built.ts';
import { notebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

describe('the first load of the window', () => {
  beforeAll(() => ensureBuilt());

  it('is small, and brings along neither editor nor formulas nor diagrams', () => {
    const { gzipBytes, parts } = firstLoad(join(projectRoot, 'out/ui'));
    const names = parts.map(([name]) => name).join(' ');
    expect(names).toMatch(/index-[\w-]+\.js/);
    expect(names).toMatch(/en-[\w-]+\.js/);
    expect(names).not.toMatch(/editor|codemirror|katex|mermaid/i);
    expect(gzipBytes, JSON.stringify(parts.slice(0, 8))).toBeLessThan(FIRST_LOAD_LIMIT);
  });
});

describe.skipIf(!hasBrowser)('a window that shows a note', () => {
  let browser: Browser;
  let served: ServedNotebook;
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts: { 'a.md': '# Alpha\n\nText.\n' } });
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  it('has fetched what counts as the first load before, and the editor only when one edits', async () => {
    const page = await served.open();
    const window = notebookWindow(page);
    await window.isReady('1 note');
    const fetched = async (): Promise<string[]> =>
      page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname.replace(/.*\//, '')),
      );
    await page.evaluate(() => performance.clearResourceTimings());
    await page.goto(`${new URL('/', page.url()).href}#/note/a.md`);
    await page.reload();
    await window.isReading('Alpha');
    const first = await fetched();
    const counted = firstLoad(join(projectRoot, 'out/ui')).parts.map(([name]) => name);
    expect(counted.filter((name) => name !== 'index.html' && !first.includes(name))).toEqual([]);
    expect(first.filter((name) => /editor/.test(name))).toEqual([]);
    await page.keyboard.press('Control+E');
    await window.source.waitFor();
    expect((await fetched()).some((name) => /editor/.test(name))).toBe(true);
  });
});
