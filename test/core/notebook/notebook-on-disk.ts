import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDiskNoteFiles, type DiskNoteFiles } from '#adapters/files/open-disk-note-files.ts';
import { openSqliteNoteIndex } from '#adapters/sqlite/open-note-index.ts';
import type { NoteIndex } from '#core/indexing/note-index.ts';
import { parseToStore, type NoteParser } from '#core/indexing/note-parser.ts';
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
export function aNotebookOnDisk(options: { root?: string; index?: NoteIndex } = {}): DiskNotebook {
  const base = mkdtempSync(join(tmpdir(), 'konspekt-notebook-'));
  const root = options.root ?? mkdtempSync(join(tmpdir(), 'konspekt-vault-'));
  const files = openDiskNoteFiles({ root, snapshotsDir: join(base, 'snapshots') });
  const index = options.index ?? openSqliteNoteIndex({ file: join(base, 'index.db'), vaultKey: root });
  let pending: PendingMove | null = null;
  const notebook = openNotebook({
    files,
    index,
    parser: inlineParser,
    pending: { read: () => pending ?? undefined, write: (next) => void (pending = next) },
    now: () => performance.now(),
    readerLang: () => 'en',
  });
  return {
    root,
    files,
    index,
    notebook,
    close: async () => {
      await notebook.close();
      rmSync(base, { recursive: true, force: true });
      if (options.root === undefined) rmSync(root, { recursive: true, force: true });
    },
  };
}
