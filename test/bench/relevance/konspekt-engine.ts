import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteNoteIndex } from '#adapters/sqlite/open-note-index.ts';
import { parseNote } from '#core/note/parse-note.ts';
import type { NotePath } from '#core/note/note.ts';
import { createLiveIndex } from '#core/notebook/live-index.ts';
import { searchNotes } from '#core/notebook/search-notes.ts';
import type { Engine } from './engine.ts';

/** The app's own search over its own index, told nothing of the language. */
export const konspekt: Engine = {
  name: 'Konspekt',
  build(docs) {
    const folder = mkdtempSync(join(tmpdir(), 'konspekt-relevance-'));
    const index = openSqliteNoteIndex({ file: join(folder, 'index.db'), vaultKey: 'relevance' });
    const live = createLiveIndex(index, () => null);
    live.commit({
      put: docs.map(({ id, title, text }) => {
        const path = id as NotePath;
        const hasTitle = text.startsWith('---') || /^# /m.test(text);
        const note = parseNote(path, hasTitle ? text : `# ${title}\n\n${text}`);
        return { file: { path, kind: 'note', size: text.length, mtime: 0, hash: id }, note };
      }),
      files: [],
      removed: [],
    });
    return {
      search: (text, limit) => searchNotes(live, { text, limit }, () => 0).hits.map(({ path }) => path),
      close: () => {
        index.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
};
