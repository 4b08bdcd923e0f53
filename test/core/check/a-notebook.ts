import { createMemoryNoteIndex } from '#adapters/memory/memory-note-index.ts';
import type { NoteHead, NoteIndex } from '#core/indexing/note-index.ts';
import type { NotePath } from '#core/note/note.ts';
import { isNotePath } from '#core/note/note-path.ts';
import { parseNote } from '#core/note/parse-note.ts';
import type { LinkResolver } from '#core/note/resolve-link.ts';
import { createLiveIndex } from '#core/notebook/live-index.ts';

export type ANotebook = {
  readonly index: NoteIndex;
  readonly resolver: LinkResolver;
  readonly heads: ReadonlyMap<NotePath, NoteHead>;
  readonly readText: (path: NotePath) => string | undefined;
};

/** An indexed notebook out of the texts of its notes; what is no note is an attachment. */
export function aNotebook(
  files: Readonly<Record<string, string>>,
  index: NoteIndex = createMemoryNoteIndex(),
): ANotebook {
  const live = createLiveIndex(index, () => null);
  const entries = Object.entries(files).map(([path, text]) => ({
    file: {
      path: path as NotePath,
      kind: isNotePath(path) ? 'note' : 'attachment',
      size: text.length,
      mtime: 1,
      hash: text,
    } as const,
    text,
  }));
  live.commit({
    put: entries.flatMap(({ file, text }) =>
      file.kind === 'note' ? [{ file, note: parseNote(file.path, text) }] : [],
    ),
    files: entries.flatMap(({ file }) => (file.kind === 'attachment' ? [file] : [])),
    removed: [],
  });
  return { index, resolver: live.resolver, heads: live.heads, readText: (path) => files[path] };
}
