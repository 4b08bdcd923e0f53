import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { watchForMisdeeds } from './misdeeds.ts';
import { notesOnDisk } from './notes-on-disk.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const filler = (words: string): string => Array.from({ length: 20 }, (_, at) => `${words} ${at + 1}.`).join('\n\n');
/** A picture of 40 × 20 points, large enough to be drawn. */
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="320"><rect width="640" height="320" fill="#2b5d9f"/></svg>';

const texts = {
  'en/Churn.md': [
    '---\nid: churn\nlang: en\ntags: [retention/churn, marketing]\n---\n# Churn',
    'Customers leave. See [[Loyalty]], [[Loyalty#Why they stay]] and a source.[^1] Then [[Loyalty#^sum]].',
    '```js\nconst left = 3;\nconst right = 4;\n```',
    '![A blue field](blue.svg)',
    '## First part',
    filler('First'),
    'A passage with a name. ^named',
    '## Second part',
    filler('Second'),
    '[^1]: Reichheld, *The Loyalty Effect*, on what [[Loyalty]] is worth.',
  ].join('\n\n'),
  'en/Loyalty.md': [
    '---\nid: loyalty\nlang: en\ntags: [retention/loyalty]\nupdated: 2026-05-01\n---\n# Loyalty',
    'They come back gladly.',
    '## Why they stay',
    'Because [[Trust]] grows.',
    '## Why they go',
    'The sum in one line. ^sum',
  ].join('\n\n'),
  'en/Trust.md':
    '---\nlang: en\n---\n# Trust\n\nTrust takes time. Loyalty follows; without loyalty it fades: `Loyalty`.\n',
  'en/Price.md': '---\nlang: en\n---\n# Price\n\nA price is no loyalty.\n',
  'hu/Hűség.md': '---\nid: loyalty\nlang: hu\nupdated: 2026-06-02\n---\n# Hűség\n\nA vevő visszajön.\n',
  'en/blue.svg': picture,
};

