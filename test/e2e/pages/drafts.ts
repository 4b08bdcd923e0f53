import type { Locator } from 'playwright-core';
import { notesOnDisk } from '../notes-on-disk.ts';
import { watchForMisdeeds } from '../misdeeds.ts';
import type { ServedNotebook } from '../served-notebook.ts';
import { bringIn } from './bring-in.ts';
import { eventually } from './eventually.ts';
import { notebookWindow } from './notebook-window.ts';

/** The text every draft begins with. */
export const original = '---\nlang: en\n---\n# Draft\n\nFirst line.\n';

/** A window of its own on the notebook, which may read the clipboard. */
export async function openWindow(served: ServedNotebook) {
  const page = await served.open({ permissions: ['clipboard-read', 'clipboard-write'] });
  const misdeeds = watchForMisdeeds(page);
  const window = notebookWindow(page);
  await eventually(() => window.status.textContent()).toMatch(/^\d+ notes$/);
  return {
    window,
    misdeeds,
    disk: notesOnDisk(served),
    bring: bringIn(page),
    press: async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (words: string): Promise<void> => page.keyboard.type(words, { delay: 5 }),
    /** What stands in the source behind the text a draft begins with. */
    written: (): Promise<string> => window.sourceText().then((text) => text.slice(original.length)),
    row: (name: string): Locator => window.tree.getByRole('treeitem', { name, exact: true }),
    close: (): Promise<void> => page.context().close(),
  };
}

let drafts = 0;

/** The same with the source of a note of its own, the caret at its end; `{}` in the name stands for a number. */
export async function openDraft(served: ServedNotebook, text = original, name = 'en/Draft {}.md') {
  drafts += 1;
  const path = name.replace('{}', String(drafts));
  notesOnDisk(served).write(path, text);
  const opened = await openWindow(served);
  const { window, press } = opened;
  await window.goTo(`#/note/${path.split('/').map(encodeURIComponent).join('/')}?edit=1`);
  await window.source.waitFor();
  await eventually(() => window.sourceText()).toBe(text);
  await press('Control+End');
  return opened;
}
