import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchForMisdeeds } from './misdeeds.ts';
import { brokenRules } from './pages/broken-rules.ts';
import { eventually } from './pages/eventually.ts';
import { graphScreen } from './pages/graph-screen.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { studyHome, type StudyHome } from './pages/study-home.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const chapter = 'en/Glossary/Chapter 1. What marketing is.md';
const title = 'Chapter 1. What marketing is';

describe.skipIf(!hasBrowser)('readiness beside the notes', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let window: NotebookWindow;
  let home: StudyHome;
  let misdeeds: readonly string[];
  const outline = () => window.notePanel.locator('section, div').filter({ hasText: 'Outline' }).first();
  const figures = () => page.locator('[data-readiness]');
  const sentence = () =>
    outline()
      .getByText(/expected to be known now/)
      .first();
  /** How often the notebook was asked. */
  let asked = 0;

  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { from: 'notes' });
    page = await served.open();
    page.on('request', (request) => {
      if (request.url().endsWith('/studyReadiness')) asked += 1;
    });
    misdeeds = watchForMisdeeds(page);
    window = notebookWindow(page);
    home = studyHome(window);
    await window.isReady('136 notes');
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  it('shows nothing before the first answer', async () => {
    await window.show(chapter, title);
    await eventually(() => asked).toBe(1);
    expect(await figures().count()).toBe(0);
    expect(await sentence().count()).toBe(0);
    await window.goTo('#/graph?look=table');
    await graphScreen(window).table.waitFor();
    expect(await window.main.getByRole('columnheader', { name: 'Readiness' }).count()).toBe(0);
    expect(await window.main.getByLabel('Colour', { exact: false }).locator('option[value=readiness]').count()).toBe(0);
  });

  it('stands in the outline after answers, without being asked again for each note', async () => {
    await home.answerForDays(12);
    await window.show(chapter, title);
    await eventually(() => sentence().textContent()).toMatch(
      /^Of \d+ cards, \d+% are|^\d+% of \d+ cards are expected to be known now\.$/u,
    );
    expect(await brokenRules(page)).toEqual([]);
    const before = asked;
    await window.show('en/Loyalty ladder.md', 'Loyalty ladder');
    await eventually(() => figures().count()).toBe(0);
    await window.show(chapter, title);
    await sentence().waitFor();
    expect(asked).toBe(before);
  });

  it('follows an answer', async () => {
    const before = await sentence().textContent();
    const cards = (await home.ask('studyCards', { deck: 'chapter:glossary-1', lang: 'en' })) as {
      card: { id: string };
      state: unknown;
    }[];
    const fresh = cards.filter(({ state }) => state === null).slice(0, 3);
    for (const { card } of fresh)
      await home.ask('answerCard', { deck: 'all', lang: 'en', card: card.id, grade: 3, ms: 1000 });
    await eventually(() => sentence().textContent()).not.toBe(before);
  });

  it('looks ahead to the day of an exam', async () => {
    const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await home.ask('saveStudySettings', {
      deck: 'chapter:glossary-1',
      change: { exam: { date: day, minutes: 30, target: 0.9 } },
    });
    await eventually(() => sentence().textContent()).toMatch(
      /^Of \d+ cards, \d+% are expected to be known now, and \d+% on .+ if nothing more is done\.$/u,
    );
  });

  it('is a column of the graph’s table, the least known first, and of the list of cards', async () => {
    await window.goTo('#/graph?look=table');
    const { table } = graphScreen(window);
    const head = table.getByRole('columnheader', { name: /^Known now → / });
    await head.getByRole('button').click();
    await eventually(() => head.getAttribute('aria-sort')).toBe('ascending');
    const first = table.getByRole('row').nth(1).getByRole('gridcell').last();
    await eventually(() => first.textContent()).toMatch(/^\d+% → \d+%$/u);
    expect(await brokenRules(page)).toEqual([]);
    await home.show('cards', 'chapter:glossary-1');
    await window.main
      .getByRole('option')
      .filter({ hasText: /Expected to be known: \d+%/u })
      .first()
      .waitFor();
  });

  it('colours the graph in bands that are told in words, with the figures in the tree beside it', async () => {
    await window.goTo('#/graph');
    const { tree, select } = graphScreen(window);
    await tree.waitFor();
    await select('graph.colour').selectOption('readiness');
    const legend = window.main.getByRole('list', { name: window.t('graph.legend') });
    await eventually(() => legend.innerText()).toMatch(/Expected to be known on .+:/u);
    expect(await legend.innerText()).toContain('No answers yet');
    expect(await legend.innerText()).toMatch(/\d+% (?:to \d+%|or more)/u);
    await eventually(() => page.evaluate(() => location.hash)).toContain('colouring=readiness');
    await tree.locator('[data-readiness]').first().waitFor();
    expect(await brokenRules(page)).toEqual([]);
  });

  it('goes away when it is not wished for, and stays away', async () => {
    await window.show(chapter, title);
    await sentence().waitFor();
    await window.run('command.readiness');
    await sentence().waitFor({ state: 'detached' });
    expect(await figures().count()).toBe(0);
    await page.reload();
    await window.isReading(title);
    expect(await sentence().count()).toBe(0);
    await window.run('command.readiness');
    await sentence().waitFor();
  });

  it('breaks no rule of the page', () => expect(misdeeds).toEqual([]));
});

describe.skipIf(!hasBrowser)('readiness beside headings', () => {
  it('is told of those with cards below them that were asked, and of no others', async () => {
    const browser = await startChromium();
    const own = '# Own\n\n## First\n\nOne::1\n\n### Deeper\n\nTwo::2\n\n## Second\n\nThree::3\n\n## None\n\nWords.\n';
    const served = await serveNotebook(browser, { texts: { 'Own.md': own } });
    try {
      const page = await served.open();
      const window = notebookWindow(page);
      await window.isReady('1 note');
      const { ask } = studyHome(window);
      const cards = (await ask('studyCards', {})) as { card: { id: string; front: string } }[];
      for (const front of ['One', 'Two']) {
        const card = cards.find((each) => each.card.front === front)?.card.id;
        await ask('answerCard', { deck: 'all', card, grade: 3, ms: 1000 });
      }
      await window.show('Own.md', 'Own');
      const link = (name: string) => window.notePanel.getByRole('link', { name: new RegExp(`^${name}`, 'u') });
      await eventually(() => link('Own').textContent()).toContain('67% of 3 cards are expected to be known now.');
      expect(await link('First').textContent()).toContain('100% of 2 cards');
      expect(await link('Deeper').textContent()).toContain('100% of 1 card is');
      expect(await link('Second').textContent()).toBe('Second');
      expect(await link('None').textContent()).toBe('None');
      expect(await brokenRules(page)).toEqual([]);
    } finally {
      await served.close();
      await browser.close();
    }
  });
});
