import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useClient } from './client-context.ts';
import { queries, useSettings } from './queries.ts';

type SavedSearches = {
  /** In the order they were saved. */
  readonly texts: readonly string[];
  /** Saves a query or forgets it. */
  toggle(text: string): Promise<void>;
};

/** The searches one comes back to; like bookmarks they are kept in the notebook's folder. */
export function useSavedSearches(): SavedSearches {
  const client = useClient();
  const cache = useQueryClient();
  const { data: settings } = useSettings();
  const toggle = useCallback(
    async (text: string): Promise<void> => {
      const { searches } = await cache.ensureQueryData(queries.settings(client));
      const changed = searches.includes(text) ? searches.filter((each) => each !== text) : [...searches, text];
      cache.setQueryData(['settings'], await client.saveSettings({ searches: changed }));
    },
    [cache, client],
  );
  return useMemo(() => ({ texts: settings?.searches ?? [], toggle }), [settings?.searches, toggle]);
}
