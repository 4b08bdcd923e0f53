import type { Locator } from 'playwright-core';
import type { NotebookWindow } from './notebook-window.ts';

/** The doctor's screen, as a person meets it. */
export function doctorScreen({ page, main, t }: NotebookWindow) {
  const list = main.getByRole('tree', { name: t('doctor.list') });
  return {
    list,
    detail: main.getByRole('region', { name: t('doctor.detail') }),
    row: (name: string | RegExp): Locator => list.getByRole('treeitem', { name }),
    rows: (): Promise<string[]> =>
      list.getByRole('treeitem').evaluateAll((all) => all.map((one) => one.textContent ?? '')),
    active: async (): Promise<string> => {
      const id = await list.getAttribute('aria-activedescendant');
      return (await page.locator(`[id="${id}"]`).textContent()) ?? '';
    },
  };
}

/** The line the caret of an editor stands in. */
export function caretLine(source: Locator): Promise<number> {
  return source.evaluate((element) => {
    type View = { state: { selection: { main: { head: number } }; doc: { lineAt(at: number): { number: number } } } };
    const { view } = (element as unknown as { cmTile: { view: View } }).cmTile;
    return view.state.doc.lineAt(view.state.selection.main.head).number;
  });
}
