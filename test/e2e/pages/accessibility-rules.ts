import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const rules = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Puts axe into a page; it goes with the next load. */
export async function loadRules(page: Page): Promise<void> {
  await page.evaluate(rules);
}

/** Every rule of accessibility a page breaks, with the places where. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await page.evaluate(() =>
    // A tooltip belongs to its button, wherever in the page it is put.
    (globalThis as unknown as { axe: typeof axe }).axe.run(
      { exclude: ['[data-overlay-container]:has([role=tooltip])'] },
      {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
      },
    ),
  );
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}
