import type { NotePath } from '#core/note/note.ts';
import type { CardId, CardKind } from './card.ts';
import type { StudySettings } from './study-settings.ts';

/** 1 again, 2 hard, 3 good, 4 easy. */
export type Grade = 1 | 2 | 3 | 4;

/** What every line of the log has: an id unique among all devices, and when, in ms since 1970. */
type Happened = { readonly id: string; readonly at: number };

/** A card was answered. `ms` is the time it took, `tz` the minutes the learner's clock is east of UTC. */
export type ReviewEvent = Happened & {
  readonly t: 'review';
  readonly card: CardId;
  readonly grade: Grade;
  readonly ms: number;
  readonly tz: number;
  /** Asked outside the schedule, which it does not change. */
  readonly cram?: true;
};
/** Takes an event back. */
export type UndoEvent = Happened & { readonly t: 'undo'; readonly of: string };
/** What a card known by its words said when it was asked, so that it is known again when they were corrected. */
export type SeenEvent = Happened & {
  readonly t: 'card';
  readonly card: CardId;
  readonly kind: CardKind;
  readonly front: string;
  readonly back: string;
  readonly path: NotePath;
  readonly block: string | null;
};
/** What a learner set for a card; the last word on each counts. */
export type MarkEvent = Happened & {
  readonly t: 'mark';
  readonly card: CardId;
  readonly suspended?: boolean;
  /** 0 is none, 1–4 are colours. */
  readonly flag?: number;
  /** Not before this day, `YYYY-MM-DD`. */
  readonly buried?: string | null;
};
/**
 * Another program's word on where a card stands, for want of the answers that led there: taken as it is where the card has no
 * answer before it, and passed over where it has. `scheduledDays` in days, `dueAt` in ms since 1970.
 */
export type StateEvent = Happened & {
  readonly t: 'state';
  readonly card: CardId;
  readonly stability: number;
  /** 1–10. */
  readonly difficulty: number;
  readonly dueAt: number;
  readonly scheduledDays: number;
  readonly reps: number;
  readonly lapses: number;
};
/** Settings of a deck, or of the learner where `deck` is empty; the last word on each counts. `unset`: as if nobody had ever set it. */
export type SettingsEvent = Happened & {
  readonly t: 'set';
  readonly deck: string;
  readonly values: Partial<StudySettings>;
  readonly unset?: readonly (keyof StudySettings)[];
};

/** A line of the log. What was once written is never changed: every state is worked out from these. */
export type StudyEvent = ReviewEvent | UndoEvent | SeenEvent | MarkEvent | StateEvent | SettingsEvent;

/** Ids that grow: of what this device writes at one moment, the later is the last word. */
export function idsInTurn({
  clock,
  newId,
}: {
  readonly clock: () => number;
  readonly newId: () => string;
}): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, Math.floor(clock()));
    return `${last.toString(36).padStart(9, '0')}-${newId()}`;
  };
}
