import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { useAct } from '../frame/use-act.ts';
import { useShell } from '../frame/shell.ts';
import { useUndo } from '../frame/use-undo.ts';
import { formatMoment } from '../i18n/format.ts';
import { navigate, useRoute } from '../routing/use-route.ts';

/** Where an earlier text is kept. */
type Kept = { readonly snapshot: string } | { readonly backup: string };

/** Puts an earlier text of a note in its place, or makes the note again, and offers to take that back. */
export function useBringBack(): (path: NotePath, kept: Kept, at: string) => Promise<void> {
  const client = useClient();
  const cache = useQueryClient();
  const act = useAct();
  const undo = useUndo();
  const { closeDialog, notify } = useShell();
  const { t, i18n } = useTranslation();
  const { route } = useRoute();
  return useCallback(
    async (path, kept, at) => {
      const done = await act(() =>
        'snapshot' in kept
          ? client.restore({ path, snapshot: kept.snapshot })
          : client.restoreNote({ path, backup: kept.backup }),
      );
      if (done === undefined) return;
      closeDialog();
      if (route.screen !== 'note' || route.path !== path)
        navigate({ screen: 'note', path, at: null, line: null, edit: false });
      notify({
        text: t('versions.restored', { moment: formatMoment(at, i18n.language) }),
        action: { label: t('undo.action'), run: () => void undo() },
      });
      await cache.invalidateQueries();
    },
    [act, cache, client, closeDialog, i18n.language, notify, route, t, undo],
  );
}
