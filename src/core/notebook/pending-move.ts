import type { Move } from '#core/indexing/recognise-moves.ts';
import type { NotePath } from '#core/note/note.ts';
import type { TextEdit } from '#core/note/rewrite-link.ts';

/** A rename under way: what was moved, and what is to be written, each file only over the text of this hash. */
export type PendingMove = {
  readonly moved: readonly Move[];
  readonly changes: readonly { readonly path: NotePath; readonly hash: string; readonly edits: readonly TextEdit[] }[];
};

/** Where a rename under way is noted down, so that a killed program can finish it at its next start. */
export type PendingMoves = {
  read(): PendingMove | undefined;
  /** `null`: nothing is under way any more. */
  write(pending: PendingMove | null): void;
};
