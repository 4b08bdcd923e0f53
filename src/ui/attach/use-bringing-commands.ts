import { useMemo } from 'react';
import { folderOf } from '#core/note/note-path.ts';
import type { CommandContext } from '../commands/command.ts';
import { useShell } from '../frame/shell.ts';
import { useRoute } from '../routing/use-route.ts';
import { focusedRow } from '../tree/focused-row.ts';
import { currentWorkspace } from '../workspace/workspace-store.ts';
import { chooseFiles } from './dropped-files.ts';
import { useAddFiles } from './use-add-files.ts';

type BringingCommands = Pick<CommandContext, 'insertFile' | 'addFiles' | 'move'>;

/** What commands do that drag and drop does with the pointer. */
export function useBringingCommands(): BringingCommands {
  const { openDialog } = useShell();
  const { route } = useRoute();
  const addFiles = useAddFiles();
  const path = route.screen === 'note' ? route.path : null;
  return useMemo(
    () => ({
      insertFile() {
        void chooseFiles('files').then(async (chosen) => {
          const { EditorView } = await import('@codemirror/view');
          const { bringFiles } = await import('./bring-into-note.ts');
          const place = document.querySelector<HTMLElement>(`[data-pane="${currentWorkspace().focused}"] .cm-content`);
          const view = place === null ? null : EditorView.findFromDOM(place);
          if (view === null) return;
          view.focus();
          const { from, to } = view.state.selection.main;
          const files = chosen.map(({ file }) => file);
          if (files.length > 0) await bringFiles(view, files, from, to);
        });
      },
      addFiles(what) {
        const row = focusedRow();
        const folder = row?.kind === 'folder' ? row.path : folderOf(row?.path ?? path ?? '');
        void addFiles(chooseFiles(what), folder);
      },
      move() {
        const from = focusedRow()?.path ?? path;
        if (from !== null) openDialog({ kind: 'move', path: from });
      },
    }),
    [addFiles, openDialog, path],
  );
}
