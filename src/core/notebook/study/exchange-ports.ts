import type { NoteFiles } from '#core/indexing/note-files.ts';
import type { ConceptId, NotePath } from '#core/note/note.ts';
import type { CardId, CardKind } from '#core/review/card.ts';
import type { DeckId } from '#core/review/deck.ts';
import type { HandedDeck } from '#core/review/decks/write-deck-note.ts';
import type { AnkiPackages } from '#core/review/exchange/anki-package.ts';
import type { CardTableRow } from '#core/review/exchange/tables-out.ts';
import type { CardState } from '#core/review/card-state.ts';
import type { ReviewLog } from '#core/review/review-log.ts';
import type { ReviewEvent, SeenEvent, StudyEvent } from '#core/review/study-event.ts';
import type { StudySettings } from '#core/review/study-settings.ts';

/** Files on their way out of the notebook or into it, in a place of their own that nobody else sees. */
export type ExchangeDesk = {
  /** A new file, empty; `name` is what it is called outside. */
  create(name: string): DeskFile;
  /** @throws AppError upload-lost */
  get(id: string): DeskFile;
  find(id: string): DeskFile | undefined;
  /** Leaves nothing behind. */
  clear(): void;
};

export type DeskFile = {
  readonly id: string;
  readonly name: string;
  /** Absolute path of the file on the disk. */
  readonly path: string;
  /** Adds bytes given in base64; answers how many there are by now. @throws AppError write-failed */
  append(base64: string): number;
  write(texts: Iterable<string>): void;
  size(): number;
  /** At most `length` bytes from `at` on, in base64. */
  read(at: number, length: number): string;
  /** @throws AppError note-encoding (not UTF-8) */
  text(): string;
  discard(): void;
};

/** What the exchange must know of the cards, the log and the notes. */
export type ExchangePorts = {
  readonly files: Pick<NoteFiles, 'readBytes' | 'read'>;
  /** Writes a new file under its path or, where something stands there, under the next free number. @throws AppError write-failed */
  place(path: string, contents: Uint8Array | string): NotePath;
  /** A line of the log, or null for what is none. */
  parseEvent(line: string): StudyEvent | null;
  readonly log: Pick<ReviewLog, 'append'>;
  readonly packages: AnkiPackages;
  readonly desk: ExchangeDesk;
  /** Cards of a deck with where they stand, as they are asked; of the whole notebook where none is named. The index is up to date. */
  cards(deck?: DeckId, lang?: string): Promise<readonly CardTableRow[]>;
  /** Every card the notebook knows of, also those in languages and of kinds that are not asked now; of those made of the files, these kinds. */
  everyCard(made?: readonly CardKind[]): Promise<readonly CardTableRow[]>;
  /** Takes new and changed notes into the index. */
  synchronise(paths: readonly NotePath[]): Promise<void>;
  readonly book: {
    /** Answers that count, in their order. */
    reviews(card: CardId): readonly ReviewEvent[];
    history(): readonly ReviewEvent[];
    seen(): readonly SeenEvent[];
    settings(deck: ''): StudySettings;
    /** What a deck is made of and how it is studied, in the language of the reader. */
    deck(deck: DeckId): Pick<HandedDeck, 'title' | 'scopes' | 'settings'>;
    /** The state after an answer. */
    next(before: CardState | null, event: ReviewEvent): CardState;
    /** Takes new events over, as though they had been read from the log. */
    add(events: readonly StudyEvent[]): void;
    /** Writes down what cards say now, by which they are found again after their words were changed. @throws AppError write-failed */
    remember(cards: readonly CardId[]): void;
    /** Whether the log has an event of this id. */
    has(id: string): boolean;
  };
  /** Notes of the index. */
  notes(): readonly NotePath[];
  /** Named blocks of a note. */
  blocks(path: NotePath): readonly { readonly id: string; readonly line: number }[];
  /** The file a link in a note leads to. */
  attachment(target: string, from: NotePath): NotePath | undefined;
  /** The concept that bears this name in this language, and no other one does. */
  conceptNamed(term: string, lang: string | null): ConceptId | undefined;
  /** Whether a glossary has an entry for this concept in this language. */
  hasEntry(concept: string, lang: string | null): boolean;
  /** What the notebook is called. */
  course(): string;
  /** Now, in ms since 1970, and minutes the learner's clock is east of UTC. */
  now(): number;
  tz(): number;
};
