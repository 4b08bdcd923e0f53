import { useQueryClient } from '@tanstack/react-query';
import { createElement, useCallback } from 'react';
import { useClient } from '../data/client-context.ts';
import { queries, useStatus } from '../data/queries.ts';
import { useAct } from '../frame/use-act.ts';
import { useRoute } from '../routing/use-route.ts';
import { NotePage } from './note-page.tsx';
import { setPrintJob, type PrintJob } from './print-store.ts';
import { whenSaved } from './when-saved.ts';

/** Prints the open note as it stands after saving, or writes it as PDF. */
export function usePrint(): (to: PrintJob['to']) => void {
  const client = useClient();
  const cache = useQueryClient();
  const act = useAct();
  const { route } = useRoute();
  const folder = useStatus().data?.vault.folder;
  const path = route.screen === 'note' ? route.path : null;
  const isEdited = route.screen === 'note' && route.edit;
  return useCallback(
    (to) => {
      if (path === null) return;
      void act(async () => {
        if (isEdited && folder !== undefined) await whenSaved(folder, path);
        const note = await cache.fetchQuery({ ...queries.note(client, path, true), staleTime: 0 });
        setPrintJob({ title: note.title, page: createElement(NotePage, { note }), to });
      });
    },
    [act, cache, client, folder, isEdited, path],
  );
}
