import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchForMisdeeds } from './misdeeds.ts';
import { brokenRules } from './pages/broken-rules.ts';
import { eventually } from './pages/eventually.ts';
import { notesOnDisk } from './notes-on-disk.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const note = `# Frames

\`\`\`jtbd-forces
push: [{text: "[[Other|Figures get lost in other places]]", strength: 4}, {text: Nobody knows the formula, strength: 3}]
pull: [{text: Everything in one place, strength: 5}]
anxiety: [{text: "<script>document.title = 'taken over'</script>", strength: 2}]
habit: [{text: We always did it so, strength: 4}, {text: Files are everywhere, strength: 3}]
\`\`\`

\`\`\`funnel
stagez: 3
\`\`\`

After.
`;
const funnel = `# Funnel

\`\`\`funnel
# from the books
stages:
- {name:   Visitors, count: 1000}   # counted
- {name: Buyers, count: 50, note: "see [[Wallet]]"}
\`\`\`
`;

describe.skipIf(!hasBrowser)('frameworks of marketing', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let disk: ReturnType<typeof notesOnDisk>;
  let page: Page;
  let window: NotebookWindow;
  let misdeeds: readonly string[];
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, {
      texts: { 'Frames.md': note, 'Other.md': '# Other\n', 'Funnel.md': funnel, 'Wallet.md': '# Wallet\n' },
    });
    disk = notesOnDisk(served);
    page = await served.open();
    misdeeds = watchForMisdeeds(page);
    window = notebookWindow(page);
    await window.isReady('4 notes');
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  it('are drawn from their block, and told as a list', async () => {
    await window.show('Frames.md', 'Frames');
    const figure = window.note.locator('[data-framework=jtbd-forces]');
    await figure.locator('svg[role=img]').waitFor();
    await figure.locator('summary').click();
    await eventually(() => figure.getByRole('list').first().textContent()).toContain('Nobody knows the formula');
    expect(await page.title()).toBe('Frames – Konspekt');
    expect(await figure.locator('script').count()).toBe(0);
  });

  it('say what is wrong with a block where it stands, and leave the rest of the note alone', async () => {
    const broken = window.note.locator('[data-framework=""]');
    await eventually(() => broken.getByRole('status').textContent()).toContain('Line 11');
    expect(await broken.textContent()).toContain('stagez: 3');
    expect(await window.note.textContent()).toContain('After.');
  });

  it.each(['light', 'dark'] as const)('keep the rules of accessibility when it is %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    expect(await brokenRules(page)).toEqual([]);
  });

  it('lead where a link in their words leads', async () => {
    await window.note.locator('[data-framework=jtbd-forces] svg [data-target]').first().click();
    await window.isReading('Other');
    await page.goBack();
    await window.isReading('Frames');
    const list = window.note.locator('[data-framework=jtbd-forces] details');
    await list.locator('summary').click();
    await list.getByRole('link', { name: 'Figures get lost in other places' }).click();
    await window.isReading('Other');
  });

  it('can be edited as a form, which changes only what was changed, and taken back in one step', async () => {
    await window.show('Funnel.md', 'Funnel');
    const figure = window.note.locator('[data-framework=funnel]');
    await figure.getByRole('button', { name: 'Edit as a form' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).first().fill('Guests: all');
    await eventually(() => dialog.getByRole('region', { name: 'Preview' }).textContent()).toContain('Guests: all');
    await dialog.getByRole('textbox', { name: 'Number' }).last().fill('lots');
    await eventually(() => dialog.getByRole('status').textContent()).toContain('“Stages 2 › Number” must be a number.');
    expect(await brokenRules(page)).toEqual([]);
    await dialog.getByRole('textbox', { name: 'Number' }).last().fill('60');
    await dialog.getByRole('button', { name: 'Add: Stages' }).click();
    await page.keyboard.type('Friends');
    await dialog.getByRole('button', { name: 'Move Stages 3 up' }).click();
    await dialog.getByRole('button', { name: 'Move Stages 2 down' }).click();
    await dialog.getByRole('button', { name: 'Write to note' }).click();
    await eventually(() => disk.read('Funnel.md')).toBe(
      funnel
        .replace('  Visitors', '  "Guests: all"')
        .replace('count: 50', 'count: 60')
        .replace('"}\n', '"}\n- {name: Friends, count: 0}\n'),
    );
    await window.notices.getByRole('button', { name: 'Undo' }).click();
    await eventually(() => disk.read('Funnel.md')).toBe(funnel);
  });

  it.each(['light', 'dark'] as const)(
    'have a form that keeps the rules when it is %s, also where it is narrow',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 500, height: 800 });
      const figure = window.note.locator('[data-framework=funnel]');
      await figure.getByRole('button', { name: 'Edit as a form' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('More fields').first().click();
      await dialog.getByRole('region', { name: 'Preview' }).locator('svg').waitFor();
      expect(await brokenRules(page)).toEqual([]);
      await dialog.getByRole('textbox', { name: 'Name' }).first().fill('Others');
      await page.keyboard.press('Escape');
      await dialog.getByRole('button', { name: 'Discard changes' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.setViewportSize({ width: 1440, height: 900 });
      expect(disk.read('Funnel.md')).toBe(funnel);
    },
  );

  it('are saved as pictures', async () => {
    const figure = window.note.locator('[data-framework=funnel]');
    for (const [name, file] of [
      ['Save as PNG', 'png'],
      ['Save as SVG', 'svg'],
    ] as const) {
      const download = page.waitForEvent('download');
      await figure.getByRole('button', { name }).click();
      expect((await download).suggestedFilename()).toMatch(new RegExp(`\\.${file}$`));
    }
  });

  it('are linked from: the other note knows of them, and its new name is written into them', async () => {
    const figure = window.note.locator('[data-framework=funnel]');
    await figure.locator('summary').click();
    await figure.getByRole('link', { name: 'Wallet' }).click();
    await window.isReading('Wallet');
    await window.notePanel
      .getByRole('link', { name: /Funnel/ })
      .first()
      .waitFor();
    await page.keyboard.press('F2');
    const name = window.dialog.getByRole('textbox', { name: 'New name' });
    await eventually(() => name.inputValue()).toBe('Wallet');
    await name.fill('Purse');
    await eventually(() => window.dialog.getByRole('heading', { level: 3 }).textContent()).toBe('1 link will change');
    await page.keyboard.press('Enter');
    await eventually(() => disk.read('Funnel.md')).toBe(funnel.replace('[[Wallet]]', '[[Purse]]'));
  });

  it('have done nothing wrong behind the scenes', () => {
    expect(misdeeds).toEqual([]);
  });
});
