import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { watchForMisdeeds } from './misdeeds.ts';
import { brokenRules } from './pages/broken-rules.ts';
import { eventually } from './pages/eventually.ts';
import { studySession, type StudySession } from './pages/study-session.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const texts = {
  'Keys.md': '# Keys\n\nCapital of Hungary::Budapest\n\nCapital of **France**::Paris\n\nCapital of Italy::Rome\n',
  'Match.md': '# Match\n\nred::rot\n\nblue::blau\n\ngreen::grün\n',
};

describe.skipIf(!hasBrowser)('cards and games of a study session that are not answered by words alone', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let session: StudySession;
  let misdeeds: readonly string[];
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts });
    page = await served.open();
    misdeeds = watchForMisdeeds(page);
    session = studySession(page);
    await session.window.isReady('2 notes');
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });
  beforeEach(() => session.answering('reveal'));
  const cards = {
    drill: {
      kind: 'drill',
      front: 'CLV',
      part: { kind: 'drill', model: 'clv-retention', output: 'clv', source: '' },
    },
    steps: {
      kind: 'steps',
      front: 'The five A',
      part: { kind: 'steps', items: ['Aware', 'Appeal', 'Ask', 'Act', 'Advocate'] },
    },
    label: {
      kind: 'label',
      front: 'The ladder of loyalty',
      part: {
        kind: 'label',
        type: 'loyalty-ladder',
        source: 'mode: cumulative\n',
        label: 'Supporter',
      },
    },
  };
  /** Puts something else in the place of the card the host asks. */
  const askInstead = async (card: object): Promise<void> => {
    await page.route('**/api/studySession', async (route) => {
      const answer = await route.fetch();
      const reply = (await answer.json()) as { value: { next: { card: object }[] } };
      const next = reply.value.next.map((each) => ({ ...each, card: { ...each.card, ...card } }));
      await route.fulfill({ response: answer, json: { ...reply, value: { ...reply.value, next } } });
    });
  };
  afterEach(() => page.unroute('**/api/studySession'));

  it('ends with a game of pairs', async () => {
    await session.start('note:Match.md');
    for (let at = 0; at < 3; at++) {
      await session.button('Show answer').click();
      await session.grades.getByRole('button').nth(3).click();
      await session.grades.waitFor({ state: 'detached' });
    }
    await session.button('Matching game').click();
    for (const [left, right] of [
      ['red', 'blau'],
      ['red', 'rot'],
      ['blue', 'blau'],
      ['green', 'grün'],
    ] as const) {
      await session.button(left).click();
      await session.button(right).click();
    }
    await eventually(() => session.main.getByRole('status').textContent()).toBe('1 of 3 pairs without a wrong try.');
    expect(await brokenRules(page)).toEqual([]);
    await session.button('Leave the game').click();
    await eventually(() => session.heading()).toBe('Done for now');
  });

  it('lets one choose', async () => {
    await session.answering('choose');
    await session.start('note:Keys.md', 'cram');
    await session.main.locator('[data-choice]').first().waitFor();
    await page.keyboard.press('1');
    await session.grades.waitFor();
    expect(await session.main.locator('[data-choice][data-state=right]').count()).toBe(1);
    expect(await brokenRules(page)).toEqual([]);
    await page.keyboard.press('Space');
    await session.grades.waitFor({ state: 'detached' });
  });

  it('a drill has numbers of its own, is judged with tolerance, and shows the way to the figure', async () => {
    await askInstead(cards.drill);
    await session.start('note:Keys.md', 'cram');
    const field = session.main.getByRole('textbox', { name: 'Your result' });
    await field.fill('1');
    await page.keyboard.press('Enter');
    await session.grades.waitFor();
    expect(await session.card.textContent()).toContain('Not right.');
    await eventually(() => session.card.locator('.katex').count()).toBeGreaterThan(0);
    await eventually(() => session.focused()).toContain('Again');
    expect(await brokenRules(page)).toEqual([]);
  });

  it('steps are put in order by the keyboard', async () => {
    await askInstead(cards.steps);
    await session.start('note:Keys.md', 'cram');
    const steps = session.card.locator('[data-step]');
    const order = cards.steps.part.items;
    for (const [place, step] of order.entries()) {
      await eventually(() => steps.count()).toBe(5);
      const at = (await steps.allTextContents()).indexOf(step);
      await steps.nth(at).focus();
      for (let from = at; from > place; from--) {
        await page.keyboard.press('Alt+ArrowUp');
        await eventually(async () => (await steps.allTextContents()).indexOf(step)).toBe(from - 1);
      }
    }
    expect(await brokenRules(page)).toEqual([]);
    await session.button('Check').click();
    await session.grades.waitFor();
    expect(await session.card.locator('[data-place=right]').count()).toBe(5);
    await eventually(() => session.focused()).toContain('Good');
    expect(await brokenRules(page)).toEqual([]);
  });

  it('the hidden label of a figure is chosen', async () => {
    await askInstead(cards.label);
    await session.start('note:Keys.md', 'cram');
    await session.card.getByRole('img').waitFor();
    await session.main.locator('[data-choice]', { hasText: 'Supporter' }).click();
    await session.grades.waitFor();
    expect(await session.main.locator('[data-choice][data-state=right]').textContent()).toContain('Supporter');
    expect(await brokenRules(page)).toEqual([]);
  });

  it('waits for a card that is being learned, says how long, and asks it in time', async () => {
    await page.route('**/api/studySession', async (route) => {
      const answer = await route.fetch();
      const reply = (await answer.json()) as { value: object };
      const value = { ...reply.value, next: [], waitsUntil: Date.now() + 3000 };
      await route.fulfill({ response: answer, json: { ...reply, value } });
    });
    await session.start('note:Keys.md', 'cram');
    await eventually(() => session.heading()).toBe('The next card comes soon');
    expect(await session.main.getByRole('timer').textContent()).toMatch(/^0:0[0-3]$/);
    expect(await brokenRules(page)).toEqual([]);
    await page.unroute('**/api/studySession');
    await session.button('Show answer').waitFor();
    expect(await session.question()).toContain('Capital of');
  });

  it('does nothing a page must not do', () => {
    expect(misdeeds).toEqual([]);
  });
});
