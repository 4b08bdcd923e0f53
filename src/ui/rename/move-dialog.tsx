import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { useStatus } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { ErrorNote } from '../kit/error-note.tsx';
import { nameOf } from '../note/note-name.ts';
import { EditsList } from './edits-list.tsx';
import { FolderPicker } from './folder-picker.tsx';
import { pathIn, useCarryOutMove, useMove } from './use-move.ts';

/** Moves a note or a folder into another folder: asks where to, and shows which links will be rewritten. */
export function MoveDialog({ path, folder }: { readonly path: string; readonly folder?: string | undefined }) {
  const move = useMove();
  return folder === undefined ? (
    <FolderPicker path={path} onPick={(chosen) => void move(path, chosen)} />
  ) : (
    <ConfirmMove path={path} folder={folder} />
  );
}

function ConfirmMove({ path, folder }: { readonly path: string; readonly folder: string }) {
  const { t } = useTranslation();
  const client = useClient();
  const { closeDialog } = useShell();
  const carryOut = useCarryOutMove();
  const vault = useStatus().data?.vault.name ?? '';
  const [failure, setFailure] = useState<unknown>(null);
  const plan = useQuery({
    queryKey: ['previewRename', path, pathIn(folder, path)],
    queryFn: () => client.previewRename({ from: path as NotePath, to: pathIn(folder, path) }),
  });
  const error = failure ?? plan.error;
  return (
    <Dialog
      title={t('move.title', { name: nameOf(path) })}
      wide
      onClose={closeDialog}
      actions={
        <>
          <Button onPress={closeDialog}>{t('dialog.cancel')}</Button>
          <Button
            look="primary"
            autoFocus
            isDisabled={plan.isError}
            onPress={() => void carryOut(path, folder).catch(setFailure)}
          >
            {t('move.action')}
          </Button>
        </>
      }
    >
      <p>{t('move.into', { folder: folder === '' ? vault : folder })}</p>
      {error === null ? null : <ErrorNote error={error} />}
      {error === null && plan.data !== undefined ? <EditsList edits={plan.data.edits} /> : null}
    </Dialog>
  );
}
