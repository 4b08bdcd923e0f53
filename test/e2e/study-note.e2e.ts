import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from './pages/eventually.ts';
import { studySession, type StudySession } from './pages/study-session.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const texts = {
  'Edited.md': '# Edited\n\nBefore::After\n',
  'Wording.md': '# Wording\r\n\r\nFirts::Answer\r\n\r\nOther::One\r\n',
};

describe.skipIf(!hasBrowser)('the note of a card that is asked', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let session: StudySession;
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts });
    page = await served.open();
    session = studySession(page);
    await session.window.isReady('2 notes');
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });
  beforeEach(() => session.answering('reveal'));

  it('lets the words of a card be put right in place, and goes on with it', async () => {
    const path = join(served.vault, 'Wording.md');
    await session.start('note:Wording.md');
    await eventually(() => session.question()).toBe('Firts');
    await page.keyboard.press('e');
    const field = page.getByRole('dialog').getByRole('textbox');
    expect(await field.inputValue()).toBe('Firts::Answer');
    await field.fill('First::Answer');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(readFileSync(path, 'utf8')).toContain('Firts::Answer');
    // What was typed waits; what another program wrote elsewhere stays.
    await page.keyboard.press('e');
    await eventually(() => field.inputValue()).toBe('First::Answer');
    writeFileSync(path, '# Wording\r\n\r\nFirts::Answer\r\n\r\nOther::Two\r\n');
    await page.keyboard.press('Control+Enter');
    await eventually(() => session.question()).toBe('First');
    expect(readFileSync(path, 'utf8')).toBe('# Wording\r\n\r\nFirst::Answer\r\n\r\nOther::Two\r\n');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Space');
    await session.grades.waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await eventually(() => readFileSync(path, 'utf8')).toContain('Firts::Answer');
  });

  it('shows what its note says now, which can be opened beside it', async () => {
    await session.start('note:Edited.md');
    await eventually(() => session.question()).toBe('Before');
    await page.keyboard.press('o');
    await page.getByRole('heading', { name: 'Edited' }).last().waitFor();
    expect(await session.question()).toBe('Before');
    writeFileSync(join(served.vault, 'Edited.md'), '# Edited\n\nBefore::Afterwards\n');
    await session.button('Show answer').click();
    await eventually(() => session.card.textContent()).toContain('Afterwards');
  });
});
