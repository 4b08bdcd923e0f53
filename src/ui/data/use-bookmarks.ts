import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from './client-context.ts';
import { queries, useSettings } from './queries.ts';

type Bookmarks = {
  /** In the order they were made. */
  readonly paths: readonly NotePath[];
  /** Adds a bookmark for a note or takes it away; answers whether there is one now. */
  toggle(path: NotePath): Promise<boolean>;
  /** Lets the bookmarks of a note or folder that was moved follow it. */
  follow(from: string, to: string): Promise<void>;
};

/** The bookmarks of the notebook, which are kept in its folder. */
export function useBookmarks(): Bookmarks {
  const client = useClient();
  const cache = useQueryClient();
  const { data: settings } = useSettings();
  const change = useCallback(
    async (next: (before: readonly NotePath[]) => readonly NotePath[]): Promise<readonly NotePath[]> => {
      const { bookmarks } = await cache.ensureQueryData(queries.settings(client));
      const changed = next(bookmarks);
      if (changed === bookmarks) return bookmarks;
      const saved = await client.saveSettings({ bookmarks: changed });
      cache.setQueryData(['settings'], saved);
      return saved.bookmarks;
    },
    [cache, client],
  );
  return useMemo(
    () => ({
      paths: settings?.bookmarks ?? [],
      toggle: async (path) => {
        const after = await change((before) =>
          before.includes(path) ? before.filter((each) => each !== path) : [...before, path],
        );
        return after.includes(path);
      },
      follow: async (from, to) => {
        const follow = (each: NotePath): NotePath =>
          each === from || each.startsWith(`${from}/`) ? ((to + each.slice(from.length)) as NotePath) : each;
        await change((before) => (before.every((each) => follow(each) === each) ? before : before.map(follow)));
      },
    }),
    [change, settings?.bookmarks],
  );
}
