import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../data/client-context.ts';
import { useAct } from '../frame/use-act.ts';
import { useShell } from '../frame/shell.ts';
import { useUndo } from '../frame/use-undo.ts';

/** Carries out what a preview showed, says so and offers to take it back; answers whether it was done. */
export function useMend(): (plan: string) => Promise<boolean> {
  const client = useClient();
  const cache = useQueryClient();
  const act = useAct();
  const undo = useUndo();
  const { notify } = useShell();
  const { t } = useTranslation();
  return useCallback(
    async (plan) => {
      const mended = await act(() => client.mend({ plan }));
      if (mended !== undefined) {
        const { edits, left } = mended;
        notify({
          text: t('doctor.mended', { count: edits.length }),
          ...(left.length === 0 ? {} : { hint: t('doctor.changed-since', { count: left.length }) }),
          ...(edits.length === 0 ? {} : { action: { label: t('undo.action'), run: () => void undo() } }),
        });
      }
      void cache.invalidateQueries();
      return mended !== undefined;
    },
    [act, cache, client, notify, t, undo],
  );
}
