import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandGroups, commands } from '#ui/commands/registry.ts';
import { screenCommands } from '#ui/commands/screen-commands.ts';
import type { RunningApp } from '../electron/double/launch.ts';
import { electrons, launchDesktop } from '../electron/launch-desktop.ts';
import { ensureBuilt } from '../ensure-built.ts';
import { layouts, pressOf } from '../ui/commands/layouts.ts';
import { beginBusy } from './pages/busy-workspace.ts';
import { eventually } from './pages/eventually.ts';
import { layoutKeys } from './pages/layout-keys.ts';
import { linkedNotes } from './pages/open-tabs.ts';
import { seenOf, settledView, type View } from './pages/seen-of-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

type Keys = Awaited<ReturnType<typeof layoutKeys>>;
const { English, ...foreign } = layouts;
/** By default each shortcut is pressed on one foreign keyboard, another for the next one; `THOROUGH=1` presses it on all of them. */
const foreignFor = (shortcut: number) =>
  Object.values(foreign).filter((_, at, all) => process.env['THOROUGH'] === '1' || at === shortcut % all.length);
/**
 * Those of the text of a note are pressed in `composition.e2e.ts`; from change to change one goes only in a comparison; what the frame
 * of the system does is not to be seen in the page.
 */
const elsewhere = new Set([
  ...[...commandGroups.writing, ...commandGroups.tables, ...screenCommands].map(({ id }) => id),
  ...['next-change', 'previous-change', 'window-close', 'notebook-open', 'notebook-open-aside'],
]);
/** The shortcuts of all other commands, but for the few no key of the tables types. */
const shortcuts = (of: 'keys' | 'desktopKeys') =>
  commands.flatMap((command) =>
    (elsewhere.has(command.id) ? [] : (command[of] ?? []))
      .filter((shortcut) => pressOf(shortcut, English) !== undefined)
      .map((shortcut) => ({ id: command.id, shortcut })),
  );
/** With the keyboards each is tried on. */
const tries = (of: 'keys' | 'desktopKeys') => shortcuts(of).map((each, at) => ({ ...each, others: foreignFor(at) }));

/** What a shortcut does by an English keyboard, it does by any other. */
async function expectSameEverywhere(
  page: Page,
  keys: Keys,
  { shortcut, others }: Pick<ReturnType<typeof tries>[number], 'shortcut' | 'others'>,
  begin: () => Promise<void>,
): Promise<void> {
  let start: View = {};
  /** Back to the beginning, if it is not by Escape alone. */
  const beginAgain = async (): Promise<void> => {
    if ((await seenOf(page))['dialogs'] !== '') await keys.press({ key: 'Escape', code: 'Escape' });
    if (JSON.stringify(await settledView(page)) === JSON.stringify(start)) return;
    await begin();
    start = await settledView(page);
  };
  const press = async (layout: (typeof layouts)[keyof typeof layouts]): Promise<void> => {
    await beginAgain();
    await keys.press(pressOf(shortcut, layout) ?? expect.unreachable(shortcut));
  };
  await press(English);
  await eventually(() => seenOf(page)).not.toEqual(start);
  const done = await settledView(page);
  expect(done).not.toEqual(start);
  for (const layout of others) {
    const pressed = pressOf(shortcut, layout);
    // A key that is the same everywhere was pressed already.
    if (pressed === undefined || JSON.stringify(pressed) === JSON.stringify(pressOf(shortcut, English))) continue;
    await press(layout);
    await eventually(() => seenOf(page)).toEqual(done);
  }
}

