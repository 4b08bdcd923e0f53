import type { CardMark, Standing } from '../card-state.ts';
import type { Card } from '../card.ts';
import { chance } from '../schedule/scheduler.ts';
import { dayOf, dayNamed, startOfDay, type DayClock } from '../schedule/study-day.ts';
import type { StudySettings } from '../study-settings.ts';

/** What a queue is made of. */
export type QueueSource = {
  readonly cards: readonly Card[];
  /** Of each card, in the same order. */
  readonly standings: readonly Standing[];
  readonly settings: Pick<StudySettings, 'newPerDay' | 'reviewsPerDay' | 'burySiblings' | 'dayStart'>;
  /** What was answered today, of any deck. */
  readonly answered: AnsweredToday;
};
export type AnsweredToday = {
  readonly groups: ReadonlySet<string>;
  /** Cards of this deck asked for the first time today, and others answered when they were due. */
  readonly fresh: number;
  readonly reviews: number;
};

export type Queue = {
  /** In the order they are asked. */
  readonly learning: readonly Card[];
  readonly due: readonly Card[];
  readonly fresh: readonly Card[];
  /** Cards being learned whose minute has not come, the next one first. */
  readonly later: readonly { readonly card: Card; readonly dueAt: number }[];
};

const unasked: Standing = { state: null, mark: { suspended: false, flag: 0, buried: null } };

/** What a deck asks today: what is due, so far as the day's limits allow, and never two cards that give each other away. */
export function buildQueue(source: QueueSource, at: number, tz: number): Queue {
  const { settings, answered } = source;
  const clock: DayClock = { tz, dayStart: settings.dayStart };
  const today = dayOf(at, clock);
  const endOfDay = startOfDay(today + 1, clock);
  const dice = diceOf(source.cards, today);
  const learning: { card: Card; dueAt: number }[] = [];
  /** NaN: not due. */
  const ranks = new Float64Array(source.cards.length).fill(Number.NaN);
  const fresh: Card[] = [];
  const later: { card: Card; dueAt: number }[] = [];
  // Of tens of thousands of cards, after each answer: no pairs are made of them.
  for (let place = 0; place < source.cards.length; place++) {
    const card = source.cards[place];
    if (card === undefined) continue;
    const { state, mark } = source.standings[place] ?? unasked;
    if (mark.suspended || isBuried(mark, today)) continue;
    if (state === null) {
      fresh.push(card);
      continue;
    }
    const { dueAt } = state;
    const isLearned = state.state === 'learning' || state.state === 'relearning';
    // What has an interval is asked from the beginning of its day on.
    if (state.scheduledDays === 0 ? dueAt <= at : dueAt < endOfDay) {
      if (isLearned && state.scheduledDays === 0) learning.push({ card, dueAt });
      // The day first, then as the dice fall: cards learned in one order are not asked in it.
      else ranks[place] = dayOf(dueAt, clock) + (dice[place] ?? 0);
    } else if (isLearned && dueAt < endOfDay) later.push({ card, dueAt });
  }
  learning.sort((a, b) => a.dueAt - b.dueAt);
  later.sort((a, b) => a.dueAt - b.dueAt);
  const taken = new Set(settings.burySiblings ? answered.groups : []);
  if (settings.burySiblings) for (const { card } of [...learning, ...later]) taken.add(card.group);
  const oneOfEach = (cards: Iterable<Card>, most: number): readonly Card[] => {
    const left: Card[] = [];
    for (const card of cards) {
      if (left.length >= most) break;
      if (settings.burySiblings && taken.has(card.group)) continue;
      taken.add(card.group);
      left.push(card);
    }
    return left;
  };
  return {
    learning: learning.map(({ card }) => card),
    due: oneOfEach(
      cardsAt(source.cards, inRankOrder(source.cards, ranks)),
      Math.max(0, settings.reviewsPerDay - answered.reviews),
    ),
    fresh: oneOfEach(fresh, Math.max(0, settings.newPerDay - answered.fresh)),
    later,
  };
}

function* cardsAt(cards: readonly Card[], places: Iterable<number>): Iterable<Card> {
  for (const place of places) {
    const card = cards[place];
    if (card !== undefined) yield card;
  }
}

/** The order of a session: what is being learned, then what is due with the new cards spread evenly among it. */
export function orderQueue({ learning, due, fresh }: Queue): readonly Card[] {
  const every = fresh.length === 0 ? Infinity : Math.max(1, Math.floor(due.length / fresh.length));
  const mixed: Card[] = [];
  let next = 0;
  for (const [at, card] of due.entries()) {
    mixed.push(card);
    const one = (at + 1) % every === 0 ? fresh[next] : undefined;
    if (one === undefined) continue;
    mixed.push(one);
    next++;
  }
  return [...learning, ...mixed, ...fresh.slice(next)];
}

const orders = new WeakMap<readonly Card[], { readonly ranks: Float64Array; readonly order: Uint32Array }>();

/** Places of ranked cards by their rank. An answer moves a card or two: the others stand as they stood the last time. */
function inRankOrder(cards: readonly Card[], ranks: Float64Array): Uint32Array {
  const before = orders.get(cards);
  const moved: number[] = [];
  for (let place = 0; place < ranks.length; place++) {
    const rank = ranks[place] ?? Number.NaN;
    if (!Number.isNaN(rank) && rank !== before?.ranks[place]) moved.push(place);
  }
  const rankOf = (place: number): number => ranks[place] ?? 0;
  const put = Uint32Array.from(moved).sort((a, b) => rankOf(a) - rankOf(b) || a - b);
  const order = before === undefined ? put : merged(before, ranks, put);
  orders.set(cards, { ranks, order });
  return order;
}

/** What is still ranked as before, with the places that are put among it; both stand in their order. */
function merged(
  before: { readonly ranks: Float64Array; readonly order: Uint32Array },
  ranks: Float64Array,
  put: Uint32Array,
): Uint32Array {
  const order = new Uint32Array(before.order.length + put.length);
  let [length, next] = [0, 0];
  for (let at = 0; at < before.order.length; at++) {
    const place = before.order[at] ?? 0;
    const rank = ranks[place] ?? 0;
    if (rank !== before.ranks[place]) continue;
    while (next < put.length) {
      const other = put[next] ?? 0;
      const rankOfOther = ranks[other] ?? 0;
      if (rankOfOther > rank || (rankOfOther === rank && other > place)) break;
      order[length++] = other;
      next++;
    }
    order[length++] = place;
  }
  order.set(put.subarray(next), length);
  return order.subarray(0, length + put.length - next);
}

const dices = new WeakMap<readonly Card[], { readonly today: number; readonly dice: Float64Array }>();

/** What the dice say of each card on this day. */
function diceOf(cards: readonly Card[], today: number): Float64Array {
  const kept = dices.get(cards);
  if (kept?.today === today) return kept.dice;
  const dice = Float64Array.from(cards, ({ id }) => chance(`${id} ${today}`));
  dices.set(cards, { today, dice });
  return dice;
}

function isBuried({ buried }: CardMark, today: number): boolean {
  const until = buried === null ? null : dayNamed(buried);
  return until !== null && today < until;
}
