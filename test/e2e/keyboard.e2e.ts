import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focusedName } from './focus.ts';
import { notesOnDisk } from './notes-on-disk.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const control = 2;
const shift = 8;

describe.skipIf(!hasBrowser)('working by the keyboard alone', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let window: NotebookWindow;
  let keyboard: CDPSession;
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { from: 'notes' });
    page = await served.open();
    window = notebookWindow(page);
    keyboard = await page.context().newCDPSession(page);
    await window.isReady('36 notes');
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  const lost = /^(LOST|OUT OF SIGHT|NOT MARKED)/;
  const press = (...keys: string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  /** Walks on by Tab to something of that name. */
  async function tabTo(name: string | RegExp): Promise<void> {
    for (let step = 0; step < 120; step++) {
      const here = await focusedName(page);
      expect(here).not.toMatch(/^(OUT OF SIGHT|NOT MARKED)/);
      if (typeof name === 'string' ? here === name : name.test(here)) return;
      await press('Tab');
    }
    throw new Error(`Tab never comes to ${String(name)}.`);
  }

  it('opens what was typed, also when Enter comes before the answer', async () => {
    await page.route('**/api/find', async (route) => {
      if (route.request().postData()?.includes('"share of wallet"') === true)
        await new Promise((go) => setTimeout(go, 700));
      await route.continue();
    });
    await press('Control+P');
    await window.dialog.waitFor();
    await page.keyboard.type('share of wallet');
    await press('Enter');
    await window.isReading('Share of wallet');
    await page.unroute('**/api/find');
  });

  it('goes all the way: open, switch, search, follow, create, edit, save, rename, undo', async () => {
    const disk = notesOnDisk(served);
    await press('F6');
    for (let steps = 0; (await focusedName(page)) !== 'Notes and folders'; steps++) {
      expect(steps).toBeLessThan(6);
      await press('F6');
    }
    await press('Home', 'ArrowDown', 'End', 'Enter');
    await window.isReading('Konspekt');

    await press('Control+P');
    await window.dialog.waitFor();
    await page.keyboard.type('start here');
    await page.getByRole('option', { name: 'Start here' }).first().waitFor();
    await press('Enter');
    await window.isReading('Start here');
    await eventually(() => focusedName(page)).not.toMatch(lost);

    await press('Control+Shift+F');
    await eventually(() => focusedName(page)).toBe('Search all notes');
    await page.keyboard.type('"share of wallet" lang:en');
    await eventually(() => window.main.locator('[data-hit]').count()).toBeGreaterThan(2);
    await press('ArrowDown');
    await eventually(() => focusedName(page)).toMatch(/Share of wallet/);
    await press('Enter');
    await window.isReading('Share of wallet');
    await press('Alt+ArrowLeft');
    await eventually(() => page.url()).toContain('#/search');
    await press('Alt+ArrowLeft');
    await window.isReading('Start here');

    await tabTo('Customer lifetime value');
    await press('Enter');
    await window.isReading('Customer lifetime value');
    await press('Alt+ArrowLeft');
    await window.isReading('Start here');

    await tabTo('Value Proposition Canvas');
    await press('Enter');
    await eventually(() => window.dialog.getByRole('textbox').inputValue()).toBe('Value Proposition Canvas');
    await press('Enter');
    await eventually(() => focusedName(page)).toMatch(/^Source of/);
    await page.keyboard.type('# Value Proposition Canvas\n\nPains and gains; 价值; см. [[Konspekt]].\n');
    await press('Control+S');
    await eventually(
      () => disk.exists('Value Proposition Canvas.md') && disk.read('Value Proposition Canvas.md'),
    ).toContain('Pains and gains; 价值');
    await press('Control+E');
    await window.isReading('Value Proposition Canvas');

    await press('F2');
    await eventually(() => window.dialog.getByRole('textbox').inputValue()).toBe('Value Proposition Canvas');
    await page.keyboard.type('VPC');
    await press('Enter');
    await eventually(() => disk.exists('VPC.md')).toBe(true);
    await eventually(() => window.dialog.count()).toBe(0);
    await press('Control+Shift+P');
    await window.dialog.waitFor();
    await page.keyboard.type('undo last');
    await page.getByRole('option', { name: 'Undo last rename, deletion or fix' }).waitFor();
    await press('Enter');
    await eventually(() => disk.exists('Value Proposition Canvas.md')).toBe(true);
    expect(disk.exists('VPC.md')).toBe(false);
    await eventually(() => page.url()).toContain('#/note/Value%20Proposition%20Canvas.md');
    await eventually(() => focusedName(page)).not.toMatch(lost);
  });

  it('never loses the focus on the way round the window', async () => {
    await window.show('hu/Vevői élettartamérték.md', 'Vevői élettartamérték');
    await press('F6');
    const seen: string[] = [];
    for (let here = await focusedName(page); seen.length < 20 || here !== seen[0]; here = await focusedName(page)) {
      expect(here).not.toMatch(/^(OUT OF SIGHT|NOT MARKED)/);
      seen.push(here);
      expect(seen.length).toBeLessThan(300);
      await press('Tab');
    }
    // Behind the last stop the focus leaves the page for the browser itself, once.
    expect(seen.filter((name) => name === 'LOST').length).toBeLessThan(2);
    expect(seen).toEqual(
      expect.arrayContaining([
        'Edit source',
        'English',
        'Properties',
        'megtartási arány',
        'en/Customer lifetime value',
        'A képlet',
      ]),
    );
  });

  it.each([
    ['the switcher', ['Control+P']],
    ['the command palette', ['Control+Shift+P']],
    ['the settings', ['Control+,']],
    ['the rename dialog', ['F2']],
  ])('puts the focus back where it was when %s closes', async (_, keys) => {
    await window.show('hu/Fogalomtár.md', 'Fogalomtár');
    await page.getByRole('button', { name: 'Edit source' }).focus();
    await press(...keys);
    await window.dialog.waitFor();
    await eventually(() => page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
    for (let step = 0; step < 12; step++) {
      await press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
    }
    await press('Escape');
    await eventually(() => focusedName(page)).toBe('Edit source');
  });

  it.each([
    ['Russian', { key: 'з', code: 'KeyP' }, 'Go to note'],
    ['Ukrainian', { key: 'з', code: 'KeyP' }, 'Go to note'],
    ['Ukrainian, the other letter', { key: 'щ', code: 'KeyO' }, 'Go to note'],
    ['Hungarian', { key: 'p', code: 'KeyP' }, 'Go to note'],
    ['Greek', { key: 'π', code: 'KeyP' }, 'Go to note'],
    ['Russian with Shift', { key: 'З', code: 'KeyP', shift: true }, 'Command palette'],
  ])('takes shortcuts on a %s layout', async (_, pressed, opened) => {
    await keyDown({ ...pressed, control: true });
    await page.getByRole('dialog', { name: opened }).waitFor();
    await press('Escape');
    await eventually(() => window.dialog.count()).toBe(0);
  });

  it('takes the letter typed, not its place, where the layout is Latin', async () => {
    // On a Dvorak-like layout the key at the place of P types another letter.
    await keyDown({ key: 'l', code: 'KeyP', control: true });
    await keyDown({ key: 'ő', code: 'BracketLeft', control: true });
    expect(await window.dialog.count()).toBe(0);
  });

  it('does nothing while an input method composes', async () => {
    await press('Control+P');
    await page.getByRole('combobox').waitFor();
    await keyboard.send('Input.imeSetComposition', { text: 'jiazhi', selectionStart: 6, selectionEnd: 6 });
    for (const key of ['Enter', 'Escape', 'ArrowDown']) await keyDown({ key, code: key, virtual: 229 });
    expect(await window.dialog.count()).toBe(1);
    await keyboard.send('Input.insertText', { text: '终身价值' });
    await eventually(() => page.getByRole('combobox').inputValue()).toBe('终身价值');
    await page.getByRole('option', { name: '顾客终身价值' }).first().waitFor();
    await press('Enter');
    await window.isReading('顾客终身价值');
  });

  /** A key as a keyboard of another layout sends it. */
  async function keyDown(pressed: {
    key: string;
    code: string;
    control?: boolean;
    shift?: boolean;
    virtual?: number;
  }): Promise<void> {
    const modifiers = (pressed.control === true ? control : 0) + (pressed.shift === true ? shift : 0);
    const event = { key: pressed.key, code: pressed.code, modifiers, windowsVirtualKeyCode: pressed.virtual ?? 80 };
    await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }
});
