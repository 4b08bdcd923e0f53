import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchForMisdeeds } from './misdeeds.ts';
import { notesOnDisk } from './notes-on-disk.ts';
import { brokenRules } from './pages/broken-rules.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const texts = {
  'Loyalty.md': '# Loyalty\n\nThey come back.\n',
  'terms/Churn.md': '# Churn\n\nThey leave.\n',
  'Value.md': '# Value\n\nWhat they are worth.\n',
};

describe.skipIf(!hasBrowser)('backups', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let window: NotebookWindow;
  let disk: ReturnType<typeof notesOnDisk>;
  let misdeeds: readonly string[];
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts });
    disk = notesOnDisk(served);
    const page = await served.open();
    misdeeds = watchForMisdeeds(page);
    window = notebookWindow(page);
    await window.isReady('3 notes');
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  const beside = (name: string): string => join(dirname(served.vault), name);
  const said = (words: string) => window.dialog.getByRole('status').getByText(words);
  const backups = () => window.dialog.getByRole('listitem');
  const openBackup = async (): Promise<void> => {
    await window.run('command.backups');
    await backups().last().getByRole('button').click();
    await window.dialog.getByRole('option').first().waitFor();
  };

  it('are made at once when asked for, and not twice of the same', async () => {
    await window.run('command.backups');
    await window.dialog.getByText(window.t('backups.none')).waitFor();
    await window.button('backups.now', window.dialog).click();
    await said('Backup made: 3 notes.').waitFor();
    await eventually(() => backups().count()).toBe(1);
    expect(await backups().textContent()).toContain('3 notes');
    await window.button('backups.now', window.dialog).click();
    await said(window.t('backups.nothing-new')).waitFor();
    expect(await backups().count()).toBe(1);
    const folder = /: (\/.*)$/.exec((await window.dialog.getByText(/plain folders/).textContent()) ?? '')?.[1] ?? '';
    const [name = ''] = readdirSync(folder);
    expect(readFileSync(join(folder, name, 'terms/Churn.md'), 'utf8')).toBe(texts['terms/Churn.md']);
  });

  it('are made by a command, too, and their settings are kept', async () => {
    await window.dialog.getByRole('radio', { name: 'Every hour' }).click({ force: true });
    await window.page.keyboard.press('Escape');
    await window.run('command.back-up');
    await window.notices.getByText(window.t('backups.nothing-new')).waitFor();
    const settings = (): string => readFileSync(beside('data/settings.json'), 'utf8');
    await eventually(settings).toContain('"backupEvery": "hour"');
  });

  it('keep the rules of accessibility in light and dark', async () => {
    await window.run('command.backups');
    await backups().first().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await eventually(() => brokenRules(window.page)).toEqual([]);
    }
    await window.page.keyboard.press('Escape');
  });

  it('show what became of each note, and bring one back, which can be undone', async () => {
    disk.write('Loyalty.md', '# Loyalty\n\nThey do not come back.\n');
    disk.remove('terms/Churn.md');
    await window.isReady('2 notes');
    await openBackup();
    const group = (key: string) => window.dialog.getByRole('group', { name: window.t(key) });
    expect(await group('backups.gone').getByRole('option').allTextContents()).toEqual(['Churnterms']);
    expect(await group('backups.changed').getByRole('option').allTextContents()).toEqual(['Loyalty']);
    expect(await group('backups.same').getByRole('option').allTextContents()).toEqual(['Value']);
    await window.dialog.getByRole('option', { name: 'Loyalty' }).click();
    await eventually(() => window.dialog.locator('.cm-changedText').allTextContents()).toContain('do not ');
    await eventually(() => brokenRules(window.page)).toEqual([]);
    await window.button('backups.restore-note', window.dialog).click();
    await eventually(() => disk.read('Loyalty.md')).toBe(texts['Loyalty.md']);
    await window.isReading('Loyalty');
    await window.notices.getByRole('button', { name: window.t('undo.action') }).click();
    await eventually(() => disk.read('Loyalty.md')).toContain('do not');

    await openBackup();
    await window.dialog.getByRole('textbox', { name: window.t('backups.filter') }).fill('chu');
    await window.dialog.getByRole('option').click();
    await window.dialog.getByText('They leave.').waitFor();
    await window.button('versions.bring-back', window.dialog).click();
    await window.isReading('Churn');
    expect(disk.read('terms/Churn.md')).toBe(texts['terms/Churn.md']);
  });

  it('are restored whole into a new folder, and never over anything', async () => {
    await openBackup();
    const field = window.dialog.getByRole('textbox', { name: window.t('backups.restore-whole') });
    expect(await field.inputValue()).toMatch(/vault \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d$/);
    const restore = window.button('backups.restore-all', window.dialog);
    await field.fill(join(served.vault, 'inside'));
    await restore.click();
    await window.dialog.getByText(window.t('error.backup-place-inside')).waitFor();
    await field.fill(beside('copy'));
    await restore.click();
    await said(`Restored into ${beside('copy')}`).waitFor();
    expect(readFileSync(beside('copy/terms/Churn.md'), 'utf8')).toBe(texts['terms/Churn.md']);
    expect(existsSync(beside('copy/.konspekt/backup.json'))).toBe(false);
    await restore.click();
    await window.dialog.getByText(window.t('error.folder-taken')).waitFor();
    await window.page.keyboard.press('Escape');
    await window.dialog.getByText(window.t('backups.list')).waitFor();
    await window.page.keyboard.press('Escape');
    await window.dialog.waitFor({ state: 'detached' });
  });

  it('go where a person wants them, and a place that is gone is told', async () => {
    mkdirSync(beside('disk'));
    await window.run('command.backups');
    const place = window.dialog.getByRole('textbox', { name: window.t('backups.place') });
    await place.fill(served.vault);
    await window.button('backups.place-use', window.dialog).click();
    await window.dialog.getByText(window.t('error.backup-place-inside')).waitFor();
    await place.fill(beside('disk'));
    await place.press('Enter');
    await window.button('backups.place-default', window.dialog).waitFor();
    await window.dialog.getByText(window.t('backups.none')).waitFor();
    renameSync(beside('disk'), beside('unplugged'));
    await window.button('backups.now', window.dialog).click();
    await window.dialog.getByText(window.t('error.backup-place')).waitFor();
    await window.page.keyboard.press('Escape');
    await window.banner.getByText(window.t('backups.failed')).waitFor();
    await eventually(() => brokenRules(window.page)).toEqual([]);
    renameSync(beside('unplugged'), beside('disk'));
    await window.button('error.retry', window.banner).click();
    await window.notices.getByText('Backup made: 3 notes.').waitFor();
    await eventually(() => window.banner.getByText(window.t('backups.failed')).count()).toBe(0);
    expect(readdirSync(beside('disk'))).toHaveLength(1);
  });

  it('have done nothing wrong behind the scenes', () => {
    expect(misdeeds).toEqual([]);
  });
});
