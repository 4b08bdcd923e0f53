import type { Standing } from '../card-state.ts';
import type { Card } from '../card.ts';
import { dayOf, startOfDay, type DayClock } from '../schedule/study-day.ts';
import { dueOrder, type CardChanges } from './due-order.ts';
import type { StudySettings } from '../study-settings.ts';

/** What a queue is made of. */
export type QueueSource = {
  readonly cards: readonly Card[];
  /** Of each card, in the same order. */
  readonly standings: readonly Standing[];
  /** What happened to cards; without it, every card is looked at. */
  readonly changes?: CardChanges | undefined;
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

type Timed = { readonly place: number; readonly card: Card; readonly dueAt: number };

/** A step that is so near is still one of this session, though the day ends before it. */
const STEP = 3_600_000;

/** What a deck asks today: what is due, so far as the day's limits allow, and never two cards that give each other away. */
export function buildQueue(source: QueueSource, at: number, tz: number): Queue {
  const { cards, settings, answered } = source;
  const clock: DayClock = { tz, dayStart: settings.dayStart };
  const today = dayOf(at, clock);
  const endOfDay = startOfDay(today + 1, clock);
  const { dueWith, isFresh, timed } = dueOrder(source, today, clock);
  const learning: Timed[] = [];
  const later: Timed[] = [];
  /** Known, but without an interval. */
  const atOnce: Timed[] = [];
  for (const place of timed) {
    const card = cards[place];
    const state = source.standings[place]?.state;
    if (card === undefined || state == null) continue;
    const { dueAt } = state;
    const isLearned = state.state === 'learning' || state.state === 'relearning';
    if (dueAt > at) {
      if (isLearned && dueAt < Math.max(endOfDay, at + STEP)) later.push({ place, card, dueAt });
    } else if (isLearned) learning.push({ place, card, dueAt });
    else atOnce.push({ place, card, dueAt });
  }
  for (const each of [learning, later]) each.sort((a, b) => a.dueAt - b.dueAt || a.place - b.place);
  const taken = new Set(settings.burySiblings ? answered.groups : []);
  if (settings.burySiblings) for (const { card } of [...learning, ...later]) taken.add(card.group);
  const oneOfEach = (places: Iterable<number>, most: number): readonly Card[] => {
    const left: Card[] = [];
    for (const place of places) {
      if (left.length >= most) break;
      const card = cards[place];
      if (card === undefined || (settings.burySiblings && taken.has(card.group))) continue;
      taken.add(card.group);
      left.push(card);
    }
    return left;
  };
  return {
    learning: learning.map(({ card }) => card),
    due: oneOfEach(dueWith(atOnce), Math.max(0, settings.reviewsPerDay - answered.reviews)),
    fresh: oneOfEach(placesOf(isFresh), Math.max(0, settings.newPerDay - answered.fresh)),
    later: later.map(({ card, dueAt }) => ({ card, dueAt })),
  };
}

function* placesOf(isThere: Uint8Array): Iterable<number> {
  for (let place = isThere.indexOf(1); place !== -1; place = isThere.indexOf(1, place + 1)) yield place;
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
