import type { CardMark, Standing } from '../card-state.ts';
import type { Card, CardId } from '../card.ts';
import { chance } from '../schedule/scheduler.ts';
import { dayNamed, dayOf, startOfDay, type DayClock } from '../schedule/study-day.ts';

/** Cards something happened to, as it happened; only ever longer within an epoch. With another epoch anything may be otherwise. */
export type CardChanges = { readonly epoch: object; readonly cards: readonly CardId[] };

/** Places of cards in their deck, by what they are on one day. */
export type DueOrder = {
  /** What is due whatever the hour, with these that are due by now among it, in the order they are asked. */
  dueWith(timed: readonly { readonly place: number; readonly dueAt: number }[]): Iterable<number>;
  /** 1 where a card was never asked. */
  readonly isFresh: Uint8Array;
  /** Those for which the minute counts, in no order. */
  readonly timed: Iterable<number>;
};

type Source = {
  readonly cards: readonly Card[];
  readonly standings: readonly Standing[];
  readonly changes?: CardChanges | undefined;
};
type Kept = {
  readonly epoch: object | undefined;
  readonly today: number;
  readonly dayStart: number;
  readonly tz: number;
  upTo: number;
  readonly places: Map<CardId, number>;
  readonly dice: Float64Array;
  /** NaN: not due. */
  readonly ranks: Float64Array;
  readonly isFresh: Uint8Array;
  readonly timed: Set<number>;
  due: Uint32Array;
};

const kept = new WeakMap<readonly Card[], Kept>();

/**
 * Where each card of a deck stands today. Of tens of thousands of cards an answer moves one or two: with `changes` only those are looked
 * at again, the others stand as they stood the last time.
 */
export function dueOrder({ cards, standings, changes }: Source, today: number, clock: DayClock): DueOrder {
  const { tz, dayStart } = clock;
  const endOfDay = startOfDay(today + 1, clock);
  const before = kept.get(cards);
  const isOf = before?.today === today && before.tz === tz && before.dayStart === dayStart;
  const now =
    isOf && changes !== undefined && before.epoch === changes.epoch
      ? before
      : emptyOrder(cards, { epoch: changes?.epoch, today, tz, dayStart, dice: isOf ? before.dice : undefined });
  const put: number[] = [];
  const place = (at: number): void => {
    now.ranks[at] = Number.NaN;
    now.isFresh[at] = 0;
    now.timed.delete(at);
    const { state, mark } = standings[at] ?? unasked;
    if (mark.suspended || isBuried(mark, today)) return;
    if (state === null) now.isFresh[at] = 1;
    else if (state.scheduledDays === 0) now.timed.add(at);
    // What has an interval is asked from the beginning of its day on.
    else if (state.dueAt < endOfDay) {
      now.ranks[at] = rankOf(at, state.dueAt);
      put.push(at);
    }
  };
  /** The day first, then as the dice fall: cards learned in one order are not asked in it. */
  const rankOf = (at: number, dueAt: number): number => dayOf(dueAt, clock) + (now.dice[at] ?? 0);
  if (now === before && changes !== undefined) {
    const moved = new Set(changes.cards.slice(now.upTo).flatMap((id) => now.places.get(id) ?? []));
    for (const at of moved) place(at);
    if (moved.size > 0) now.due = merged(now.due, inRankOrder(put, now.ranks), now.ranks, moved);
  } else {
    for (let at = 0; at < cards.length; at++) place(at);
    now.due = inRankOrder(put, now.ranks);
    kept.set(cards, now);
  }
  now.upTo = changes?.cards.length ?? 0;
  return {
    isFresh: now.isFresh,
    timed: now.timed,
    dueWith: (others) => {
      for (const { place: at, dueAt } of others) now.ranks[at] = rankOf(at, dueAt);
      const places = others.map(({ place: at }) => at);
      return places.length === 0 ? now.due : merged(now.due, inRankOrder(places, now.ranks), now.ranks);
    },
  };
}

const unasked: Standing = { state: null, mark: { suspended: false, flag: 0, buried: null } };

function emptyOrder(
  cards: readonly Card[],
  { dice, ...of }: Pick<Kept, 'epoch' | 'today' | 'tz' | 'dayStart'> & { readonly dice: Float64Array | undefined },
): Kept {
  return {
    ...of,
    upTo: 0,
    places: new Map(of.epoch === undefined ? [] : cards.map(({ id }, at) => [id, at])),
    dice: dice ?? Float64Array.from(cards, ({ id }) => chance(`${id} ${of.today}`)),
    ranks: new Float64Array(cards.length).fill(Number.NaN),
    isFresh: new Uint8Array(cards.length),
    timed: new Set(),
    due: new Uint32Array(),
  };
}

function inRankOrder(places: readonly number[], ranks: Float64Array): Uint32Array {
  return Uint32Array.from(places).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
}

/** The order without those that moved, and with these put among it. */
function merged(
  order: Uint32Array,
  put: Uint32Array,
  ranks: Float64Array,
  moved: ReadonlySet<number> = new Set(),
): Uint32Array {
  const whole = new Uint32Array(order.length + put.length);
  let [length, next] = [0, 0];
  for (let at = 0; at < order.length; at++) {
    const place = order[at] ?? 0;
    if (moved.has(place)) continue;
    const rank = ranks[place] ?? 0;
    while (next < put.length) {
      const other = put[next] ?? 0;
      const rankOfOther = ranks[other] ?? 0;
      if (rankOfOther > rank || (rankOfOther === rank && other > place)) break;
      whole[length++] = other;
      next++;
    }
    whole[length++] = place;
  }
  whole.set(put.subarray(next), length);
  return whole.subarray(0, length + put.length - next);
}

function isBuried({ buried }: CardMark, today: number): boolean {
  const until = buried === null ? null : dayNamed(buried);
  return until !== null && today < until;
}
