import type { CardMark, CardState } from '#core/review/card-state.ts';
import type { Card, CardId } from '#core/review/card.ts';
import type { NotePath } from '#core/note/note.ts';
import type { DeckWarning } from '#core/review/decks/deck-note.ts';
import type { DeckId, DeckSummary } from '#core/review/deck.ts';
import type { DeckGlossary } from '#core/review/decks/deck-glossary.ts';
import type { ExamPlan } from '#core/review/exam/plan-exam.ts';
import type { WeightsFit } from '#core/review/optimise/weights-optimiser.ts';
import type { Advice } from '#core/review/statistics/advise.ts';
import type { NotebookReadiness } from '#core/review/statistics/notebook-readiness.ts';
import type { StudyStatistics } from '#core/review/statistics/study-statistics.ts';
import type { CardFilter } from '#core/review/queue/filter-cards.ts';
import type { Grade, ReviewEvent } from '#core/review/study-event.ts';
import type { Exam, StudySettings } from '#core/review/study-settings.ts';

/** `ahead`: cards before they are due, weakest first; `cram`: every card of the deck, without touching the schedule. */
export type SessionMode = 'due' | 'ahead' | 'cram';

/** A card as it is asked now. Times in ms since 1970. */
export type SessionCard = {
  readonly card: Card;
  readonly state: CardState;
  readonly mark: CardMark;
  /** When it would come again, by grade. */
  readonly dueBy: Readonly<Record<Grade, number>>;
  /** Answers to choose from, the right one among them; empty where there are none that could be mistaken for it. */
  readonly choices: readonly string[];
  /** Where answers are typed: names of other things in the deck, which are no slips of the pen. */
  readonly others: readonly string[];
};

export type OnlyCards = { readonly filter: CardFilter; readonly text: string };

export type SessionRequest = {
  readonly deck: DeckId;
  readonly mode?: SessionMode | undefined;
  /** Language of the reader, for decks that say none; that of the settings where it is left out. */
  readonly lang?: string | undefined;
  readonly at?: number | undefined;
  /** In a session outside the schedule: cards of that standing alone, in which these words occur. */
  readonly only?: OnlyCards | undefined;
  /** Cards already asked in a session outside the schedule. */
  readonly skip?: readonly CardId[] | undefined;
  /** The card that is being thought about: it comes first again, with the words that stand in its place now. */
  readonly asking?: Pick<Card, 'id' | 'path' | 'line' | 'kind'> | undefined;
};

/** Where a session stands. */
export type SessionTurn = {
  /** What comes next, the first of it now; empty when there is nothing more. */
  readonly next: readonly SessionCard[];
  readonly counts: { readonly fresh: number; readonly learning: number; readonly due: number };
  /** Cards being learned that come again today, though not now. */
  readonly laterToday: number;
  /** Answers given today in this deck. */
  readonly answered: number;
  /** When a card that is being learned comes next, if nothing else is left. */
  readonly waitsUntil: number | null;
  /** Whether there is an answer to take back. */
  readonly canUndo: boolean;
};

export type AnswerRequest = SessionRequest & { readonly card: CardId; readonly grade: Grade; readonly ms: number };

/** Where the session stands after an answer, and what the answer did. `dueBy`: when it would have come again, by grade. */
export type Answered = SessionTurn & {
  readonly before: CardState | null;
  readonly after: CardState | null;
  readonly dueBy: Readonly<Record<Grade, number>>;
};

/** Everything a deck asks today, in its order. `dueAt` null: never asked. */
export type StudyQueue = {
  readonly at: number;
  readonly due: number;
  readonly fresh: number;
  readonly queue: readonly { readonly id: CardId; readonly state: CardState['state']; readonly dueAt: number | null }[];
};

/** `card`: the last answer to this one; else the last of all that were given here. */
export type UndoRequest = SessionRequest & { readonly card?: CardId | undefined };

/** What was taken back, and the session with that card first. */
export type UndoneReview = { readonly card: CardId; readonly review: ReviewEvent; readonly turn: SessionTurn };

export type StudyOverview = {
  readonly decks: readonly DeckSummary[];
  readonly today: { readonly answered: number; readonly minutes: number; readonly due: number; readonly fresh: number };
  /** What to do next. */
  readonly advice: Advice;
};
/** A card in the list of a deck. */
export type CardRow = {
  readonly card: Card;
  readonly state: CardState | null;
  readonly mark: CardMark;
  readonly recall: number | null;
};

export type GlossaryRequest = {
  readonly deck: DeckId;
  readonly in?: string | undefined;
  readonly beside?: string | undefined;
  readonly lang?: string | undefined;
};

/** What is to be set for a card. */
export type MarkChange = { readonly [Name in keyof CardMark]?: CardMark[Name] | undefined };

/** What a note of `type: deck` says, and which settings the learner chose for the deck all the same. */
export type DeckFile = {
  readonly path: NotePath;
  readonly given: Partial<StudySettings>;
  readonly chosen: readonly (keyof StudySettings)[];
  readonly warnings: readonly DeckWarning[];
};

/** Studying: cards are made of the notes as they stand, states out of the log. */
export type Study = {
  /** Makes ready what a first session needs, in pieces, so that it begins at once. */
  readAhead(): Promise<void>;
  overview(request: { readonly at?: number | undefined; readonly lang?: string | undefined }): Promise<StudyOverview>;
  cards(request: {
    readonly deck?: DeckId | undefined;
    readonly at?: number | undefined;
    readonly lang?: string | undefined;
  }): Promise<readonly CardRow[]>;
  /** What would be known of every note and concept, now and on the day of the next exam. */
  readiness(request: {
    readonly at?: number | undefined;
    readonly lang?: string | undefined;
  }): Promise<NotebookReadiness>;
  /** The terms of a deck, `in` a language and with those of another `beside`. */
  glossary(request: GlossaryRequest): Promise<DeckGlossary>;
  session(request: SessionRequest): Promise<SessionTurn>;
  /** The answer is on the disk before the turn comes back. */
  answer(request: AnswerRequest): Promise<Answered>;
  queue(request: SessionRequest): Promise<StudyQueue>;
  /** Takes the last answer of this learner back that was not yet. @throws AppError nothing-to-undo */
  undoReview(request: UndoRequest): Promise<UndoneReview>;
  mark(request: { readonly cards: readonly CardId[]; readonly change: MarkChange }): Promise<void>;
  /** Settings of a deck with those of the learner below them; of the learner where `deck` is empty. */
  settings(deck: DeckId): Promise<StudySettings>;
  /** Those of `unset` are as if they had never been set. @throws AppError input-invalid for a value that makes no sense */
  saveSettings(deck: DeckId, change: Partial<StudySettings>, unset?: readonly string[]): Promise<StudySettings>;
  /** The note that makes a deck; null for other decks. */
  deckFile(deck: DeckId): Promise<DeckFile | null>;
  statistics(request: {
    readonly deck?: DeckId | undefined;
    readonly at?: number | undefined;
    readonly inDays?: number | undefined;
    readonly lang?: string | undefined;
  }): Promise<StudyStatistics>;
  /** The way to an exam, that of the deck's settings unless one is given; null where there is none, or it is over. */
  planExam(request: {
    readonly deck: DeckId;
    readonly exam?: Exam | undefined;
    readonly at?: number | undefined;
    readonly lang?: string | undefined;
  }): Promise<ExamPlan | null>;
  /** Fits the parameters of FSRS to the learner's own answers; nothing is changed by it. */
  optimise(progress?: (share: number) => void): Promise<WeightsFit>;
  cancelOptimise(): void;
};