describe.skipIf(!hasBrowser)('shortcuts in the browser', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let keys: Keys;
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts: linkedNotes });
    page = await served.open({ reducedMotion: 'reduce' });
    keys = await layoutKeys(page);
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });
  const begin = async (): Promise<void> => {
    await page.evaluate(() =>
      fetch('api/saveSettings', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ bookmarks: [], ignore: [] }),
      }),
    );
    await beginBusy(page, realpathSync(served.vault), () => page.reload());
  };

  it.each(tries('keys'))('$shortcut does the same on other keyboards: $id', async (wanted) =>
    expectSameEverywhere(page, keys, wanted, begin),
  );

  /** The window but for what is being searched for, which its address and its tab say. */
  const around = (view: View): View => ({
    ...view,
    place: view['place']?.replace(/^#\/search.*/, '#/search') ?? '',
    tabs: view['tabs']?.replace(/Search: .*? (true|false)/, 'Search $1') ?? '',
  });
  const control = { ctrlKey: true };
  const fields: readonly (readonly [name: string, open: () => Promise<void>, field: string])[] = [
    ['the switcher', () => keys.press({ ...control, key: 'p', code: 'KeyP' }), '[role=combobox]'],
    ['the palette', () => keys.press({ ...control, shiftKey: true, key: 'P', code: 'KeyP' }), '[role=combobox]'],
    [
      'the search',
      () => keys.press({ ...control, shiftKey: true, key: 'F', code: 'KeyF' }),
      'main input[role=combobox]',
    ],
    ['the name of a note', () => keys.press({ key: 'F2', code: 'F2' }), '[role=dialog] input:not([type=checkbox])'],
    ['the search for a key', () => openSettings('keys'), '[role=dialog] input[type=search]'],
    ['the patterns of files', () => openSettings('files'), '[role=dialog] textarea'],
  ];
  async function openSettings(section: string): Promise<void> {
    await keys.press({ ...control, key: ',', code: 'Comma' });
    await page.locator(`[role=tab][data-key=${section}]`).click();
    await page.locator('[role=dialog] :is(input[type=search], textarea)').focus();
  }

  it.each(fields)(
    '%s takes every character of every layout, and nothing fires',
    { timeout: 90_000 },
    async (_, open, place) => {
      await begin();
      await open();
      const field = page.locator(place);
      await field.waitFor();
      const before = around(await settledView(page));
      for (const [name, { keys: places }] of Object.entries(foreign)) {
        await field.fill('');
        const typed: string[] = [];
        for (const [code, [plain, shifted, altGr]] of Object.entries(places)) {
          await keys.press({ key: plain, code, text: plain });
          await keys.press({ key: shifted, code, shiftKey: true, text: shifted });
          typed.push(plain, shifted);
          if (altGr === undefined) continue;
          await keys.press({ key: altGr, code, text: altGr });
          typed.push(altGr);
          // Windows says that Ctrl and Alt are held, and the character comes after.
          await keys.press({ key: altGr, code, ctrlKey: true, altKey: true });
        }
        expect(await field.inputValue(), name).toBe(typed.join(''));
        expect(around(await settledView(page)), name).toEqual(before);
      }
      await field.fill('');
    },
  );

  it.each(fields)('%s lets an input method compose Chinese, and nothing fires', async (_, open, place) => {
    await begin();
    await open();
    const field = page.locator(place);
    await field.waitFor();
    await field.fill('');
    const before = around(await settledView(page));
    const everyPress = Object.values(layouts).flatMap((layout) =>
      shortcuts('keys').flatMap(({ shortcut }) => pressOf(shortcut, layout) ?? []),
    );
    await keys.compose('jiazhi');
    // An input method has the keys to itself; some let the page see which they were.
    for (const key of ['Enter', 'Escape', 'ArrowDown', 'ArrowUp', 'Tab']) await keys.pressComposing({ key, code: key });
    for (const press of everyPress) await keys.pressComposing(press);
    for (const press of everyPress) await keys.press(press);
    expect(await field.inputValue()).toBe('jiazhi');
    await keys.compose('价值');
    await keys.commit('价值');
    await eventually(() => field.inputValue()).toBe('价值');
    expect(around(await settledView(page))).toEqual(before);
    await field.fill('');
  });
});

describe.each(electrons.filter(({ available }) => available))('shortcuts that only $name leaves us', ({ launch }) => {
  let folder: string;
  let app: RunningApp;
  let page: Page;
  let keys: Keys;
  beforeAll(async () => {
    await ensureBuilt();
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'konspekt-layouts-')));
    mkdirSync(join(folder, 'vault'));
    for (const [path, text] of Object.entries(linkedNotes)) writeFileSync(join(folder, 'vault', path), text);
    app = await launchDesktop(launch, { vault: join(folder, 'vault'), data: join(folder, 'data') });
    page = await app.firstWindow();
    keys = await layoutKeys(page);
    await page.getByRole('tree').waitFor();
  });
  afterAll(async () => {
    await app?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  const begin = (): Promise<void> =>
    beginBusy(page, join(folder, 'vault'), () =>
      app.evaluate(async ({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        const [address = ''] = window?.webContents.getURL().split('#') ?? [];
        await window?.loadURL('about:blank');
        await window?.loadURL(`${address}#/note/Alpha.md`);
      }),
    );

  it.each(tries('desktopKeys'))('$shortcut does the same on other keyboards: $id', async (wanted) =>
    expectSameEverywhere(page, keys, wanted, begin),
  );
});
