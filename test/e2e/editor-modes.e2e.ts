import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notesOnDisk } from './notes-on-disk.ts';
import { brokenRules } from './pages/broken-rules.ts';
import { draftEditors, type DraftEditor } from './pages/draft-editor.ts';
import { eventually } from './pages/eventually.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const section = (number: number): string =>
  `## Section ${number}\n\n${Array.from({ length: 12 }, (_, at) => `Paragraph ${number}.${at + 1}.`).join('\n\n')}\n`;
const long = `# Draft\n\n${[1, 2, 3, 4, 5].map(section).join('\n')}`;
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

describe.skipIf(!hasBrowser)('how a note is edited', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let open: ReturnType<typeof draftEditors>;
  let draft: DraftEditor;
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, {
      texts: {
        'en/Other.md': '---\naliases: [Another name]\n---\n# The other note\n\nIts first words.\n\nIts second words.\n',
        'en/dot.png': pixel,
      },
    });
    open = draftEditors(served);
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });
  beforeEach(() => () => draft.page.context().close());

  const scroller = (): Locator => draft.window.main.locator('.cm-scroller');
  const scrolled = (of: Locator): Promise<number> => of.evaluate((element) => Math.round(element.scrollTop));
  const reading = (): Locator => draft.window.main.getByRole('region', { name: draft.window.t('editor.reading') });
  const textEdge = (of: Locator): Promise<number> =>
    of.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return Math.round(range.getClientRects()[0]?.left ?? 0);
    });

  it('a tab that was left comes back with caret, place, folds and the way back through what was typed', async () => {
    draft = await open(long);
    await draft.caretAfter('Paragraph 3.4.');
    await draft.type(' More.');
    await eventually(() => draft.saved()).toContain('Paragraph 3.4. More.');
    await draft.window.tree.getByRole('treeitem', { name: 'The other note' }).click({ modifiers: ['ControlOrMeta'] });
    await draft.page.getByRole('tab', { name: 'The other note' }).waitFor();
    expect(await scrolled(scroller())).toBeGreaterThan(300);
    const height = async (): Promise<number> => (await draft.line('Paragraph 3.4.').boundingBox())?.y ?? Number.NaN;
    const place = await height();
    await draft.page.getByRole('tab', { name: 'The other note' }).click();
    await draft.window.isReading('The other note');
    await draft.page.getByRole('tab', { name: 'Draft' }).click();
    await draft.window.source.waitFor();
    await eventually(() => draft.marked()).toContain('Paragraph 3.4. More.«»');
    await eventually(async () => Math.abs((await height()) - place)).toBeLessThanOrEqual(2);
    await draft.press('Control+Z');
    await eventually(() => draft.window.sourceText()).toBe(long);
    expect(draft.misdeeds).toEqual([]);
  });

  it('a look at the reading view and back leaves the caret where it was', async () => {
    draft = await open('# Draft\n\nOne two.\n');
    await draft.caretAfter('One');
    await draft.press('Control+E');
    await draft.window.isReading('Draft');
    await draft.press('Control+E');
    await draft.window.source.waitFor();
    await draft.type('!');
    await eventually(() => draft.window.sourceText()).toBe('# Draft\n\nOne! two.\n');
  });

  it('one writes where one read, and reads on where one wrote', async () => {
    draft = await open(long);
    await draft.press('Control+E');
    await draft.window.isReading('Draft');
    const place = async (of: Locator): Promise<number> => Math.round((await of.boundingBox())?.y ?? 1e6);
    const third = draft.window.note.getByRole('heading', { name: 'Section 3' });
    await third.evaluate((element) => element.scrollIntoView());
    await draft.press('Control+E');
    await draft.window.source.waitFor();
    await eventually(() => draft.window.source.locator('.cm-line', { hasText: 'Section 3' }).count()).toBe(1);
    await eventually(() => place(draft.line('Section 3'))).toBeLessThan(300);
    await draft.caretAfter('Paragraph 5.2.');
    await eventually(() => scrolled(scroller())).toBeGreaterThan(1500);
    await draft.press('Control+E');
    await draft.window.isReading('Draft');
    await eventually(() => place(draft.window.note.getByText('Paragraph 5.2.', { exact: true }))).toBeLessThan(900);
  });

  it('one writes where one read, also after a search led to another line', async () => {
    draft = await open(long);
    const path = new URL(draft.page.url()).hash.split('?')[0] ?? '';
    const last = long.split('\n').indexOf('## Section 5') + 1;
    await draft.window.goTo(`${path}?line=${last}`);
    await draft.window.isReading('Draft');
    const third = draft.window.note.getByRole('heading', { name: 'Section 3' });
    await third.evaluate((element) => element.scrollIntoView());
    await draft.press('Control+E');
    await draft.window.source.waitFor();
    await eventually(async () => Math.round((await draft.line('Section 3').boundingBox())?.y ?? 1e6)).toBeLessThan(300);
    expect(draft.page.url()).not.toContain('line=');
  });

  it('what changed on disk meanwhile is shown as it is, without a way back to what is gone', async () => {
    draft = await open('# Draft\n\nOne.\n');
    await draft.type('Two.');
    await eventually(() => draft.saved()).toContain('Two.');
    await draft.press('Control+E');
    await draft.window.isReading('Draft');
    notesOnDisk(served).write(draft.path, '# Draft\n\nQuite another text.\n');
    await eventually(() => draft.window.note.textContent()).toContain('Quite another text.');
    await draft.press('Control+E');
    await eventually(() => draft.window.sourceText()).toBe('# Draft\n\nQuite another text.\n');
    await draft.press('Control+Z');
    expect(await draft.window.sourceText()).toBe('# Draft\n\nQuite another text.\n');
  });

  it.each([
    ['en', 1440],
    ['zh', 1440],
    ['en', 700],
  ])('text stands at the same edge as where it is read (%s, %i wide)', async (lang, width) => {
    draft = await open(`---\nlang: ${lang}\n---\n# Draft\n\n${'Words 价值 '.repeat(40)}\n`, {
      viewport: { width, height: 900 },
    });
    const writing = await textEdge(draft.line('Words'));
    const bar = await textEdge(draft.window.main.getByText('Saved', { exact: true }));
    expect(Math.abs(bar - writing)).toBeLessThanOrEqual(18);
    await draft.press('Control+E');
    await draft.window.isReading('Draft');
    expect(
      Math.abs((await textEdge(draft.window.note.locator('p', { hasText: 'Words' }))) - writing),
    ).toBeLessThanOrEqual(1);
  });

  it('source and reading view stand beside each other, scroll together, and it is remembered', async () => {
    draft = await open(long);
    await draft.press('F9');
    await reading().waitFor();
    await eventually(() => draft.window.button('command.both').getAttribute('aria-pressed')).toBe('true');
    await draft.press('Control+Home');
    await draft.caretAfter('Paragraph 5.3.');
    const shown = (words: string) => async (): Promise<number> => {
      const [inner, outer] = await Promise.all([
        reading().getByText(words, { exact: true }).boundingBox(),
        reading().boundingBox(),
      ]);
      return (inner?.y ?? 1e6) - (outer?.y ?? 0);
    };
    await eventually(shown('Paragraph 5.3.')).toBeLessThan(850);
    await eventually(shown('Paragraph 5.3.')).toBeGreaterThan(0);
    await reading().hover();
    await draft.page.mouse.wheel(0, -20_000);
    await eventually(() => scrolled(reading())).toBe(0);
    await eventually(() => scrolled(scroller())).toBe(0);
    await draft.caretAfter('Paragraph 1.1.');
    await draft.type(' New words.');
    await eventually(() => reading().textContent()).toContain('Paragraph 1.1. New words.');
    await draft.page.reload();
    await reading().waitFor();
    await draft.window.source.click();
    await draft.press('F9');
    await eventually(() => reading().count()).toBe(0);
    expect(await draft.window.source.count()).toBe(1);
    expect(draft.misdeeds).toEqual([]);
  });

  it('the reading view stands below the source where there is little room', async () => {
    draft = await open(long, { viewport: { width: 700, height: 900 } });
    await draft.press('F9');
    await reading().waitFor();
    const [above, below] = await Promise.all([scroller().boundingBox(), reading().boundingBox()]);
    expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0) - 1);
    expect(below?.width).toBeGreaterThan(600);
  });

  it('meets the rules of accessibility with all it shows', async () => {
    draft = await open(
      '# Draft\n\n> [!tip] Title\n> Words.\n\n![[Other]]\n\n![[dot.png]]\n\n| a | 价值 |\n| - | - |\n\n- [ ] task\n\n[[No]] [^1]\n\n',
    );
    await draft.press('F9');
    await reading().getByText('Its first words.').waitFor();
    await draft.press('Control+F');
    expect(await brokenRules(draft.page)).toEqual([]);
  });

  it('the outline follows the caret, says so, and leads there without leaving the editor', async () => {
    draft = await open(long);
    const current = () => draft.window.notePanel.locator('[aria-current=location]').textContent();
    await draft.caretAfter('Paragraph 2.2.');
    await eventually(current).toBe('Section 2');
    await eventually(() => draft.window.notePanel.locator('[aria-live=polite]').textContent()).toBe(
      draft.window.t('outline.now', { text: 'Section 2' }),
    );
    await draft.window.notePanel.getByRole('link', { name: 'Section 4' }).click();
    await eventually(() => draft.marked()).toContain('«»## Section 4');
    await eventually(current).toBe('Section 4');
    await draft.type('x');
    await eventually(() => draft.window.sourceText()).toContain('x## Section 4');
  });

  it('links tell found notes from missing ones, also by another name', async () => {
    draft = await open('# Draft\n\n[[Other]] [[Another name]] [[Nowhere]] [md](Other.md) [none](None.md)\n\n');
    const missing = draft.window.source.locator('.cm-missing-link');
    await eventually(() => missing.allTextContents()).toEqual(['Nowhere', 'none']);
    const colour = (of: Locator): Promise<string> => of.evaluate((element) => getComputedStyle(element).color);
    expect(await colour(missing.first())).not.toBe(await colour(draft.window.source.locator('.cm-note-link').first()));
  });

  it('embeds are folded until the caret enters: a note to its first lines, a picture to itself', async () => {
    draft = await open('# Draft\n\n![[Other]]\n\n![[dot.png|40]] and ![alt words](dot.png)\n\n![[Nowhere]]\n\n---\n\n');
    const embed = draft.window.source.locator('.cm-embed');
    await eventually(() => embed.textContent()).toBe('The other noteIts first words.Its second words.');
    await eventually(() => draft.window.source.getByRole('img', { name: 'dot.png' }).getAttribute('width')).toBe('40');
    expect(await draft.window.source.getByRole('img', { name: 'alt words' }).count()).toBe(1);
    await eventually(() => draft.line('Nowhere').textContent()).toBe('![[Nowhere]]');
    expect(await draft.window.source.locator('.cm-rule').count()).toBe(1);
    await draft.caretAfter('![[Other');
    await eventually(() => draft.line('Other').textContent()).toBe('![[Other]]');
    expect(await embed.count()).toBe(0);
    await draft.press('Control+End');
    await eventually(() => embed.count()).toBe(1);
    expect(draft.misdeeds).toEqual([]);
  });

  it('callouts, quotes and footnotes look like what they are', async () => {
    draft = await open('# Draft\n\n> [!tip] Title\n> Words.\n\n> [!warning]\n> More.\n\n> said[^1]\n\n[^1]: where\n\n');
    await eventually(() => draft.window.source.locator('.cm-tone-first').allTextContents()).toEqual([
      'Title',
      'Warning',
    ]);
    await eventually(() => draft.line('Words').textContent()).toBe('Words.');
    await eventually(() => draft.window.source.locator('.cm-footnote').allTextContents()).toEqual(['1', '[^1]']);
    expect(await draft.window.source.locator('.cm-quote-line').allTextContents()).toEqual(['said1']);
    await draft.caretAfter('Wor');
    await eventually(() => draft.line('Words').textContent()).toBe('> Words.');
  });

  it('commands from the palette write, fold, find and go to a line, and the caret is back in the text', async () => {
    draft = await open(long);
    await draft.caretAfter('Paragraph 1.2');
    await draft.window.run('command.quote');
    await eventually(() => draft.window.sourceText()).toContain('\n> Paragraph 1.2.');
    await draft.window.run('command.fold-all');
    await eventually(() => draft.window.source.locator('.cm-foldPlaceholder').count()).toBe(5);
    await draft.window.run('command.unfold-all');
    await eventually(() => draft.window.source.locator('.cm-foldPlaceholder').count()).toBe(0);
    await draft.caretAfter('## Section 2');
    await draft.press('F4');
    await eventually(() => draft.window.source.locator('.cm-foldPlaceholder').count()).toBe(1);
    await draft.press('F4');
    await draft.window.run('command.go-to-line');
    await draft.page.getByRole('textbox', { name: draft.window.t('find.line') }).fill('3');
    await draft.press('Enter');
    await eventually(() => draft.marked()).toMatch(/^# Draft\n\n«»## Section 1/);
    await draft.window.run('command.find');
    await draft.type('5.12');
    await draft.press('Enter');
    await eventually(() => draft.marked()).toContain('«5.12»');
    expect(draft.misdeeds).toEqual([]);
  });

  it('saving is a command like any other: its key can be changed', async () => {
    draft = await open('# Draft\n');
    await draft.press('Control+Shift+P');
    await draft.page.getByRole('combobox').fill(draft.window.t('command.save'));
    await eventually(() => draft.page.getByRole('option').first().textContent()).toBe('SaveCtrl+S');
    await draft.press('Escape');
    await draft.press('F1');
    await eventually(() => draft.window.dialog.getByText(draft.window.t('command.save'), { exact: true }).count()).toBe(
      1,
    );
  });
});
