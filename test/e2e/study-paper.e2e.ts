import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchForMisdeeds } from './misdeeds.ts';
import { brokenRules } from './pages/broken-rules.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { studyHome, type StudyHome } from './pages/study-home.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const deck = 'chapter:glossary-6';

describe.skipIf(!hasBrowser)('glossaries and quizzes on paper', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let window: NotebookWindow;
  let home: StudyHome;
  let misdeeds: readonly string[];
  const printed = (): Promise<number> => page.evaluate(() => (globalThis as unknown as { printed: number }).printed);
  const copy = () => page.locator('.print-host article');
  const paper = () => window.main.getByRole('article');
  const print = async (): Promise<void> => {
    const before = await printed();
    await window.button('study.paper.print', window.main).click();
    await eventually(printed).toBe(before + 1);
    await page.emulateMedia({ media: 'print' });
  };
  const end = async (): Promise<void> => {
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await copy().waitFor({ state: 'detached' });
    await page.emulateMedia({ media: 'screen' });
  };
  const pages = async (): Promise<number> => {
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
  };
  /** What runs over the edge of the paper. */
  const clipped = (): Promise<readonly string[]> =>
    copy().evaluate((sheet) => {
      const { right, left } = sheet.getBoundingClientRect();
      return [...sheet.querySelectorAll<HTMLElement>('*')]
        .filter((each) => {
          const box = each.getBoundingClientRect();
          return (
            box.width > 0 &&
            (box.right > right + 1 ||
              box.left < left - 1 ||
              (each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0))
          );
        })
        .map((each) => `${each.tagName}: ${each.textContent.slice(0, 60)}`);
    });

  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { from: 'notes' });
    page = await served.open({ colorScheme: 'dark' });
    misdeeds = watchForMisdeeds(page);
    await page.evaluate(() => {
      Object.assign(globalThis, { printed: 0 });
      globalThis.print = () => {
        (globalThis as unknown as { printed: number }).printed += 1;
      };
    });
    window = notebookWindow(page);
    home = studyHome(window);
    await window.isReady('136 notes');
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  it('is reached from the row of a deck, and by commands', async () => {
    await home.show('decks');
    await window.main
      .getByRole('row', { name: /^Chapter 6/ })
      .getByRole('link', { name: 'Print: Chapter 6' })
      .click();
    await paper()
      .getByRole('heading', { name: /^Chapter 6/ })
      .waitFor();
    await window.run('command.study-print-quiz');
    await eventually(() => page.evaluate(() => location.hash)).toBe('#/study/quiz?deck=chapter%3Aglossary-6');
    await window.main.getByText('Glossary', { exact: true }).click();
    await eventually(() => page.evaluate(() => location.hash)).toBe('#/study/glossary?deck=chapter%3Aglossary-6');
    expect(await brokenRules(page)).toEqual([]);
  });

  it.each([
    ['en', 'Customer lifetime value', /^Chapter 6/],
    ['ru', 'Пожизненная ценность клиента', /^Глава 6/],
    ['uk', 'Життєва цінність клієнта', /^Розділ 6/],
    ['zh', '顾客终身价值', /^第6章/],
    ['hu', 'Vevői élettartamérték', /^6\. fejezet/],
  ])('prints the glossary in %s, sorted, and cuts nothing off', async (lang, term, title) => {
    await home.show('glossary', deck);
    await window.main.getByLabel('Language', { exact: true }).selectOption(lang);
    await paper().getByRole('heading', { name: title }).waitFor();
    await paper().getByText(term, { exact: false }).first().waitFor();
    const shown = await paper().locator('dt').allTextContents();
    expect(shown.length).toBeGreaterThan(10);
    expect(shown).toEqual(shown.toSorted(new Intl.Collator(lang, { numeric: true }).compare));
    await print();
    expect(await copy().locator('dt').allTextContents()).toEqual(shown);
    expect(await clipped()).toEqual([]);
    expect(await pages()).toBeGreaterThan(0);
    await end();
  });

  it('sets the second language beside, in one column if so wished, black on white in a dark window', async () => {
    await home.show('glossary', deck);
    await window.main.getByLabel('Language', { exact: true }).selectOption('hu');
    await window.main.getByLabel('Second language').selectOption('en');
    await window.main.getByLabel('Columns').selectOption('1');
    const first = paper()
      .locator('dt')
      .filter({ has: page.locator('[lang=en]') });
    await eventually(() => first.count()).toBeGreaterThan(10);
    const looks = (): Promise<readonly string[]> =>
      paper()
        .locator('section')
        .first()
        .evaluate((sheet) => {
          const { color, backgroundColor } = getComputedStyle(sheet);
          return [color, backgroundColor];
        });
    expect(await looks()).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    expect(await brokenRules(page)).toEqual([]);
    await print();
    expect(await clipped()).toEqual([]);
    await end();
  });

  it('prints a quiz whose key stands on a page of its own, with the same numbers', async () => {
    await home.show('quiz', deck);
    await eventually(() => paper().locator('[data-question]').count()).toBeGreaterThan(10);
    expect(await brokenRules(page)).toEqual([]);
    await print();
    const questions = await copy().locator('[data-question]').count();
    expect(await copy().locator('[data-answer]').count()).toBe(questions);
    expect(await clipped()).toEqual([]);
    const all = await pages();
    const pagesWithout = async (what: string): Promise<number> => {
      await end();
      await print();
      await copy().evaluate((sheet, selector) => {
        for (const part of sheet.querySelectorAll<HTMLElement>(selector)) part.style.display = 'none';
      }, what);
      return pages();
    };
    const asked = await pagesWithout(':scope > [data-key]');
    const answered = await pagesWithout(':scope > :not([data-key])');
    expect([asked > 0, answered > 0, all]).toEqual([true, true, asked + answered]);
    await end();
  });

  it('gives the same quiz for the same number, other versions in another order, and steps to be put in order', async () => {
    const asked = (): Promise<readonly string[]> => paper().locator('[data-question]').allTextContents();
    await home.show('quiz');
    await eventually(async () => (await asked()).length).toBe(20);
    await paper().getByText('Write the letters in the right order.').waitFor();
    const first = await asked();
    await window.main.getByLabel('Version', { exact: true }).selectOption('B');
    await paper().getByText('Version B').first().waitFor();
    await eventually(asked).not.toEqual(first);
    await window.main.getByLabel('Version', { exact: true }).selectOption('A');
    await eventually(asked).toEqual(first);
    await window.main.getByLabel('Number').fill('2');
    await eventually(asked).not.toEqual(first);
    await window.main.getByLabel('Number').fill('1');
    await eventually(asked).toEqual(first);
    await window.main.getByLabel('Questions').fill('5');
    await eventually(async () => (await asked()).length).toBe(5);
    for (const kind of ['Write', 'Choose', 'Match', 'Put in order'])
      await window.main.getByLabel(kind, { exact: true }).uncheck();
    await window.main.getByText('No such questions can be made', { exact: false }).waitFor();
    expect(await window.button('study.paper.print', window.main).isDisabled()).toBe(true);
  });

  it.each(['ru', 'uk', 'zh', 'hu'])('asks in %s without cutting anything off', async (lang) => {
    await home.show('quiz', deck);
    await window.main.getByLabel('Language', { exact: true }).selectOption(lang);
    await eventually(() => paper().locator(`[data-question] [lang=${lang}]`).count()).toBeGreaterThan(10);
    await print();
    expect(await copy().locator(`[data-question] [lang=en]`).count()).toBe(0);
    expect(await clipped()).toEqual([]);
    await end();
  });

  it('breaks no rule of the page', () => expect(misdeeds).toEqual([]));
});
