import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '#api/client.ts';
import type { Status } from '#api/contract.ts';
import { laterStatus } from './later-status.ts';
import { isSavingSettings } from './save-settings.ts';

/** Shortest time between two rounds of asking again; longer while thousands of notes are indexed, which is one long burst. */
const REST = 400;
const REST_WHILE_INDEXING = 5000;
/** A burst of events shorter than this is one change. */
const GATHER = 80;

/** Keeps what the window shows in step with the notebook, until the returned function is called. */
export function followChanges(client: Client, cache: QueryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const rest = (): number => {
    const status = cache.getQueryData<Status>(['status']);
    return status?.phase === 'ready' || status?.phase === undefined ? REST : REST_WHILE_INDEXING;
  };
  const refresh = (): void => {
    if (timer !== undefined) return;
    const wait = Math.max(GATHER, last + rest() - Date.now());
    timer = setTimeout(() => {
      timer = undefined;
      last = Date.now();
      // A note's links, embeds and translations depend on any other note, so every answer but the settings is asked again.
      void cache.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'settings' });
    }, wait);
  };
  const stops = [
    client.on('notes-changed', refresh),
    client.on('status-changed', (status) => {
      const before = cache.getQueryData<Status>(['status']);
      // An answer still on its way was given before this was said.
      void cache.cancelQueries({ queryKey: ['status'] });
      cache.setQueryData(['status'], laterStatus(before, status));
      if (status.phase !== 'ready' || before?.phase === 'ready') return;
      // The round is over: what waited for a longer rest is asked now.
      clearTimeout(timer);
      timer = undefined;
      last = 0;
      refresh();
    }),
    client.on('settings-changed', (settings) => {
      if (!isSavingSettings()) cache.setQueryData(['settings'], settings);
    }),
    client.on('reviews-changed', () => {
      const asked = new Set<unknown>([
        ...['studyOverview', 'studySettings', 'deckFile', 'studyStatistics', 'studyCards', 'studyGlossary', 'planExam'],
      ]);
      void cache.invalidateQueries({ predicate: ({ queryKey }) => asked.has(queryKey[0]) });
    }),
    client.on('backups-changed', () => void cache.invalidateQueries({ queryKey: ['backups'] })),
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
