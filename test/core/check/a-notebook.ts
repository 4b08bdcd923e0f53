import { createMemoryNoteIndex } from '#adapters/memory/memory-note-index.ts';
import { checkBlocks } from '#core/check/check-blocks.ts';
import { deckFaults } from '#core/notebook/examination.ts';
import { examineNotebook } from '#core/check/check-notebook.ts';
import type { RemedyWorld } from '#core/check/link-answer.ts';
import { createNameBook } from '#core/check/name-book.ts';
import type { Finding } from '#core/check/problem.ts';
import type { CheckWorld } from '#core/check/survey.ts';
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
  readonly checkBlocks: CheckWorld['checkBlocks'];
  readonly deckFaults: CheckWorld['deckFaults'];
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
  return {
    index,
    resolver: live.resolver,
    heads: live.heads,
    readText: (path) => files[path],
    checkBlocks,
    deckFaults,
  };
}

/** What remedies are looked for in. */
export function aRemedyWorld(files: Readonly<Record<string, string>>): RemedyWorld {
  const notebook = aNotebook(files);
  return { ...notebook, names: createNameBook(notebook.resolver.targets()) };
}

/** All findings of a notebook, looked for in one go. */
export function findingsIn(world: CheckWorld): readonly Finding[] {
  const steps = examineNotebook(world);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
