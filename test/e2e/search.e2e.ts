import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { watchForMisdeeds } from './misdeeds.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const texts: Record<string, string> = {
  'ru/Ёлка.md':
    '---\nlang: ru\ntags: [праздники]\n---\n# Ёлочные продажи\n\nВсё о том, как продают ёлки зимой: доля рынка растёт.\n',
  'ru/Рынок.md':
    '---\nlang: ru\ntags: [рынок/доля]\n---\n# Рынок\n\nРынок, доля и ещё раз доля. Клиентами становятся не все.\n',
  'zh/价值.md': '---\nlang: zh\n---\n# 价值主张\n\n顾客终身价值取决于保留率。\n',
  'zh/价格.md': '---\nlang: zh\n---\n# 价格\n\n定价影响利润，值得研究。\n',
  'hu/Árazás.md': `---\nlang: hu\n---\n# Árazás\n\n${Array.from({ length: 40 }, (_, at) => `Bevezető mondat ${at}.`).join('\n\n')}\n\nA vevőknek nyújtott érték mindennél fontosabb.\n`,
  'ru/Нужда.md':
    '---\nlang: ru\nid: customer-needs\ntype: concept\nyear: 2015\n---\n# Нужда\n\nЧего не хватает человеку.\n\n- [ ] спросить людей\n',
  'hu/Szükséglet.md': '---\nlang: hu\nid: customer-needs\ntype: concept\n---\n# Szükséglet\n\nAmi hiányzik.\n',
  'uk/Частка.md': '---\nlang: uk\n---\n# Частка ринку\n\nЧастка ринку зростає, коли клієнт задоволений.\n',
  ...Object.fromEntries(
    Array.from({ length: 45 }, (_, at) => [
      `en/Brand ${at + 1}.md`,
      `---\nlang: en\n---\n# Brand ${at + 1}\n\nAbout brands and their equity, part ${at + 1}.\n`,
    ]),
  ),
};

