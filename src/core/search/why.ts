import { analysedText } from '#core/words/analyse.ts';
import { holdsTerm } from './term-match.ts';
import type { WantedTerm } from './wanted-terms.ts';

/** The parts of a note that can be the reason for a hit. */
export type SearchedNote = {
  readonly path: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
  readonly headings: readonly string[];
  readonly body: string;
};

export type Reason = 'title' | 'alias' | 'heading' | 'body' | 'tag' | 'path';

/** Where in a note the terms of a query were found, the weightiest place first. */
export function whyFound(note: SearchedNote, wanted: readonly WantedTerm[]): Reason[] {
  const places: readonly (readonly [Reason, string])[] = [
    ['title', note.title],
    ['alias', note.aliases.join('\n')],
    ['heading', note.headings.join('\n')],
    ['body', note.body],
    ['tag', note.tags.join('\n')],
    ['path', note.path],
  ];
  return places.flatMap(([reason, text]) => {
    if (text === '') return [];
    const analysed = analysedText(text);
    return wanted.some((term) => holdsTerm(analysed, term)) ? [reason] : [];
  });
}
