import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatEvent } from '#core/review/log/parse-event.ts';
import { simulateLog, unusualWeights } from '../bench/study/simulated-log.ts';
import { watchForMisdeeds } from './misdeeds.ts';
import { bringIn } from './pages/bring-in.ts';
import { brokenRules } from './pages/broken-rules.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { otherFiles } from './pages/other-files.ts';
import { studyHome, type StudyHome } from './pages/study-home.ts';
import { studySession } from './pages/study-session.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const glossary = `---\ntype: glossary\nid: glossary-6\ntitle: Loyalty\nlang: en\n---\n\n${[
  'Inbound marketing',
  'Outbound marketing',
  'Churn',
]
  .map((term) => `- **${term}** — What the word number ${term.length} means. ^${term.toLowerCase().replace(' ', '-')}`)
  .join('\n')}\n`;
const exam = (limit: string): string =>
  `---\ntype: deck\ntitle: Friday\nlang: en\nchapters: [glossary-6]\nask: definition-term\nnew-per-day: ${limit}\nexam: 2099-12-14\n---\n\nFor Friday.\n`;
const texts = {
  'en/Loyalty.md': glossary,
  'Exam.md': exam('2'),
  'Wrong.md': exam('many').replace('Friday', 'Monday'),
  '.konspekt/reviews/phone.jsonl': simulateLog(20_000, unusualWeights(), 3).map(formatEvent).join(''),
};

describe.skipIf(!hasBrowser)('decks as files', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let window: NotebookWindow;
  let home: StudyHome;
  let misdeeds: readonly string[];
  const others = otherFiles();
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts });
    page = await served.open({ acceptDownloads: true });
    misdeeds = watchForMisdeeds(page);
    window = notebookWindow(page);
    home = studyHome(window);
    await window.isReady('3 notes');
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
    others.clear();
  });

  it('are studied with one click, or one key', async () => {
    await window.show('Exam.md', 'Friday');
    await window.note.getByRole('link', { name: window.t('study.deck-file.study') }).click();
    await window.main.locator('[data-card]').waitFor();
    expect(await page.evaluate(() => decodeURIComponent(location.hash))).toBe('#/study/session/deck:Exam.md');
    await window.show('Exam.md', 'Friday');
    await page.keyboard.press('Shift+F9');
    await window.main.locator('[data-card]').waitFor();
    expect(await page.evaluate(() => decodeURIComponent(location.hash))).toBe('#/study/session/deck:Exam.md');
  });

  it('say above the note what of them does not count', async () => {
    await window.show('Wrong.md', 'Monday');
    await window.note.getByText('“many” in “new-per-day” is not a number of cards.').waitFor();
    expect(await brokenRules(page)).toEqual([]);
  });

  it('show which settings come from them, and take a change back', async () => {
    await home.show('settings', 'deck:Exam.md');
    const fresh = window.main.getByLabel('New cards a day', { exact: true });
    expect(await fresh.inputValue()).toBe('2');
    const group = fresh.locator('xpath=..');
    await group.getByText(window.t('study.deck-file.from')).waitFor();
    await fresh.fill('9');
    await fresh.press('Enter');
    await group.getByText('The deck file says 2').waitFor();
    await window.main.getByRole('button', { name: 'Set back to the deck file: New cards a day' }).click();
    await eventually(() => fresh.inputValue()).toBe('2');
    await group.getByText(window.t('study.deck-file.from')).waitFor();
    expect(await brokenRules(page)).toEqual([]);
  });

  it('are handed out, and lead to their deck where they are dropped', async () => {
    await home.show('settings', 'chapter:glossary-6');
    const coming = page.waitForEvent('download');
    await window.run('command.study-hand-out');
    const download = await coming;
    expect(download.suggestedFilename()).toBe('Loyalty.md');
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('type: deck');
    expect(text).toContain('  - glossary-6');
    await home.show('decks');
    await bringIn(page).drop([others.file('Handed.md', text)], 700, 500);
    await window.isReading('Loyalty');
    await window.note.getByRole('link', { name: window.t('study.deck-file.study') }).waitFor();
    expect(readFileSync(join(served.vault, 'Handed.md'), 'utf8')).toBe(text);
  });

  it('do not let the name of a neighbour pass for a slip', async () => {
    const session = studySession(page);
    await session.answering('type');
    await session.start('deck:Exam.md');
    const field = window.main.getByRole('textbox');
    const asked = (await window.main.locator('[data-card]').getAttribute('data-card')) ?? '';
    expect(asked).toContain('bound-marketing');
    await field.fill(asked.includes('inbound') ? 'Outbound marketing' : 'Inbound marketing');
    await field.press('Enter');
    await window.main.getByText(window.t('study.session.reason-another-concept')).first().waitFor();
    await session.answering('reveal');
  });

  it('leave the keys of a session to be looked up', async () => {
    await page.keyboard.press('F1');
    const list = window.dialog.locator('section', { hasText: window.t('keys.group-session') });
    const row = list.locator('div', { hasText: window.t('study.session.suspend') });
    await row.first().waitFor();
    expect(await row.locator('kbd').allTextContents()).toEqual(['S']);
    await page.keyboard.press('Escape');
    await window.dialog.waitFor({ state: 'detached' });
  });

  it('are asked by the learner’s own memory, once it was fitted and taken', async () => {
    await home.show('statistics');
    await window.button('study.statistics.optimise', window.main).click();
    const take = window.button('study.statistics.take', window.main);
    await take.waitFor({ timeout: 60_000 });
    expect(await home.ask('studySettings', { deck: '' })).toMatchObject({ weights: null });
    await take.click();
    await window.main.getByText(window.t('study.statistics.taken')).waitFor();
    const { weights } = (await home.ask('studySettings', { deck: '' })) as { weights: readonly number[] };
    expect(weights).toHaveLength(21);
    await window.button('study.statistics.unfit', window.main).click();
    await eventually(() => home.ask('studySettings', { deck: '' })).toMatchObject({ weights: null });
  });

  it('break nothing meanwhile', () => expect(misdeeds).toEqual([]));
});
