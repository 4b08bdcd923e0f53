import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draftEditors, type DraftEditor } from './pages/draft-editor.ts';
import { eventually } from './pages/eventually.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const table = '| 概念 | n |\n| - | -: |\n| 客户终身价值 | 12 |';
const even = '| 概念         |   n |\n| ------------ | --: |\n| 客户终身价值 |  12 |';

describe.skipIf(!hasBrowser)('tables', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let open: ReturnType<typeof draftEditors>;
  let draft: DraftEditor;
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts: { 'en/Other.md': '# Other\n' } });
    open = draftEditors(served);
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });
  beforeEach(() => () => draft.page.context().close());

  const text = (): Promise<string> => draft.window.sourceText();
  const run = (command: string): Promise<void> => draft.window.run(command);

  it('are written with Tab and Enter alone', async () => {
    draft = await open('# Draft\n\n');
    await run('command.table-insert');
    await eventually(() => draft.window.source.evaluate((element) => element === document.activeElement)).toBe(true);
    await draft.type('Term');
    await draft.press('Tab');
    await draft.type('价值');
    await draft.press('Tab');
    await draft.type('a');
    await draft.press('Enter');
    await draft.type('b');
    await draft.press('Tab', 'Tab');
    await draft.type('c');
    await draft.press('Shift+Tab');
    await draft.type('d');
    await draft.press('ArrowUp', 'Control+Home');
    await eventually(text).toBe(
      '# Draft\n\n| Term | 价值 |\n| ---- | ---- |\n| a    |      |\n| b    | d    |\n| c    |      |',
    );
    expect(draft.misdeeds).toEqual([]);
  });

  it('are set straight when the caret leaves them after a change, in one step to undo, and not before', async () => {
    draft = await open(`${table}\n\nBelow.`);
    await draft.press('Control+Home', 'ArrowDown', 'ArrowDown', 'Control+End');
    expect(await text()).toBe(`${table}\n\nBelow.`);
    await draft.caretAfter('12');
    await draft.type('3');
    expect(await text()).toBe(`${table.replace('12', '123')}\n\nBelow.`);
    await draft.press('Control+End');
    await eventually(text).toBe(`${even.replace(' 12', '123')}\n\nBelow.`);
    expect(await draft.marked()).toContain('Below.«»');
    await draft.press('Control+Z');
    await eventually(text).toBe(`${table.replace('12', '123')}\n\nBelow.`);
    await draft.press('Control+End', 'Control+Y');
    await eventually(text).toBe(`${even.replace(' 12', '123')}\n\nBelow.`);
  });

  it('change by commands of the palette, each undone in one step', async () => {
    draft = await open(table);
    await draft.caretAfter('12');
    for (const [command, result] of [
      ['command.table-row-add', `${even}\n|              |     |`],
      ['command.table-column-add', even.replaceAll(/\|$/gm, '|     |').replace(': |     |', ': | --- |')],
      ['command.table-column-left', '|   n | 概念         |\n| --: | ------------ |\n|  12 | 客户终身价值 |'],
      ['command.table-align-center', even.replace('--:', ':-:').replace('  n', ' n ').replace(' 12', '12 ')],
      ['command.table-row-remove', '| 概念 |   n |\n| ---- | --: |'],
      ['command.table-column-remove', '| 概念         |\n| ------------ |\n| 客户终身价值 |'],
    ] as const) {
      await run(command);
      await eventually(text).toBe(result);
      await eventually(() => draft.page.getByRole('dialog').count()).toBe(0);
      await draft.press('Control+Z');
      await eventually(text).toBe(table);
    }
  });

  it('move rows by Alt and an arrow', async () => {
    draft = await open('| a |\n| - |\n| 1 |\n| 2 |');
    await draft.caretAfter('2');
    await draft.press('Alt+ArrowUp');
    await eventually(text).toBe('| a   |\n| --- |\n| 2   |\n| 1   |');
    expect(await draft.marked()).toContain('| «2»   |');
  });

  it('have no commands elsewhere, and Tab and Enter do there what they always do', async () => {
    draft = await open('- a | b\n\n| no table |\n');
    await draft.caretAfter('b');
    await draft.press('Control+Shift+P');
    await draft.page.getByRole('combobox').fill(draft.window.t('command.table-row-add'));
    await eventually(() => draft.page.getByText(draft.window.t('palette.empty')).count()).toBe(1);
    await draft.press('Escape');
    await eventually(() => draft.page.getByRole('dialog').count()).toBe(0);
    await draft.caretAfter('b');
    await draft.press('Enter');
    await draft.type('c');
    await draft.press('Tab');
    await eventually(text).toBe('- a | b\n  - c\n\n| no table |\n');
    await draft.caretAfter('no table |');
    await draft.press('Enter');
    await eventually(text).toBe('- a | b\n  - c\n\n| no table |\n\n');
  });
});
