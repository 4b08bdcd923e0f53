import { useMemo, type DragEventHandler } from 'react';
import { readDropped } from './dropped-files.ts';
import { hasFiles } from './file-transfer.ts';
import { useAddFiles } from './use-add-files.ts';

type FileDrop = { readonly onDragOver: DragEventHandler; readonly onDrop: DragEventHandler };

/** Lets files be dropped on a part of the window, which adds them to the notebook. */
export function useFileDrop(): FileDrop {
  const addFiles = useAddFiles();
  return useMemo(
    () => ({
      onDragOver(event) {
        if (!hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },
      onDrop(event) {
        if (!hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        void addFiles(readDropped(event.dataTransfer), '');
      },
    }),
    [addFiles],
  );
}
