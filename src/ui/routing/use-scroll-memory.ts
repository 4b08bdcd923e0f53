import { useEffect, useLayoutEffect, type RefObject } from 'react';

const STORE = 'konspekt.scroll';
const places: Map<string, number> = new Map(stored());

type ScrollMemory = {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Key of the history entry. */
  readonly entry: string;
  /** Whether the content to scroll is there. */
  readonly ready: boolean;
  /** Where to go at a first visit; undefined is the top. */
  place(root: HTMLElement): HTMLElement | undefined;
};

/** Brings a visited entry of the history back to where it was left, and a new one to the place it names. */
export function useScrollMemory({ scroller, entry, ready, place }: ScrollMemory): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!ready || element === null) return;
    const before = places.get(entry);
    if (before !== undefined) element.scrollTop = before;
    else showPlace(element, place(element));
    // `place` belongs to the entry.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [entry, ready, scroller]);

  useEffect(() => {
    const element = scroller.current;
    if (!ready || element === null) return;
    const keep = (): void => void places.set(entry, element.scrollTop);
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [entry, ready, scroller]);
}

/** Scrolls to an element and lets it glow for a moment; without one, to the top. */
export function showPlace(scroller: HTMLElement, target: HTMLElement | undefined): void {
  if (target === undefined) {
    scroller.scrollTop = 0;
    return;
  }
  for (let fold = target.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  target.scrollIntoView({ block: 'start' });
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const glow = getComputedStyle(document.documentElement).getPropertyValue('--mark');
  target.animate([{ backgroundColor: glow }, { backgroundColor: 'transparent' }], {
    duration: 1400,
    easing: 'ease-in',
  });
}

addEventListener('pagehide', () => {
  try {
    sessionStorage.setItem(STORE, JSON.stringify([...places].slice(-200)));
  } catch {
    // Where nothing may be stored, a reload begins at the top.
  }
});

function stored(): [string, number][] {
  try {
    return JSON.parse(sessionStorage.getItem(STORE) ?? '[]') as [string, number][];
  } catch {
    return [];
  }
}
