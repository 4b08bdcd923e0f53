import {
  FSRS,
  Rating,
  State,
  StrategyMode,
  get_fuzz_range,
  GenSeedStrategyWithCardId,
  type Card as FsrsCard,
} from 'ts-fsrs';
import type { CardState } from '../card-state.ts';
import type { CardId } from '../card.ts';
import type { Grade } from '../study-event.ts';
import type { StudySettings } from '../study-settings.ts';
import { dayOf, dayShift, weekdayOf } from './study-day.ts';

/** What of the settings decides when cards come again; the same for all decks of a learner. */
export type ScheduleSettings = Pick<
  StudySettings,
  'retention' | 'weights' | 'learningSteps' | 'relearningSteps' | 'maximumInterval' | 'dayStart' | 'easyDays' | 'fuzz'
>;

/** An answer, and where the learner's clock stood: minutes east of UTC. */
export type Answer = { readonly card: CardId; readonly grade: Grade; readonly at: number; readonly tz: number };

export type Scheduler = {
  /** FSRS-6: the state after an answer, from nothing but what is given; `before` null for the first one. */
  next(before: CardState | null, answer: Answer): CardState;
  /** Chance that the answer is known, 0–1, `tz` as in `Answer`; null for what was never asked. */
  recall(state: CardState | null, at: number, tz: number): number | null;
};

type KnownCard = FsrsCard & { readonly cardId: CardId };

const DAY = 86_400_000;
/** Shorter intervals stay on the day they fall on. */
const LEAST_SPREAD = 2.5;
const states = ['new', 'learning', 'review', 'relearning'] as const;
const fsrsStates = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
} as const;
const ratings = { 1: Rating.Again, 2: Rating.Hard, 3: Rating.Good, 4: Rating.Easy } as const;

/** The scheduler of a learner. Days are the learner's own: they begin at `dayStart` and follow the clock of each answer. */
export function createScheduler(settings: ScheduleSettings): Scheduler {
  const fsrs = new FSRS({
    request_retention: settings.retention,
    maximum_interval: settings.maximumInterval,
    ...(settings.weights === null ? {} : { w: settings.weights }),
    enable_fuzz: settings.fuzz,
    enable_short_term: true,
    learning_steps: settings.learningSteps.map((minutes) => `${minutes}m` as const),
    relearning_steps: settings.relearningSteps.map((minutes) => `${minutes}m` as const),
  });
  fsrs.useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('cardId'));
  const { dayStart, easyDays } = settings;
  const isEven = easyDays.every((share) => share === easyDays[0]);

  /** Moves an interval within the days that come to the same, towards days that may be fuller. */
  const eased = (after: CardState, answer: Answer, elapsed: number): CardState => {
    if (isEven || after.scheduledDays < LEAST_SPREAD) return after;
    const range = get_fuzz_range(after.scheduledDays, elapsed, settings.maximumInterval);
    const clock = { tz: answer.tz, dayStart };
    const today = dayOf(answer.at, clock);
    const days = Array.from({ length: range.max_ivl - range.min_ivl + 1 }, (_, at) => range.min_ivl + at);
    const shares = days.map((days) => easyDays[weekdayOf(today + days)] ?? 1);
    const whole = shares.reduce((sum, share) => sum + share, 0);
    if (whole === 0) return after;
    let left = chance(`${answer.card}${after.reps}`) * whole;
    const at = shares.findIndex((share) => (left -= share) < 0);
    const chosen = days[at] ?? after.scheduledDays;
    return { ...after, scheduledDays: chosen, dueAt: after.dueAt + (chosen - after.scheduledDays) * DAY };
  };

  return {
    next: (before, answer) => {
      const shift = dayShift({ tz: answer.tz, dayStart });
      const now = new Date(answer.at + shift);
      // Clocks differ between devices: what comes later was not answered earlier.
      const lastAt = before?.lastAt == null ? null : Math.min(before.lastAt, answer.at) + shift;
      const card: KnownCard = {
        cardId: answer.card,
        due: new Date((before?.dueAt ?? answer.at) + shift),
        stability: before?.stability ?? 0,
        difficulty: before?.difficulty ?? 0,
        elapsed_days: 0,
        scheduled_days: before?.scheduledDays ?? 0,
        learning_steps: before?.step ?? 0,
        reps: before?.reps ?? 0,
        lapses: before?.lapses ?? 0,
        state: fsrsStates[before?.state ?? 'new'],
        ...(lastAt === null ? {} : { last_review: new Date(lastAt) }),
      };
      const { card: after } = fsrs.next(card, now, ratings[answer.grade]);
      const state: CardState = {
        state: states[after.state] ?? 'review',
        stability: after.stability,
        difficulty: after.difficulty,
        dueAt: after.due.getTime() - shift,
        lastAt: answer.at,
        scheduledDays: after.scheduled_days,
        step: after.learning_steps,
        reps: after.reps,
        lapses: after.lapses,
      };
      return eased(state, answer, lastAt === null ? 0 : Math.floor((now.getTime() - lastAt) / DAY));
    },
    recall: (state, at, tz) => {
      if (state === null || state.lastAt === null) return null;
      const clock = { tz, dayStart };
      const days = Math.max(0, dayOf(at, clock) - dayOf(state.lastAt, clock));
      return fsrs.forgetting_curve(days, state.stability);
    },
  };
}

/** A number from 0 to 1 that is always the same for the same words (FNV-1a, well mixed). */
export function chance(words: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01_00_01_93);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85_eb_ca_6b);
  hash ^= hash >>> 13;
  return (hash >>> 0) / 2 ** 32;
}
