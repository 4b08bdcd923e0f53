import type { Page } from 'playwright-core';

/** Everything that goes wrong in a page without being seen: uncaught errors, complaints in the console, failed requests for parts of the window. */
export function watchForMisdeeds(page: Page): readonly string[] {
  const misdeeds: string[] = [];
  page.on('pageerror', (error) => misdeeds.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // What drawing without a graphics card says of its own speed.
    if (message.text().includes('GPU stall due to ReadPixels')) return;
    const { url, lineNumber, columnNumber } = message.location();
    misdeeds.push(`console: ${message.text()} (${url}:${lineNumber + 1}:${columnNumber + 1})`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().includes('/files/'))
      misdeeds.push(`${response.status()}: ${response.url()}`);
  });
  return misdeeds;
}