describe.skipIf(!hasBrowser)('searching the text of all notes', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let window: NotebookWindow;
  let misdeeds: readonly string[];
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts });
    const page = await served.open();
    misdeeds = watchForMisdeeds(page);
    window = notebookWindow(page);
    await window.isReady('53 notes');
  });
  beforeEach(async () => {
    await window.page.keyboard.press('Control+Shift+F');
    await window.main.getByRole('combobox', { name: 'Search all notes' }).fill('');
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  const ask = (text: string): Promise<void> =>
    window.main.getByRole('combobox', { name: 'Search all notes' }).fill(text);
  const hits = (): Promise<string[]> => window.main.locator('[data-hit] > span:nth-child(2)').allTextContents();

  it('says how to ask before anything is asked', async () => {
    await eventually(() => window.main.textContent()).toContain('To search more precisely:');
    expect(await window.main.getByRole('term').allTextContents()).toContain('tag:…');
  });

  it.each([
    ['a Han word inside longer ones, as two signs that stand together', '价值', ['zh/价值.md']],
    ['ё where е was typed', 'елки', ['ru/Ёлка.md']],
    ['the beginning of a word', 'клиент*', ['ru/Рынок.md']],
    ['a word that is not typed to its end yet', 'клиен', ['ru/Рынок.md']],
    ['a Hungarian word', 'érték', ['hu/Árazás.md']],
    ['letters without their accents', 'arazas', ['hu/Árazás.md']],
    ['words in exactly this order', '"доля рынка"', ['ru/Ёлка.md']],
    ['one word without another', 'доля -ёлки', ['ru/Рынок.md']],
    ['one of two', 'lang:zh (保留 OR 利润)', ['zh/价值.md', 'zh/价格.md']],
    ['a tag', 'tag:праздники', ['ru/Ёлка.md']],
    ['a tag and those below it', 'tag:рынок', ['ru/Рынок.md']],
    ['notes in a language', 'lang:uk', ['uk/Частка.md']],
    ['notes in a folder', 'path:zh', ['zh/价值.md', 'zh/价格.md']],
    ['part of a file name', 'file:цен OR file:рын', ['ru/Рынок.md']],
    ['a word in a heading', 'heading:ринок', ['uk/Частка.md']],
    ['a property', '[year:>2010]', ['ru/Нужда.md']],
    ['an open task', 'task-todo:люди', ['ru/Нужда.md']],
    ['words of one line', 'line:(顾客 保留)', ['zh/价值.md']],
    ['a pattern', '/mondat 3\\d\\./', ['hu/Árazás.md']],
    ['a concept by a name in another language', 'concept:szükséglet', ['ru/Нужда.md', 'hu/Szükséglet.md']],
  ])('finds %s', async (_, query, paths) => {
    await ask(query);
    await eventually(async () => (await hits()).toSorted()).toEqual(paths.toSorted());
  });

  it('marks what was found, and says why', async () => {
    await ask('价值');
    const hit = window.main.locator('[data-hit]').first();
    await eventually(() => hit.locator('mark').allTextContents()).toContain('价值');
    expect(await hit.textContent()).toContain('in the title');
  });

  it('opens a hit at its line', async () => {
    await ask('érték');
    await window.main.getByRole('link', { name: /Árazás/ }).click();
    await window.isReading('Árazás');
    await eventually(async () => {
      const below = await window.belowTop(window.note.getByText('A vevőknek nyújtott érték'));
      return below >= 0 && below < 800;
    }).toBe(true);
    expect(await window.scrolled()).toBeGreaterThan(300);
    await window.page.keyboard.press('Alt+ArrowLeft');
    await eventually(() => window.main.getByRole('combobox', { name: 'Search all notes' }).inputValue()).toBe('érték');
  });

  it('says that there is nothing, and what to try', async () => {
    await ask('щъъъ');
    await eventually(() => window.main.textContent()).toContain('Nothing found for “щъъъ”.');
    await eventually(() => window.main.textContent()).toContain('0 notes found');
  });

  it('turns pages, and back', async () => {
    await ask('brand equity');
    await eventually(() => window.main.textContent()).toContain('45 notes found');
    const pages = window.main.getByRole('navigation', { name: 'Pages of results' });
    expect(await pages.textContent()).toContain('Page 1 of 3');
    const first = await hits();
    expect(first).toHaveLength(20);
    await pages.getByRole('button', { name: 'Next' }).click();
    await eventually(() => pages.textContent()).toContain('Page 2 of 3');
    await eventually(async () => (await hits()).some((path) => first.includes(path))).toBe(false);
    await pages.getByRole('button', { name: 'Next' }).click();
    await eventually(hits).toHaveLength(5);
    expect(await pages.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
    await window.page.goBack();
    await window.page.goBack();
    await eventually(hits).toEqual(first);
  });

  it('is worked by the keyboard alone', async () => {
    await window.page.keyboard.type('lang:zh');
    await eventually(hits).toHaveLength(2);
    const [, second = ''] = await hits();
    await window.page.keyboard.press('ArrowDown');
    await window.page.keyboard.press('ArrowDown');
    await eventually(() => window.page.evaluate(() => document.activeElement?.textContent)).toContain(second);
    await window.page.keyboard.press('Escape');
    await eventually(() => window.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    await window.page.keyboard.press('ArrowDown');
    await window.page.keyboard.press('ArrowDown');
    await window.page.keyboard.press('Enter');
    await eventually(() => decodeURIComponent(new URL(window.page.url()).hash)).toContain(second);
    await window.page.keyboard.press('Alt+ArrowLeft');
  });

  it('says in plain words what it does not understand', async () => {
    await ask('has:nonsense рынок');
    await eventually(() => window.main.textContent()).toContain('“has:nonsense” cannot be searched for');
    await ask('/(рынок/');
    await eventually(() => window.main.textContent()).toContain('is not a valid regular expression');
  });

  it('offers operators and their values while one types, by the keyboard', async () => {
    const field = window.main.getByRole('combobox', { name: 'Search all notes' });
    const options = window.main.getByRole('listbox').getByRole('option');
    await window.page.keyboard.type('la');
    await eventually(() => options.allTextContents()).toEqual(['lang:notes in one language']);
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await window.page.keyboard.press('ArrowDown');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
    await window.page.keyboard.press('Enter');
    await eventually(() => field.inputValue()).toBe('lang:');
    await window.page.keyboard.type('ukr');
    await eventually(() => options.allTextContents()).toEqual(['ukUkrainian']);
    await window.page.keyboard.press('ArrowDown');
    await window.page.keyboard.press('Enter');
    await eventually(() => field.inputValue()).toBe('lang:uk ');
    await eventually(hits).toEqual(['uk/Частка.md']);
    expect(await options.count()).toBe(0);
    await window.page.keyboard.type('tag:');
    await eventually(() => options.count()).toBeGreaterThan(1);
    await window.page.keyboard.press('Escape');
    await eventually(() => options.count()).toBe(0);
    expect(await field.inputValue()).toBe('lang:uk tag:');
  });

  it('takes an offer by the mouse, also the names of properties', async () => {
    const field = window.main.getByRole('combobox', { name: 'Search all notes' });
    await window.page.keyboard.type('[ye');
    await window.main.getByRole('option', { name: /year/ }).click();
    await eventually(() => field.inputValue()).toBe('[year] ');
    await eventually(hits).toEqual(['ru/Нужда.md']);
    await window.page.keyboard.type('has:ta');
    await window.main.getByText('tasks', { exact: true }).click();
    await eventually(() => field.inputValue()).toBe('[year] has:task ');
  });

  it('offers concepts by a name in any language', async () => {
    await window.page.keyboard.type('concept:szük');
    await window.main.getByRole('option', { name: /customer-needs/ }).click();
    await eventually(hits).toHaveLength(2);
  });

  it('sorts what was found, and remembers how', async () => {
    await ask('path:en brand');
    await eventually(hits).toHaveLength(20);
    const sort = window.main.getByRole('combobox', { name: 'Sort by' });
    await sort.selectOption({ label: 'Name' });
    await eventually(async () => (await hits()).slice(0, 3)).toEqual([
      'en/Brand 1.md',
      'en/Brand 2.md',
      'en/Brand 3.md',
    ]);
    await ask('lang:zh OR lang:uk');
    await eventually(hits).toHaveLength(3);
    expect(await sort.inputValue()).toBe('name');
    await sort.selectOption({ label: 'Relevance' });
  });

  it('puts the languages of a concept together', async () => {
    await ask('concept:customer-needs');
    await eventually(hits).toHaveLength(2);
    const group = window.main.getByRole('switch', { name: 'Group by concept' });
    await group.check();
    await eventually(hits).toHaveLength(1);
    const others = window.main.getByRole('list', { name: 'In other languages' });
    await eventually(() => others.getByRole('link').count()).toBe(1);
    await group.uncheck();
    await eventually(hits).toHaveLength(2);
  });

  it('saves a search, which stands in the panel of notes until it is removed', async () => {
    await ask('tag:праздники');
    await eventually(hits).toEqual(['ru/Ёлка.md']);
    await window.main.getByRole('button', { name: 'Save this search' }).click();
    const saved = window.notesPanel.getByRole('link', { name: 'tag:праздники' });
    await saved.waitFor();
    await ask('lang:uk');
    await eventually(hits).toEqual(['uk/Частка.md']);
    await saved.click();
    await eventually(hits).toEqual(['ru/Ёлка.md']);
    await window.main.getByRole('button', { name: 'Remove this saved search' }).click();
    await saved.waitFor({ state: 'detached' });
  });

  it('survives whatever is typed', async () => {
    for (const query of ['"незакрытая', '((((', 'tag:', '-', '*', '"" OR OR', '%', "'; DROP TABLE notes; --"]) {
      await ask(query);
      await eventually(() => decodeURIComponent(new URL(window.page.url()).hash).replaceAll('+', ' ')).toContain(
        query.trim(),
      );
      await eventually(() => window.main.textContent()).toContain('found');
      expect(await window.main.getByRole('alert').count()).toBe(0);
    }
  });

  it('has done nothing wrong behind the scenes', () => {
    expect(misdeeds).toEqual([]);
  });
});