describe.skipIf(!hasBrowser)('reading a note and what stands beside it', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let window: NotebookWindow;
  let misdeeds: readonly string[];
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts });
    const page = await served.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    misdeeds = watchForMisdeeds(page);
    window = notebookWindow(page);
    await window.isReady('5 notes');
  });
  beforeEach(async () => {
    await window.page.mouse.move(2, 2);
    await window.show('en/Churn.md', 'Churn');
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });
  const link = (name: string) => window.note.getByRole('link', { name, exact: true }).first();
  const card = () => window.page.locator('[data-preview-card]');
  const clipboard = (): Promise<string> => window.page.evaluate(() => navigator.clipboard.readText());

  it('shows the beginning of a linked note while the pointer rests, beside the link, and lets it go', async () => {
    await link('Loyalty').hover();
    await card().waitFor();
    expect(await card().textContent()).toContain('They come back gladly.');
    const [box, own] = await Promise.all([card().boundingBox(), link('Loyalty').boundingBox()]);
    expect(box?.y).toBeGreaterThanOrEqual((own?.y ?? Infinity) + (own?.height ?? 0));
    await window.page.keyboard.press('Escape');
    await eventually(() => card().count()).toBe(0);
  });

  it('shows the section or the block a link names, and nothing else', async () => {
    await link('Loyalty > Why they stay').hover();
    await card().waitFor();
    expect(await card().textContent()).toContain('Because Trust grows.');
    expect(await card().textContent()).not.toContain('Why they go');
    await link('Loyalty > ^sum').hover();
    await eventually(() => card().textContent()).toContain('The sum in one line.');
    expect(await card().textContent()).not.toContain('gladly');
  });

  it('lets the pointer into the card, and follows a link there', async () => {
    await link('Loyalty > Why they stay').hover();
    await card().getByRole('link', { name: 'Trust' }).click();
    await window.isReading('Trust');
    await eventually(() => card().count()).toBe(0);
  });

  it('is opened by a key at a focused link, keeps the keyboard inside and gives it back', async () => {
    await link('Loyalty').focus();
    await window.page.keyboard.press('Alt+ArrowDown');
    await eventually(() => window.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('dialog');
    await window.page.keyboard.press('Tab');
    expect(await window.page.evaluate(() => document.activeElement?.textContent)).toBe('Loyalty');
    await window.page.keyboard.press('Escape');
    await eventually(() => window.page.evaluate(() => document.activeElement?.className)).toBe('link-note');
    expect(await card().count()).toBe(0);
  });

  it('shows a footnote in place', async () => {
    await link('1').hover();
    await card().waitFor();
    expect((await card().textContent())?.trim()).toMatch(/^Reichheld, The Loyalty Effect, on what Loyalty is worth\.$/);
    await card().getByRole('link', { name: 'Loyalty' }).click();
    await window.isReading('Loyalty');
  });

  it('shows a footnote beside its number when the keyboard comes by, and leaves the focus there', async () => {
    await link('Loyalty > ^sum').focus();
    await window.page.keyboard.press('Shift+Tab');
    await card().waitFor();
    expect(await card().textContent()).toContain('The Loyalty Effect');
    const focused = () => window.page.evaluate(() => document.activeElement?.getAttribute('aria-describedby'));
    expect(await focused()).toBe(await card().getAttribute('id'));
    await window.page.keyboard.press('Tab');
    await eventually(() => card().count()).toBe(0);
    await window.page.keyboard.press('Shift+Tab');
    await card().waitFor();
    await window.page.keyboard.press('Escape');
    await eventually(() => card().count()).toBe(0);
    expect(await window.page.evaluate(() => document.activeElement?.hasAttribute('data-footnote'))).toBe(true);
  });

  it('says which language went on, goes through the languages, and compares two side by side', async () => {
    await window.show('en/Loyalty.md', 'Loyalty');
    await window.note
      .getByText('There is a newer version in another language: Hungarian, changed on June 2, 2026.')
      .waitFor();
    await window.page.keyboard.press('Shift+F8');
    await window.isReading('Hűség');
    await window.note.getByText('(behind this note)').waitFor();
    await window.page.keyboard.press('Shift+F8');
    await window.isReading('Loyalty');
    await window.note.getByRole('button', { name: window.t('translation.compare', { language: 'Hungarian' }) }).click();
    await eventually(() => window.page.locator('[data-pane]').count()).toBe(2);
    await window.page.locator('[data-pane]').nth(1).getByRole('article', { name: 'Hűség' }).waitFor();
    await window.page.locator('[data-pane]').nth(0).getByRole('article', { name: 'Loyalty' }).waitFor();
    await window.run('command.pane-close');
    await eventually(() => window.page.locator('[data-pane]').count()).toBe(1);
    await window.show('en/Trust.md', 'Trust');
    await window.run('command.next-language');
    await window.notices.getByText(window.t('translation.none')).waitFor();
  });

  it('copies links to headings and passages, and code as it stands', async () => {
    const heading = window.note.getByRole('heading', { name: 'Second part', exact: true });
    await heading.hover();
    await heading.getByRole('button', { name: window.t('copy.heading-link') }).click();
    await eventually(clipboard).toBe('[[Churn#Second part]]');
    const passage = window.note.getByText('A passage with a name.');
    await passage.hover();
    await passage.getByRole('button').click();
    await eventually(clipboard).toBe('[[Churn#^named]]');
    await window.note.getByRole('group', { name: 'Code: js' }).hover();
    await window.button('copy.code').click();
    await eventually(clipboard).toBe('const left = 3;\nconst right = 4;');
    await window.page.getByText(window.t('copy.code-done')).waitFor({ state: 'attached' });
  });

  it('enlarges a picture until Escape', async () => {
    const button = window.note.getByRole('button', { name: 'Enlarge picture: A blue field' });
    await button.press('Enter');
    const large = window.dialog.getByRole('img', { name: 'A blue field' });
    await large.waitFor();
    const box = await large.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
    await window.page.keyboard.press('Escape');
    await eventually(() => window.dialog.count()).toBe(0);
    await eventually(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('marks the heading one reads in the outline', async () => {
    const current = window.notePanel.locator('[aria-current]');
    await eventually(() => current.allTextContents()).toEqual(['Churn']);
    await window.note.getByText('Second 15.', { exact: true }).scrollIntoViewIfNeeded();
    await window.scrollTo((await window.scrolled()) + 200);
    await eventually(() => current.allTextContents()).toEqual(['Second part']);
  });

  it('names who links here at the end of the note', async () => {
    await window.show('en/Loyalty.md', 'Loyalty');
    const button = window.note.getByRole('button', { name: window.t('links.linked-from') });
    await button.click();
    await window.note
      .getByRole('link', { name: /^Churn, line 8: / })
      .first()
      .waitFor();
    await button.click();
  });

  it('makes a link of a mention, then of all, and takes them back', async () => {
    const disk = notesOnDisk(served);
    await window.show('en/Loyalty.md', 'Loyalty');
    await window.notePanel
      .getByRole('button', { name: 'Link the mention in Price, line 6', exact: true })
      .press('Enter');
    await eventually(() => disk.read('en/Price.md')).toContain('A price is no [[Loyalty|loyalty]].');
    await window.notices
      .getByRole('button', { name: window.t('undo.action') })
      .last()
      .click();
    await eventually(() => disk.read('en/Price.md')).toBe(texts['en/Price.md']);
    await window.page.reload();
    await window.isReading('Loyalty');
    await window.button('mentions.link-all').click();
    await eventually(() => disk.read('en/Price.md')).toContain('[[Loyalty|loyalty]]');
    await eventually(() => disk.read('en/Trust.md')).toContain(
      'Trust takes time. [[Loyalty]] follows; without [[Loyalty|loyalty]] it fades: `Loyalty`.',
    );
    await window.notices
      .getByRole('button', { name: window.t('undo.action') })
      .last()
      .click();
    await eventually(() => disk.read('en/Trust.md')).toBe(texts['en/Trust.md']);
    await eventually(() => disk.read('en/Price.md')).toBe(texts['en/Price.md']);
  });

  it('shows tags as a tree, and the notes of a whole branch', async () => {
    const branch = window.notesPanel.getByRole('link', { name: /^retention ?2$/ });
    await window.notesPanel.getByRole('button', { name: 'Tags under “retention”' }).click();
    await window.notesPanel.getByRole('link', { name: /^churn ?1$/ }).waitFor();
    await branch.click();
    await eventually(() => window.main.locator('[data-hit]').count()).toBe(2);
  });

  it('lists what changed last', async () => {
    notesOnDisk(served).write('en/Price.md', `${texts['en/Price.md']}\nChanged.\n`);
    await window.notesPanel.getByRole('button', { name: window.t('recent.title') }).click();
    const section = window.notesPanel.getByRole('group').filter({ has: window.page.locator('a[title="en/Price.md"]') });
    await eventually(() => section.getByRole('link').first().getAttribute('title')).toBe('en/Price.md');
    notesOnDisk(served).write('en/Price.md', texts['en/Price.md']);
  });

  it('keeps bookmarks in the folder of the notebook', async () => {
    const disk = notesOnDisk(served);
    await window.page.keyboard.press('Control+d');
    const title = window.notesPanel.getByRole('button', { name: window.t('bookmarks.title') });
    await title.waitFor();
    await eventually(() => JSON.parse(disk.read('.konspekt/settings.json')) as unknown).toEqual({
      bookmarks: ['en/Churn.md'],
    });
    await window.run('command.bookmark');
    await eventually(() => title.count()).toBe(0);
  });

  it('begins the note of a concept in a language it lacks', async () => {
    const disk = notesOnDisk(served);
    await window.note.getByRole('button', { name: window.t('note.translate', { language: 'Hungarian' }) }).click();
    await window.source.waitFor();
    await eventually(() => disk.read('hu/Churn (hu).md')).toBe('---\nid: churn\nlang: hu\n---\n\n# Churn\n');
    await window.show('en/Churn.md', 'Churn');
    await window.note.getByRole('link', { name: 'magyar' }).waitFor();
  });

  it('has done nothing wrong behind the scenes', () => {
    expect(misdeeds).toEqual([]);
  });
});
