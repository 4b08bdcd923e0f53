import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSqliteNoteIndex, type SqliteNoteIndexOptions } from '#adapters/sqlite/open-note-index.ts';
import type { NoteIndex } from '#core/indexing/note-index.ts';

/** A place for an index that goes away with the test. */
export function anIndexFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'konspekt-index-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'index.db');
}

/** Opens an index that is closed with the test. */
export function openIndex(file: string, options: Partial<SqliteNoteIndexOptions> = {}): NoteIndex {
  const index = openSqliteNoteIndex({ file, vaultKey: 'a vault', ...options });
  onTestFinished(() => index.close());
  return index;
}
