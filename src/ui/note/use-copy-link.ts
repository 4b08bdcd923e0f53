import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteView } from '#api/contract.ts';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { useAct } from '../frame/use-act.ts';
import { placeLink } from './place-link.ts';

/** Puts a link to a note, or to the heading or block of an id in it, into the clipboard, ready to be pasted into another note. */
export function useCopyLink(): (note: Pick<NoteView, 'path' | 'headings'>, id: string | null) => Promise<void> {
  const client = useClient();
  const cache = useQueryClient();
  const act = useAct();
  const { notify } = useShell();
  const { t } = useTranslation();
  return useCallback(
    async (note, id) => {
      const link = await act(async () => {
        const { linkName, resolverOf } = await import('../links/link-name.ts');
        const tree = await cache.ensureQueryData(queries.tree(client));
        const text = placeLink(linkName(resolverOf(tree), note.path, null), note.headings, id);
        await navigator.clipboard.writeText(text);
        return text;
      });
      if (link !== undefined) notify({ text: t('copy.link-done', { link }) });
    },
    [act, cache, client, notify, t],
  );
}
