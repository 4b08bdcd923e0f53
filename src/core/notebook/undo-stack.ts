import { AppError } from '#core/errors.ts';
import type { NoteFiles } from '#core/indexing/note-files.ts';
import type { Move } from '#core/indexing/recognise-moves.ts';
import type { NotePath } from '#core/note/note.ts';
import type { Restorable } from './link-edits.ts';

/** Something that can be taken back: files moved, texts replaced, a note removed or brought back. */
export type Undoable = {
  readonly label: string;
  readonly moved: readonly { readonly from: NotePath; readonly to: NotePath }[];
  readonly texts: readonly Restorable[];
  readonly removed: readonly { readonly path: NotePath; readonly text: string }[];
  /** Notes that were not there before, with the hash they have now. */
  readonly made?: readonly { readonly path: NotePath; readonly hash: string }[];
};

export type UndoStack = {
  push(done: Undoable): void;
  /** Makes one step of the last two, under the name of the first. */
  join(): void;
  /** Takes the last one back, whole or not at all; the first of `paths` is the note it was about. @throws AppError nothing-to-undo, undo-blocked */
  undo(): { readonly label: string; readonly paths: readonly NotePath[]; readonly moved: readonly Move[] };
};

const DEEPEST = 50;

export function createUndoStack(files: NoteFiles): UndoStack {
  const stack: Undoable[] = [];
  return {
    push(done) {
      stack.push(done);
      if (stack.length > DEEPEST) stack.shift();
    },
    join() {
      const [first, second] = stack.splice(-2);
      if (first === undefined || second === undefined) return;
      const later = new Map(second.texts.map((one) => [one.path, one]));
      stack.push({
        label: first.label,
        moved: [...first.moved, ...second.moved],
        // A text that both changed is taken back to what it was before the first.
        texts: [
          ...first.texts.map((one) => ({ ...one, hash: later.get(one.path)?.hash ?? one.hash })),
          ...second.texts.filter(({ path }) => first.texts.every((one) => one.path !== path)),
        ],
        removed: [...first.removed, ...second.removed],
        made: [...(first.made ?? []), ...(second.made ?? [])],
      });
    },
    undo() {
      const last = stack.at(-1);
      if (last === undefined)
        throw new AppError('nothing-to-undo', 'There is nothing to undo.', {
          hint: 'Renames, removals and link updates of this session can be undone.',
        });
      const made = last.made ?? [];
      const blocked = [
        ...[...last.texts, ...made]
          .filter(({ path, hash }) => currentHash(files, path) !== hash)
          .map(({ path }) => path),
        ...last.removed.filter(({ path }) => files.stat(path) !== undefined).map(({ path }) => path),
        ...last.moved
          .filter(({ from, to }) => files.stat(to) === undefined && files.stat(from) !== undefined)
          .map(({ to }) => to),
      ];
      if (blocked.length > 0) {
        throw new AppError('undo-blocked', `“${last.label}” cannot be undone: ${blocked[0] ?? ''} was changed since.`, {
          hint: 'The earlier texts are among the snapshots of those notes.',
          details: { paths: blocked },
        });
      }
      for (const { path, hash, text } of last.texts) files.write(path, text, { baseHash: hash, keepLineEnds: false });
      for (const { from, to } of last.moved.toReversed()) files.move(to, from);
      for (const { path, text } of last.removed) files.write(path, text, { baseHash: null, keepLineEnds: false });
      for (const { path } of made) files.remove(path);
      stack.pop();
      // What it was about comes first: that is where a person wants to be taken.
      const paths = new Set([
        ...last.moved.map(({ from }) => from),
        ...[...last.removed, ...last.texts, ...made].map(({ path }) => path),
        ...last.moved.map(({ to }) => to),
      ]);
      return {
        label: last.label,
        paths: [...paths],
        moved: last.moved.map(({ from, to }) => ({ from: to, to: from })),
      };
    },
  };
}

function currentHash(files: NoteFiles, path: NotePath): string | undefined {
  try {
    return files.read(path).hash;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
