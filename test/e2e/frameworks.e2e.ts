import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchForMisdeeds } from './misdeeds.ts';
import { brokenRules } from './pages/broken-rules.ts';
import { eventually } from './pages/eventually.ts';
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

describe.skipIf(!hasBrowser)('frameworks of marketing', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let window: NotebookWindow;
  let misdeeds: readonly string[];
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts: { 'Frames.md': note, 'Other.md': '# Other\n' } });
    page = await served.open();
    misdeeds = watchForMisdeeds(page);
    window = notebookWindow(page);
    await window.isReady('2 notes');
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

  it('have done nothing wrong behind the scenes', () => {
    expect(misdeeds).toEqual([]);
  });
});
