import type { CardMark } from '../card-state.ts';
import type { CardId } from '../card.ts';
import type { Grade, MarkEvent, ReviewEvent, StateEvent, StudyEvent } from '../study-event.ts';
import { stableId } from './stable-guid.ts';

/** What another program knows of one card. */
export type CardPast = {
  /** The card where it is known by its id, else where it is written: by the block, and what of the block it asks. */
  readonly of: { readonly card: CardId } | CardPlace;
  /** What the card was called in the notebook it comes from, where it is one of ours. */
  readonly was: CardId | null;
  /** The same in every package: events made of it come with the same ids. */
  readonly key: string;
  readonly reviews: readonly PastReview[];
  /** Where it stands, for a card whose answers are not told. */
  readonly state: PastState | null;
  readonly suspended: boolean;
  readonly flag: number;
};

/** A card of a block: the one that asks these words, else the one at this place among those of the block. */
export type CardPlace = { readonly block: string; readonly front: string; readonly at: number };

export type PastReview = { readonly at: number; readonly grade: Grade; readonly ms: number; readonly cram: boolean };

/** Times in ms since 1970. */
export type PastState = Pick<StateEvent, 'stability' | 'difficulty' | 'dueAt' | 'scheduledDays' | 'reps' | 'lapses'> & {
  readonly at: number;
};

/** Two answers to one card nearer to each other than this are one. Milliseconds. */
const SAME_ANSWER = 100;

/**
 * The events of a card's past that a log does not have yet. Their ids follow from what they are, so that whatever is imported
 * twice counts once; an answer the log has under an id of its own is recognised by its time.
 */
export function eventsOfPast(
  past: CardPast,
  card: CardId,
  log: {
    readonly reviews: readonly ReviewEvent[];
    readonly mark: CardMark;
    readonly tz: number;
    readonly at: number;
  },
): readonly StudyEvent[] {
  const known = log.reviews.map(({ at }) => at).toSorted((a, b) => a - b);
  const isKnown = ({ at }: PastReview): boolean => {
    const next = known[firstAtLeast(known, at - SAME_ANSWER)];
    return next !== undefined && next <= at + SAME_ANSWER;
  };
  const id = (what: string): string => `import-${stableId(`${past.key} ${what}`)}`;
  const events: StudyEvent[] = past.reviews
    .filter((review) => !isKnown(review))
    .map(({ at, grade, ms, cram }) => ({
      ...{ t: 'review' as const, id: id(`review ${at}`), at, card, grade, ms, tz: log.tz },
      ...(cram ? { cram: true as const } : {}),
    }));
  if (past.state !== null && past.reviews.length === 0 && log.reviews.length === 0) {
    const { at, scheduledDays, ...rest } = past.state;
    const state = { ...rest, scheduledDays: Math.round(scheduledDays) };
    events.push({ t: 'state', id: id(`state ${at} ${state.dueAt}`), at, card, ...state });
  }
  const flag = Math.min(4, past.flag);
  const isSuspended = past.suspended && !log.mark.suspended;
  const isFlagged = flag > 0 && flag !== log.mark.flag;
  if (isSuspended || isFlagged) {
    const mark: MarkEvent = { t: 'mark', id: id(`mark ${past.suspended} ${flag}`), at: log.at, card };
    events.push({ ...mark, ...(isSuspended ? { suspended: true } : {}), ...(isFlagged ? { flag } : {}) });
  }
  return events.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
