import { FSRS } from 'ts-fsrs';
import type { CardState } from '#core/review/card-state.ts';
import type { CardId } from '#core/review/card.ts';
import { defaultHabits, type Habits } from '#core/review/exam/habits.ts';
import { createScheduler } from '#core/review/schedule/scheduler.ts';
import type { Grade, ReviewEvent } from '#core/review/study-event.ts';
import { defaultStudySettings, type StudySettings } from '#core/review/study-settings.ts';
import { seededChance, type Chance } from './seeded-chance.ts';

/** Somebody before an exam, drawn by chance. */
export type StudentCase = {
  readonly seed: number;
  readonly cards: number;
  /** Days of study before the exam. */
  readonly days: number;
  readonly minutes: number;
  readonly target: number;
  /** Days on which the first third of the deck was studied before the plan begins; 0: the deck is new. */
  readonly before: number;
  /** Memory and pace differ from what is assumed of everybody. */
  readonly varied: boolean;
};

type Memory = { readonly stability: number; readonly difficulty: number };

export type Student = {
  readonly cards: readonly { readonly id: CardId; readonly kind: 'basic' }[];
  /** What the app makes of the answers. */
  readonly states: Map<CardId, CardState>;
  readonly reviews: ReviewEvent[];
  /** Answers a card, with all steps of the day, and says how many seconds it took. */
  study(card: CardId, at: number): number;
  /** Chance that a card is known on a day, by the student's own memory. */
  recall(card: CardId, at: number): number;
  readonly chance: Chance;
};

export const DAY = 86_400_000;
/** A Monday at nine, UTC. */
export const FIRST_DAY = Date.UTC(2026, 10, 2, 9);
export const studentSettings: StudySettings = { ...defaultStudySettings, fuzz: false };

export const TARGETS = [0.9, 0.95, 0.98] as const;

/** A deck of 60–300 cards, 3–40 days, 5–30 minutes; a third has begun before. */
export function drawCase(seed: number, varied: boolean): StudentCase {
  const { whole, even } = seededChance(seed * 7919 + 11);
  return {
    seed,
    cards: whole(60, 300),
    days: whole(3, 40),
    minutes: whole(5, 30),
    target: TARGETS[whole(0, TARGETS.length - 1)] ?? 0.9,
    before: even() < 1 / 3 ? whole(3, 30) : 0,
    varied,
  };
}

/** Whoever studies the same case with the same seed has the same memory; the dice of the answers follow `dice`. */
export function createStudent({ seed, cards, varied }: StudentCase, dice: number): Student {
  const nature = seededChance(seed * 104_729 + 5);
  const chance = seededChance(seed * 1_299_709 + dice);
  const habits = varied ? variedHabits(nature) : defaultHabits;
  const scheduler = createScheduler(studentSettings);
  const own = varied ? new FSRS({ w: variedWeights(nature), enable_short_term: true }) : null;
  const memory = new Map<CardId, Memory & { readonly at: number }>();
  const states = new Map<CardId, CardState>();
  const reviews: ReviewEvent[] = [];
  const forgetting = new FSRS({});

  const daysSince = (last: number, at: number): number => Math.floor(at / DAY) - Math.floor(last / DAY);
  const recall = (card: CardId, at: number): number => {
    if (own === null) {
      const state = states.get(card);
      return state?.lastAt == null ? 0 : forgetting.forgetting_curve(daysSince(state.lastAt, at), state.stability);
    }
    const held = memory.get(card);
    return held === undefined ? 0 : own.forgetting_curve(daysSince(held.at, at), held.stability);
  };
  const answer = (card: CardId, grade: Grade, at: number, isFresh: boolean): number => {
    const pace = habits.seconds.basic[isFresh ? 'fresh' : 'known'];
    // Within a day, times of answers spread as widely as those of people do.
    const seconds = varied ? Math.min(60, pace * Math.exp(0.45 * chance.normal() - 0.1)) : pace;
    if (own !== null) {
      const held = memory.get(card) ?? null;
      memory.set(card, { ...own.next_state(held, held === null ? 0 : daysSince(held.at, at), grade), at });
    }
    states.set(card, scheduler.next(states.get(card) ?? null, { card, grade, at, tz: 0 }));
    reviews.push({ t: 'review', id: `${reviews.length}`, card, grade, at, ms: Math.round(seconds * 1000), tz: 0 });
    return seconds;
  };
  return {
    cards: Array.from({ length: cards }, (_, at) => ({ id: `c${at}` as CardId, kind: 'basic' as const })),
    states,
    reviews,
    chance,
    recall,
    study: (card, at) => {
      const isFresh = !states.has(card);
      const known = !isFresh && chance.even() < recall(card, at);
      const grade = isFresh ? chance.among(habits.first) + 1 : known ? chance.among(habits.right) + 2 : 1;
      let seconds = answer(card, grade as Grade, at, isFresh);
      // The same day everything is known again, by FSRS: the steps are taken one after the other.
      while (states.get(card)?.scheduledDays === 0) seconds += answer(card, 3, at + Math.round(seconds * 1000), false);
      return seconds;
    },
  };
}

function variedHabits({ normal }: Chance): Habits {
  const { first, right, seconds } = defaultHabits;
  const bent = (shares: readonly number[]): readonly number[] => {
    const drawn = shares.map((share) => share * Math.exp(0.35 * normal()));
    const whole = drawn.reduce((sum, one) => sum + one, 0);
    return drawn.map((one) => one / whole);
  };
  const pace = Math.exp(0.3 * normal());
  return {
    first: bent(first) as unknown as Habits['first'],
    right: bent(right) as unknown as Habits['right'],
    seconds: {
      ...seconds,
      basic: { fresh: seconds.basic.fresh * pace, known: seconds.basic.known * pace },
    },
  };
}

/** Memories as people have them: first stabilities differ by half, growth and loss by a quarter, the curve by a fifth. */
function variedWeights({ normal }: Chance): number[] {
  const spread: Readonly<Record<number, number>> = { 8: 0.15, 11: 0.25, 20: 0.2 };
  const start = Math.exp(0.5 * normal());
  const { w } = new FSRS({}).parameters;
  return w.map((weight, at) =>
    at < 4 ? weight * start : weight * (spread[at] === undefined ? 1 : Math.exp(spread[at] * normal())),
  );
}
