import type { Page } from 'playwright-core';

/** The looks of the window that differ in colour. */
export const looks = ['light', 'dark', 'light-contrast', 'dark-contrast'] as const;

/** Makes the page look as the settings would; what a browser emulates of the system does not reach every inherited colour. */
export async function showLook(page: Page, look: (typeof looks)[number]): Promise<void> {
  await page.evaluate((wanted) => {
    const [theme = 'light', contrast] = wanted.split('-');
    const { dataset } = document.documentElement;
    dataset['theme'] = theme;
    if (contrast === undefined) delete dataset['contrast'];
    else dataset['contrast'] = 'more';
  }, look);
  await standsStill(page);
}

/** Waits until typefaces and pictures are there, and the window is drawn as it will stay. */
export async function standsStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await frame();
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
    await frame();
  });
}
