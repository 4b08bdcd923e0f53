import type { CardId } from '#core/review/card.ts';
import type { DeckGlossary } from '#core/review/decks/deck-glossary.ts';
import type { ExamPlan } from '#core/review/exam/plan-exam.ts';
import type { WeightsFit } from '#core/review/optimise/weights-optimiser.ts';
import type { NotebookReadiness } from '#core/review/statistics/notebook-readiness.ts';
import type { StudyStatistics } from '#core/review/statistics/study-statistics.ts';
import type { Exam, StudySettings } from '#core/review/study-settings.ts';
import type {
  Answered,
  AnswerRequest,
  CardRow,
  GlossaryRequest,
  DeckFile,
  MarkChange,
  SessionRequest,
  SessionTurn,
  StudyOverview,
  StudyQueue,
  UndoneReview,
  UndoRequest,
} from '#core/notebook/study/study.ts';
import type { Exported, ExportRequest, Imported, ImportRequest } from '#core/notebook/study/exchange.ts';
import type { Empty } from './contract.ts';

/** What studying and the exchange with other programs may be asked for. */
export type StudyApi = {
  /** The decks of the notebook with what they ask today, and what to do next. Times in ms since 1970, now where none is given. */
  studyOverview(input: { at?: number; lang?: string }): Promise<StudyOverview>;
  /** The cards of a deck with where each stands; of the whole notebook where none is named. */
  studyCards(input: { deck?: string; at?: number; lang?: string }): Promise<readonly CardRow[]>;
  /** The terms of a deck in one language, sorted as that sorts, with those of another beside. */
  studyGlossary(input: GlossaryRequest): Promise<DeckGlossary>;
  studySession(input: SessionRequest): Promise<SessionTurn>;
  studyQueue(input: SessionRequest): Promise<StudyQueue>;
  /** The answer is on the disk when this comes back. */
  answerCard(input: AnswerRequest): Promise<Answered>;
  /** Takes the last answer back, then the one before it, and so on. */
  undoReview(input: UndoRequest): Promise<UndoneReview>;
  markCards(input: { cards: readonly CardId[]; change: MarkChange }): Promise<Empty>;
  /** Settings of a deck over those of the learner; of the learner where `deck` is empty. */
  studySettings(input: { deck: string }): Promise<StudySettings>;
  /** Settings in `unset` are again what they are without the learner's word. */
  saveStudySettings(input: {
    deck: string;
    change: Partial<StudySettings>;
    unset?: readonly string[];
  }): Promise<StudySettings>;
  /** The note that makes a deck, and where its settings come from; null for decks without one. */
  deckFile(input: { deck: string }): Promise<DeckFile | null>;
  studyStatistics(input: { deck?: string; at?: number; inDays?: number; lang?: string }): Promise<StudyStatistics>;
  /** What would be known of every note and concept that was asked before, in one answer. */
  studyReadiness(input: { at?: number; lang?: string }): Promise<NotebookReadiness>;
  /** Null where there is no exam, or it is over. */
  planExam(input: { deck: string; exam?: Exam; at?: number; lang?: string }): Promise<ExamPlan | null>;
  /** Fits the parameters of FSRS to the learner's own answers; `optimise-progress` tells how far it is. */
  optimiseStudy(input: Empty): Promise<WeightsFit>;
  cancelOptimise(input: Empty): Promise<Empty>;
  /** Writes cards, or the log of answers, to a file of the host's own that is fetched by `exportPiece`. */
  exportCards(input: ExportRequest): Promise<Exported>;
  /** A piece in base64; '' behind the end, when the file goes. */
  exportPiece(input: { file: string; at: number }): Promise<{ data: string }>;
  /** Begins to bring a file in that is to be imported; nothing of it is a part of the notebook. */
  beginImport(input: { name: string; size: number }): Promise<{ file: string }>;
  sendImport(input: { file: string; at: number; data: string }): Promise<{ received: number }>;
  /** Gives up a file that was to be imported. */
  cancelImport(input: { file: string }): Promise<Empty>;
  /** Decks of Anki with their history, texts, pages and tables as notes, glossaries and cards. Never overwrites, and nothing counts twice. */
  importFiles(input: ImportRequest): Promise<Imported>;
  /** Takes over where cards stand by comments of Obsidian's plugin in the notes; the notes stay as they are. */
  importNoteSchedules(input: { dryRun?: boolean }): Promise<{ cards: number; events: number }>;
};

export type {
  Exported,
  ExportFormat,
  ExportRequest,
  Imported,
  ImportKind,
  ImportRequest,
  ImportWarning,
} from '#core/notebook/study/exchange.ts';
export type {
  Answered,
  AnswerRequest,
  CardRow,
  DeckFile,
  MarkChange,
  SessionCard,
  SessionMode,
  OnlyCards,
  SessionRequest,
  SessionTurn,
  StudyOverview,
  StudyQueue,
  UndoneReview,
  UndoRequest,
} from '#core/notebook/study/study.ts';
export type { DeckGlossary } from '#core/review/decks/deck-glossary.ts';
export type { Exam, StudySettings } from '#core/review/study-settings.ts';
export type { NotebookReadiness } from '#core/review/statistics/notebook-readiness.ts';
export type { StudyStatistics } from '#core/review/statistics/study-statistics.ts';
export type { ExamPlan } from '#core/review/exam/plan-exam.ts';
export type { WeightsFit } from '#core/review/optimise/weights-optimiser.ts';
export type { CardState } from '#core/review/card-state.ts';
export type { CardId } from '#core/review/card.ts';
