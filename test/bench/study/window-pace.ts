import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { endHost, startHost } from '../../e2e/host-process.ts';
import { startChromium } from '../../e2e/served-notebook.ts';
import type { Line } from '../judge.ts';
import { spreadOf, type Spread } from '../time-spent.ts';
import { missingForWindow } from '../window/measure-window.ts';
import { noWindowLine } from '../window/window-lines.ts';
import { makeLargeNotebook } from './large-notebook.ts';
import { emptyRequests, framesWhile, untilPainted } from './painted.ts';

const PART = 'studying, in the window';
const CARDS = 50_000;
const ANSWERS = 40;
/** What somebody looks around for after opening a notebook, ms. */
const LOOKING = 10_000;
const STARTS = 3;
const FRAME = 1000 / 60;

const FIRST_CARD = '[data-session=asking] [data-card] .note-content';
const LIST = '[data-part=decks] table tbody tr';
const OPTION = '[data-part=cards] [role=option]';

type Figures = {
  /** The home of studying, right after the window opened and when it was shown before. */
  readonly homeAtOnce: number;
  readonly home: number;
  readonly firstStart: number;
  readonly start: number;
  readonly answers: Spread;
  /** A request that asks nothing, and a picture after it. */
  readonly empty: Spread;
  readonly cards: number;
  readonly filtered: number;
  readonly page: Spread;
  readonly frames: Spread;
};

