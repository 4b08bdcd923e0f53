import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { notesOnDisk } from '../e2e/notes-on-disk.ts';
import { notebookWindow } from '../e2e/pages/notebook-window.ts';
import { showLook } from '../e2e/pages/looks.ts';
import { screens } from '../e2e/pages/screens.ts';
import { locales, visitScreen, type Lang } from '../e2e/pages/visits.ts';
import { chromiumProgram, hasChromium } from '../electron/double/chromium.ts';
import { projectRoot } from '../ensure-built.ts';
import { serveNotebook, startChromium } from '../e2e/served-notebook.ts';
import { contactSheet, type Shot } from './contact-sheet.ts';

// npm run screenshots [-- folder --screens note,check --langs hu]: every screen in five languages, light and dark, wide and narrow, and a page to look through them.
if (!hasChromium) {
  console.error(`Pictures need Chromium; there is none at ${chromiumProgram}. CHROMIUM=/path/to/it names another.`);
  process.exit(1);
}
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { screens: { type: 'string' }, langs: { type: 'string' } },
});
const among = (wanted: string | undefined, name: string): boolean => wanted?.split(',').includes(name) ?? true;
const folder = resolve(positionals[0] ?? join(projectRoot, 'screenshots'));
const themes = ['light', 'dark'] as const;
const sizes = [
  { width: 1440, height: 900 },
  { width: 900, height: 800 },
] as const;
const langs = (Object.keys(locales) as Lang[]).filter((lang) => among(values.langs, lang));
const wanted = screens.filter(({ name }) => among(values.screens, name));

for (const lang of langs) mkdirSync(join(folder, lang), { recursive: true });
const browser = await startChromium();
const served = await serveNotebook(browser, { from: 'notes' });
const shots: Shot[] = [];
const failures: string[] = [];
try {
  // The first page takes the link, which works once; the others come in by the cookie it gave.
  const first = await open(langs[0] ?? 'en');
  const pages = [first, ...(await Promise.all(langs.slice(1).map(open)))];
  await Promise.all(langs.map((lang, at) => photograph(lang, pages[at] as Page)));
} finally {
  await served.close();
  await browser.close();
}
const order = wanted.map(({ name }) => name);
shots.sort((a, b) => order.indexOf(a.screen) - order.indexOf(b.screen));
writeFileSync(
  join(folder, 'index.html'),
  contactSheet(shots, { screens: order, langs, themes, widths: sizes.map(({ width }) => String(width)) }),
);
console.log(`${shots.length} pictures: ${join(folder, 'index.html')}`);
for (const failure of failures) console.error(failure);
process.exitCode = failures.length === 0 ? 0 : 1;

function open(lang: Lang): Promise<Page> {
  return served.open({ locale: locales[lang], reducedMotion: 'reduce' });
}

async function photograph(lang: Lang, page: Page): Promise<void> {
  const visit = { window: notebookWindow(page, lang), disk: notesOnDisk(served) };
  await visit.window.tree.getByRole('treeitem').first().waitFor();
  for (const screen of wanted) {
    try {
      await visitScreen(screen, visit, async () => {
        for (const size of sizes) {
          const width = String(size.width);
          await page.setViewportSize(size);
          for (const theme of themes) {
            await showLook(page, theme);
            const file = `${lang}/${screen.name}-${theme}-${width}.png`;
            await page.screenshot({ path: join(folder, file), caret: 'initial' });
            shots.push({ screen: screen.name, lang, theme, width, file });
          }
        }
        await page.setViewportSize(sizes[0]);
      });
    } catch (error) {
      failures.push(`${lang}, ${screen.name}: ${(error as Error).message}`);
      await page.setViewportSize(sizes[0]);
      await page.reload();
    }
  }
}
