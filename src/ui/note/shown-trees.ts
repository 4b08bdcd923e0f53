import type { Root } from 'hast';

const shown = new WeakMap<Element, Root>();

/** Remembers what a text on the page was made of. */
export function rememberTree(element: Element, tree: Root): void {
  shown.set(element, tree);
}

/** What the text around an element was made of. */
export function treeShownIn(element: Element): Root | undefined {
  const text = element.closest('.note-content');
  return text === null ? undefined : shown.get(text);
}
