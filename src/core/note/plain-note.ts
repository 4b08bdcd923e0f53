import { withoutExtension } from './link-key.ts';
import type { Note, NotePath, NoteWarning } from './note.ts';
import { nameOf } from './note-path.ts';

/** What is known of a note that could not be read or analysed: its name, its words, and why. */
export function plainNote(path: NotePath, body: string, warning: NoteWarning): Note {
  return {
    path,
    title: withoutExtension(nameOf(path)),
    id: null,
    lang: null,
    type: null,
    frontMatter: {},
    aliases: [],
    tags: [],
    headings: [],
    blocks: [],
    links: [],
    terms: [],
    cards: [],
    fences: [],
    tasks: [],
    tables: 0,
    words: 0,
    body,
    warnings: [warning],
  };
}
