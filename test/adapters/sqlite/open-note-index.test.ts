import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { openSqliteNoteIndex } from '#adapters/sqlite/open-note-index.ts';
import { describeNoteIndex } from '../../contracts/note-index.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describeNoteIndex('an index in SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'konspekt-index-'));
  folders.push(folder);
  return openSqliteNoteIndex({ file: join(folder, 'index.db'), vaultKey: 'a vault' });
});
