import { watchForMisdeeds } from '../misdeeds.ts';
import { notesOnDisk } from '../notes-on-disk.ts';
import type { ServedNotebook } from '../served-notebook.ts';
import { eventually } from './eventually.ts';
import { notebookWindow } from './notebook-window.ts';

/** A note of its own, open for editing in a window of its own. */
export type DraftEditor = Awaited<ReturnType<ReturnType<typeof draftEditors>>>;

type Options = NonNullable<Parameters<ServedNotebook['open']>[0]> & { readonly lang?: string };

/** Opens the source of a new note with this text, the caret at its end. */
export function draftEditors(served: ServedNotebook) {
  const disk = notesOnDisk(served);
  let drafts = 0;
  return async (text: string, { lang = 'en', ...options }: Options = {}) => {
    drafts += 1;
    const path = `en/Draft ${drafts}.md`;
    disk.write(path, text);
    const page = await served.open(options);
    const window = notebookWindow(page, lang);
    const misdeeds = watchForMisdeeds(page);
    await eventually(() => window.status.textContent()).toMatch(/^\d/);
    await window.goTo(`#/note/en/Draft%20${drafts}.md?edit=1`);
    await window.source.waitFor();
    await eventually(() => window.sourceText()).toBe(text);
    await page.keyboard.press('Control+End');
    const keyboard = await page.context().newCDPSession(page);
    return {
      page,
      window,
      path,
      misdeeds,
      keyboard,
      saved: (): string => disk.read(path),
      press: async (...keys: readonly string[]): Promise<void> => {
        for (const key of keys) await page.keyboard.press(key);
      },
      type: (words: string): Promise<void> => page.keyboard.type(words, { delay: 5 }),
      /** The text with the selection between `«»`. */
      marked: (): Promise<string> =>
        window.source.evaluate((element) => {
          const { state } = (element as unknown as { cmTile: { view: { state: ViewState } } }).cmTile.view;
          const { from, to } = state.selection.main;
          return `${state.sliceDoc(0, from)}«${state.sliceDoc(from, to)}»${state.sliceDoc(to)}`;
        }),
      /** Puts the caret behind the first occurrence of these words. */
      caretAfter: (words: string): Promise<void> =>
        window.source.evaluate((element, looked) => {
          const { view } = (element as unknown as { cmTile: { view: EditorView } }).cmTile;
          const anchor = view.state.sliceDoc().indexOf(looked) + looked.length;
          view.focus();
          view.dispatch({ selection: { anchor }, scrollIntoView: true });
        }, words),
      line: (words: string) => window.source.locator('.cm-line', { hasText: words }).first(),
      /** A key as a keyboard of another layout or an input method sends it. */
      async keyDown({ key, code, held = 0, text: typed, virtual = 0 }: Pressed): Promise<void> {
        const event = { key, code, modifiers: held, windowsVirtualKeyCode: virtual };
        const type = typed === undefined ? 'rawKeyDown' : 'keyDown';
        const words = typed === undefined ? {} : { text: typed };
        await keyboard.send('Input.dispatchKeyEvent', { type, ...event, ...words });
        await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
      },
    };
  };
}

type Pressed = {
  readonly key: string;
  readonly code: string;
  readonly held?: number;
  readonly text?: string;
  readonly virtual?: number;
};
type ViewState = {
  readonly selection: { readonly main: { readonly from: number; readonly to: number } };
  sliceDoc(from?: number, to?: number): string;
};
type EditorView = {
  readonly state: ViewState;
  focus(): void;
  dispatch(change: { selection: { anchor: number }; scrollIntoView: boolean }): void;
};
