import type { CardKind } from './card.ts';

/** How a learner studies; a deck may differ from the learner in any of it. */
export type StudySettings = {
  /** Share of due cards that should still be known, 0.7–0.97. */
  readonly retention: number;
  /** Parameters of FSRS-6 fitted to the learner's own reviews; null: those everybody begins with. */
  readonly weights: readonly number[] | null;
  /** Minutes. */
  readonly learningSteps: readonly number[];
  readonly relearningSteps: readonly number[];
  /** Days. */
  readonly maximumInterval: number;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /** Hour of the learner's clock at which a day of study begins. */
  readonly dayStart: number;
  /** How much may fall on each weekday, Monday first: 1 as ever, 0.5 less, 0 nothing if it can be helped. */
  readonly easyDays: readonly number[];
  /** Spreads intervals a little, so that cards learned together do not stay together. */
  readonly fuzz: boolean;
  /** Leaves the other cards of a group for another day once one of it was asked. */
  readonly burySiblings: boolean;
  /** Forgotten so often, a card is a leech. */
  readonly leechAfter: number;
  readonly leechAction: 'flag' | 'suspend';
  readonly kinds: readonly CardKind[];
  /** Languages asked about; empty: that of the interface. */
  readonly langs: readonly string[];
  /** Translations asked for, from and to. */
  readonly pairs: readonly (readonly [from: string, to: string])[];
  /** How answers are given where a card allows it. */
  readonly answering: 'reveal' | 'type' | 'choose';
  /** Reads questions or answers out by the voice of the system. */
  readonly speech: 'off' | 'question' | 'answer' | 'both';
  readonly exam: Exam | null;
};

/** Day `YYYY-MM-DD`, minutes a day at most, and the share that should be known on that day. */
export type Exam = { readonly date: string; readonly minutes: number; readonly target: number };

export const defaultStudySettings: StudySettings = {
  retention: 0.9,
  weights: null,
  learningSteps: [1, 10],
  relearningSteps: [10],
  maximumInterval: 36_500,
  newPerDay: 20,
  reviewsPerDay: 200,
  dayStart: 4,
  easyDays: [1, 1, 1, 1, 1, 1, 1],
  fuzz: true,
  burySiblings: true,
  leechAfter: 8,
  leechAction: 'flag',
  kinds: ['basic', 'reversed', 'cloze', 'term-definition', 'definition-term'],
  langs: [],
  pairs: [],
  answering: 'reveal',
  speech: 'off',
  exam: null,
};

/** Settings that a deck cannot have of its own: they decide when a card comes again, whatever deck asks it. */
export const settingsOfLearner = [
  'retention',
  'weights',
  'learningSteps',
  'relearningSteps',
  'maximumInterval',
  'dayStart',
  'easyDays',
  'fuzz',
  'leechAfter',
  'leechAction',
] as const satisfies readonly (keyof StudySettings)[];
