import { readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notesOnDisk } from './notes-on-disk.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

/** Fifty of them take two minutes. */
const KILLS = process.env['THOROUGH'] === '1' ? 50 : 6;
const HANDS = 5;
/** What was typed this long before the end must be there again, ms. */
const SAFE = 1000;

const original = '---\nlang: en\n---\n# Diary\n\n';
const others = {
  'en/Other.md': '# Other\n\nNot touched.\n',
  'ru/Заметка.md': '# Заметка\n\nНе тронута.\n',
  'zh/笔记.md': '# 笔记\n\n没有改动。\n',
};
const diary = 'Diary.md';

/** Repeatable chance. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** How long a question takes from the page to the host and back on this machine, which others keep busy, too; ms. */
function feelPulse(page: Page): { slowest(): number } {
  let [slowest, asked] = [0, Date.now()];
  void (async () => {
    for (;;) {
      asked = Date.now();
      await page.evaluate(() =>
        fetch('api/about', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
      );
      slowest = Math.max(slowest, Date.now() - asked);
      await wait(50);
    }
  })().catch(() => undefined);
  return { slowest: () => Math.max(slowest, Date.now() - asked) };
}

describe.skipIf(!hasBrowser)('the app, killed while one types', () => {
  let browser: Browser;
  const served: ServedNotebook[] = [];
  beforeAll(async () => {
    browser = await startChromium();
    for (let hand = 0; hand < HANDS; hand++)
      served.push(await serveNotebook(browser, { texts: { ...others, [diary]: original } }));
  });
  afterAll(async () => {
    for (const each of served) await each.close();
    await browser?.close();
  });

  it(`loses no note and at most the last second, ${KILLS} times`, { timeout: 600_000, retry: 0 }, async () => {
    await Promise.all(served.map((each, hand) => killAndLook(each, chance(hand + 1))));
  });

  /** Types, kills host and page, opens again in a browser that remembers nothing, looks what is there, and types on. */
  async function killAndLook(notebook: ServedNotebook, random: () => number): Promise<void> {
    const disk = notesOnDisk(notebook);
    let [written, safe, number] = [original, original, 0];
    for (let kill = 0; kill <= KILLS / HANDS; kill++) {
      const link = await notebook.restart();
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      const window = notebookWindow(page);
      try {
        const file = disk.read(diary);
        expect(written.startsWith(file), `the file after kill ${kill} is whole`).toBe(true);
        expect(file.length).toBeGreaterThanOrEqual(original.length);
        for (const [path, text] of Object.entries(others)) expect(disk.read(path)).toBe(text);
        expect(
          readdirSync(notebook.vault)
            .filter((name) => !name.startsWith('.'))
            .toSorted(),
        ).toEqual(['Diary.md', 'en', 'ru', 'zh']);

        await page.goto(link);
        await window.tree.waitFor();
        await window.goTo(`#/note/${diary}?edit=1`);
        await window.source.waitFor();
        await eventually(() => window.sourceText()).toMatch(/# Diary/);
        const restored = await window.sourceText();
        expect(written.startsWith(restored), `what came back after kill ${kill} was typed like this`).toBe(true);
        expect(restored.slice(0, safe.length), `nothing older than a second is missing after kill ${kill}`).toBe(safe);
        if (kill === KILLS / HANDS) return;

        const pulse = feelPulse(page);
        const typed: { readonly text: string; readonly at: number }[] = [];
        written = restored;
        await page.keyboard.press('Control+End');
        const end = Date.now() + 300 + random() * 1900;
        // Some rests are long enough for a save to begin, so that some are killed while they save.
        const rest = kill % 3 === 2;
        const typing = (async () => {
          for (;;) {
            const word = `${(number += 1)} `;
            written += word;
            await page.keyboard.type(word);
            typed.push({ text: written, at: Date.now() });
            if (rest && typed.length % 12 === 0) await wait(1050);
          }
        })().catch(() => undefined);
        await wait(Math.max(0, end - Date.now()));
        const session = await context.newCDPSession(page);
        const before = Date.now() - SAFE - pulse.slowest();
        // The page ends in the middle of whatever it does, without a word to anybody.
        void session.send('Page.crash').catch(() => undefined);
        await notebook.kill();
        await context.close();
        await typing;
        safe = typed.findLast(({ at }) => at <= before)?.text ?? restored;
      } finally {
        await context.close().catch(() => undefined);
      }
    }
  }
});
