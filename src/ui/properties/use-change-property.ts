import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteView } from '#api/contract.ts';
import { AppError } from '#core/errors.ts';
import type { NotePath } from '#core/note/note.ts';
import type { PropertyChange } from '#core/note/properties/property-change.ts';
import { useClient } from '../data/client-context.ts';
import { queries, useStatus } from '../data/queries.ts';
import { saveWaiting } from '../editor/draft.ts';
import { useShell } from '../frame/shell.ts';
import { errorWords } from '../i18n/error-words.ts';
import { navigate } from '../routing/use-route.ts';
import { withChange } from './with-change.ts';

/** Changes on their way to the file, one after the other. */
let queue: Promise<unknown> = Promise.resolve();
let pending = 0;

/** Changes a property of a note: shown at once, told when it cannot be done. Answers whether it was done. */
export function useChangeProperty(path: NotePath): (change: PropertyChange) => Promise<boolean> {
  const client = useClient();
  const cache = useQueryClient();
  const { notify } = useShell();
  const { t } = useTranslation();
  const folder = useStatus().data?.vault.folder ?? '';

  return useCallback(
    async (change) => {
      const { queryKey } = queries.note(client, path);
      const edit = (): void => navigate({ screen: 'note', path, at: null, line: null, edit: true });
      const send = async (): Promise<boolean> => {
        // What is typed into the source and not saved yet goes first, or the two would meet in a conflict.
        if (!(await saveWaiting(folder, path))) {
          notify({ text: t('properties.draft-waits'), action: { label: t('draft.continue'), run: edit } });
          return false;
        }
        await client.changeProperty({ path, change, ...(was === undefined ? {} : { was }) });
        return true;
      };
      const shown = cache.getQueryData<NoteView>(queryKey);
      const was = shown?.properties[change.name];
      await cache.cancelQueries({ queryKey });
      // The note cut short and the whole note alike.
      cache.setQueriesData<NoteView>(
        { queryKey },
        (note) => note && { ...note, properties: withChange(note.properties, change) },
      );
      pending += 1;
      const sending = queue.then(send);
      queue = sending.catch(() => undefined);
      try {
        return await sending;
      } catch (error) {
        const inSource = error instanceof AppError && error.code === 'property-complex';
        const action = { label: t('note.open-source'), run: edit };
        notify({ ...errorWords(t, error), tone: 'error', ...(inSource ? { action } : {}) });
        return false;
      } finally {
        pending -= 1;
        if (pending === 0) void cache.invalidateQueries({ queryKey: ['note', path] });
      }
    },
    [cache, client, folder, notify, path, t],
  );
}
