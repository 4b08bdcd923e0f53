import { AppError } from '#core/errors.ts';
import type { NoteFiles, Snapshot } from '#core/indexing/note-files.ts';
import type { NotePath } from '#core/note/note.ts';
import { isNotePath, nameOf, toNotePath } from '#core/note/note-path.ts';
import { withoutExtension } from '#core/note/link-key.ts';
import type { SyncQueue } from './sync-queue.ts';
import type { UndoStack } from './undo-stack.ts';

export type EditNotes = {
  source(path: NotePath): { readonly text: string; readonly hash: string };
  save(path: NotePath, text: string, baseHash: string): Promise<{ readonly hash: string }>;
  create(typed: string, text?: string): Promise<{ readonly path: NotePath; readonly hash: string }>;
  remove(path: NotePath): Promise<void>;
  snapshots(path: NotePath): readonly Snapshot[];
  /** The text of one snapshot. @throws AppError snapshot-not-found */
  snapshotText(snapshot: string): string;
  /** Notes that are gone and of which a snapshot is kept, the last one first; each as it stood last. */
  deletedNotes(): readonly Snapshot[];
  restore(path: NotePath, snapshot: string): Promise<{ readonly hash: string }>;
  /** Puts an earlier text in the place of what a note says now, or makes the note again; can be undone. */
  bringBack(path: NotePath, text: string): Promise<{ readonly hash: string }>;
};

/** Deleted notes that are listed at most. */
const MOST_DELETED = 500;

/** Changes of single notes. Each takes the same road into the index as a change made by another program. */
export function createEditNotes(files: NoteFiles, queue: SyncQueue, undo: UndoStack): EditNotes {
  /** The file is safe once written; the index follows, and its trouble is not the writer's. */
  const follow = async (path: NotePath): Promise<void> => {
    await queue.run({ only: [path] }).catch(() => undefined);
  };
  const bringBack = async (path: NotePath, text: string): Promise<{ readonly hash: string }> => {
    const isNew = files.stat(path) === undefined;
    const before = isNew ? undefined : textNow(files, path);
    const { hash } = files.write(path, text, { keepLineEnds: false, ...(isNew ? { baseHash: null } : {}) });
    const done = { label: nameOf(path), moved: [], texts: [], removed: [] };
    if (isNew) undo.push({ ...done, made: [{ path, hash }] });
    else if (before !== undefined && before !== text) undo.push({ ...done, texts: [{ path, hash, text: before }] });
    await follow(path);
    return { hash };
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
    snapshotText: (snapshot) => files.readSnapshot(snapshot),
    deletedNotes: () =>
      files
        .latestSnapshots()
        .filter(({ path }) => isNotePath(path) && files.stat(path) === undefined)
        .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
        .slice(0, MOST_DELETED),
    restore: (path, snapshot) => bringBack(path, files.readSnapshot(snapshot)),
    bringBack,
  };
}

function textNow(files: NoteFiles, path: NotePath): string | undefined {
  try {
    return files.read(path).text;
  } catch (error) {
    // A text that cannot be read can be replaced all the same: its bytes stay among the snapshots.
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
