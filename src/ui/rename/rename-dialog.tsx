import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { useShell } from '../frame/shell.ts';
import { useUndo } from '../frame/use-undo.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { ErrorNote } from '../kit/error-note.tsx';
import { TextField } from '../kit/text-field.tsx';
import { navigate } from '../routing/use-route.ts';
import { noteMoved } from '../workspace/moved-notes.ts';
import { EditsList } from './edits-list.tsx';
import { notePathOf } from './note-path-of.ts';
import { useSettled } from './use-settled.ts';

/** Renames or moves a note; shows beforehand which links in which notes will be rewritten. */
export function RenameDialog({ path }: { readonly path: NotePath }) {
  const { t } = useTranslation();
  const client = useClient();
  const cache = useQueryClient();
  const shell = useShell();
  const undo = useUndo();
  const [typed, setTyped] = useState(path.replace(/\.md$/i, ''));
  const [failure, setFailure] = useState<unknown>(null);
  const to = notePathOf(typed);
  const settled = useSettled(to);
  const isNew = to !== '' && to !== path;
  const plan = useQuery({
    queryKey: ['previewRename', path, settled],
    queryFn: () => client.previewRename({ from: path, to: settled }),
    enabled: settled !== '' && settled !== path,
  });
  const error = failure ?? (isNew ? plan.error : null);

  const rename = async (): Promise<void> => {
    if (!isNew) return;
    try {
      const { moved, edits } = await client.rename({ from: path, to });
      shell.closeDialog();
      noteMoved(path, moved.to);
      navigate({ screen: 'note', path: moved.to, at: null, line: null, edit: false }, { replace: true });
      shell.notify({
        text: t('rename.done', { count: edits.length, path: moved.to }),
        action: { label: t('undo.action'), run: () => void undo() },
      });
      await cache.invalidateQueries();
    } catch (problem) {
      setFailure(problem);
    }
  };
  return (
    <Dialog
      title={t('rename.title')}
      wide
      onClose={shell.closeDialog}
      actions={
        <>
          <Button onPress={shell.closeDialog}>{t('dialog.cancel')}</Button>
          <Button look="primary" isDisabled={!isNew || plan.isError} onPress={() => void rename()}>
            {t('rename.action')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('rename.field')}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setFailure(null);
        }}
        onEnter={() => void rename()}
        hint={t('rename.hint')}
        select={[typed.lastIndexOf('/') + 1, typed.length]}
      />
      {error === null ? null : <ErrorNote error={error} />}
      {isNew && error === null && plan.data !== undefined ? <EditsList edits={plan.data.edits} /> : null}
    </Dialog>
  );
}
