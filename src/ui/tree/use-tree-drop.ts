import { useEffect, useRef, useState, type DragEvent } from 'react';
import { folderOf, nameOf } from '#core/note/note-path.ts';
import { draggedType, hasFiles } from '../attach/file-transfer.ts';
import { readDropped } from '../attach/dropped-files.ts';
import { useAddFiles } from '../attach/use-add-files.ts';
import { useStatus } from '../data/queries.ts';
import { useMove } from '../rename/use-move.ts';
import { rowPlace, type RowPlace } from './focused-row.ts';

/** A folder opens when something is held over it for so long, ms. */
const HOVER = 700;

/** What this window is dragging: while it moves, the page may not read what it carries. */
let dragged: RowPlace | undefined;

/** Lets rows of the tree be dragged, and rows and files be dropped into folders; `target` is the folder that would take them. */
export function useTreeDrop(onUnfold: (folder: string) => void) {
  const [target, setTarget] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const addFiles = useAddFiles();
  const move = useMove();
  const locked = useStatus().data?.vault.writable === false;

  useEffect(() => {
    if (target === null) return undefined;
    // The pointer moves again when the drag is over, wherever it ended.
    const clear = (): void => {
      clearTimeout(timer.current);
      setTarget(null);
    };
    const ends = ['pointermove', 'dragend', 'drop'] as const;
    for (const name of ends) window.addEventListener(name, clear);
    return () => {
      for (const name of ends) window.removeEventListener(name, clear);
    };
  }, [target]);

  const aim = (folder: string | null): void => {
    if (folder === target) return;
    clearTimeout(timer.current);
    setTarget(folder);
    if (folder !== null && folder !== '') timer.current = setTimeout(() => onUnfold(folder), HOVER);
  };
  /** The folder something would fall into here; null where it may not. */
  const folderHere = (event: DragEvent): string | null => {
    if (locked) return null;
    const row = rowPlace(event.target as Element);
    const folder = row === undefined ? '' : row.kind === 'folder' ? row.path : folderOf(row.path);
    if (hasFiles(event.dataTransfer)) return folder;
    return dragged !== undefined && mayMove(dragged, folder) ? folder : null;
  };

  return {
    target,
    handlers: {
      onDragStart(event: DragEvent) {
        dragged = rowPlace(event.target as Element);
        if (dragged === undefined) return;
        event.dataTransfer.setData(draggedType, dragged.path);
        if (dragged.kind === 'note')
          event.dataTransfer.setData('text/plain', `[[${nameOf(dragged.path).replace(/\.(?:md|markdown)$/i, '')}]]`);
        event.dataTransfer.effectAllowed = 'all';
      },
      onDragOver(event: DragEvent) {
        const folder = folderHere(event);
        aim(folder);
        if (folder === null) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = hasFiles(event.dataTransfer) ? 'copy' : 'move';
      },
      onDragLeave(event: DragEvent) {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) aim(null);
      },
      onDrop(event: DragEvent) {
        const folder = folderHere(event);
        const moved = dragged;
        dragged = undefined;
        aim(null);
        if (folder === null) return;
        event.preventDefault();
        if (hasFiles(event.dataTransfer)) void addFiles(readDropped(event.dataTransfer), folder);
        else if (moved !== undefined) void move(moved.path, folder);
      },
      onDragEnd() {
        dragged = undefined;
        aim(null);
      },
    },
  };
}

function mayMove({ path, kind }: RowPlace, folder: string): boolean {
  if (folderOf(path) === folder) return false;
  return kind === 'note' || !`${folder}/`.startsWith(`${path}/`);
}
