import type { Locator } from 'playwright-core';
import type { NotebookWindow } from './notebook-window.ts';

/** The graph's screen, as a person meets it. */
export function graphScreen({ page, main, t }: NotebookWindow) {
  const tree = main.getByRole('tree', { name: t('graph.tree') });
  const table = main.getByRole('grid', { name: t('graph.table') });
  const canvas = main.locator('canvas').first();
  const active = (list: Locator) => async (): Promise<string> => {
    const id = await list.getAttribute('aria-activedescendant');
    const row = page.locator(`[id="${id}"]`);
    return spoken(row);
  };
  return {
    tree,
    table,
    canvas,
    heading: main.getByRole('heading', { level: 1 }),
    summary: (): Promise<string> => main.getByRole('status').first().innerText(),
    rows: (): Promise<string[]> =>
      tree
        .getByRole('treeitem')
        .all()
        .then((all) => Promise.all(all.map(spoken))),
    active: active(tree),
    activeRow: active(table),
    select: (name: string): Locator => main.getByLabel(t(name), { exact: true }),
    /** Waits until nodes have come to rest. */
    settled: (): Promise<void> => main.locator('[data-settling=false] canvas').first().waitFor(),
  };
}

/** What a screen reader says of an element. */
function spoken(row: Locator): Promise<string> {
  return row.evaluate((element) => {
    const heard = element.cloneNode(true) as HTMLElement;
    for (const silent of heard.querySelectorAll('[aria-hidden=true]')) silent.remove();
    return heard.textContent ?? '';
  });
}
