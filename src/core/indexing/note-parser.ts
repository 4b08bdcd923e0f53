import type { Note, NotePath } from '#core/note/note.ts';
import { parseNote } from '#core/note/parse-note.ts';
import { searchColumns } from '#core/search/search-fields.ts';
import type { SearchText } from '#core/search/search-plan.ts';

export type ParseInput = { readonly path: NotePath; readonly text: string };
/** A note and its text as it is searched. */
export type ParsedNote = { readonly note: Note; readonly text: SearchText };

/** Turns texts into notes, wherever that work is done (worker threads, or right here). */
export type NoteParser = {
  /** Says how many bytes a round of parsing will bring, so that workers can be got ready, or left alone. */
  expect(bytes: number): void;
  /** Notes in the order of the inputs. */
  parse(inputs: readonly ParseInput[]): Promise<readonly ParsedNote[]>;
  close(): Promise<void>;
};

export function parseToStore({ path, text }: ParseInput): ParsedNote {
  return readyToStore(parseNote(path, text));
}

export function readyToStore(note: Note): ParsedNote {
  return { note, text: searchColumns(note) };
}
