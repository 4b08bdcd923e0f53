import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { focusedName } from './focus.ts';
import { eventually } from './pages/eventually.ts';
import { layoutKeys } from './pages/layout-keys.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

describe.skipIf(!hasBrowser)('keys and settings', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let window: NotebookWindow;
  let keys: Awaited<ReturnType<typeof layoutKeys>>;
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts: { 'a.md': '# Alpha\n\nText of alpha.\n', 'old/b.md': '# Beta\n' } });
    page = await served.open({ reducedMotion: 'reduce' });
    window = notebookWindow(page);
    keys = await layoutKeys(page);
    await window.isReady('2 notes');
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });
  beforeEach(() => window.show('a.md', 'Alpha'));

  const settings = (): Record<string, unknown> => {
    const file = join(served.vault, '../data/settings.json');
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
  };
  async function openSettings(section: string): Promise<void> {
    await page.keyboard.press('Control+,');
    await window.dialog.getByRole('tab', { name: window.t(`settings.section-${section}`) }).click();
  }
  const named = (key: string, command: string, shown = ''): string =>
    window.t(key, { command: window.t(command), key: shown });
  const press = (key: string, command: string, shown?: string): Promise<void> =>
    window
      .button(key, window.dialog)
      .or(window.dialog.getByRole('button', { name: named(key, command, shown), exact: true }))
      .click();
  async function closeDialog(): Promise<void> {
    // Where a tooltip is open, the first Escape closes that.
    if ((await page.getByRole('tooltip').count()) > 0) await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await eventually(() => window.dialog.count()).toBe(0);
  }
  const opens = async (key: string, dialog: string): Promise<void> => {
    await page.keyboard.press(key);
    await page.getByRole('dialog', { name: window.t(dialog) }).waitFor();
    await closeDialog();
  };

  it('a key is added by pressing it, shown everywhere, and works on another layout', async () => {
    await openSettings('keys');
    await press('keys.add', 'command.undo');
    await eventually(() => focusedName(page)).toBe(named('keys.press-for', 'command.undo'));
    await page.keyboard.press('k');
    await window.dialog
      .getByRole('alert')
      .getByText(window.t('keys.refused-types', { key: 'K', mod: 'Ctrl' }))
      .waitFor();
    await keys.press({ key: 'Л', code: 'KeyK', ctrlKey: true, shiftKey: true });
    await window.dialog.getByRole('button', { name: named('keys.change', 'command.undo', 'Ctrl+Shift+K') }).waitFor();
    await eventually(() => focusedName(page)).toBe(named('keys.add', 'command.undo'));
    await eventually(settings).toMatchObject({ keys: { undo: ['Mod+Shift+K'] } });
    await closeDialog();
    await window.button('toolbar.more').click();
    await page
      .getByRole('menuitem', { name: window.t('command.undo') })
      .getByText('Ctrl+Shift+K')
      .waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+K');
    await window.notices.getByText(window.t('error.nothing-to-undo')).waitFor();
  });

  it('a key that is taken is given up only when asked to, and goes back with all others', async () => {
    await openSettings('keys');
    await press('keys.add', 'command.welcome');
    await page.keyboard.press('Control+P');
    await window.dialog.getByText(named('keys.taken', 'command.switcher', 'Ctrl+P')).waitFor();
    await page.keyboard.press('Enter');
    await eventually(() => focusedName(page)).toBe(named('keys.add', 'command.welcome'));
    expect(settings()['keys'] ?? {}).not.toHaveProperty('welcome');

    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+P');
    await window.button('keys.take', window.dialog).click();
    await eventually(settings).toMatchObject({ keys: { welcome: ['Mod+P'], switcher: ['Mod+O'] } });
    await closeDialog();
    await page.keyboard.press('Control+P');
    await eventually(() => page.url()).toMatch(/#\/$/);
    await opens('Control+O', 'command.switcher');

    await openSettings('keys');
    await press('keys.remove', 'command.welcome', 'Ctrl+P');
    await eventually(settings).toMatchObject({ keys: { welcome: [] } });
    await press('keys.reset', 'command.switcher');
    await window.dialog.getByRole('button', { name: named('keys.change', 'command.switcher', 'Ctrl+P') }).waitFor();
    await window.button('keys.reset-all', window.dialog).click();
    await eventually(settings).toMatchObject({ keys: {} });
    await closeDialog();
    await opens('Control+P', 'command.switcher');
  });

  it('Escape and Tab leave the waiting for keys, and commands are found by name or key', async () => {
    await openSettings('keys');
    await press('keys.add', 'command.welcome');
    await page.keyboard.press('Escape');
    await eventually(() => focusedName(page)).toBe(named('keys.add', 'command.welcome'));
    expect(await window.dialog.count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await eventually(() => window.dialog.getByText(window.t('keys.press')).count()).toBe(0);
    await window.dialog.getByRole('searchbox').fill('ctrl+shift+y');
    await eventually(() => window.dialog.getByRole('listitem').allTextContents()).toEqual([
      expect.stringContaining(window.t('command.property-add')),
    ]);
    await window.dialog.getByRole('searchbox').fill('qqqq');
    await window.dialog.getByText(window.t('keys.none-found')).waitFor();
    await closeDialog();
  });

  it('the list of shortcuts leads to where they are changed', async () => {
    await page.keyboard.press('F1');
    await window.dialog.getByText('Ctrl+Shift+F', { exact: true }).waitFor();
    await window.button('keys.change-all', window.dialog).click();
    await window.dialog.getByRole('tab', { name: window.t('settings.section-keys'), selected: true }).waitFor();
    await closeDialog();
  });

  it('theme, accent, size and width of the text count at once and stay', async () => {
    const look = () =>
      page.evaluate(() => {
        const { dataset } = document.documentElement;
        const text = document.querySelector('.note-content');
        return [dataset['contrast'], dataset['accent'], text === null ? '' : getComputedStyle(text).fontSize];
      });
    const width = () => window.note.evaluate((article) => article.getBoundingClientRect().width);
    // From the usual look, also when this is tried again.
    await page.evaluate(
      (usual) =>
        fetch('api/saveSettings', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(usual),
        }),
      { theme: 'system', accent: 'blue', textSize: 18, readingWidth: 68 },
    );
    await page.reload();
    await window.isReading('Alpha');
    const before = await width();
    await openSettings('general');
    await window.dialog.getByText(window.t('settings.theme-contrast'), { exact: true }).click();
    await window.dialog.getByText(window.t('settings.accent-teal'), { exact: true }).click();
    await window.dialog.getByRole('slider', { name: window.t('settings.text-size') }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await eventually(look).toEqual(['more', 'teal', '20px']);
    await window.dialog.getByRole('slider', { name: window.t('settings.reading-width') }).focus();
    await page.keyboard.press('Home');
    await eventually(settings).toMatchObject({ theme: 'contrast', accent: 'teal', textSize: 20, readingWidth: 45 });
    await closeDialog();
    expect(await width()).toBeLessThan(before);
    await page.reload();
    await window.isReading('Alpha');
    expect(await look()).toEqual(['more', 'teal', '20px']);
    await window.run('command.text-normal');
    await eventually(look).toEqual(['more', 'teal', '18px']);
    await window.run('command.theme-system');
    await eventually(look).toEqual([undefined, 'teal', '18px']);
  });

  it('under “system” high contrast follows the system', async () => {
    const has = () => page.evaluate(() => document.documentElement.dataset['contrast']);
    await page.emulateMedia({ contrast: 'more' });
    await eventually(has).toBe('more');
    await page.emulateMedia({ contrast: 'no-preference' });
    await eventually(has).toBe(undefined);
  });

  it('patterns leave files out, also when the dialog closes right after the last letter', async () => {
    const patterns = window.dialog.getByRole('textbox', { name: window.t('settings.ignore') });
    await openSettings('files');
    await patterns.fill('old/');
    await page.keyboard.press('Escape');
    await window.isReady('1 note');
    await openSettings('files');
    await eventually(() => patterns.inputValue()).toBe('old/');
    await patterns.fill('');
    await window.isReady('2 notes');
    await closeDialog();
  });

  it('about tells version, folders and licences', async () => {
    await openSettings('about');
    await window.dialog.getByText(served.vault, { exact: true }).waitFor();
    expect(await window.dialog.getByRole('definition').first().textContent()).toMatch(/^\d+\.\d+\.\d+$/);
    await window.dialog.getByRole('button', { name: window.t('settings.licence-show', { name: 'Inter' }) }).click();
    await window.dialog.getByText('SIL OPEN FONT LICENSE').waitFor();
    await closeDialog();
  });

  it('focus mode leaves only the text, and Escape brings everything back', async () => {
    await window.tree.focus();
    await page.keyboard.press('F8');
    await eventually(() => page.getByRole('complementary').count()).toBe(0);
    expect(await page.getByRole('toolbar').count()).toBe(0);
    expect(await page.getByRole('contentinfo').count()).toBe(0);
    await eventually(() => focusedName(page)).not.toMatch(/^LOST/);
    // A dialog in front is what Escape closes first.
    await page.keyboard.press('Control+P');
    await page.getByRole('combobox').waitFor();
    await closeDialog();
    expect(await page.getByRole('toolbar').count()).toBe(0);
    await page.keyboard.press('Escape');
    await eventually(() => page.getByRole('complementary').count()).toBe(2);
    await window.run('command.full-screen');
    await eventually(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await page.keyboard.press('F11');
    await eventually(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);
  });
});
