import { analysedText } from '#core/words/analyse.ts';
import type { TermMatcher } from './term-match.ts';

/** The parts of a note that can be the reason for a hit. */
export type SearchedNote = {
  readonly path: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
  readonly headings: readonly string[];
  /** Whether they stand in its text. */
  readonly inBody: boolean;
};

export type Reason = 'title' | 'alias' | 'heading' | 'body' | 'tag' | 'path';

/** Where in a note the terms of a query were found, the weightiest place first. */
export function whyFound(note: SearchedNote, matcher: TermMatcher): Reason[] {
  const holds = (texts: readonly string[]): boolean => texts.some((text) => matcher.holdsAny(analysedText(text)));
  const places: readonly (readonly [Reason, boolean])[] = [
    ['title', holds([note.title])],
    ['alias', holds(note.aliases)],
    ['heading', holds(note.headings)],
    ['body', note.inBody],
    ['tag', holds(note.tags)],
    ['path', holds([note.path])],
  ];
  return places.flatMap(([reason, isThere]) => (isThere ? [reason] : []));
}
