import { useEffect, useLayoutEffect, type RefObject } from 'react';
import { readKept, writeKept } from '../data/kept.ts';
import { findPlace } from '../note/find-place.ts';

/** Visits whose scroll place outlasts the window. */
const MOST = 400;
/** Time without scrolling after which the places are kept. */
const PAUSE = 500;
const places: Map<string, number> = new Map(stored());
/** Lines that visits come back at. */
const lines: Map<string, number> = new Map();
let timer: ReturnType<typeof setTimeout> | undefined;

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
    const line = lines.get(entry);
    lines.delete(entry);
    if (line !== undefined) findPlace(element, null, line)?.scrollIntoView({ block: 'start' });
    else if (before !== undefined) element.scrollTop = before;
    else showPlace(element, place(element));
    // `place` belongs to the entry.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [entry, ready, scroller]);

  useEffect(() => {
    const element = scroller.current;
    if (!ready || element === null) return;
    const keep = (): void => {
      // The last one scrolled stands last, so that the oldest are forgotten first.
      places.delete(entry);
      places.set(entry, element.scrollTop);
      clearTimeout(timer);
      timer = setTimeout(store, PAUSE);
    };
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [entry, ready, scroller]);
}

/** Brings a visit back at a line of the file the next time its text is shown, wherever it was left; null undoes that. */
export function comeBackAtLine(entry: string, line: number | null): void {
  if (line === null) lines.delete(entry);
  else lines.set(entry, line);
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

addEventListener('pagehide', store);

/** Keeps the places of this window beside those other windows have kept meanwhile. */
function store(): void {
  clearTimeout(timer);
  if (places.size === 0) return;
  writeKept('scroll', [...new Map([...stored(), ...places])].slice(-MOST));
}

function stored(): readonly [string, number][] {
  const kept = readKept<unknown>('scroll', []);
  return Array.isArray(kept) ? (kept as [string, number][]).filter((each) => Array.isArray(each)) : [];
}
