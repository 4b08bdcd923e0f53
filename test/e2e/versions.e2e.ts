import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchForMisdeeds } from './misdeeds.ts';
import { notesOnDisk } from './notes-on-disk.ts';
import { brokenRules } from './pages/broken-rules.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const lines = Array.from({ length: 40 }, (_, at) => `Line ${at + 1} of the note.`);
const textOf = (changes: Readonly<Record<number, string>> = {}): string =>
  `# Loyalty\n\n${lines.map((line, at) => changes[at + 1] ?? line).join('\n')}\n`;
const first = textOf();
const second = textOf({ 3: 'Line 3 of the note, changed.' });
const third = textOf({ 3: 'Line 3 of the note, changed.', 30: 'Quite another line.' });

describe.skipIf(!hasBrowser)('earlier versions', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let window: NotebookWindow;
  let disk: ReturnType<typeof notesOnDisk>;
  let misdeeds: readonly string[];
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, {
      texts: { 'Loyalty.md': first, 'Churn.md': '# Churn\n\nHow many leave.\n' },
    });
    disk = notesOnDisk(served);
    const page = await served.open();
    misdeeds = watchForMisdeeds(page);
    window = notebookWindow(page);
    await window.isReady('2 notes');
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  const openVersions = async (): Promise<void> => {
    await window.page.keyboard.press('Control+Shift+H');
    await window.dialog.getByRole('option').first().waitFor();
  };
  const count = () => window.dialog.getByText(/^(?:\d+ changes?|Change \d+ of \d+)$/);
  const undo = () => window.notices.getByRole('button', { name: window.t('undo.action') });

  it('say so where there are none yet', async () => {
    await window.show('Loyalty.md', 'Loyalty');
    await window.page.keyboard.press('Control+Shift+H');
    await window.dialog.getByText(window.t('versions.none')).waitFor();
    await window.page.keyboard.press('Escape');
    await window.dialog.waitFor({ state: 'detached' });
  });

  it('stand by day and time, each beside what the note says now', async () => {
    await window.page.keyboard.press('Control+E');
    for (const text of [second, third]) {
      await window.overwrite(text);
      await window.page.keyboard.press('Control+S');
      await eventually(() => disk.read('Loyalty.md')).toBe(text);
    }
    await window.page.keyboard.press('Control+E');
    await window.isReading('Loyalty');
    await openVersions();
    const options = window.dialog.getByRole('option');
    expect(await options.count()).toBe(2);
    expect(await window.dialog.getByText('Today').count()).toBe(1);
    await eventually(() => count().textContent()).toBe('1 change');
    // Arrows choose; the list has the focus from the start.
    await window.page.keyboard.press('ArrowDown');
    await eventually(() => count().textContent()).toBe('2 changes');
    const changed = window.dialog.locator('.cm-changedText');
    await eventually(() => changed.allTextContents()).toContain(', changed');
    const regions = await window.dialog.getByRole('region').evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''));
    expect(regions).toEqual([expect.stringMatching(/^Version from /), 'Now']);
  });

  it('are gone through change by change, and unfold what is the same, by keyboard', async () => {
    await window.page.keyboard.press('Control+F7');
    await eventually(() => count().textContent()).toBe('Change 1 of 2');
    await window.page.keyboard.press('Control+F7');
    await eventually(() => count().textContent()).toBe('Change 2 of 2');
    await eventually(() => window.dialog.getByRole('status').last().textContent()).toContain(
      '“Line 30 of the note.”. Now: “Quite another line.”',
    );
    await window.page.keyboard.press('Control+Shift+F7');
    await eventually(() => count().textContent()).toBe('Change 1 of 2');
    const folds = window.dialog.locator('.cm-collapsedLines[role=button]');
    const before = await folds.count();
    await folds.first().focus();
    await window.page.keyboard.press('Enter');
    await eventually(() => folds.count()).toBeLessThan(before);
  });

  it('stand in one column where there is no room for two', async () => {
    await window.page.setViewportSize({ width: 820, height: 800 });
    await window.dialog.getByRole('region', { name: /compared with “Now”/ }).waitFor();
    await eventually(() => window.dialog.locator('.cm-deletedChunk').allTextContents()).toEqual([lines[2], lines[29]]);
    await window.page.setViewportSize({ width: 1440, height: 900 });
    await eventually(() => window.dialog.locator('.cm-merge-a').count()).toBe(1);
  });

  it('keep the rules of accessibility in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await eventually(() => brokenRules(window.page)).toEqual([]);
    }
  });

  it('come back with one press, which can be undone', async () => {
    await window.button('versions.restore', window.dialog).click();
    await eventually(() => disk.read('Loyalty.md')).toBe(first);
    await window.dialog.waitFor({ state: 'detached' });
    await eventually(() => window.note.textContent()).toContain('Line 30 of the note.');
    await undo().click();
    await eventually(() => disk.read('Loyalty.md')).toBe(third);
    await eventually(() => window.note.textContent()).toContain('Quite another line.');
  });

  it('come back into an open editor, too', async () => {
    await window.page.keyboard.press('Control+E');
    await window.source.waitFor();
    await openVersions();
    await window.button('versions.restore', window.dialog).click();
    await eventually(() => window.sourceText()).toBe(first);
    await window.page.keyboard.press('Control+E');
    await window.isReading('Loyalty');
  });

  it('follow a note that another program moves', async () => {
    disk.rename('Loyalty.md', 'terms/Loyal customers.md');
    await eventually(() => window.tree.textContent()).toContain('terms');
    await window.show('terms/Loyal customers.md', 'Loyalty');
    await openVersions();
    expect(await window.dialog.getByRole('option').count()).toBeGreaterThan(2);
    await window.page.keyboard.press('Escape');
  });

  it('bring deleted notes back', async () => {
    await window.show('Churn.md', 'Churn');
    await window.run('command.remove');
    await eventually(() => disk.exists('Churn.md')).toBe(false);
    await window.run('command.deleted-notes');
    await window.page.getByRole('combobox').fill('chu');
    await window.page.getByRole('option', { name: 'Churn' }).waitFor();
    await eventually(() => brokenRules(window.page)).toEqual([]);
    await window.page.keyboard.press('Enter');
    await window.dialog.getByText('How many leave.').waitFor();
    await eventually(() => brokenRules(window.page)).toEqual([]);
    await window.button('versions.bring-back', window.dialog).click();
    await window.isReading('Churn');
    expect(disk.read('Churn.md')).toBe('# Churn\n\nHow many leave.\n');
    await undo().last().click();
    await eventually(() => disk.exists('Churn.md')).toBe(false);
  });

  it('have done nothing wrong behind the scenes', () => {
    expect(misdeeds).toEqual([]);
  });
});
