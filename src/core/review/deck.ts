import type { CardKind } from './card.ts';

/**
 * What a deck is made of, as one word: `all`, `chapter:glossary-6`, `folder:hu/Fogalomtár`, `tag:flashcards`, `search:lang:hu loyalty`,
 * `concepts:customer-loyalty,nps`, `note:hu/A.md`, `deck:Decks/Exam.md` (a note of `type: deck`). A tail says what is asked,
 * against what the learner chose: `@hu` a language, `@hu>en` translations, `@hu:term-definition` one kind of card.
 */
export type DeckId = string;

export type DeckScope = {
  readonly by: 'all' | 'chapter' | 'folder' | 'tag' | 'search' | 'concepts' | 'note' | 'deck';
  readonly of: string;
};

/** What is asked about the material of a deck. */
export type Asked = {
  readonly kinds: readonly CardKind[];
  readonly langs: readonly string[];
  readonly pairs: readonly (readonly [from: string, to: string])[];
};

/** A deck in a list. Counts are of cards, now. */
export type DeckSummary = {
  readonly id: DeckId;
  /** In the language of the course where the notes say it in several. */
  readonly title: string;
  readonly by: DeckScope['by'];
  readonly cards: number;
  readonly fresh: number;
  readonly learning: number;
  readonly due: number;
  /** Share of its cards that would be known now, 0–1; null before the first review. */
  readonly known: number | null;
};
