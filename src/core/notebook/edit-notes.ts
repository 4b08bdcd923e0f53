import { AppError } from '#core/errors.ts';
import type { NoteFiles, Snapshot } from '#core/indexing/note-files.ts';
import type { NotePath } from '#core/note/note.ts';
import { nameOf, toNotePath } from '#core/note/note-path.ts';
import { withoutExtension } from '#core/note/link-key.ts';
import type { SyncQueue } from './sync-queue.ts';
import type { UndoStack } from './undo-stack.ts';

export type EditNotes = {
  source(path: NotePath): { readonly text: string; readonly hash: string };
  save(path: NotePath, text: string, baseHash: string): Promise<{ readonly hash: string }>;
  create(typed: string, text?: string): Promise<{ readonly path: NotePath; readonly hash: string }>;
  remove(path: NotePath): Promise<void>;
  snapshots(path: NotePath): readonly Snapshot[];
  restore(path: NotePath, snapshot: string): Promise<{ readonly hash: string }>;
};

/** Changes of single notes. Each takes the same road into the index as a change made by another program. */
export function createEditNotes(files: NoteFiles, queue: SyncQueue, undo: UndoStack): EditNotes {
  /** The file is safe once written; the index follows, and its trouble is not the writer's. */
  const follow = async (path: NotePath): Promise<void> => {
    await queue.run({ only: [path] }).catch(() => undefined);
  };
  return {
    source: (path) => {
      const { text, hash } = files.read(path);
      return { text, hash };
    },
    save: async (path, text, baseHash) => {
      const { hash } = files.write(path, text, { baseHash });
      await follow(path);
      return { hash };
    },
    create: async (typed, text) => {
      const path = toNotePath(typed);
      const { hash } = files.write(path, text ?? `# ${withoutExtension(nameOf(path))}\n`, { baseHash: null });
      await follow(path);
      return { path, hash };
    },
    remove: async (path) => {
      if (files.stat(path) === undefined)
        throw new AppError('note-not-found', `There is no “${path}”.`, {
          hint: 'It may have been moved or removed already.',
        });
      const { text } = files.read(path);
      files.remove(path);
      undo.push({ label: nameOf(path), moved: [], texts: [], removed: [{ path, text }] });
      await follow(path);
    },
    snapshots: (path) => files.snapshots(path),
    restore: async (path, snapshot) => {
      const text = files.readSnapshot(snapshot);
      const { hash } = files.write(path, text, { keepLineEnds: false });
      await follow(path);
      return { hash };
    },
  };
}
