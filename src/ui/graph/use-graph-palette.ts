import { useMemo, useSyncExternalStore } from 'react';
import type { GraphPalette } from './export-svg.ts';
import { readGraphPalette } from './read-graph-palette.ts';

const darkness = matchMedia('(prefers-color-scheme: dark)');

/** The colours of the graph, read anew when the page looks otherwise. */
export function useGraphPalette(): GraphPalette {
  const look = useSyncExternalStore(watch, lookOfPage);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- `look` is what the colours depend on
  return useMemo(() => readGraphPalette(), [look]);
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
