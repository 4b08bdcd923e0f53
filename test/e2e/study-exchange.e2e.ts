import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchForMisdeeds } from './misdeeds.ts';
import { bringIn } from './pages/bring-in.ts';
import { brokenRules } from './pages/broken-rules.ts';
import { byKeyboard } from './pages/by-keyboard.ts';
import { eventually } from './pages/eventually.ts';
import { standsStill } from './pages/looks.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { fileOf, studyExchange, type StudyExchange } from './pages/study-exchange.ts';
import { studyHome, type StudyHome } from './pages/study-home.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

type Opened = {
  readonly served: ServedNotebook;
  readonly page: Page;
  readonly window: NotebookWindow;
  readonly home: StudyHome;
  readonly exchange: StudyExchange;
  readonly misdeeds: readonly string[];
};

async function opened(browser: Browser, content: Parameters<typeof serveNotebook>[1], notes: string): Promise<Opened> {
  const served = await serveNotebook(browser, content);
  const page = await served.open();
  const misdeeds = watchForMisdeeds(page);
  const window = notebookWindow(page);
  await window.isReady(notes);
  return { served, page, window, home: studyHome(window), exchange: studyExchange(window), misdeeds };
}

const schedules = '---\ntags: [flashcards]\n---\n\nOne :: two <!--SR:!2026-12-01,30,270-->\n\nThree :: four\n';

