import type { CardMark, CardState } from '../card-state.ts';
import type { ReviewEvent } from '../study-event.ts';
import type { AnkiReview, AnkiSchedule } from './anki-package.ts';

const DAY = 86_400_000;
/** Ease of a card of the least and of the greatest difficulty, in thousandths; in between it falls evenly. */
const [EASIEST, HARDEST] = [3000, 1300];
const stages = { new: 0, learning: 1, review: 2, relearning: 3 } as const;

/** Where the days of a package are counted from, and what a learner wants. Times in ms since 1970. */
export type ScheduleFrame = {
  readonly created: number;
  readonly retention: number;
  /** How many learning and relearning steps there are. */
  readonly steps: number;
  readonly relearningSteps: number;
  /** `YYYY-MM-DD`, the learner's today. */
  readonly today: string;
};

/** A card nobody has seen, in its place among the new ones. */
export function newSchedule(place: number, mark?: CardMark): AnkiSchedule {
  const queue = mark?.suspended === true ? -1 : 0;
  const flag = mark?.flag ?? 0;
  return { type: 0, queue, due: place, ivl: 0, factor: 0, reps: 0, lapses: 0, left: 0, flag, data: '' };
}

/** The state of a card as the columns of Anki; FSRS finds its own in `data`, other schedulers get an ease made from the difficulty. */
export function toAnkiSchedule(state: CardState, mark: CardMark, frame: ScheduleFrame): AnkiSchedule {
  const type = stages[state.state];
  if (type === 0) return newSchedule(0, mark);
  const isLearned = type === 2;
  const steps = type === 3 ? frame.relearningSteps : frame.steps;
  const left = isLearned ? 0 : Math.max(1, steps - state.step) * 1001;
  const isBuried = mark.buried !== null && mark.buried > frame.today;
  return {
    type,
    queue: mark.suspended ? -1 : isBuried ? -3 : isLearned ? 2 : 1,
    due: isLearned ? Math.floor((state.dueAt - frame.created) / DAY) : Math.round(state.dueAt / 1000),
    ivl: type === 1 ? 0 : Math.max(1, Math.round(state.scheduledDays)),
    factor: type === 1 ? 0 : easeOf(state.difficulty),
    reps: state.reps,
    lapses: state.lapses,
    left,
    flag: mark.flag,
    data: JSON.stringify({
      s: rounded(state.stability, 4),
      d: rounded(state.difficulty, 3),
      dr: rounded(frame.retention, 2),
      ...(state.lastAt === null ? {} : { lrt: Math.floor(state.lastAt / 1000) }),
    }),
  };
}

/**
 * The answers given to a card as rows of the review log. `next` gives the state after each; answers outside the schedule
 * leave the state as it is. Rows keep the time of their answer as their id.
 */
export function toAnkiReviews(
  card: number,
  events: readonly ReviewEvent[],
  next: (before: CardState | null, event: ReviewEvent) => CardState,
): readonly AnkiReview[] {
  let state: CardState | null = null;
  return events.map((event) => {
    const before = state;
    const isCram = event.cram === true;
    if (!isCram) state = next(before, event);
    return {
      id: event.at,
      card,
      ease: event.grade,
      ivl: intervalOf(state),
      lastIvl: intervalOf(before),
      // With FSRS the log holds the difficulty instead of an ease, from 100 to 1100; nothing of it where nothing was learned.
      factor: isCram || state === null ? 0 : Math.round(((state.difficulty - 1) / 9 + 0.1) * 1000),
      ms: Math.round(event.ms),
      type: isCram ? 3 : before === null || before.state === 'learning' ? 0 : before.state === 'relearning' ? 2 : 1,
    };
  });
}

function intervalOf(state: CardState | null): number {
  if (state === null || state.lastAt === null) return 0;
  return state.scheduledDays >= 1
    ? Math.round(state.scheduledDays)
    : -Math.max(1, Math.round((state.dueAt - state.lastAt) / 1000));
}

function easeOf(difficulty: number): number {
  return Math.round(EASIEST + ((difficulty - 1) / 9) * (HARDEST - EASIEST));
}

function rounded(value: number, places: number): number {
  return Math.round(value * 10 ** places) / 10 ** places;
}
