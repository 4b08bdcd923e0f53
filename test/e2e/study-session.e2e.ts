import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { layouts, pressOf } from '../ui/commands/layouts.ts';
import { watchForMisdeeds } from './misdeeds.ts';
import { brokenRules } from './pages/broken-rules.ts';
import { eventually } from './pages/eventually.ts';
import { layoutKeys } from './pages/layout-keys.ts';
import { studySession, type StudySession } from './pages/study-session.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const texts = {
  'Keys.md': '# Keys\n\nCapital of Hungary::Budapest\n\nCapital of **France**::Paris\n\nCapital of Italy::Rome\n',
  'Touch.md': '# Touch\n\nOne::First\n\nTwo::Second\n',
  'Russian.md':
    '---\nlang: ru\n---\n# Russian\n\nСтолица Венгрии::Будапешт\n\nСтолица Франции::Париж\n\nСтолица Италии::Рим\n',
  'Chinese.md': '---\nlang: zh\n---\n# Chinese\n\n愿意支付的最高价格::支付意愿\n',
  'Typed.md': '---\nlang: ru\n---\n# Typed\n\nТот, кто покупает::Покупатель\n',
  'Undo.md': '# Undo\n\nSun::Star\n\nMoon::Satellite\n',
  'Busy.md': '# Busy\n\nNorth::Up\n\nSouth::Down\n',
  'Gone.md': '# Gone\n\nEphemeral::Brief\n',
  'Broken.md': '# Broken\n\nLasting::Durable\n',
  'Counts.md': '# Counts\n\nEins::One\n\nZwei::Two\n\nDrei::Three\n',
  'Asides.md': '# Asides\n\nFlagged::Yes\n\nBuried::Tomorrow\n\nSuspended::Never\n',
};