/** How long somebody waits in the window for a session, the next card and the lists with many cards; by the clock of the page. */
export async function windowPaceLines(say: (step: string) => void, cards = CARDS): Promise<readonly Line[]> {
  const missing = missingForWindow();
  if (missing !== undefined) return [noWindowLine(PART, missing)];
  const folder = mkdtempSync(join(tmpdir(), 'konspekt-study-window-'));
  try {
    say(`a notebook of ${cards} cards`);
    const made = await makeLargeNotebook(folder, cards);
    const of = `${cards} cards`;
    const { homeAtOnce, home, firstStart, start, answers, empty, ...list } = await figuresOf(made, say);
    return [
      {
        part: PART,
        name: `home of studying, right after opening, ${of}`,
        figure: ms(homeAtOnce),
        beside: `reads a log of ${cards * 3} answers`,
      },
      limited(`home of studying, ${of}`, home, 1000),
      limited(`first session, ${LOOKING / 1000} s after opening, click to card, ${of}`, firstStart, 200),
      limited(`start of a session, click to card, ${of}`, start, 200),
      limited(`key to next card, p50, ${of}`, answers.p50, 50),
      {
        part: PART,
        name: 'key to next card, p50',
        figure: ms(answers.p50),
        beside: `an empty request and a picture in the same page: ${ms(empty.p50)}`,
        ratio: answers.p50 / empty.p50,
      },
      limited(`key to next card, p95, ${of}`, answers.p95, 50, 'aim'),
      limited(`list of cards, ${of}`, list.cards, 1000, 'aim'),
      limited(`list of cards, a word of the filter, ${of}`, list.filtered, 100, 'aim'),
      limited(`list of cards, a page down, p95, ${of}`, list.page.p95, 50, 'aim'),
      limited(`list of cards, scrolled, from picture to picture, p95`, list.frames.p95, 2 * FRAME, 'aim'),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function figuresOf(
  { vault, dataDir }: { readonly vault: string; readonly dataDir: string },
  say: (step: string) => void,
): Promise<Figures> {
  const browser = await startChromium();
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    const withPage = async <Result>(work: (page: Page) => Promise<Result>): Promise<Result> => {
      const host = await startHost(vault, dataDir);
      const page = await context.newPage();
      try {
        await page.goto(host.entrance);
        await page.getByRole('treeitem').first().waitFor();
        return await work(page);
      } finally {
        await page.close();
        await endHost(host.process, 'SIGINT');
      }
    };
    say('home of studying, right after opening');
    const homeAtOnce = await withPage(async (page) => {
      const taken = await goPainted(page, '#/study', LIST);
      await ask(page, 'saveStudySettings', { deck: '', change: { reviewsPerDay: 9999 } });
      return taken;
    });
    return await withPage((page) => measured(page, say, homeAtOnce));
  } finally {
    await browser.close();
  }
}

async function measured(page: Page, say: (step: string) => void, homeAtOnce: number): Promise<Figures> {
  await wait(LOOKING);
  say('starts of sessions');
  const begin = async (): Promise<number> => {
    await page.evaluate(() => void (location.hash = '#/study'));
    const all = page.locator(`${LIST} th a`).first();
    await all.waitFor();
    await wait(500);
    const painted = untilPainted(page, 'click', FIRST_CARD);
    await painted.ready;
    await all.click();
    return painted.ms;
  };
  const firstStart = await begin();
  let start = Infinity;
  for (let round = 0; round < STARTS; round++) start = Math.min(start, await begin());
  say(`${ANSWERS} answers`);
  const answers = await answering(page);
  const empty = spreadOf(await emptyRequests(page, ANSWERS));
  say('lists');
  let home = Infinity;
  for (let round = 0; round < STARTS; round++) {
    await page.evaluate(() => void (location.hash = '#/'));
    await page.locator(LIST).first().waitFor({ state: 'detached' });
    home = Math.min(home, await goPainted(page, '#/study', LIST));
  }
  const cards = await goPainted(page, '#/study/cards', OPTION);
  const list = page.getByRole('listbox').last();
  await list.focus();
  const pages: number[] = [];
  for (let round = 0; round < 20; round++) {
    const before = await list.getAttribute('aria-activedescendant');
    const painted = untilPainted(page, 'keydown', `[role=listbox]:not([aria-activedescendant="${before}"])`);
    await painted.ready;
    await page.keyboard.press('PageDown');
    pages.push(await painted.ms);
  }
  const frames = spreadOf(await framesWhile(page, '[data-part=cards] [role=listbox]'));
  const filter = page.getByRole('searchbox').last();
  await filter.focus();
  const painted = untilPainted(page, 'keydown', '[data-part=cards]:has([role=option][aria-setsize]) [role=option]');
  await painted.ready;
  await page.keyboard.press('z');
  const filtered = await painted.ms;
  return { homeAtOnce, home, firstStart, start, answers, empty, cards, filtered, page: spreadOf(pages), frames };
}

/** Cards shown and graded by their keys; the first few warm what a session needs. */
async function answering(page: Page): Promise<Spread> {
  const times: number[] = [];
  for (let turn = 0; turn < ANSWERS + 3; turn++) {
    const card = await page.locator('[data-card]').getAttribute('data-card');
    await page.keyboard.press('Space');
    await page.locator('[data-card][data-shown]').waitFor();
    await wait(150);
    const next = `[data-card]:not([data-shown]):not([data-card="${card}"]) .note-content`;
    const painted = untilPainted(page, 'keydown', next);
    await painted.ready;
    await page.keyboard.press('3');
    times.push(await painted.ms);
  }
  return spreadOf(times.slice(3));
}

async function goPainted(page: Page, hash: string, selector: string): Promise<number> {
  const painted = untilPainted(page, 'konspekt-bench', selector);
  await painted.ready;
  await page.evaluate((to) => {
    dispatchEvent(new Event('konspekt-bench'));
    location.hash = to;
  }, hash);
  return painted.ms;
}

function ask(page: Page, method: string, input: object): Promise<unknown> {
  return page.evaluate(
    ([to, body]) =>
      fetch(`api/${to}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: body ?? '' }).then(
        (reply) => reply.json(),
      ),
    [method, JSON.stringify(input)],
  );
}

function limited(name: string, figure: number, limit: number, kind: 'limit' | 'aim' = 'limit'): Line {
  const of = `of ${limit >= 50 ? limit : limit.toFixed(0)} ms`;
  return { part: PART, name, figure: ms(figure), beside: of, ratio: figure / limit, [kind]: 1 };
}

function ms(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ms`;
}
