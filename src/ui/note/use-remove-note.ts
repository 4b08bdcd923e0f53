import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { useStatus } from '../data/queries.ts';
import { saveWaiting } from '../editor/draft.ts';
import { useShell } from '../frame/shell.ts';
import { useAct } from '../frame/use-act.ts';
import { useUndo } from '../frame/use-undo.ts';
import { navigate } from '../routing/use-route.ts';

/** Removes a note at once and offers to take that back; its text stays among the snapshots. */
export function useRemoveNote(): (path: NotePath) => Promise<void> {
  const client = useClient();
  const act = useAct();
  const undo = useUndo();
  const folder = useStatus().data?.vault.folder ?? '';
  const { notify } = useShell();
  const { t } = useTranslation();
  return useCallback(
    async (path) => {
      const removed = await act(async () => {
        await saveWaiting(folder, path);
        return client.remove({ path });
      });
      if (removed === undefined) return;
      navigate({ screen: 'welcome' }, { replace: true });
      notify({ text: t('remove.done', { path }), action: { label: t('undo.action'), run: () => void undo() } });
    },
    [act, client, folder, notify, t, undo],
  );
}
