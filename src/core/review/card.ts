import type { ConceptId, NotePath } from '#core/note/note.ts';

declare const brand: unique symbol;

/** What a card is known by in the log; it outlives corrections, moves and renames (`docs/decisions/0016`). */
export type CardId = string & { readonly [brand]: 'CardId' };

/** What is asked, and of what. The first six are those of the command line; the others are asked where a deck wants them. */
export type CardKind =
  | 'basic'
  | 'reversed'
  | 'cloze'
  | 'term-definition'
  | 'definition-term'
  | 'translation'
  | 'heading'
  | 'table-row'
  | 'steps'
  | 'drill'
  | 'label';

/** What a card needs beside its two sides. */
export type CardPart =
  /** The steps of a framework, in their order. */
  | { readonly kind: 'steps'; readonly items: readonly string[] }
  /** A calculator: its numbers are new each time it is asked. */
  | { readonly kind: 'drill'; readonly model: string; readonly output: string; readonly source: string }
  /** A figure in which one label is hidden. */
  | { readonly kind: 'label'; readonly type: string; readonly source: string; readonly label: string };

/** One question and its answer, made from a note as it stands. Nothing of it is kept in the note. */
export type Card = {
  readonly id: CardId;
  readonly kind: CardKind;
  /** Markdown. */
  readonly front: string;
  /** The question by itself, where `front` also says what tells it from another of the same words. */
  readonly bare?: string;
  /** Markdown. */
  readonly back: string;
  /** Language of the question, null where unknown. */
  readonly lang: string | null;
  /** Language of the answer. */
  readonly toLang: string | null;
  readonly concept: ConceptId | null;
  /** Cards of one group give each other's answers away. */
  readonly group: string;
  /** Title of the deck it belongs to first: the chapter, the tag's deck, or the folder. */
  readonly deck: string;
  readonly path: NotePath;
  readonly line: number;
  readonly tags: readonly string[];
  /** Answers that are as right as `back`: other names of the concept, abbreviations. */
  readonly accepted: readonly string[];
  /** Names that are met for the answer but mean something else, each with what it is. */
  readonly confused: readonly string[];
  readonly hint: string | null;
  readonly part: CardPart | null;
};

/** What a note says of the question. */
export function bareFront({ front, bare }: Pick<Card, 'front' | 'bare'>): string {
  return bare ?? front;
}
