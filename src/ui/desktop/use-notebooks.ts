import { useQuery } from '@tanstack/react-query';
import type { KnownNotebook } from '#api/desktop.ts';
import { useStatus } from '../data/queries.ts';
import { desktopClient } from './desktop-client.ts';

/** Notebooks opened before, without the one in this window; none in a browser. */
export function useNotebooks(): readonly KnownNotebook[] {
  const desktop = desktopClient();
  const here = useStatus().data?.vault.folder;
  const { data } = useQuery({
    queryKey: ['notebooks'],
    queryFn: async () => (await desktop?.notebooks({})) ?? [],
    enabled: desktop !== null,
    // Other windows open and close notebooks, too.
    staleTime: 0,
  });
  return (data ?? []).filter(({ folder }) => folder !== here);
}
