import { readFileSync } from 'node:fs';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasCdnow, LOG } from '../core/calc/read-cdnow.ts';
import { watchForMisdeeds } from './misdeeds.ts';
import { notesOnDisk } from './notes-on-disk.ts';
import { brokenRules } from './pages/broken-rules.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const wallets = '```share-of-wallet\ncustomers: [[120, 300], [45, 60]]\n```\n';
const bound = `---
discount: 8 %
---
# Bound

\`\`\`clv
model: clv-retention
m: 200
r: 0.8
\`\`\`

^base

\`\`\`clv
model: clv-retention
title: Taken over
from:
  - [[#^base]]
  - {discount: "[[Bound]]"}
\`\`\`

\`\`\`share-of-wallet
title: From a file
from: [[wallets.csv]]
\`\`\`

\`\`\`clv
title: Nowhere
from: [[Nowhere#^base]]
\`\`\`
`;

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

describe.skipIf(!hasBrowser)('data of calculators', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let window: NotebookWindow;
  let misdeeds: readonly string[];
  const dialog = () => page.getByRole('dialog');
  const calculator = (model: string) => page.locator(`[data-calculator="${model}"]`);
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, {
      texts: {
        'Wallets.md': `# Wallets\n\n${wallets}`,
        'Bound.md': bound,
        'wallets.csv': 'spend;wallet\n30;100\n10;100\n',
      },
    });
    page = await served.open();
    misdeeds = watchForMisdeeds(page);
    window = notebookWindow(page);
    await window.isReady('2 notes');
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  it('are brought in from a table, with a look at it and its errors listed', async () => {
    await window.show('Wallets.md', 'Wallets');
    const block = calculator('share-of-wallet');
    await block
      .getByRole('button', { name: /^Import into/ })
      .first()
      .click();
    await dialog()
      .getByLabel(window.t('calc.import-paste'))
      .fill('Spend on the brand;Wallet;Remark\n120,50;300;a\nmuch;80;b\n45;;c\n80;100;d');
    await dialog()
      .getByRole('button', { name: window.t('calc.import-look') })
      .click();
    await eventually(() => dialog().getByRole('status').textContent()).toContain('2 rows cannot be read');
    expect(await dialog().getByRole('status').textContent()).toMatch(/Line 3: .*not a number.*much/s);
    expect(await dialog().getByRole('status').textContent()).toMatch(/Line 4: .*nothing there/s);
    await eventually(() => dialog().getByRole('table').textContent()).toContain('120.50');
    expect(await brokenRules(page)).toEqual([]);
    const take = dialog().getByRole('button', { name: 'Import 2 rows' });
    expect(await take.isDisabled()).toBe(true);
    await dialog().getByRole('checkbox', { name: 'Leave out 2 rows' }).check();
    await take.click();
    await eventually(() => dialog().count()).toBe(0);
    await eventually(() => block.locator('dl').first().textContent()).toContain('50.13%');
  });

  it('may be read otherwise than they were guessed', async () => {
    const block = calculator('share-of-wallet');
    await block
      .getByRole('button', { name: /^Import into/ })
      .first()
      .click();
    await dialog().getByLabel(window.t('calc.import-paste')).fill('1.000;2.000\n3.000;4.000');
    await dialog()
      .getByRole('button', { name: window.t('calc.import-look') })
      .click();
    await eventually(() => dialog().getByRole('table').textContent()).toContain('4');
    await dialog().getByLabel(window.t('calc.import-decimal')).selectOption(',');
    await eventually(() => dialog().getByRole('table').textContent()).toContain('4,000');
    await page.keyboard.press('Escape');
    await eventually(() => dialog().count()).toBe(0);
  });

  it('go out as CSV, as a workbook, as Markdown, and charts as pictures', async () => {
    const block = calculator('share-of-wallet');
    const save = async (words: string): Promise<Download> => {
      await block.getByRole('button', { name: window.t('calc.export') }).click();
      const coming = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: words }).click();
      return coming;
    };
    const csv = await save(window.t('calc.export-csv'));
    expect(csv.suggestedFilename()).toMatch(/\.csv$/);
    expect(await textOf(csv)).toMatch(/^\uFEFFInputs\r\n|^\uFEFFFigures\r\n/);
    expect(await textOf(csv)).toContain('0.50125');
    const workbook = await save(window.t('calc.export-xlsx'));
    expect(
      readFileSync(await workbook.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(await textOf(await save(window.t('calc.export-md')))).toMatch(/\| --- \| ---: \|.*50\.13%/s);
    const chart = block.locator('figure').last();
    const coming = page.waitForEvent('download');
    await chart.getByRole('button', { name: /as SVG$/ }).click();
    const svg = await textOf(await coming);
    expect(svg).toMatch(/^<svg /);
    expect(svg).not.toMatch(/var\(|class=/);
    const picture = page.waitForEvent('download');
    await chart.getByRole('button', { name: /as PNG$/ }).click();
    expect(
      readFileSync(await (await picture).path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('are taken from another block, from properties and from a file, and follow them', async () => {
    await window.show('Bound.md', 'Bound');
    const taken = window.note.getByRole('figure').filter({ hasText: 'Taken over' });
    // 200 × 1.08 / (1.08 − 0.8)
    await eventually(() => taken.locator('dl').first().textContent()).toContain('771.43');
    const file = window.note.getByRole('figure').filter({ hasText: 'From a file' });
    await eventually(() => file.locator('dl').first().textContent()).toContain('20%');
    await eventually(() => window.note.getByText('leads to no note, block or table').count()).toBe(1);
    notesOnDisk(served).write('Bound.md', bound.replace('m: 200', 'm: 100'));
    await eventually(() => taken.locator('dl').first().textContent()).toContain('385.71');
  });

  it.skipIf(!hasCdnow)(
    'of thousands of purchases are read and fitted beside the window, and kept as a file',
    async () => {
      await page.goto(`${new URL(page.url()).origin}/#/calculators/btyd`);
      const block = page.getByRole('main');
      await block
        .getByRole('button', { name: /^Import into/ })
        .first()
        .click();
      await dialog().locator('input[type=file]').setInputFiles(LOG);
      await eventually(() => dialog().textContent()).toContain('6,919');
      await dialog().getByLabel(window.t('calc.log-customer'), { exact: true }).selectOption('1');
      await dialog().getByLabel(window.t('calc.log-end')).fill('1997-09-30');
      await eventually(() => dialog().getByRole('table').textContent()).toContain('29.33');
      expect(await brokenRules(page)).toEqual([]);
      await dialog().getByRole('button', { name: 'Import 2357 customers' }).click();
      await eventually(() => dialog().count()).toBe(0);
      await eventually(() => block.locator('dl').first().textContent()).toContain('2,357');
      await eventually(() => block.locator('dl').first().textContent()).toContain('4.414');
      await eventually(() =>
        block.getByRole('img', { name: /Repeat purchases by week/ }).getAttribute('aria-label'),
      ).toMatch(/Expected.*78.*Actual.*4,339/s);
      await block.getByRole('button', { name: window.t('calc.insert') }).click();
      await dialog().getByLabel(window.t('calc.note')).selectOption('Wallets.md');
      await dialog()
        .getByRole('button', { name: window.t('calc.insert-here'), exact: true })
        .click();
      await eventually(() => notesOnDisk(served).read('Wallets.md')).toMatch(
        /from:\n {2}customers: "?\[\[btyd-customers\.csv\]\]/,
      );
      expect(notesOnDisk(served).read('btyd-customers.csv').split('\n')).toHaveLength(2359);
      await eventually(() => calculator('btyd').locator('dl').first().textContent()).toContain('4.414');
    },
  );

  it('did nothing the page should not do', () => {
    expect(misdeeds).toEqual([]);
  });
});
