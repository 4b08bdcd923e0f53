import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draftEditors, type DraftEditor } from './pages/draft-editor.ts';
import { eventually } from './pages/eventually.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

describe.skipIf(!hasBrowser)('a block put into a note', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let open: ReturnType<typeof draftEditors>;
  let draft: DraftEditor;
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts: { 'en/Other.md': '# Other\n' } });
    open = draftEditors(served);
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });
  beforeEach(() => () => draft.page.context().close());

  const text = (): Promise<string> => draft.window.sourceText();
  const offers = () => draft.page.getByRole('listbox', { name: 'Suggestions' });
  /** A list that has only just opened takes no choice yet, lest a line end becomes one. */
  const settled = (): Promise<void> => draft.page.waitForTimeout(100);
  const first = () => offers().getByRole('option').first();

  it('is picked after a slash at the start of a line, and filled in by Tab', async () => {
    draft = await open('# Draft\n\n');
    await draft.press('Control+End');
    await draft.type('/');
    await offers().getByText('Text', { exact: true }).waitFor();
    await draft.type('canvas');
    await eventually(() => first().textContent()).toBe('Value Proposition Canvas');
    await settled();
    await draft.press('Enter');
    await eventually(text).toContain('```vpc\nsegment: Customer segment\n');
    await draft.type('Busy parents');
    await draft.press('Tab');
    await draft.type('Cook, quickly');
    await draft.press('Shift+Tab');
    await draft.type('Parents');
    const written = await text();
    expect(written).toContain('segment: Parents\n');
    expect(written).toContain('text: Cook, quickly\n');
    expect(written).not.toContain('/');
    await draft.press('Control+e');
    await draft.page.getByRole('figure', { name: 'Value Proposition Canvas' }).waitFor();
    expect(draft.misdeeds).toEqual([]);
  });

  it('may be a calculator, found by its English name, its id or the wrong keyboard', async () => {
    draft = await open('# Draft\n\n');
    await draft.press('Control+End');
    for (const typed of ['/share of wal', '/share-of', '/ырфку']) {
      await draft.type(typed);
      await eventually(() => first().textContent()).toBe('Share of wallet');
      await draft.press('Escape', ...Array.from({ length: typed.length }, () => 'Backspace'));
    }
    await draft.type('/share of');
    await eventually(() => first().textContent()).toBe('Share of wallet');
    await settled();
    await draft.press('Enter');
    await eventually(text).toContain('```share-of-wallet\nmodel: share-of-wallet\n');
    await draft.press('Control+z', 'Control+z', 'Control+z');
    await eventually(text).not.toContain('model');
  });

  it('is asked for by its command too, below a line that says something', async () => {
    draft = await open('# Draft\n\nSomething.');
    await draft.press('Control+End', 'Control+j');
    await offers().waitFor();
    await draft.type('gap');
    await eventually(() => first().textContent()).toBe('Card: a gap in the text');
    await settled();
    await draft.press('Enter');
    await draft.type('loyalty');
    expect(await text()).toBe('# Draft\n\nSomething.\n\n==loyalty==');
  });

  it('stands behind a table and before what goes on below, also where the note names no language there is', async () => {
    draft = await open('---\nlang: en_US\n---\n# Draft\n\n| a |\n| - |\n| b |\n| c |\nBelow.');
    await draft.caretAfter('| b');
    await draft.press('Control+j');
    await offers().waitFor();
    await draft.type('gap');
    await eventually(() => first().textContent()).toBe('Card: a gap in the text');
    await settled();
    await draft.press('Enter');
    await eventually(text).toContain('==…==');
    expect((await text()).indexOf('| c')).toBeLessThan((await text()).indexOf('==…=='));
  });

  it('makes the line a heading or a list without its slash', async () => {
    draft = await open('# Draft\n\n');
    await draft.press('Control+End');
    await draft.type('、h2');
    await eventually(() => first().textContent()).toBe('Heading, level 2');
    await settled();
    await draft.press('Enter');
    await draft.type('Terms');
    await eventually(text).toBe('# Draft\n\n## Terms');
  });

  it('is not offered in the middle of a line, in code, or where nothing is called so', async () => {
    draft = await open('# Draft\n\nB2B\n\n```text\n\n```\n');
    await draft.caretAfter('B2B');
    await draft.type('/B2C');
    await draft.caretAfter('```text\n');
    await draft.press('Control+j');
    await draft.type('/table');
    await draft.page.waitForTimeout(300);
    expect(await offers().count()).toBe(0);
    expect(await text()).toContain('```text\n/table\n```');
    await draft.press('Control+End');
    await draft.type('/etc/passwd');
    await draft.page.waitForTimeout(300);
    expect(await offers().count()).toBe(0);
    expect(draft.misdeeds).toEqual([]);
  });
});
