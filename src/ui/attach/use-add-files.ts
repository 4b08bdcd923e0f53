import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { useAct } from '../frame/use-act.ts';
import { errorWords } from '../i18n/error-words.ts';
import type { Client } from '#api/client.ts';
import { isNotePath } from '#core/note/note-path.ts';
import type { NotePath } from '#core/note/note.ts';
import { navigate } from '../routing/use-route.ts';
import type { Brought } from './dropped-files.ts';

/** Names of files that failed which are said one by one. */
const NAMED = 3;

/** Notes that are looked at to see whether a deck was handed over. */
const LOOKED_AT = 3;

/** Copies files into a folder of the notebook and says what became of them. */
export function useAddFiles(): (brought: Promise<readonly Brought[]>, folder: string) => Promise<void> {
  const client = useClient();
  const cache = useQueryClient();
  const act = useAct();
  const { notify, announce } = useShell();
  const { t } = useTranslation();
  return useCallback(
    async (coming, folder) => {
      await act(async () => {
        const brought = await coming;
        if (brought.length === 0) return;
        announce(t('add.under-way', { count: brought.length }));
        const { addToNotebook } = await import('./add-to-notebook.ts');
        const { notes, attachments } = await cache.ensureQueryData(queries.tree(client));
        const { vault } = await cache.ensureQueryData(queries.status(client));
        const { added, leftOut, failed } = await addToNotebook(client, brought, folder, {
          known: [...notes.map(({ path }) => path), ...attachments],
          nameless: t('attach.untitled'),
        });
        await cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'settings' });
        const [first] = failed;
        if (first !== undefined) {
          const names = failed.slice(0, NAMED).map(({ name }) => name);
          const { text, hint } = errorWords(t, first.error);
          notify({
            text: t('attach.failed', { name: [...names, ...(failed.length > NAMED ? ['…'] : [])].join(', ') }),
            hint: `${text} ${hint}`,
            tone: 'error',
          });
        }
        const deck = await deckAmong(client, added);
        if (deck !== undefined) navigate({ screen: 'note', path: deck, at: null, line: null, edit: false });
        if (added.length === 0 && leftOut === 0) return;
        notify({
          text: t('add.done', { count: added.length, folder: folder === '' ? vault.name : folder }),
          ...(leftOut === 0 ? {} : { hint: t('add.left-out', { count: leftOut }) }),
        });
      });
    },
    [act, announce, cache, client, notify, t],
  );
}

/** The deck file that was brought, where little else was: whoever opens one wants to study it. */
async function deckAmong(client: Client, added: readonly NotePath[]): Promise<NotePath | undefined> {
  if (added.length > LOOKED_AT) return undefined;
  for (const path of added) if (isNotePath(path) && (await client.note({ path })).type === 'deck') return path;
  return undefined;
}
