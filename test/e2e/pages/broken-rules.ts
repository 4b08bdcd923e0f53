import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const rules = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule of accessibility that the page breaks as it stands, with the places where. */
export async function brokenRules(page: Page): Promise<string[]> {
  // They go with the next load of the page.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(rules);
  const { violations } = await page.evaluate(() =>
    // A tooltip belongs to its button, wherever in the page it is put.
    (globalThis as unknown as { axe: typeof axe }).axe.run(
      { exclude: ['[data-overlay-container]:has([role=tooltip])'] },
      {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
      },
    ),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}