describe.skipIf(!hasBrowser)('cards to and from other programs', () => {
  let browser: Browser;
  let from: Opened;
  let to: Opened;
  beforeAll(async () => {
    browser = await startChromium();
    from = await opened(browser, { from: 'notes' }, '136 notes');
    to = await opened(browser, { texts: { 'Mine.md': schedules } }, '1 note');
  });
  afterAll(async () => {
    await from?.served.close();
    await to?.served.close();
    await browser?.close();
  });

  it('go out as a package and come back with their history, once', async () => {
    await from.home.answerForDays(3);
    await from.exchange.show('chapter:glossary-1');
    const out = await from.exchange.exported('anki');
    expect(out.name).toMatch(/^vault – .+\.apkg$/);
    expect([...out.bytes.subarray(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
    await eventually(() => from.window.main.getByRole('status').first().textContent()).toMatch(
      /is ready: \d+ cards, .+ In Anki they are \d+ notes\./,
    );
    expect(await brokenRules(from.page)).toEqual([]);

    const { window, exchange, home } = to;
    await exchange.show();
    await exchange.choose({ name: out.name, buffer: out.bytes });
    const file = exchange.file(out.name);
    await eventually(() => file.getByRole('status').textContent()).toMatch(/^\d+ cards\. New in the history: \d+ ent/);
    expect(await file.textContent()).toMatch(/\d+ notes? will be written:/);
    await standsStill(to.page);
    expect(await file.getByRole('link').count()).toBe(0);
    expect(await brokenRules(to.page)).toEqual([]);
    expect(await home.ask('studyCards', { deck: 'all', lang: 'en' })).toHaveLength(2);

    await exchange.confirm();
    await eventually(() => file.getByRole('status').textContent()).toMatch(/Added to the history: \d+ entries/);
    const cards = (await home.ask('studyCards', { deck: 'all', lang: 'en' })) as { state: { reps: number } | null }[];
    expect(cards.length).toBeGreaterThan(10);
    expect(cards.reduce((sum, { state }) => sum + (state?.reps ?? 0), 0)).toBe(12);
    await file.getByRole('link').first().waitFor();
    await window.main.getByRole('link', { name: 'Study it' }).click();
    await window.main.locator('[data-card]').waitFor();

    await exchange.show();
    await exchange.choose({ name: out.name, buffer: out.bytes });
    await eventually(() => file.getByRole('status').textContent()).toBe(
      'All of it is here already. Nothing is added a second time.',
    );
    expect(await window.main.getByRole('button', { name: /^Import/ }).count()).toBe(0);
  });

  it('go out without history when told so', async () => {
    await from.exchange.show('chapter:glossary-1');
    await from.window.main.getByLabel('With what was learned').uncheck();
    const out = await from.exchange.exported('anki');
    await to.exchange.show();
    await to.exchange.choose({ name: out.name, buffer: out.bytes });
    await eventually(() => to.exchange.file(out.name).getByRole('status').textContent()).toMatch(/^All of it is here/);
  });

  it('go out as tables, pages and text of the deck that is chosen', async () => {
    const { exchange, window } = from;
    await exchange.show();
    await window.main.getByLabel('Deck').selectOption('chapter:glossary-6');
    await eventually(() => from.page.evaluate(() => location.hash)).toBe('#/study/exchange?deck=chapter%3Aglossary-6');
    const csv = await exchange.exported('csv');
    expect(csv.name).toBe('vault – Chapter 6. Loyalty and lifetime value.csv');
    expect(csv.bytes.toString()).toMatch(/^\ufeffid,kind,question,answer,/);
    expect((await exchange.exported('anki-text')).bytes.toString()).toMatch(
      /^#separator:tab\n#html:true\n#guid column:1/,
    );
    expect((await exchange.exported('html')).bytes.toString()).toMatch(/^<!doctype html>/i);
    expect((await exchange.exported('reviews')).name).toContain('reviews');
  });

  it('come in by the keyboard alone: a table is looked at, set right, imported and studied', async () => {
    const { page, window, exchange, served } = to;
    const { tabTo, press } = byKeyboard(page);
    await window.run('command.study-import');
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Import');
    await tabTo('Choose files…');
    const buffer = Buffer.from('Kérdés;Válasz\nFőváros?;Budapest\nFolyó?;Duna\nÜres?;\n');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('Enter')]);
    await chooser.setFiles([{ name: 'Kvíz.csv', mimeType: 'text/csv', buffer }]);
    const file = exchange.file('Kvíz.csv');
    await eventually(() => file.getByRole('status').textContent()).toBe('2 terms or questions.');
    expect(await file.textContent()).toContain('1 line is left out: the question or the answer is missing.');
    await window.main.getByLabel('Folder for the notes').focus();
    await page.keyboard.type('../Magyar');
    await press('Enter');
    await eventually(() => file.getByRole('alert').textContent()).toContain('Check what was entered');
    await press('Home', 'Delete', 'Delete', 'Delete', 'Enter');
    await eventually(() => file.textContent()).toContain('Magyar/Kvíz.md');
    await standsStill(page);
    expect(await brokenRules(page)).toEqual([]);
    await tabTo('Import 1 file');
    await press('Enter');
    await eventually(() => file.textContent()).toContain('1 note was written:');
    expect(readFileSync(join(served.vault, 'Magyar/Kvíz.md'), 'utf8')).toContain('Főváros? :: Budapest');
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Files to import',
    );
    await tabTo('Magyar/Kvíz.md');
    await tabTo('Study it');
    await press('Enter');
    await window.main.locator('[data-card]').waitFor();

    await exchange.show();
    await window.main.getByLabel('Folder for the notes').waitFor({ state: 'detached' });
    await exchange.choose({ name: 'Kvíz.csv', buffer });
    await eventually(() => file.getByRole('status').textContent()).toMatch(/^All of it is here already/);
  });

  it('say what to do when a file cannot be read, and go on with the others', async () => {
    const { window, exchange, page, served } = to;
    await exchange.show();
    await exchange.choose(
      { name: 'Half.apkg', buffer: Buffer.from('PK\u0003\u0004 and no more') },
      { name: 'Plain.md', buffer: Buffer.from('# Plain\n\nNothing to ask.\n') },
      { name: 'Letter.doc', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]) },
      {
        name: 'Words.txt',
        buffer: Buffer.from('Terms\n\n1. Reach — who sees it\n2. Lift — what it adds\n3. Churn — who goes\n'),
      },
    );
    await exchange.file('Half.apkg').getByRole('alert').waitFor();
    expect(await exchange.file('Half.apkg').getByRole('alert').textContent()).toContain(
      'Export it from Anki once more',
    );
    expect(await exchange.file('Letter.doc').getByRole('alert').textContent()).toContain('CSV UTF-8');
    await eventually(() => exchange.file('Words.txt').getByRole('status').textContent()).toBe('3 terms or questions.');
    await standsStill(page);
    expect(await brokenRules(page)).toEqual([]);
    expect(await exchange.file('Plain.md').getByRole('status').textContent()).toBe('A text that becomes a note.');
    await window.main.getByRole('button', { name: 'Leave out Plain.md' }).click();
    await exchange.file('Plain.md').waitFor({ state: 'detached' });
    await window.main.getByRole('button', { name: 'Leave out Half.apkg' }).click();
    await exchange.file('Half.apkg').waitFor({ state: 'detached' });
    await exchange.confirm();
    await eventually(() => exchange.file('Words.txt').textContent()).toContain('1 note was written:');
    expect(existsSync(join(served.vault, 'Words.md'))).toBe(true);
  });

  it('come in by being dropped', async () => {
    const { page, window, exchange, served } = to;
    await exchange.show();
    const path = join(served.vault, '..', 'Dropped.csv');
    writeFileSync(path, 'question,answer\nWhy?,Because\n');
    const box = await window.main.getByText('or drop them here').boundingBox();
    await bringIn(page).drop([path], (box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await eventually(() => exchange.file('Dropped.csv').getByRole('status').textContent()).toBe('1 term or question.');
  });

  it('take over schedules of Obsidian, and leave the notes as they are', async () => {
    const { window, exchange, home, served } = to;
    await exchange.show();
    const part = window.main.getByRole('region', { name: 'Schedules of Obsidian' });
    await part.getByRole('button', { name: 'Look for schedules' }).click();
    await eventually(() => part.getByRole('status').textContent()).toBe(
      '1 card has a schedule in its note. 1 of them is new here.',
    );
    await part.getByRole('button', { name: 'Take them over' }).click();
    await eventually(() => part.getByRole('status').textContent()).toMatch(/^1 schedule was taken over/);
    expect(readFileSync(join(served.vault, 'Mine.md'), 'utf8')).toBe(schedules);
    const cards = (await home.ask('studyCards', { deck: 'note:Mine.md' })) as {
      state: { scheduledDays: number } | null;
    }[];
    expect(cards.map(({ state }) => state?.scheduledDays ?? null)).toEqual([30, null]);
    await part.getByRole('button', { name: 'Look for schedules' }).click();
    await eventually(() => part.getByRole('status').textContent()).toContain('taken over before');
  });

  it('can be exported by the command and the keyboard', async () => {
    const { page, window } = from;
    const { tabTo, press } = byKeyboard(page);
    await from.home.show('decks');
    await window.run('command.study-export');
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Import and export');
    await tabTo('Export');
    const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
    expect((await fileOf(download)).bytes.length).toBeGreaterThan(1000);
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Export');
  });

  it('break no rule of the page', () => {
    expect(from.misdeeds).toEqual([]);
    // The host answers what it refuses with a status of its own.
    expect(to.misdeeds.filter((each) => !/api\/importFiles|status of 4/.test(each))).toEqual([]);
  });
});
