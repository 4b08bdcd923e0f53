import type { StoredCard } from '#core/indexing/note-index.ts';
import type { ConceptId, NotePath } from '#core/note/note.ts';
import type { Card, CardId, CardPart } from '../card.ts';
import { backwardsId, type CardWords } from './content-key.ts';
import { withoutDeckTags } from './words-read.ts';

/** A card that is known by its words: of the community's syntax, or made of a heading, a table, a block. */
export type OwnSource = CardWords & {
  readonly line: number;
  readonly block: string | null;
  readonly hint: string | null;
  readonly passage: number;
  readonly path: NotePath;
  /** Primary language of the note, '' where it tells none. */
  readonly lang: string;
  /** The concept its note explains. */
  readonly concept: ConceptId | null;
  readonly deck: string;
  readonly tags: readonly string[];
  readonly part: CardPart | null;
  /** What the question is about where it does not say so itself: the note's title. */
  readonly about: string | null;
};

/** What is made of the text of a note, before it is known what the note is. */
export type NoteSource = Omit<StoredCard, 'kind'> &
  Pick<OwnSource, 'kind'> &
  Partial<Pick<OwnSource, 'part' | 'about'>>;

/** The cards of a source under its id: one, or two where it is asked both ways. */
export function ownCards(source: OwnSource, id: CardId): readonly Card[] {
  const { kind, path, line, concept, deck, tags, hint, part } = source;
  const lang = source.lang || null;
  const card: Card = {
    id,
    kind,
    front: withSubject(withoutDeckTags(source.front), source.about),
    back: withoutDeckTags(source.back),
    lang,
    toLang: lang,
    concept,
    group: `${path}:${source.passage}`,
    deck,
    path,
    line,
    tags,
    accepted: [],
    confused: [],
    hint,
    part,
  };
  return kind === 'reversed' ? [card, { ...card, id: backwardsId(id), front: card.back, back: card.front }] : [card];
}

function withSubject(front: string, about: string | null): string {
  return about === null ? front : `${about} › ${front}`;
}
