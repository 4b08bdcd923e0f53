import { useMemo, useSyncExternalStore } from 'react';
import type { Palette } from './drawing.ts';
import { readPalette } from './read-palette.ts';

const darkness = matchMedia('(prefers-color-scheme: dark)');

/** The colours for the screen as it looks now and, where they differ, those for printing. */
export function usePalettes(): { readonly screen: Palette; readonly print: Palette | null } {
  const look = useSyncExternalStore(watch, lookOfPage);
  return useMemo(() => {
    const screen = readPalette(false);
    // `look` is what the colours depend on.
    return { screen, print: screen.dark && look !== '' ? readPalette(true) : null };
  }, [look]);
}

function lookOfPage(): string {
  const { theme = '', contrast = '', accent = '' } = document.documentElement.dataset;
  return `${theme} ${contrast} ${accent} ${darkness.matches}`;
}

function watch(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-contrast', 'data-accent'] });
  darkness.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    darkness.removeEventListener('change', changed);
  };
}
