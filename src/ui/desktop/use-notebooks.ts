import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { KnownNotebook } from '#api/desktop.ts';
import { useStatus } from '../data/queries.ts';
import { desktopClient } from './desktop-client.ts';

const queryKey = ['notebooks'];

/** Notebooks opened before, without the one in this window; none in a browser. */
export function useNotebooks(): readonly KnownNotebook[] {
  const desktop = desktopClient();
  const cache = useQueryClient();
  const here = useStatus().data?.vault.folder;
  // Other windows open and close notebooks, too.
  useEffect(() => desktop?.on('notebooks-changed', () => void cache.invalidateQueries({ queryKey })), [cache, desktop]);
  const { data } = useQuery({
    queryKey,
    queryFn: async () => (await desktop?.notebooks({})) ?? [],
    enabled: desktop !== null,
    staleTime: 0,
  });
  return (data ?? []).filter(({ folder }) => folder !== here);
}
