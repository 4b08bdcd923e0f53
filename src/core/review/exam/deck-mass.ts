import type { CardState } from '../card-state.ts';
import type { Card, CardId, CardKind } from '../card.ts';
import { dayOf, type DayClock } from '../schedule/study-day.ts';

/** Cards whose memory is about the same, counted in parts of cards. `last` is the day of the last answer, today being 0. */
export type Mass = {
  readonly kind: CardKind;
  readonly stability: number;
  readonly difficulty: number;
  readonly last: number;
  readonly cards: number;
};

/** A deck as the planner sees it. */
export type DeckMass = {
  readonly cards: number;
  /** Cards that were never asked. */
  readonly fresh: readonly { readonly kind: CardKind; readonly cards: number }[];
  readonly known: readonly Mass[];
};

/** Bins in which stability grows by a factor of e. What is in a bin keeps its mean. */
const STABILITY_BINS = 2;
const DIFFICULTY_WIDTH = 2;
/** Days since the last answer are taken together from here on, in bins that grow by a quarter. */
const EXACT_DAYS = 4;
const DAY_BINS = 4;

/** Puts cards of a deck together. Whatever is suspended is left out by whoever calls. */
export function weighDeck(
  cards: readonly Pick<Card, 'id' | 'kind'>[],
  states: ReadonlyMap<CardId, CardState>,
  now: number,
  clock: DayClock,
): DeckMass {
  const today = dayOf(now, clock);
  const fresh = new Map<CardKind, number>();
  const known = new MassSum(0);
  for (const { id, kind } of cards) {
    const state = states.get(id);
    if (state === undefined || state.lastAt === null) fresh.set(kind, (fresh.get(kind) ?? 0) + 1);
    else {
      const last = Math.min(0, dayOf(state.lastAt, clock) - today);
      known.add(kind, state.stability, state.difficulty, last, 1);
    }
  }
  return {
    cards: cards.length,
    fresh: [...fresh].map(([kind, cards]) => ({ kind, cards })),
    known: known.list(),
  };
}

/** Adds cards up by kind, time since the last answer as seen from `today`, and about the same memory. */
export class MassSum {
  readonly #sums = new Map<CardKind, Map<number, Sum>>();
  readonly #today: number;

  constructor(today: number) {
    this.#today = today;
  }

  add(kind: CardKind, stability: number, difficulty: number, last: number, cards: number): void {
    let sums = this.#sums.get(kind);
    if (sums === undefined) this.#sums.set(kind, (sums = new Map()));
    const key =
      (dayBin(this.#today - last) * 200 + Math.round(Math.log(stability) * STABILITY_BINS) + 60) * 16 +
      Math.round(difficulty / DIFFICULTY_WIDTH);
    const sum = sums.get(key);
    if (sum === undefined) {
      sums.set(key, {
        cards,
        stability: stability * cards,
        difficulty: difficulty * cards,
        last: last * cards,
      });
      return;
    }
    sum.cards += cards;
    sum.stability += stability * cards;
    sum.difficulty += difficulty * cards;
    sum.last += last * cards;
  }

  list(): readonly Mass[] {
    const masses: Mass[] = [];
    for (const [kind, sums] of this.#sums)
      for (const { cards, stability, difficulty, last } of sums.values())
        masses.push({
          kind,
          cards,
          stability: stability / cards,
          difficulty: difficulty / cards,
          last: Math.round(last / cards),
        });
    return masses;
  }
}

type Sum = { cards: number; stability: number; difficulty: number; last: number };

function dayBin(days: number): number {
  return days <= EXACT_DAYS ? days : EXACT_DAYS + Math.round(DAY_BINS * Math.log(days / EXACT_DAYS));
}