describe.skipIf(!hasBrowser)('a study session', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let session: StudySession;
  let misdeeds: readonly string[];
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts });
    page = await served.open({ hasTouch: true });
    misdeeds = watchForMisdeeds(page);
    session = studySession(page);
    await session.window.isReady('11 notes');
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });
  beforeEach(() => session.answering('reveal'));

  /** Grades in the log of this device, in their order. */
  const logged = (): readonly number[] => {
    const folder = join(served.vault, '.konspekt', 'reviews');
    const lines = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
    return lines.flatMap((line) => {
      const event = line === '' ? {} : (JSON.parse(line) as { t?: string; grade?: number });
      return event.t === 'review' ? [event.grade ?? 0] : [];
    });
  };

  it('goes by the keyboard alone, and each answer is on the disk before the next card stands there', async () => {
    await session.start('note:Keys.md');
    await eventually(() => session.question()).toContain('Capital of');
    expect(await session.focused()).toContain('Show answer');
    await page.keyboard.press('Space');
    await eventually(() => session.focused()).toContain('Good');
    expect(await brokenRules(page)).toEqual([]);
    const before = logged().length;
    const first = await session.question();
    await page.keyboard.press('Space');
    await eventually(() => session.question()).not.toBe(first);
    expect(logged().slice(before)).toEqual([3]);
    for (const key of ['4', '4', '4']) {
      await page.keyboard.press('Enter');
      await session.grades.waitFor();
      await page.keyboard.press(key);
      await session.grades.waitFor({ state: 'detached' });
    }
    await eventually(() => session.heading()).toBe('Done for now');
    expect(logged().slice(before)).toEqual([3, 4, 4, 4]);
    await eventually(() => session.main.locator('dl').textContent()).toContain('Known at once3100%');
    expect(await brokenRules(page)).toEqual([]);
  });

  it('goes by touch', async () => {
    await session.start('note:Touch.md');
    for (let at = 0; at < 2; at++) {
      await session.button('Show answer').tap();
      const easy = session.grades.getByRole('button').nth(3);
      const box = await easy.boundingBox();
      expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);
      await easy.tap();
    }
    await eventually(() => session.heading()).toBe('Done for now');
  });

  it('goes by a Russian keyboard, in whose letters the keys are found by their place', async () => {
    const keys = await layoutKeys(page);
    const press = (shortcut: string) => keys.press(pressOf(shortcut, layouts.Russian) ?? expect.unreachable(shortcut));
    await session.start('note:Russian.md');
    const first = await session.question();
    await press('F');
    await eventually(() => session.button('Flag').getAttribute('aria-pressed')).toBe('true');
    await keys.press({ key: ' ', code: 'Space' });
    await session.grades.waitFor();
    await press('4');
    await eventually(() => session.question()).not.toBe(first);
    await press('U');
    await eventually(() => session.question()).toBe(first);
    for (let at = 0; at < 3; at++) {
      await keys.press({ key: 'Enter', code: 'Enter' });
      await session.grades.waitFor();
      await press('4');
      await session.grades.waitFor({ state: 'detached' });
    }
    await eventually(() => session.heading()).toBe('Done for now');
  });

  it('judges what was typed, and says what differs and why', async () => {
    await session.answering('type');
    await session.start('note:Typed.md');
    const field = session.main.getByRole('textbox', { name: 'Your answer' });
    await eventually(() => session.focused()).toContain('Your answer');
    // Keys of the session are letters here.
    await field.pressSequentially('покупатедь');
    expect(await field.inputValue()).toBe('покупатедь');
    await page.keyboard.press('Enter');
    await session.grades.waitFor();
    await eventually(() => session.card.textContent()).toContain('Right, with a remark. A slip of the hand.');
    expect(await session.card.locator('del').allTextContents()).toEqual(['д']);
    expect(await session.card.locator('ins').allTextContents()).toEqual(['л']);
    expect(await brokenRules(page)).toEqual([]);
    await page.keyboard.press('4');
    await eventually(() => session.heading()).toBe('Done for now');
  });

  it('lets an input method compose, and judges only what was committed', async () => {
    await session.answering('type');
    await session.start('note:Chinese.md');
    const keys = await layoutKeys(page);
    const field = session.main.getByRole('textbox', { name: 'Your answer' });
    await eventually(() => session.focused()).toContain('Your answer');
    await keys.compose('zhifuyiyuan');
    for (const key of ['Enter', 'Space', 'Digit1', 'KeyU']) await keys.pressComposing({ key, code: key });
    expect(await session.grades.count()).toBe(0);
    await keys.commit('支付意愿');
    await eventually(() => field.inputValue()).toBe('支付意愿');
    await keys.press({ key: 'Enter', code: 'Enter', text: '\r' });
    await session.grades.waitFor();
    await eventually(() => session.card.textContent()).toContain('Right.');
    expect(await session.focused()).toContain('Good');
    await page.keyboard.press('4');
    await eventually(() => session.heading()).toBe('Done for now');
  });

  it('takes answers back at its end, one after the other', async () => {
    await session.start('note:Undo.md');
    const asked: string[] = [];
    for (let at = 0; at < 2; at++) {
      await session.button('Show answer').waitFor();
      asked.push(await session.question());
      await page.keyboard.press('Space');
      await session.grades.waitFor();
      await page.keyboard.press('4');
      await session.grades.waitFor({ state: 'detached' });
    }
    await eventually(() => session.heading()).toBe('Done for now');
    await page.keyboard.press('Control+Z');
    await eventually(() => session.question()).toBe(asked[1]);
    await page.keyboard.press('u');
    await eventually(() => session.question()).toBe(asked[0]);
    for (let at = 0; at < 2; at++) {
      await page.keyboard.press('Space');
      await session.grades.waitFor();
      await page.keyboard.press('4');
      await session.grades.waitFor({ state: 'detached' });
    }
    await eventually(() => session.heading()).toBe('Done for now');
    await session.button('Undo').click();
    await eventually(() => session.question()).toBe(asked[1]);
  });

  it('keeps the card while its note is deleted, and the answer counts', async () => {
    await session.start('note:Gone.md');
    await eventually(() => session.question()).toBe('Ephemeral');
    rmSync(join(served.vault, 'Gone.md'));
    await session.window.isReady('10 notes');
    expect(await session.question()).toBe('Ephemeral');
    const before = logged().length;
    await page.keyboard.press('Space');
    await session.grades.waitFor();
    await page.keyboard.press('3');
    await eventually(() => logged().length).toBe(before + 1);
    await eventually(() => session.question()).not.toBe('Ephemeral');
  });

  it('takes an answer while it asks anew where it stands', async () => {
    await session.start('note:Busy.md');
    await session.button('Show answer').waitFor();
    const first = await session.question();
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const asked = new Promise<void>((resolve) => {
      void page.route('**/api/studySession', async (route) => {
        resolve();
        await held;
        await route.continue();
      });
    });
    writeFileSync(join(served.vault, 'Elsewhere.md'), '# Elsewhere\n');
    await asked;
    await page.keyboard.press('Space');
    await session.grades.waitFor();
    await page.keyboard.press('4');
    await eventually(() => session.question()).not.toBe(first);
    const second = await session.question();
    const late = page.waitForResponse('**/api/studySession');
    release();
    await late;
    await page.unroute('**/api/studySession');
    rmSync(join(served.vault, 'Elsewhere.md'));
    expect(await session.question()).toBe(second);
  });

  it('keeps the card and says what to do where an answer is not written', async () => {
    await session.start('note:Broken.md');
    await eventually(() => session.question()).toBe('Lasting');
    await page.route('**/api/answerCard', (route) => route.abort());
    await page.keyboard.press('Space');
    await session.grades.waitFor();
    await page.keyboard.press('3');
    await session.main.getByRole('alert').waitFor();
    expect(await session.question()).toBe('Lasting');
    await page.unroute('**/api/answerCard');
    await page.keyboard.press('4');
    await eventually(() => session.heading()).toBe('Done for now');
  });

  it('flags, leaves until tomorrow and asks no more, each of which can be undone', async () => {
    await session.start('note:Asides.md');
    const first = await eventuallyQuestion();
    await page.keyboard.press('b');
    await eventually(() => session.question()).not.toBe(first);
    await page.keyboard.press('u');
    await eventually(() => session.question()).toBe(first);
    await page.keyboard.press('s');
    await eventually(() => session.question()).not.toBe(first);
    await page.keyboard.press('Control+Z');
    await eventually(() => session.question()).toBe(first);
  });
  async function eventuallyQuestion(): Promise<string> {
    await session.button('Show answer').waitFor();
    return session.question();
  }

  it('counts a card that was begun no longer among those left, but among those that come again', async () => {
    await session.start('note:Counts.md');
    const counts = page.locator('header').filter({ has: page.getByRole('progressbar') });
    await eventually(() => counts.textContent()).toContain('3 left');
    await page.keyboard.press('Space');
    await page.keyboard.press('1');
    await eventually(() => counts.textContent()).toMatch(/2 left.*1 coming again/);
  });

  it('fits a narrow window', async () => {
    await page.setViewportSize({ width: 320, height: 600 });
    await session.start('note:Keys.md', 'cram');
    await session.button('Show answer').click();
    const grades = await session.grades.getByRole('button').all();
    for (const grade of grades) {
      const box = await grade.boundingBox();
      expect((box?.x ?? 0) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 320).toBe(true);
    }
    expect(await brokenRules(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('does nothing a page must not do', () => {
    expect(misdeeds.filter((each) => !each.includes('answerCard') && !each.includes('ERR_FAILED'))).toEqual([]);
  });
});
