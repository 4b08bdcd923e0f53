import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExternalMove } from '#api/contract.ts';
import { useClient } from '../data/client-context.ts';
import { useStatus } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { useAct } from '../frame/use-act.ts';
import { noteMoved } from '../workspace/moved-notes.ts';

/** Answers whether links follow a note that another program moved. */
export function useSettleMove(): (move: ExternalMove, accept: boolean) => Promise<void> {
  const client = useClient();
  const cache = useQueryClient();
  const act = useAct();
  const folder = useStatus().data?.vault.folder ?? '';
  const { notify } = useShell();
  const { t } = useTranslation();
  return useCallback(
    async ({ from, to }, accept) => {
      const settled = await act(() => client.settleMove({ from, to, accept }));
      if (settled === undefined) return;
      noteMoved(folder, from, to);
      notify({ text: accept ? t('moves.updated', { count: settled.edits.length }) : t('moves.left') });
      await cache.invalidateQueries();
    },
    [act, cache, client, folder, notify, t],
  );
}
