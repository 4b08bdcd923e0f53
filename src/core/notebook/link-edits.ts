import { AppError } from '#core/errors.ts';
import type { NoteFiles } from '#core/indexing/note-files.ts';
import type { StoredLink } from '#core/indexing/note-index.ts';
import { fitBlockEdits } from '#core/note/blocks/fit-block-edits.ts';
import type { NotePath } from '#core/note/note.ts';
import { applyEdits, type TextEdit } from '#core/note/rewrite-link.ts';
import type { LiveIndex } from './live-index.ts';
import type { Rewrite } from './study/rewritten-cards.ts';

/** A change of one link or heading, as shown to a person. */
export type LinkEdit = {
  readonly path: NotePath;
  readonly line: number;
  readonly before: string;
  readonly after: string;
};

/** All changes of one file; made of exactly this text. */
export type FileEdits = {
  readonly path: NotePath;
  readonly hash: string;
  readonly text: string;
  readonly edits: readonly (TextEdit & {
    readonly line: number;
    readonly shownFrom: number;
    readonly shownTo: number;
  })[];
};

/** A file as it was before, for taking a change back. */
export type Restorable = { readonly path: NotePath; readonly hash: string; readonly text: string };

/** The index's positions do not fit the file any more: it has to be read again first. */
export class StaleFile extends Error {
  readonly path: NotePath;

  constructor(path: NotePath) {
    super(`${path} changed since it was indexed`);
    this.path = path;
  }
}

/** Turns links and what shall become of them into edits of files. @throws StaleFile */
export function gatherEdits(
  files: NoteFiles,
  live: LiveIndex,
  links: readonly StoredLink[],
  edit: (text: string, link: StoredLink) => TextEdit | undefined,
): readonly FileEdits[] {
  return [...Map.groupBy(links, (link) => link.from)].flatMap(([path, ofFile]) => {
    const { text, hash } = files.read(path);
    if (live.known.get(path)?.hash !== hash) throw new StaleFile(path);
    const edits = new Map<number, FileEdits['edits'][number]>();
    for (const link of ofFile) {
      const change = edit(text, link);
      if (change === undefined || text.slice(change.start, change.end) === change.after) continue;
      // Reference links share one definition: it is changed once.
      const inside = change.start >= link.start && change.end <= link.end;
      const [shownFrom, shownTo] = inside ? [link.start, link.end] : [change.start, change.end];
      edits.set(change.start, { ...change, line: link.line, shownFrom, shownTo });
    }
    const fitted = fitBlockEdits(text, [...edits.values()]);
    return fitted.length === 0 ? [] : [{ path, hash, text, edits: fitted }];
  });
}

/** What a person is shown of edits; `place` says where a file stands afterwards. */
export function showEdits(files: readonly FileEdits[], place: (path: NotePath) => NotePath): readonly LinkEdit[] {
  return files.flatMap(({ path, text, edits }) =>
    edits.map(({ line, start, end, after, shownFrom, shownTo }) => ({
      path: place(path),
      line,
      before: text.slice(shownFrom, shownTo),
      after: text.slice(shownFrom, start) + after + text.slice(end, shownTo),
    })),
  );
}

/** Texts before and after these edits; `place` says where a file stands afterwards. */
export function rewritesOf(changes: readonly FileEdits[], place: (path: NotePath) => NotePath): readonly Rewrite[] {
  return changes.map(({ path, text, edits }) => ({
    before: { path, text },
    after: { path: place(path), text: applyEdits(text, edits) },
  }));
}

/** Writes the edits, each file only if it still holds the text they were made for. @throws AppError note-changed */
export function writeEdits(
  files: NoteFiles,
  changes: readonly FileEdits[],
  place: (path: NotePath) => NotePath,
): readonly Restorable[] {
  const written: Restorable[] = [];
  for (const { path, hash, text, edits } of changes) {
    try {
      const after = files.write(place(path), applyEdits(text, edits), { baseHash: hash, keepLineEnds: false });
      written.push({ path: place(path), hash: after.hash, text });
    } catch (error) {
      for (const done of written.toReversed())
        files.write(done.path, done.text, { baseHash: done.hash, keepLineEnds: false });
      throw error instanceof AppError
        ? new AppError(error.code, error.message, { hint: 'No link was changed. Try again.', cause: error })
        : error;
    }
  }
  return written;
}
