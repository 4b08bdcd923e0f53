import type { Page } from 'playwright-core';

/**
 * What a person could not get at or read in this window: controls that no scrolling brings into sight or that something
 * else covers, and words cut off at an edge. Lists scrolled by their own keys count as scrolling, hidden overflow does not.
 * `within` is the part that is looked at: what lies under a panel is meant to be covered.
 */
export function outOfReach(page: Page, within = 'body'): Promise<string[]> {
  return page.evaluate((scope) => {
    const found: string[] = [];
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 60)}”`;
    const hidden = new Map<Element, boolean>();
    /** What only screen readers are told stands in a box of one pixel. */
    const isHidden = (element: Element): boolean => {
      const known = hidden.get(element);
      if (known !== undefined) return known;
      const { width, height } = element.getBoundingClientRect();
      const isSmall = width <= 1 && height <= 1 && getComputedStyle(element).overflow === 'hidden';
      const up = element.parentElement;
      const is = isSmall || (up !== null && up !== document.body && isHidden(up));
      hidden.set(element, is);
      return is;
    };
    const isShown = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return (
        width > 1 &&
        height > 1 &&
        !isHidden(element) &&
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        element.closest('[inert], [aria-hidden=true], .visually-hidden, .katex') === null
      );
    };
    const shown = (selector: string): HTMLElement[] =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter(
        (element) => element.closest(scope) !== null && isShown(element),
      );
    const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

    if (document.documentElement.scrollWidth > innerWidth) found.push('the whole window scrolls sideways');

    /** The part of an element's box that is left by everything around it, once scrolled to. */
    const visiblePart = (element: HTMLElement): DOMRect => {
      const [line = element.getBoundingClientRect()] = element.getClientRects();
      let { left, top, right, bottom } = line;
      for (let up = element.parentElement; up !== null; up = up.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(up);
        const box = up.getBoundingClientRect();
        if (overflowX !== 'visible') [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
        if (overflowY !== 'visible') [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
        if (position === 'fixed') break;
      }
      [left, right] = [Math.max(left, 0), Math.min(right, innerWidth)];
      [top, bottom] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };

    const controls =
      'a[href], button, input, textarea, select, summary, label, [role=tab], [role=menuitem], [role=option], [tabindex="0"]';
    for (const control of shown(controls)) {
      // Some lists draw only what is in sight.
      if (!control.isConnected || control.closest('[role=tree]') !== null) continue;
      const before = ancestorsOf(control).map((up) => [up, up.scrollLeft, up.scrollTop] as const);
      control.scrollIntoView({ block: 'center', inline: 'center' });
      for (const [up, left, top] of before) {
        const { overflowX, overflowY } = getComputedStyle(up);
        // What only a script can scroll is cut off.
        if (!scrolls(overflowX)) up.scrollLeft = left;
        if (!scrolls(overflowY)) up.scrollTop = top;
      }
      const [line = control.getBoundingClientRect()] = control.getClientRects();
      const part = visiblePart(control);
      const wanted = Math.min(line.width, innerWidth * 0.5);
      if (part.width < wanted - 1 || part.height < Math.min(line.height, 24) - 1) {
        found.push(`out of sight: ${nameOf(control)}`);
        continue;
      }
      const hit = document.elementFromPoint(part.left + part.width / 2, part.top + part.height / 2);
      const isHit =
        hit !== null &&
        (control.contains(hit) || hit.contains(control) || hit.closest('label')?.contains(control) === true);
      if (!isHit) found.push(`covered: ${nameOf(control)} by ${hit === null ? 'nothing' : nameOf(hit)}`);
    }

    for (const element of shown('body *')) {
      if (![...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim() !== ''))
        continue;
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      const cut =
        (overflowX !== 'visible' && !scrolls(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY !== 'visible' && !scrolls(overflowY) && element.scrollHeight > element.clientHeight + 2);
      const isToldElsewhere =
        textOverflow === 'ellipsis' && element.closest('[title], [aria-label], [role=treeitem]') !== null;
      if (cut && !isToldElsewhere) found.push(`cut off: ${nameOf(element)}`);
    }
    return [...new Set(found)];

    function ancestorsOf(element: Element): HTMLElement[] {
      const all: HTMLElement[] = [];
      for (let up = element.parentElement; up !== null; up = up.parentElement) all.push(up);
      return all;
    }
  }, within);
}
