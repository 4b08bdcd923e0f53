import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focusedName } from './focus.ts';
import { watchForMisdeeds } from './misdeeds.ts';
import { notesOnDisk } from './notes-on-disk.ts';
import { byKeyboard } from './pages/by-keyboard.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { openTabs } from './pages/open-tabs.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const canvas = 'My first campaign';
const made = `en/${canvas}.md`;
const lost = /^(LOST|OUT OF SIGHT|NOT MARKED)/;

/** Each step goes on where the one before it ended, as a day does; nothing but keys is used. */
describe.skipIf(!hasBrowser)('a whole day with the keyboard alone', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let disk: ReturnType<typeof notesOnDisk>;
  let page: Page;
  let window: NotebookWindow;
  let keys: ReturnType<typeof byKeyboard>;
  let open: ReturnType<typeof openTabs>;
  let misdeeds: readonly string[];
  const meet = (shown: Page): void => {
    page = shown;
    window = notebookWindow(page);
    keys = byKeyboard(page);
    open = openTabs(page);
    misdeeds = watchForMisdeeds(page);
  };
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { from: 'notes' });
    disk = notesOnDisk(served);
    // What the tour shows as an example, done.
    disk.write('en/Start here.md', disk.read('en/Start here.md').replace(`\`[[${canvas}]]\``, `[[${canvas}]]`));
    meet(await served.open());
    await window.isReady('136 notes');
    await page.getByRole('treeitem').first().waitFor();
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  it('opens a note from the tree', async () => {
    await keys.partTo('Notes and folders');
    await keys.press('Home', 'ArrowDown', 'End', 'Enter');
    await window.isReading('Konspekt');
  });

  it('switches to another by a few letters', async () => {
    await keys.press('Control+P');
    await window.dialog.waitFor();
    await keys.type('start here');
    await page.getByRole('option', { name: 'Start here' }).first().waitFor();
    await keys.press('Enter');
    await window.isReading('Start here');
    await eventually(() => focusedName(page)).not.toMatch(lost);
  });

  it('searches the text, opens a hit, and comes back', async () => {
    await keys.press('Control+Shift+F');
    await eventually(() => focusedName(page)).toBe('Search all notes');
    await keys.type('"share of wallet" lang:en');
    await eventually(() => window.main.locator('[data-hit]').count()).toBeGreaterThan(2);
    await keys.press('ArrowDown');
    await eventually(() => focusedName(page)).toMatch(/Share of wallet/);
    await keys.press('Enter');
    await window.isReading('Share of wallet');
    await keys.press('Alt+ArrowLeft');
    await eventually(() => page.url()).toContain('#/search');
    await keys.press('Alt+ArrowLeft');
    await window.isReading('Start here');
  });

  it('follows a link and comes back', async () => {
    await keys.tabTo('Customer lifetime value');
    await keys.press('Enter');
    await window.isReading('Customer lifetime value');
    await keys.press('Alt+ArrowLeft');
    await window.isReading('Start here');
  });

  it('creates the note a missing link asks for, writes it and reads it', async () => {
    await keys.tabTo(canvas);
    await keys.press('Enter');
    await eventually(() => window.dialog.getByRole('textbox').inputValue()).toBe(`en/${canvas}`);
    await keys.press('Enter');
    await eventually(() => focusedName(page)).toMatch(/^Text of/);
    await eventually(() => window.sourceText()).toBe(`# ${canvas}\n`);
    await keys.press('Control+End');
    await keys.type('\nPains and gains; 价值; см. [[Konspekt]].\n');
    await keys.press('Control+S');
    await eventually(() => disk.read(made)).toContain('Pains and gains; 价值; см. [[Konspekt]].');
    await keys.press('Control+E');
    await window.isReading(canvas);
    await eventually(() => focusedName(page)).not.toMatch(lost);
  });

  it('renames it, the link to it follows, and takes that back to the byte', async () => {
    const before = disk.read('en/Start here.md');
    const written = disk.read(made);
    await keys.press('F2');
    await eventually(() => window.dialog.getByRole('textbox').inputValue()).toBe(`en/${canvas}`);
    await keys.type('VPC');
    await eventually(() => window.dialog.getByRole('heading', { level: 3 }).textContent()).toBe('1 link will change');
    await keys.press('Enter');
    await eventually(() => disk.exists('en/VPC.md')).toBe(true);
    await eventually(() => disk.read('en/Start here.md')).toContain('[[VPC]]');
    await eventually(() => window.dialog.count()).toBe(0);
    await keys.press('Control+Shift+P');
    await window.dialog.waitFor();
    await keys.type('undo last');
    await page.getByRole('option', { name: window.t('command.undo') }).waitFor();
    await keys.press('Enter');
    await eventually(() => disk.exists(made)).toBe(true);
    expect(disk.exists('en/VPC.md')).toBe(false);
    expect(disk.read(made)).toBe(written);
    expect(disk.read('en/Start here.md')).toBe(before);
    await eventually(() => page.url()).toContain('#/note/en/My%20first%20campaign.md');
    await eventually(() => focusedName(page)).not.toMatch(lost);
  });

  it('undoes what was typed, also after it was saved', async () => {
    const written = disk.read(made);
    await keys.press('Control+E');
    await eventually(() => focusedName(page)).toMatch(/^Text of/);
    await keys.press('Control+End');
    await keys.type('A slip.');
    await keys.press('Control+S');
    await eventually(() => disk.read(made)).toBe(`${written}A slip.`);
    await keys.press('Control+Z');
    await eventually(() => disk.read(made)).toBe(written);
    await keys.press('Control+E');
    await window.isReading(canvas);
  });

  it('splits the window, reads another note beside it, and puts the notes panel away', async () => {
    await keys.press('Control+Backslash');
    await eventually(() => open.panes.count()).toBe(2);
    await keys.press('Control+P');
    await window.dialog.waitFor();
    await keys.type('Fogalomtár');
    await page.getByRole('option', { name: 'Fogalomtár' }).first().waitFor();
    await keys.press('Enter');
    await open.pane(1).getByRole('article', { name: 'Fogalomtár' }).locator('h1').waitFor();
    await eventually(() => focusedName(page)).not.toMatch(lost);
    await keys.press('Control+F6');
    await eventually(() => page.url()).toContain('My%20first%20campaign.md');
    await keys.press('Control+Shift+E');
    await eventually(() => window.notesPanel.count()).toBe(0);
    await keys.press('Control+E');
    await eventually(() => focusedName(page)).toMatch(/^Text of/);
  });

  it('finds everything as it was after a restart, also what was typed last', async () => {
    await keys.press('Control+End');
    await keys.type('Typed last.');
    const context = page.context();
    await page.close();
    const link = await served.restart();
    meet(await context.newPage());
    await page.goto(link);
    await eventually(() => open.panes.count()).toBe(2);
    await open.pane(1).getByRole('article', { name: 'Fogalomtár' }).locator('h1').waitFor();
    await eventually(() => window.sourceText()).toContain('Typed last.');
    await eventually(() => disk.read(made)).toContain('Typed last.');
    await window.isReady('137 notes');
    expect(await window.notesPanel.count()).toBe(0);
    expect(page.url()).toContain('My%20first%20campaign.md');
    await eventually(() => focusedName(page)).toMatch(/^Text of/);

    await keys.press('Alt+ArrowLeft');
    await open.pane(0).getByRole('article', { name: 'Start here' }).locator('h1').waitFor();
    await keys.press('Control+Shift+E');
    await eventually(() => window.notesPanel.count()).toBe(1);
    await keys.press('Control+P');
    await eventually(() => page.getByRole('option').first().textContent()).toContain('Start here');
    await keys.press('Escape');
    await eventually(() => window.dialog.count()).toBe(0);
  });

  it('has done nothing wrong behind the scenes', () => {
    expect(misdeeds).toEqual([]);
  });
});
