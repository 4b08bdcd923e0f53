import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { useNote, useStatus } from '../data/queries.ts';
import { saveAllWaiting } from '../editor/draft.ts';
import { useShell } from '../frame/shell.ts';
import { useUndo } from '../frame/use-undo.ts';
import field from '../kit/field.module.css';
import { nameOf } from '../note/note-name.ts';
import { isShown, navigate } from '../routing/use-route.ts';
import { noteMoved } from '../workspace/moved-notes.ts';
import { NewNameDialog } from './new-name-dialog.tsx';
import { notePathOf } from './note-path-of.ts';

/** Renames or moves a note, and the links to it. */
export function RenameDialog({ path }: { readonly path: NotePath }) {
  const { t } = useTranslation();
  const client = useClient();
  const cache = useQueryClient();
  const shell = useShell();
  const undo = useUndo();
  const folder = useStatus().data?.vault.folder ?? '';
  const name = path.replace(/\.md$/i, '');
  const note = useNote(path).data;
  const isTitled = note?.title === nameOf(path) && (note.titleInText || Object.hasOwn(note.properties, 'title'));
  const [title, setTitle] = useState(true);

  const rename = async (to: string): Promise<void> => {
    await saveAllWaiting(folder);
    const { moved, edits } = await client.rename({ from: path, to, title: isTitled && title });
    shell.closeDialog();
    noteMoved(folder, path, moved.to);
    if (!isShown(moved.to))
      navigate({ screen: 'note', path: moved.to, at: null, line: null, edit: false }, { replace: true });
    shell.notify({
      text: t('rename.done', { count: edits.length, path: moved.to }),
      action: { label: t('undo.action'), run: () => void undo() },
    });
    await cache.invalidateQueries();
  };
  return (
    <NewNameDialog
      title={t('rename.title')}
      label={t('rename.field')}
      hint={t('rename.hint')}
      name={name}
      select={[name.lastIndexOf('/') + 1, name.length]}
      meant={notePathOf}
      subject={[path]}
      preview={async (to) => (await client.previewRename({ from: path, to })).edits}
      rename={rename}
    >
      {isTitled ? (
        <label className={field.check}>
          <input type="checkbox" checked={title} onChange={({ target }) => setTitle(target.checked)} />
          {t('rename.title-too')}
        </label>
      ) : null}
    </NewNameDialog>
  );
}
