import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchForMisdeeds } from './misdeeds.ts';
import { notesOnDisk } from './notes-on-disk.ts';
import { brokenRules } from './pages/broken-rules.ts';
import { eventually } from './pages/eventually.ts';
import { graphScreen } from './pages/graph-screen.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const note = (front: string, text: string): string => `---\n${front}\n---\n${text}\n`;
const texts = {
  'en/Value.md': note('id: value\nlang: en\ntype: concept\ntags: [metric]', '# Value\n\n[[Price]] and [[Loyalty]].'),
  'ru/Ценность.md': note('id: value\nlang: ru\ntype: concept\ntags: [metric/рост]', '# Ценность\n\n[[Цена]].'),
  'en/Price.md': note('id: price\nlang: en\ntype: concept', '# Price\n\nBack to [[Value]]. [[Not yet written]].'),
  'ru/Цена.md': note('id: price\nlang: ru', '# Цена\n\nЦена товара.'),
  'en/Loyalty.md': note('lang: en\ntype: chapter', '# Loyalty\n\nSee [[Promises]].'),
  'en/Promises.md': note('lang: en', '# Promises\n\nWords about trust.'),
  'en/Alone.md': note('lang: en', '# Alone\n\nNobody links here.'),
};

describe.skipIf(!hasBrowser)('the graph', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let window: NotebookWindow;
  let graph: ReturnType<typeof graphScreen>;
  let misdeeds: readonly string[];
  const announced = (): Promise<string> =>
    page
      .locator('[role=status].visually-hidden')
      .allTextContents()
      .then((all) => all.join(' '));

  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts });
    page = await served.open({ reducedMotion: 'reduce' });
    misdeeds = watchForMisdeeds(page);
    window = notebookWindow(page);
    graph = graphScreen(window);
    await window.isReady('7 notes');
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  it('opens by its key: a map, and beside it the same notes as a tree that has the focus', async () => {
    await page.keyboard.press('Control+Shift+G');
    await graph.tree.waitFor();
    await eventually(graph.summary).toBe('7 notes · 1 missing note · 6 links');
    await graph.settled();
    await eventually(() => graph.tree.evaluate((tree) => tree === document.activeElement)).toBe(true);
    expect((await graph.rows()).toSorted()).toEqual([
      'Alone, English, 0 neighbours',
      'Loyalty, English, 2 neighbours',
      'Not yet written, missing note, 1 neighbour',
      'Price, English, 2 neighbours',
      'Promises, English, 1 neighbour',
      'Value, English, 2 neighbours',
      'Цена, Russian, 1 neighbour',
      'Ценность, Russian, 1 neighbour',
    ]);
    expect(await brokenRules(page)).toEqual([]);
  });

  it('is walked by the keyboard from neighbour to neighbour, and says where one is', async () => {
    await page.keyboard.press('Home');
    for (let step = 0; step < 8 && !(await graph.active()).startsWith('Value'); step++)
      await page.keyboard.press('ArrowDown');
    await eventually(graph.active).toBe('Value, English, 2 neighbours');
    await page.keyboard.press('ArrowRight');
    await eventually(announced).toContain('Value: 2 neighbours shown');
    for (const way of ['ArrowRight', 'ArrowDown']) {
      await page.keyboard.press(way);
      if ((await graph.active()).startsWith('Loyalty')) break;
    }
    await eventually(graph.active).toBe('Loyalty, English, linked from the note above, 2 neighbours');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await eventually(graph.active).toMatch(
      /^(?:Promises, English, linked from|Value, English, links to) the note above/,
    );
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await eventually(announced).toContain('Loyalty: neighbours hidden');
    await page.keyboard.press('Enter');
    await window.isReading('Loyalty');
    await page.keyboard.press('Alt+ArrowLeft');
    await eventually(graph.active).toBe('Loyalty, English, linked from the note above, 2 neighbours');
  });

  it('shows the same as a table, sorted as one likes', async () => {
    await window.run('command.graph-table');
    await graph.table.waitFor();
    await graph.table.getByRole('button', { name: 'Title' }).click();
    const titles = (): Promise<string[]> =>
      graph.table.getByRole('row').evaluateAll((rows) => rows.slice(1).map((row) => row.firstChild?.textContent ?? ''));
    await eventually(titles).toEqual([
      'Alone',
      'Loyalty',
      'Not yet written',
      'Price',
      'Promises',
      'Value',
      'Цена',
      'Ценность',
    ]);
    expect(await brokenRules(page)).toEqual([]);
    await graph.table.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await eventually(graph.activeRow).toContain('Loyalty');
    await page.keyboard.press('ArrowRight');
    await eventually(graph.active).toBe('Loyalty, English, 2 neighbours');
    await eventually(graph.rows).toContain('Promises, English, linked from the note above, 1 neighbour');
  });

  it('filters by a search, a language, a type, a tag, and what has no links', async () => {
    await window.run('command.graph');
    await window.button('graph.filters').click();
    await graph.select('graph.language').selectOption('ru');
    await eventually(graph.summary).toBe('2 notes · 1 link');
    await graph.select('graph.language').selectOption('');
    await graph.select('graph.type').selectOption('chapter');
    await eventually(graph.summary).toBe('1 note · 0 links');
    await graph.select('graph.type').selectOption('');
    await window.main.getByRole('combobox', { name: window.t('graph.tag') }).fill('metric');
    await page.keyboard.press('Enter');
    await eventually(graph.summary).toBe('2 notes · 0 links');
    expect(page.url()).toContain('tag=metric');
    await window.button('graph.show-all').click();
    await graph.select('graph.orphans').selectOption('only');
    await eventually(graph.rows).toEqual(['Alone, English, 0 neighbours']);
    await graph.select('graph.orphans').selectOption('without');
    await graph.select('graph.missing-notes').selectOption('without');
    await eventually(graph.summary).toBe('6 notes · 5 links');
    await window.button('graph.show-all').click();
    await graph.select('graph.query').fill('trust');
    await eventually(graph.summary).toBe('1 note · 0 links');
    await eventually(() => graph.tree.getByRole('treeitem').count()).toBe(1);
    await graph.select('graph.query').fill('nothing has these words');
    await window.main.getByText(window.t('graph.none')).waitFor();
    await window.button('graph.show-all').first().click();
    await eventually(graph.summary).toBe('7 notes · 1 missing note · 6 links');
  });

  it('makes one dot of the notes on a concept', async () => {
    await graph.select('graph.unit').selectOption('concept');
    await eventually(graph.summary).toBe('5 concepts and notes · 1 missing note · 5 links');
    await graph.select('graph.unit').selectOption('note');
  });

  it('colours by language, and says in words which colour is which', async () => {
    await graph.select('graph.colour').selectOption('lang');
    const legend = window.main.getByRole('list', { name: window.t('graph.legend') });
    await eventually(() => legend.getByRole('listitem').allTextContents()).toEqual([
      'English5',
      'Russian2',
      'Missing notes1',
    ]);
  });

  it('shows what is around a note, as far as one likes and the way links go', async () => {
    await window.show('en/Loyalty.md', 'Loyalty');
    await window.run('command.graph-note');
    await eventually(() => graph.heading.textContent()).toBe('Around “Loyalty”');
    await eventually(graph.rows).toEqual([
      'Loyalty, English, 2 neighbours',
      expect.stringMatching(/^Promises, English, linked from/),
      expect.stringMatching(/^Value, English, links to/),
    ]);
    await graph.settled();
    await eventually(graph.coloured).toBeGreaterThan(300);
    await page.setViewportSize({ width: 900, height: 800 });
    await eventually(graph.coloured).toBeGreaterThan(300);
    await page.setViewportSize({ width: 1440, height: 900 });
    await graph.select('graph.direction').selectOption('out');
    await eventually(graph.summary).toBe('2 notes · 1 link');
    await graph.select('graph.direction').selectOption('in');
    await graph.select('graph.depth').selectOption('2');
    await eventually(graph.summary).toBe('3 notes · 3 links');
    await page.keyboard.press('Alt+ArrowLeft');
    await window.isReading('Loyalty');
  });

  it('saves a picture of what is shown as SVG and as PNG', async () => {
    await window.run('command.graph');
    await graph.tree.waitFor();
    const saved = async (command: string): Promise<{ name: string; bytes: Buffer }> => {
      const [download] = await Promise.all([page.waitForEvent('download'), window.run(command)]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    const svg = await saved('command.graph-svg');
    expect(svg.name).toBe('Graph.svg');
    expect(svg.bytes.toString()).toMatch(/^<svg [\s\S]*>Ценность<\/text>[\s\S]*<\/svg>$/);
    const png = await saved('command.graph-png');
    expect(png.name).toBe('Graph.png');
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  });

  it('keeps a view under a name, in the notebook', async () => {
    await graph.select('graph.unit').selectOption('concept');
    await window.button('graph.views').click();
    await page.getByRole('menuitem', { name: window.t('graph.views-edit') }).click();
    await window.dialog.getByRole('textbox').fill('Concepts');
    await page.keyboard.press('Enter');
    await eventually(() => notesOnDisk(served).read('.konspekt/settings.json')).toContain('unit=concept');
    await window.run('command.graph');
    await eventually(graph.summary).toContain('7 notes');
    await window.button('graph.views').click();
    await page.getByRole('menuitem', { name: 'Concepts' }).click();
    await eventually(graph.summary).toContain('5 concepts and notes');
  });

  it('paints what a search finds', async () => {
    await window.run('command.graph');
    await window.button('graph.groups').click();
    await window.dialog.getByRole('textbox').fill('lang:ru');
    expect(await brokenRules(page)).toEqual([]);
    await window.button('graph.groups-apply').click();
    const legend = window.main.getByRole('list', { name: window.t('graph.legend') });
    await eventually(() => legend.getByRole('listitem').first().textContent()).toBe('lang:ru2');
  });

  it('follows the notes', async () => {
    notesOnDisk(served).write('en/New.md', '# New\n\n[[Value]]\n');
    await eventually(graph.rows).toContain('New, 1 neighbour');
  });

  it('has done nothing wrong behind the scenes', () => {
    expect(misdeeds).toEqual([]);
  });

  it('says so where the window cannot draw a map, and shows the table', async () => {
    const other = await served.open();
    await other.addInitScript(() => {
      const plain = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : Reflect.apply(plain, this, [kind, ...rest]);
      } as typeof plain;
    });
    await other.reload();
    const blind = notebookWindow(other);
    await blind.tree.first().waitFor();
    await other.keyboard.press('Control+Shift+G');
    await blind.main.getByText(blind.t('graph.no-webgl')).waitFor();
    await graphScreen(blind).table.waitFor();
    expect(await brokenRules(other)).toEqual([]);
    await blind.main.getByText(blind.t('graph.look-tree'), { exact: true }).click();
    await graphScreen(blind).tree.waitFor();
    await other.close();
  });
});
