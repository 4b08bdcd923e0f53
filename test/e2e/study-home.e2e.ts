import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchForMisdeeds } from './misdeeds.ts';
import { brokenRules } from './pages/broken-rules.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { studyHome, type StudyHome } from './pages/study-home.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

describe.skipIf(!hasBrowser)('the home of studying', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let window: NotebookWindow;
  let home: StudyHome;
  let misdeeds: readonly string[];
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { from: 'notes' });
    page = await served.open();
    misdeeds = watchForMisdeeds(page);
    window = notebookWindow(page);
    home = studyHome(window);
    await window.isReady('136 notes');
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  it('leads from an empty start to the first card in two actions', async () => {
    await page.keyboard.press('Control+Shift+U');
    await window.main.getByRole('link', { name: 'Begin' }).click();
    await window.main.locator('[data-card]').waitFor();
    expect(await page.evaluate(() => location.hash)).toBe('#/study/session/all');
  });

  it('shows every chapter in the language of the window, with what it asks', async () => {
    await home.show('decks');
    const row = window.main.getByRole('row', { name: /Chapter 6. Loyalty and lifetime value/ });
    expect(await row.getByRole('cell').allTextContents()).toEqual([
      '0',
      '0',
      '20',
      '40',
      '–',
      'SettingsCardsStatisticsPrint',
    ]);
    expect(await brokenRules(page)).toEqual([]);
  });

  it('asks in the language of the course and translates from that of the textbook, and keeps it', async () => {
    await home.show('decks');
    await window.main.getByLabel('Language of the course').selectOption('hu');
    await window.main
      .getByRole('link', { name: /^6\. fejezet/ })
      .first()
      .waitFor();
    await window.main.getByLabel('Language of the textbook').selectOption('en');
    await eventually(() => home.ask('studySettings', { deck: '' })).toMatchObject({
      langs: ['hu'],
      pairs: [
        ['hu', 'en'],
        ['en', 'hu'],
      ],
    });
    await page.reload();
    await eventually(() => window.main.getByLabel('Translate').inputValue()).toBe('both');
    await window.main.getByLabel('Language of the textbook').selectOption('');
    await window.main.getByLabel('Language of the course').selectOption('');
    await window.main
      .getByRole('link', { name: /^Chapter 6/ })
      .first()
      .waitFor();
  });

  it('keeps settings of a deck apart from those of the learner, and refuses what cannot be', async () => {
    await home.show('settings', 'chapter:glossary-6');
    const fresh = window.main.getByLabel('New cards a day');
    await fresh.fill('7');
    await fresh.press('Enter');
    await window.main.getByText('typed', { exact: true }).click();
    await eventually(() => home.ask('studySettings', { deck: 'chapter:glossary-6' })).toMatchObject({
      newPerDay: 7,
      answering: 'type',
    });
    expect(await home.ask('studySettings', { deck: '' })).toMatchObject({ newPerDay: 20, answering: 'reveal' });
    await fresh.fill('-3');
    await fresh.press('Enter');
    await eventually(() => window.main.getByRole('alert').textContent()).toContain('0–9,999');
    await fresh.press('Escape');
    expect(await fresh.inputValue()).toBe('7');
    expect(await brokenRules(page)).toEqual([]);
  });

  it('keeps what counts for all decks', async () => {
    await home.show('settings');
    await window.main.getByLabel('Steps of a new card, minutes').fill('2 15');
    await page.keyboard.press('Enter');
    await window.main.getByLabel('A day begins at').selectOption('6');
    await window.main.getByLabel('Sunday').selectOption('0.5');
    await eventually(() => home.ask('studySettings', { deck: '' })).toMatchObject({
      learningSteps: [2, 15],
      dayStart: 6,
      easyDays: [1, 1, 1, 1, 1, 1, 0.5],
    });
    expect(await brokenRules(page)).toEqual([]);
    await home.ask('saveStudySettings', {
      deck: '',
      change: { learningSteps: [1, 10], dayStart: 4, easyDays: [1, 1, 1, 1, 1, 1, 1] },
    });
  });

  it('plans an exam before it is chosen, and says when there is not time enough', async () => {
    await home.show('settings', 'chapter:glossary-6');
    await window.main.getByRole('button', { name: 'Plan for an exam' }).click();
    const plan = window.main.locator('[data-in-time]');
    await eventually(() => plan.getAttribute('data-in-time')).toBe('true');
    expect(await plan.textContent()).toContain('The plan ends in time');
    await plan.getByText('Table', { exact: true }).click();
    expect(await plan.getByRole('row').count()).toBeGreaterThan(10);
    const minutes = window.main.getByLabel('Minutes a day at most');
    await minutes.fill('1');
    await minutes.press('Enter');
    await eventually(() => plan.getAttribute('data-in-time')).toBe('false');
    expect(await plan.textContent()).toMatch(/only \d+% will be known .* minutes a day would be enough/su);
    expect(await brokenRules(page)).toEqual([]);
    await minutes.fill('25');
    await minutes.press('Enter');
    await eventually(() => plan.getAttribute('data-in-time')).toBe('true');
    await window.main.getByRole('button', { name: 'Study by this plan' }).click();
    await eventually(() => home.ask('studySettings', { deck: 'chapter:glossary-6' })).toMatchObject({
      exam: { minutes: 25, target: 0.9 },
    });
    await window.main.getByRole('button', { name: 'End exam mode' }).click();
    await window.main.getByRole('button', { name: 'Plan for an exam' }).waitFor();
  });

  it('tells in charts and tables where one stands, and hands the figures out', async () => {
    await home.show('statistics');
    await window.main.getByText('Nothing was answered yet.', { exact: false }).waitFor();
    await home.answerForDays(12);
    await eventually(() => window.main.locator('dl dd').first().textContent()).toBe('48');
    for (const name of [
      'Time spent',
      'Calendar',
      'Hours of the day',
      'True retention',
      'Stability, days',
      'By chapter',
    ])
      await window.main.getByRole('img', { name: new RegExp(`^${name}: .`) }).waitFor();
    const times = window.main.getByRole('figure').filter({ hasText: 'Time spent' });
    await times.getByText('Table', { exact: true }).click();
    await eventually(() => times.getByRole('row').count()).toBe(13);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      times.getByRole('button', { name: 'Save as CSV: Time spent' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8').split('\r\n')[0]).toBe('\uFEFFDay,Answers,New,Minutes');
    await window.main.getByRole('button', { name: 'Work it out' }).click();
    await window.main.getByText('are too few', { exact: false }).waitFor();
    expect(await brokenRules(page)).toEqual([]);
  });

  it('lists the cards of a deck for the keyboard: filtered, flagged, left out, opened', async () => {
    await home.show('cards', 'chapter:glossary-6');
    const list = window.main.getByRole('listbox', { name: 'Cards' });
    const chosen = list.getByRole('option', { selected: true });
    await window.main.getByRole('searchbox').fill('share of wallet');
    await eventually(() => chosen.textContent()).toMatch(/share of wallet/i);
    await list.focus();
    await page.keyboard.press('f');
    await chosen.getByLabel('Flagged').waitFor();
    await page.keyboard.press('s');
    await eventually(() => chosen.textContent()).toContain('asked no more');
    expect(await brokenRules(page)).toEqual([]);
    await page.keyboard.press('s');
    await page.keyboard.press('b');
    await eventually(() => chosen.textContent()).toContain('left until tomorrow');
    await page.keyboard.press('b');
    await eventually(() => chosen.textContent()).toContain('new');
    await window.main.getByLabel('Shown').selectOption('flagged');
    await eventually(() => window.main.getByRole('status').first().textContent()).toBe('1 card');
    await list.focus();
    await page.keyboard.press('Enter');
    await eventually(() => page.evaluate(() => location.hash)).toMatch(/^#\/note\/en\/Glossary\//);
  });

  it('goes through the cards that the list shows, and leaves their schedule alone', async () => {
    await home.show('cards', 'all');
    await window.main.getByLabel('Shown').selectOption('flagged');
    await eventually(() => window.main.getByRole('status').first().textContent()).toBe('1 card');
    await window.main.getByRole('button', { name: 'Practise these' }).click();
    await window.main.getByRole('button', { name: 'Show answer' }).waitFor();
    expect(await window.main.locator('article').textContent()).toMatch(/share of wallet/i);
    await page.keyboard.press('Space');
    await window.main.getByRole('button', { name: 'Good' }).waitFor();
    await page.keyboard.press('3');
    await window.main.getByRole('heading', { name: 'Done for now' }).waitFor();
    await page.goBack();
    const list = window.main.getByRole('listbox', { name: 'Cards' });
    await window.main.getByLabel('Shown').selectOption('flagged');
    await eventually(() => list.getByRole('option', { selected: true }).textContent()).toContain('new');
  });

  it('breaks no rule of the page', () => expect(misdeeds).toEqual([]));
});

describe.skipIf(!hasBrowser)('the home of studying without cards', () => {
  it('says how cards come to be, and has one as soon as a line is written', async () => {
    const browser = await startChromium();
    const served = await serveNotebook(browser, { texts: { 'A.md': '# A\n\nNothing to ask.\n' } });
    try {
      const page = await served.open();
      const window = notebookWindow(page);
      await window.isReady('1 note');
      const home = studyHome(window);
      await home.show('decks');
      await window.main.getByText('There are no cards here yet.').waitFor();
      expect(await brokenRules(page)).toEqual([]);
      await home.ask('create', { path: 'B.md', text: '# B\n\nCapital of Hungary::Budapest\n' });
      await window.main.getByRole('link', { name: 'Begin' }).waitFor();
    } finally {
      await served.close();
      await browser.close();
    }
  });
});
