import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchForMisdeeds } from './misdeeds.ts';
import { notesOnDisk } from './notes-on-disk.ts';
import { brokenRules } from './pages/broken-rules.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const note = `# Value

Before.

\`\`\`clv
# the base case
model: clv-retention
m: 100
r: 80%
scenarios:
  better service: {r: 90%}
\`\`\`

\`\`\`clv
model: clv-retention
r: 120%
\`\`\`

After, with [[Other]].
`;

describe.skipIf(!hasBrowser)('calculators', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let window: NotebookWindow;
  let misdeeds: readonly string[];
  const block = () => window.note.locator('[data-calculator="clv-retention"]');
  const onDisk = (): string => notesOnDisk(served).read('Value.md');
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts: { 'Value.md': note, 'Other.md': '# Other\n' } });
    page = await served.open();
    misdeeds = watchForMisdeeds(page);
    window = notebookWindow(page);
    await window.isReady('2 notes');
    await window.show('Value.md', 'Value');
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  it('show a block of a note as a live model: figures, conventions side by side, scenarios', async () => {
    await block().waitFor();
    await eventually(() => block().locator('dl').first().textContent()).toContain('366.67');
    const tables = block().getByRole('table');
    await eventually(() => tables.first().textContent()).toMatch(/366\.67.*333\.33.*266\.67/s);
    await eventually(() => tables.nth(1).textContent()).toMatch(/better service.*550/s);
  });

  it('follow what is typed and slid at once, and refuse what has no answer without losing it', async () => {
    const margin = block().getByRole('textbox', { name: 'Margin per period', exact: true });
    await margin.fill('200');
    await eventually(() => block().locator('dl').first().textContent()).toContain('733.33');
    await margin.fill('200,5');
    await eventually(() => block().locator('dl').first().textContent()).toContain('735.17');
    const retention = block().getByRole('textbox', { name: 'Retention per period' });
    await retention.fill('120 %');
    await eventually(() => block().getByRole('alert').textContent()).toContain('too large');
    expect(await retention.inputValue()).toBe('120 %');
    await retention.fill('0.9');
    await eventually(() => block().getByRole('alert').count()).toBe(0);
    const slider = block().getByRole('slider', { name: 'Discount per period' });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await eventually(() => block().getByRole('textbox', { name: 'Discount per period' }).inputValue()).toBe('10.5%');
    expect(onDisk()).toBe(note);
  });

  it('are written into the note only when asked, comments and all, which can be undone', async () => {
    await block()
      .getByRole('button', { name: window.t('calc.reset') })
      .click();
    await eventually(() => block().locator('dl').first().textContent()).toContain('366.67');
    await block().getByRole('textbox', { name: 'Margin per period', exact: true }).fill('150');
    await block()
      .getByRole('combobox', { name: window.t('calc.convention') })
      .selectOption('t1-survived');
    await eventually(() => block().locator('dl').first().textContent()).toContain('400');
    await block()
      .getByRole('button', { name: window.t('calc.write') })
      .click();
    await eventually(onDisk).toBe(
      note.replace('m: 100', 'm: 150').replace('{r: 90%}\n', '{r: 90%}\nconvention: t1-survived\n'),
    );
    await window.notices.getByRole('button', { name: window.t('undo.action') }).click();
    await eventually(onDisk).toBe(note);
  });

  it('tell how the figure is worked out, what moves it, and what it would take', async () => {
    await block().locator('summary').first().click();
    await block().locator('.katex').first().waitFor();
    await block().locator('summary').last().click();
    await eventually(() => block().getByRole('rowheader').allTextContents()).toContain('Retention per period');
    const twoWay = block().getByRole('table', { name: /by two inputs$/ });
    await twoWay.waitFor();
    expect(await twoWay.getByRole('row').count()).toBe(6);
    await block().getByLabel(window.t('calc.across')).selectOption({ label: 'Discount per period' });
    await eventually(() => twoWay.getByRole('columnheader').allTextContents()).toContain('12%');
    await block().getByLabel('To make “Customer lifetime value” reach').fill('550');
    await eventually(() => block().textContent()).toContain('150');
  });

  it('say what is wrong with a block where it stands, and leave the rest of the note alone', async () => {
    const broken = window.note.locator('[data-calculator=""]');
    await eventually(() => broken.getByRole('status').textContent()).toContain('Line 16');
    await eventually(() => broken.getByRole('status').textContent()).toContain('too large');
    expect(await broken.textContent()).toContain('r: 120%');
    expect(await window.note.getByRole('link', { name: 'Other' }).count()).toBe(1);
  });

  it('stand on a page of their own, and go into a note from there', async () => {
    await window.run('command.calculators');
    await page.getByRole('heading', { name: window.t('calc.title') }).waitFor();
    const models = page.getByRole('navigation', { name: window.t('calc.models') });
    await models.getByRole('link', { name: 'Customer lifetime value at constant retention' }).click();
    await page.getByRole('main').getByRole('textbox', { name: 'Margin per period', exact: true }).fill('70');
    await page
      .getByRole('main')
      .getByRole('button', { name: window.t('calc.insert') })
      .click();
    await window.dialog.getByRole('combobox').selectOption('Other.md');
    await window.dialog.getByRole('button', { name: window.t('calc.insert-here') }).click();
    await window.isReading('Other');
    await eventually(() => notesOnDisk(served).read('Other.md')).toContain(
      '# Other\n\n```clv\nmodel: clv-retention\nmargin: 70\n',
    );
    await block().waitFor();
  });

  it.each(['light', 'dark'] as const)('keep the rules of accessibility when it is %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await window.show('Value.md', 'Value');
    await block().waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await window.run('command.calculators');
    await page.getByRole('heading', { name: window.t('calc.title') }).waitFor();
    expect(await brokenRules(page)).toEqual([]);
  });

  it('have done nothing wrong behind the scenes', () => {
    expect(misdeeds).toEqual([]);
  });
});
