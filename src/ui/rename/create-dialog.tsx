import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../data/client-context.ts';
import { useShell } from '../frame/shell.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { ErrorNote } from '../kit/error-note.tsx';
import { TextField } from '../kit/text-field.tsx';
import { folderOf } from '../note/note-name.ts';
import { navigate, useRoute } from '../routing/use-route.ts';
import { notePathOf } from './note-path-of.ts';

/** Asks for the name of a new note, makes it and opens it for writing. */
export function CreateDialog({ path: suggested, beside }: { readonly path: string; readonly beside: boolean }) {
  const { t } = useTranslation();
  const client = useClient();
  const cache = useQueryClient();
  const shell = useShell();
  const { route } = useRoute();
  const [path, setPath] = useState(() => {
    const folder = beside && route.screen === 'note' && !suggested.includes('/') ? folderOf(route.path) : '';
    return `${folder === '' ? '' : `${folder}/`}${suggested.replace(/\.md$/i, '')}`;
  });
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const wanted = notePathOf(path);

  const create = async (): Promise<void> => {
    if (wanted === '' || busy) return;
    setBusy(true);
    try {
      const created = await client.create({ path: wanted });
      await cache.invalidateQueries();
      shell.closeDialog();
      navigate({ screen: 'note', path: created.path, at: null, line: null, edit: true });
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={suggested === '' ? t('create.title') : t('create.title-missing', { name: suggested })}
      onClose={shell.closeDialog}
      actions={
        <>
          <Button onPress={shell.closeDialog}>{t('dialog.cancel')}</Button>
          <Button look="primary" isDisabled={wanted === ''} onPress={() => void create()}>
            {t('create.action')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('create.field')}
        value={path}
        onChange={setPath}
        onEnter={() => void create()}
        hint={t('create.hint')}
      />
      {error === null ? null : <ErrorNote error={error} />}
    </Dialog>
  );
}
