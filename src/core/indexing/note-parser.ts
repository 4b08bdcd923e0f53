import type { Note, NotePath } from '#core/note/note.ts';

export type ParseInput = { readonly path: NotePath; readonly text: string };

/** Turns texts into notes, wherever that work is done (worker threads, or right here). */
export type NoteParser = {
  /** Says how many bytes a round of parsing will bring, so that workers can be got ready, or left alone. */
  expect(bytes: number): void;
  /** Notes in the order of the inputs. */
  parse(inputs: readonly ParseInput[]): Promise<readonly Note[]>;
  close(): Promise<void>;
};
