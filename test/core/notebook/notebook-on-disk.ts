import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDiskNoteFiles, type DiskNoteFiles } from '#adapters/files/open-disk-note-files.ts';
import { openReviewLog } from '#adapters/log/open-review-log.ts';
import { createAnkiPackages } from '#adapters/anki/create-anki-packages.ts';
import { openDesk } from '#adapters/anki/open-desk.ts';
import { placeFile } from '#adapters/anki/place-file.ts';
import { openSqliteNoteIndex } from '#adapters/sqlite/open-note-index.ts';
import type { NoteIndex } from '#core/indexing/note-index.ts';
import { parseToStore, type NoteParser } from '#core/indexing/note-parser.ts';
import { createOptimiser } from '#host/optimiser.ts';
import { openNotebook, type Notebook } from '#core/notebook.ts';
import type { PendingMove } from '#core/notebook/pending-move.ts';

export const inlineParser: NoteParser = {
  expect: () => undefined,
  parse: async (inputs) => inputs.map(parseToStore),
  close: async () => undefined,
};

export type DiskNotebook = {
  readonly root: string;
  readonly files: DiskNoteFiles;
  readonly index: NoteIndex;
  readonly notebook: Notebook;
  close(): Promise<void>;
};

/** A notebook over a fresh temporary folder, on the real adapters. */
export function aNotebookOnDisk(
  options: {
    root?: string;
    index?: NoteIndex;
    clock?: () => number;
    pause?: () => Promise<void>;
    /** Stands for the disk that is to keep the log. */
    sync?: (handle: number) => void;
  } = {},
): DiskNotebook {
  const base = mkdtempSync(join(tmpdir(), 'konspekt-notebook-'));
  const root = options.root ?? mkdtempSync(join(tmpdir(), 'konspekt-vault-'));
  const files = openDiskNoteFiles({ root, snapshotsDir: join(base, 'snapshots') });
  const index = options.index ?? openSqliteNoteIndex({ file: join(base, 'index.db'), vaultKey: root });
  const folder = join(root, '.konspekt', 'reviews');
  const reviews = openReviewLog({
    folders: [folder],
    writeTo: folder,
    device: () => 'test',
    ...(options.sync && { sync: options.sync }),
  });
  let pending: PendingMove | null = null;
  const notebook = openNotebook({
    files,
    index,
    parser: inlineParser,
    pending: { read: () => pending ?? undefined, write: (next) => void (pending = next) },
    learner: {
      log: reviews,
      optimiser: createOptimiser(),
      clock: options.clock ?? (() => Date.now()),
      tz: () => 0,
      newId: () => randomUUID(),
    },
    exchange: {
      packages: createAnkiPackages(),
      desk: openDesk(),
      place: (path, contents) => placeFile(files, path, contents),
      course: () => 'Course',
    },
    now: () => performance.now(),
    readerLang: () => 'en',
    ...(options.pause && { pause: options.pause }),
  });
  return {
    root,
    files,
    index,
    notebook,
    close: async () => {
      await notebook.close();
      reviews.close();
      rmSync(base, { recursive: true, force: true });
      if (options.root === undefined) rmSync(root, { recursive: true, force: true });
    },
  };
}
