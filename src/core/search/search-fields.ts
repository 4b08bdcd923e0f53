import type { Note } from '#core/note/note.ts';
import { analysedText } from './analyse.ts';
import type { SearchField } from './search-plan.ts';

/** How much a word weighs in each part of a note. */
export const FIELD_WEIGHTS: Readonly<Record<SearchField, number>> = { title: 10, aliases: 8, headings: 4, body: 1 };

/** The analysed text of a note, part by part. */
export function searchFields(note: Note): Record<SearchField, string> {
  return {
    title: analysedText(note.title),
    aliases: note.aliases.length === 0 ? '' : analysedText(note.aliases.join('\n')),
    headings: note.headings.length === 0 ? '' : analysedText(note.headings.map((heading) => heading.text).join('\n')),
    body: analysedText(note.body),
  };
}
