import type { Locator, Page } from 'playwright-core';
import { interfaceWords } from './interface-words.ts';

/** The window as a person meets it: its parts by their roles and names. */
export type NotebookWindow = ReturnType<typeof notebookWindow>;

export function notebookWindow(page: Page, lang = 'en') {
  page.setDefaultTimeout(15_000);
  const t = interfaceWords(lang);
  const main = page.getByRole('main');
  const note = main.getByRole('article');
  const source = main.locator('.cm-content');
  const scroller = note.locator('xpath=..');
  const button = (key: string, within: Page | Locator = page): Locator =>
    within.getByRole('button', { name: t(key), exact: true });
  /** Goes to an address of the window, as a bookmark would. */
  const goTo = (hash: string): Promise<void> => page.evaluate((to) => void (location.hash = to), hash);

  return {
    page,
    /** Language of the interface. */
    lang,
    t,
    main,
    note,
    button,
    goTo,
    tree: page.getByRole('tree'),
    notesPanel: page.getByRole('complementary', { name: t('panel.notes') }),
    notePanel: page.getByRole('complementary', { name: t('panel.note') }),
    status: page.getByRole('contentinfo').locator('p').first(),
    dialog: page.getByRole('dialog'),
    notices: page.getByRole('region', { name: t('notices.label') }),
    banner: main.getByRole('status'),
    source,
    /** The whole text the editor holds, also what is folded, hidden or out of sight. */
    sourceText: (): Promise<string> =>
      source.evaluate((element) => {
        const { view } = (element as unknown as { cmTile: { view: { state: { sliceDoc(): string } } } }).cmTile;
        return view.state.sliceDoc();
      }),
    /** Replaces the whole text by the keyboard. Filling would do so by a script, which gives the words the looks of what they replace. */
    async overwrite(text: string, field = source): Promise<void> {
      await field.focus();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
    },

    /** Shows a note, and waits until it stands there under its title. */
    async show(path: string, title: string): Promise<void> {
      await goTo(`#/note/${path.split('/').map(encodeURIComponent).join('/')}`);
      await this.isReading(title);
    },
    /** Waits until a note is shown for reading. */
    async isReading(title: string): Promise<void> {
      await main.getByRole('article', { name: title, exact: true }).locator('h1').first().waitFor();
    },
    /** Waits until the foot of the window says this. */
    isReady: (words: string): Promise<void> =>
      page.getByRole('contentinfo').getByText(words, { exact: true }).waitFor(),
    /** Runs a command by its name in the palette. */
    async run(command: string): Promise<void> {
      await page.keyboard.press('Control+Shift+P');
      const palette = page.getByRole('dialog', { name: t('command.palette') });
      await palette.getByRole('combobox').fill(t(command));
      await palette
        .getByRole('option', { name: t(command) })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
    },
    scrolled: (): Promise<number> => scroller.evaluate((element) => Math.round(element.scrollTop)),
    /** Scrolls the note, and waits until the window has noticed. */
    scrollTo: (top: number): Promise<void> =>
      scroller.evaluate(async (element, to) => {
        element.scrollTop = to;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }, top),
    /** How far below the top edge of what is seen an element of the note begins, px. */
    belowTop: async (element: Locator): Promise<number> => {
      const [inner, outer] = await Promise.all([element.boundingBox(), scroller.boundingBox()]);
      return inner === null || outer === null ? Number.NaN : Math.round(inner.y - outer.y);
    },
  };
}
