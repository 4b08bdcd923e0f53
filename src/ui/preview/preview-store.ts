import { useSyncExternalStore } from 'react';

/** A card that shows where a link leads. */
export type Preview = {
  readonly link: HTMLElement;
  /** Where the pointer was; null when the keyboard asked. */
  readonly pointer: { readonly x: number; readonly y: number } | null;
  /** Whether the keyboard goes into the card; one that only accompanies the focus leaves it where it is. */
  readonly takesFocus: boolean;
};

/** Links that have something to show. */
export const PREVIEWED = 'a.link-note, a.embed-source, a[data-footnote], a[data-preview]';

let current: Preview | null = null;
let lastFocused: HTMLElement | null = null;
const listeners = new Set<() => void>();

/** The card that is open, if any. */
export function usePreview(): Preview | null {
  return useSyncExternalStore(subscribe, currentPreview);
}

/** The same, outside of a component. */
export function currentPreview(): Preview | null {
  return current;
}

/** Opens the card of a link, in place of another. */
export function openPreview(preview: Preview): void {
  current = preview;
  tell();
}

/** Closes the card; one that the keyboard opened gives the focus back, unless it is wanted elsewhere. */
export function closePreview({ refocus = true }: { readonly refocus?: boolean } = {}): void {
  if (current === null) return;
  const { link, pointer } = current;
  current = null;
  tell();
  if (refocus && pointer === null && link.isConnected) link.focus({ preventScroll: true });
}

/** Remembers where the keyboard was last, since a list of commands takes the focus for a while. */
export function rememberFocused(element: Element | null): void {
  const link = element?.closest<HTMLElement>(PREVIEWED);
  if (link !== null && link !== undefined && link.closest('[data-preview-card]') === null) lastFocused = link;
  else if (element?.closest('main') !== null) lastFocused = null;
}

/** Opens the card of the link the keyboard is at; false when it is at none. */
export function previewFocusedLink(): boolean {
  const link = lastFocused;
  if (link === null || !link.isConnected) return false;
  // A list of commands that was just left gives the focus back first.
  requestAnimationFrame(() => requestAnimationFrame(() => openPreview({ link, pointer: null, takesFocus: true })));
  return true;
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
