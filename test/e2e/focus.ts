import type { Page } from 'playwright-core';

/** Where the keyboard is: the name of the focused element, or why a person could not tell. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return 'LOST';
    const name =
      focused.getAttribute('aria-label') ??
      (focused.textContent.trim() || focused.getAttribute('class')) ??
      focused.tagName;
    const { top, bottom, left, right } = focused.getBoundingClientRect();
    if (right <= left || bottom <= top || bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth)
      return `OUT OF SIGHT: ${name}`;
    // Where text is typed the caret shows it; a list points to its current item.
    const tells = (element: Element | null): boolean => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
    };
    const types = focused.matches('input:not([type=radio]), textarea, [contenteditable=true]');
    // A note that took the focus over from the link that led to it is no stop of the Tab key.
    const isSeen =
      types ||
      focused.getAttribute('tabindex') === '-1' ||
      tells(focused) ||
      tells(focused.parentElement) ||
      tells(document.getElementById(focused.getAttribute('aria-activedescendant') ?? ''));
    return isSeen ? name : `NOT MARKED: ${name}`;
  });
}
