import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '#api/client.ts';

/** Shortest time between two rounds of asking again, so that indexing thousands of notes does not flood the host. */
const REST = 1500;
/** A burst of events shorter than this is one change. */
const GATHER = 80;

/** Keeps what the window shows in step with the notebook, until the returned function is called. */
export function followChanges(client: Client, cache: QueryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const refresh = (): void => {
    if (timer !== undefined) return;
    const wait = Math.max(GATHER, last + REST - Date.now());
    timer = setTimeout(() => {
      timer = undefined;
      last = Date.now();
      // A note's links, embeds and translations depend on any other note, so every answer but the settings is asked again.
      void cache.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'settings' });
    }, wait);
  };
  const stops = [
    client.on('notes-changed', refresh),
    client.on('status-changed', (status) => cache.setQueryData(['status'], status)),
    client.on('settings-changed', (settings) => cache.setQueryData(['settings'], settings)),
    client.on('moves-found', () => void cache.invalidateQueries({ queryKey: ['moves'] })),
  ];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

/** Cache of answers: asked once, kept until the notebook says that something changed. */
export const cacheDefaults = {
  queries: {
    staleTime: Infinity,
    gcTime: 10 * 60_000,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  },
  mutations: { retry: false },
} as const;
