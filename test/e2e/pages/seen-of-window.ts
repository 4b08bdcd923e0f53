import type { Page } from 'playwright-core';

/** What one sees of a window as far as a shortcut may change it. */
export type View = Readonly<Record<string, string>>;

/** How the window looks at this moment. */
export function seenOf(page: Page): Promise<View> {
  return page.evaluate(() => {
    const all = (selector: string, tell: (element: Element) => string | null): string =>
      [...document.querySelectorAll(selector)].map((element) => tell(element) ?? '').join(' | ');
    const nameOf = (element: Element | null): string =>
      element === null
        ? ''
        : (element.getAttribute('aria-label') ??
          (element.getAttribute('role') || element.textContent.trim()).slice(0, 60));
    const { activeElement, documentElement, fullscreenElement } = document;
    return {
      place: location.hash,
      dialogs: all('[role=dialog]', (dialog) => {
        const heading = document.getElementById(dialog.getAttribute('aria-labelledby') ?? '');
        return dialog.getAttribute('aria-label') ?? heading?.textContent ?? '';
      }),
      tabs: all('[data-pane] [role=tab]', (tab) => `${nameOf(tab)} ${tab.getAttribute('aria-selected')}`),
      panes: all('[data-pane]', (pane) => String(pane.contains(activeElement))),
      panels: all('[role=toolbar], aside, footer', nameOf),
      messages: all('section[aria-live] p', ({ textContent }) => textContent),
      focus: activeElement?.matches('input, textarea') === true ? activeElement.className : nameOf(activeElement),
      look: `${documentElement.dataset['theme']} ${documentElement.dataset['contrast']} ${documentElement.style.cssText}`,
      full: String(fullscreenElement !== null),
    };
  });
}

/** How the window looks once it stands still. */
export async function settledView(page: Page): Promise<View> {
  let [before, now] = [{} as View, await seenOf(page)];
  for (let tries = 0; tries < 40 && JSON.stringify(before) !== JSON.stringify(now); tries++) {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 120)));
    [before, now] = [now, await seenOf(page)];
  }
  return now;
}
