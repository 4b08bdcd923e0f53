import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotePath } from '#core/note/note.ts';
import { nameOf } from '#core/note/note-path.ts';
import { useClient } from '../data/client-context.ts';
import { useStatus } from '../data/queries.ts';
import { saveAllWaiting } from '../editor/draft.ts';
import { useShell } from '../frame/shell.ts';
import { useAct } from '../frame/use-act.ts';
import { useUndo } from '../frame/use-undo.ts';
import { noteMoved } from '../workspace/moved-notes.ts';

/** The path something has in another folder, '' for the root. */
export function pathIn(folder: string, path: string): NotePath {
  return (folder === '' ? nameOf(path) : `${folder}/${nameOf(path)}`) as NotePath;
}

/** Moves a note or a folder with all it holds, links included; it can be undone. @throws AppError */
export function useCarryOutMove(): (path: string, folder: string) => Promise<void> {
  const client = useClient();
  const cache = useQueryClient();
  const undo = useUndo();
  const vault = useStatus().data?.vault.folder ?? '';
  const { notify, closeDialog } = useShell();
  const { t } = useTranslation();
  return useCallback(
    async (path, folder) => {
      await saveAllWaiting(vault);
      const { moved, edits } = await client.rename({ from: path as NotePath, to: pathIn(folder, path) });
      closeDialog();
      noteMoved(vault, path, moved.to);
      notify({
        text: t('move.done', { path: moved.to, count: edits.length }),
        action: { label: t('undo.action'), run: () => void undo() },
      });
      await cache.invalidateQueries();
    },
    [cache, client, closeDialog, notify, t, undo, vault],
  );
}

/** Moves at once where no link changes; else shows beforehand what will. */
export function useMove(): (path: string, folder: string) => Promise<void> {
  const client = useClient();
  const act = useAct();
  const carryOut = useCarryOutMove();
  const { openDialog } = useShell();
  return useCallback(
    async (path, folder) => {
      await act(async () => {
        const { edits } = await client.previewRename({ from: path as NotePath, to: pathIn(folder, path) });
        if (edits.length === 0) await carryOut(path, folder);
        else openDialog({ kind: 'move', path, folder });
      });
    },
    [act, carryOut, client, openDialog],
  );
}
