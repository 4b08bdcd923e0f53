import type { CardKind } from '../card.ts';
import type { CardWorth } from './card-worth.ts';
import { MassSum, type DeckMass, type Mass } from './deck-mass.ts';
import type { MemoryModel } from './memory-model.ts';

/** How the days until the exam are used. */
export type ExamPolicy = {
  /** Until the last days a card is asked again when the chance that it is known has fallen to this. */
  readonly floor: number;
  /** Number of days before the exam on which whatever gains most is asked. */
  readonly lastDays: number;
  /** Share of the days, from today on, over which new cards are spread. */
  readonly freshShare: number;
};

/** A day of a plan: cards, each counted once, and seconds with all repeats. */
export type PlannedDay = { readonly fresh: number; readonly reviews: number; readonly seconds: number };

export type Course = {
  readonly days: readonly PlannedDay[];
  /** Expected share of the deck that is known at the exam, 0–1. */
  readonly share: number;
  /** Cards that are never reached. */
  readonly unseen: number;
};

export type RollOut = {
  readonly deck: DeckMass;
  readonly memory: MemoryModel;
  readonly worth: CardWorth;
  /** Seconds there are on each day of study, today first. */
  readonly limits: readonly number[];
  /** Days from today to the exam; half a day on the day itself. */
  readonly examIn: number;
  /** New cards that were met today already. */
  readonly freshToday: number;
};

/** In the last days a card is asked if it brings this much recall for the time of a usual answer; else it is known anyway. */
export const LEAST_GAIN = 0.01;

/** With more than so many masses, those of other days are put together, too. */
const MANY_MASSES = 500;
/** Less of a card than this is none. */
const LEAST_MASS = 0.0005;

/** Plays a policy through to the exam, with parts of cards in place of chance: the same plan comes out each time. */
export function rollOut(policy: ExamPolicy, on: RollOut): Course {
  const { memory, worth, limits, examIn } = on;
  const days: PlannedDay[] = [];
  const fresh: Fresh[] = on.deck.fresh
    .map((group) => ({ ...group, ...worth.ofFresh(group.kind, examIn) }))
    .toSorted((a, b) => a.cost - b.cost);
  const toMeet = fresh.reduce((sum, { cards }) => sum + cards, 0);
  const freshDays = Math.max(1, Math.ceil(limits.length * policy.freshShare));
  let known: Known[] = on.deck.known.map((mass) => ({ ...mass, gain: 0, cost: 0 }));
  let met = 0;
  for (const [day, limit] of limits.entries()) {
    const ahead = examIn - day;
    const isLast = ahead <= policy.lastDays;
    const after = new MassSum(day);
    let left = limit;
    let metToday = 0;
    let reviews = 0;

    const meet = (group: Fresh, most: number): void => {
      const cards = Math.max(0, Math.min(group.cards, most, left / group.cost));
      if (cards === 0) return;
      group.cards -= cards;
      left -= cards * group.cost;
      metToday += cards;
      for (const { chance, stability, difficulty } of memory.first)
        after.add(group.kind, stability, difficulty, day, cards * chance);
    };
    const review = (mass: Known): void => {
      const cards = Math.min(mass.cards, left / mass.cost);
      left -= cards * mass.cost;
      mass.cards -= cards;
      reviews += cards;
      for (const { chance, stability, difficulty } of worth.outcomes(mass, day - mass.last))
        after.add(mass.kind, stability, difficulty, day, cards * chance);
    };

    const asked: (Known | Fresh)[] = [];
    for (const mass of known) {
      const elapsed = day - mass.last;
      if (elapsed <= 0 || (!isLast && memory.recall(elapsed, mass.stability) > policy.floor)) continue;
      const { gain, cost } = worth.ofReview(mass, elapsed, ahead);
      if (isLast && gain < LEAST_GAIN) continue;
      mass.gain = gain;
      mass.cost = cost;
      asked.push(mass);
    }
    if (isLast) for (const group of fresh) asked.push(Object.assign(group, worth.ofFresh(group.kind, ahead)));
    else {
      const quota = freshQuota(toMeet, on.freshToday, day, freshDays) - met;
      for (const group of fresh) meet(group, quota - metToday);
    }
    asked.sort((a, b) => b.gain - a.gain);
    for (const one of asked) {
      if (left <= 0) break;
      if ('last' in one) review(one);
      else meet(one, Infinity);
    }
    const rest = known.filter(({ cards }) => cards > LEAST_MASS);
    if (rest.length > MANY_MASSES) {
      for (const { kind, stability, difficulty, last, cards } of rest)
        after.add(kind, stability, difficulty, last, cards);
      rest.length = 0;
    }
    for (const mass of after.list()) rest.push({ ...mass, gain: 0, cost: 0 });
    known = rest;
    met += metToday;
    days.push({ fresh: metToday, reviews, seconds: limit - left });
  }
  let recalled = 0;
  for (const { cards, stability, last } of known) recalled += cards * memory.recall(examIn - last, stability);
  return {
    days,
    share: on.deck.cards === 0 ? 0 : recalled / on.deck.cards,
    unseen: toMeet - met < LEAST_MASS ? 0 : toMeet - met,
  };
}

/** Masses while a policy is played: what is left of them, and what they are worth on the day. */
type Known = { -readonly [Key in keyof Mass]: Mass[Key] } & { gain: number; cost: number };
type Fresh = { readonly kind: CardKind; cards: number; gain: number; cost: number };

/** How many cards that are new today should have been met by the end of a day. */
export function freshQuota(fresh: number, freshToday: number, day: number, freshDays: number): number {
  if (day + 1 >= freshDays) return fresh;
  return Math.max(0, Math.ceil(((fresh + freshToday) * (day + 1)) / freshDays) - freshToday);
}
