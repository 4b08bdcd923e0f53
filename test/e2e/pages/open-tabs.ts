import type { Locator, Page } from 'playwright-core';
import { notebookWindow } from './notebook-window.ts';

const filler = Array.from({ length: 60 }, (_, at) => `Paragraph ${at + 1}.`).join('\n\n');

/** Four notes that lead to each other, long enough to scroll. */
export const linkedNotes = {
  'Alpha.md': `# Alpha\n\nTo [[Beta]], [[Gamma]] and [[Delta]].\n\n${filler}\n`,
  'Beta.md': `# Beta\n\nTo [[Gamma]].\n\n${filler}\n`,
  'Gamma.md': `# Gamma\n\nTo [[Alpha]].\n\n${filler}\n`,
  'Delta.md': '# Delta\n\nThe last one.\n',
};

/** The tabs and panes of a window, as a person meets them. */
export function openTabs(page: Page) {
  const window = notebookWindow(page);
  const tabs = (within: Page | Locator = page): Locator => within.getByRole('tab');
  return {
    tabs,
    tab: (name: string): Locator => page.getByRole('tab', { name, exact: true }),
    pane: (at: number): Locator => page.locator('[data-pane]').nth(at),
    panes: page.locator('[data-pane]'),
    /** Names of the tabs, the shown one in brackets. */
    row: (within: Page | Locator = page): Promise<string> =>
      tabs(within).evaluateAll((all) =>
        all
          .map((one) => {
            const name = one.getAttribute('aria-label') ?? '';
            return one.getAttribute('aria-selected') === 'true' ? `[${name}]` : name;
          })
          .join(' '),
      ),
    /** Opens notes the shown one links to, each in a tab behind it. */
    async openAside(...names: string[]): Promise<void> {
      for (const name of names)
        await window.note.getByRole('link', { name, exact: true }).click({ modifiers: ['ControlOrMeta'] });
    },
    /** A window that knows of no other tab, at the first of the linked notes. */
    async startAfresh(): Promise<void> {
      await page.evaluate(() => {
        const forget = (): void => {
          localStorage.clear();
          sessionStorage.clear();
        };
        // After the app, which keeps its tabs once more when it is left.
        addEventListener('pagehide', forget);
        document.addEventListener('visibilitychange', forget);
        history.replaceState(null, '', '#/note/Alpha.md');
        location.reload();
      });
      await window.isReading('Alpha');
      await page.getByRole('tablist').first().waitFor({ state: 'detached' });
    },
    /** Drags a border by so many pixels to the right. */
    async drag(border: Locator, by: number): Promise<void> {
      const { x = 0, y = 0, width = 0, height = 0 } = (await border.boundingBox()) ?? {};
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width / 2 + by, y + height / 2, { steps: 5 });
      await page.mouse.up();
    },
  };
}
