import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../data/client-context.ts';
import { useAct } from '../frame/use-act.ts';
import { useShell } from '../frame/shell.ts';

/** Makes a backup now and says what came of it. */
export function useBackUp(): () => Promise<void> {
  const client = useClient();
  const act = useAct();
  const { notify } = useShell();
  const { t } = useTranslation();
  return useCallback(async () => {
    const done = await act(() => client.backUp({}));
    if (done === undefined) return;
    notify({
      text: done.made === null ? t('backups.nothing-new') : t('backups.done', { count: done.made.notes }),
    });
  }, [act, client, notify, t]);
}
