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
    /** How many pixels of the map are coloured: none where nothing is in sight. */
    async coloured(): Promise<number> {
      const picture = await main.locator('[data-settling] > div').first().screenshot();
      return page.evaluate(async (data) => {
        const image = Object.assign(new Image(), { src: `data:image/png;base64,${data}` });
        await image.decode();
        const { width, height } = image;
        const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
        context?.drawImage(image, 0, 0);
        const pixels = context?.getImageData(0, 0, width, height).data ?? [];
        let count = 0;
        for (let at = 0; at < pixels.length; at += 4) {
          const parts = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
          if (Math.max(...parts) - Math.min(...parts) > 60) count += 1;
        }
        return count;
      }, picture.toString('base64'));
    },
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
