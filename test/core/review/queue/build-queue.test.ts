import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardMark, CardState } from '#core/review/card-state.ts';
import type { Card, CardId } from '#core/review/card.ts';
import type { NotePath } from '#core/note/note.ts';
import { buildQueue, orderQueue, type AnsweredToday, type Queue } from '#core/review/queue/build-queue.ts';
import { nameOfDay } from '#core/review/schedule/study-day.ts';
import { defaultStudySettings, type StudySettings } from '#core/review/study-settings.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Nine o'clock of a day that began at four. */
const NOW = Date.UTC(2026, 10, 23, 9);
const TODAY = Math.floor(NOW / DAY);

type Placed = { readonly id: string; readonly group?: string; readonly mark?: Partial<CardMark> } & (
  | { readonly due: number; readonly state?: 'learning' | 'relearning'; readonly days?: number }
  | { readonly due?: undefined }
);

const review = (id: string, due = NOW): Placed => ({ id, due });
const learning = (id: string, due: number): Placed => ({ id, due, state: 'learning', days: 0 });
const fresh = (id: string): Placed => ({ id });

function aCard({ id, group = id }: Placed): Card {
  return {
    id: id as CardId,
    kind: 'basic',
    front: id,
    back: id,
    lang: null,
    toLang: null,
    concept: null,
    group,
    deck: '',
    path: 'a.md' as NotePath,
    line: 1,
    tags: [],
    accepted: [],
    confused: [],
    hint: null,
    part: null,
  };
}

function stateOf(placed: Placed): CardState | null {
  if (placed.due === undefined) return null;
  const { due, state = 'review', days = 3 } = placed;
  return {
    state,
    stability: 3,
    difficulty: 5,
    dueAt: due,
    lastAt: due - days * DAY,
    scheduledDays: days,
    step: 0,
    reps: 2,
    lapses: 0,
  };
}

function aQueue(
  placed: readonly Placed[],
  settings: Partial<StudySettings> = {},
  answered: Partial<AnsweredToday> = {},
  at = NOW,
): Queue {
  return buildQueue(
    {
      cards: placed.map(aCard),
      standings: placed.map((each) => ({
        state: stateOf(each),
        mark: { suspended: false, flag: 0, buried: null, ...each.mark },
      })),
      settings: { ...defaultStudySettings, ...settings },
      answered: { groups: new Set(), fresh: 0, reviews: 0, ...answered },
    },
    at,
    0,
  );
}
const ids = (cards: readonly Card[]): readonly string[] => cards.map(({ id }) => id);
const many = (count: number, make: (id: string) => Placed): readonly Placed[] =>
  Array.from({ length: count }, (_, at) => make(`${make === fresh ? 'f' : 'r'}${String(at).padStart(3, '0')}`));

describe('what a deck asks today', () => {
  it('is what is due by the end of the day, and new cards in the order of the notes', () => {
    const endOfDay = Date.UTC(2026, 10, 24, 4);
    const queue = aQueue([
      fresh('z'),
      review('past', NOW - 9 * DAY),
      review('tonight', endOfDay - 1),
      review('tomorrow', endOfDay),
      fresh('a'),
    ]);
    expect(ids(queue.due)).toEqual(['past', 'tonight']);
    expect(ids(queue.fresh)).toEqual(['z', 'a']);
  });

  it('begins anew at the hour the learner chose', () => {
    const placed = [review('a', Date.UTC(2026, 10, 23, 20))];
    expect(ids(aQueue(placed, {}, {}, Date.UTC(2026, 10, 23, 3, 59)).due)).toEqual([]);
    expect(ids(aQueue(placed, {}, {}, Date.UTC(2026, 10, 23, 4)).due)).toEqual(['a']);
  });

  it('goes on with steps of a session that the end of the day comes between', () => {
    const at = Date.UTC(2026, 10, 23, 3, 55);
    const placed = [learning('soon', at + 10 * MINUTE), learning('far', at + 300 * MINUTE)];
    expect(aQueue(placed, {}, {}, at).later.map(({ card }) => card.id)).toEqual(['soon']);
  });

  it('keeps to the limits of the day, less what was answered', () => {
    const placed = [...many(30, review), ...many(30, fresh)];
    const limits = { reviewsPerDay: 12, newPerDay: 7 };
    const counts = ({ due, fresh }: Queue): readonly number[] => [due.length, fresh.length];
    expect(counts(aQueue(placed, limits))).toEqual([12, 7]);
    expect(counts(aQueue(placed, limits, { reviews: 5, fresh: 3 }))).toEqual([7, 4]);
    expect(counts(aQueue(placed, limits, { reviews: 50, fresh: 50 }))).toEqual([0, 0]);
    expect(counts(aQueue(placed, { reviewsPerDay: 0, newPerDay: 0 }))).toEqual([0, 0]);
  });

  it('never limits what is being learned', () => {
    const queue = aQueue([learning('l', NOW)], { reviewsPerDay: 0, newPerDay: 0 });
    expect(ids(queue.learning)).toEqual(['l']);
  });

  it('begins with what is overdue for longest, and mixes what is due on one day otherwise each day', () => {
    const placed = [...many(40, review), review('old', NOW - 5 * DAY), review('older', NOW - 6 * DAY)];
    const today = ids(aQueue(placed).due);
    expect(today.slice(0, 2)).toEqual(['older', 'old']);
    expect(today).not.toEqual(today.toSorted());
    expect(ids(aQueue(placed.toReversed()).due)).toEqual(today);
    const tomorrow = ids(aQueue(placed, {}, {}, NOW + DAY).due);
    expect(tomorrow.toSorted()).toEqual(today.toSorted());
    expect(tomorrow).not.toEqual(today);
  });

  it('asks what is being learned at its minute, the longest wait first, and tells what comes later', () => {
    const queue = aQueue([
      learning('soon', NOW + 5 * MINUTE),
      learning('late', NOW - MINUTE),
      learning('first', NOW - 9 * MINUTE),
      learning('sooner', NOW + MINUTE),
      { id: 'tomorrow', due: NOW + DAY, state: 'relearning', days: 1 },
      { id: 'a day was long', due: NOW - MINUTE, state: 'relearning', days: 1 },
    ]);
    expect(ids(queue.learning)).toEqual(['first', 'late']);
    expect(queue.later.map(({ card }) => card.id)).toEqual(['sooner', 'soon']);
    expect(ids(queue.due)).toEqual(['a day was long']);
  });

  it('leaves out what is suspended, or buried until another day', () => {
    const until = (day: number): Partial<CardMark> => ({ buried: nameOfDay(day) });
    const queue = aQueue([
      { ...review('suspended'), mark: { suspended: true } },
      { ...fresh('suspended too'), mark: { suspended: true } },
      { ...learning('being learned', NOW), mark: { suspended: true } },
      { ...review('tomorrow'), mark: until(TODAY + 1) },
      { ...fresh('today'), mark: until(TODAY) },
      { ...review('no day'), mark: { buried: 'soon' } },
      { ...review('flagged'), mark: { flag: 3 } },
    ]);
    expect(ids(queue.due).toSorted()).toEqual(['flagged', 'no day']);
    expect(ids(queue.fresh)).toEqual(['today']);
    expect(queue.learning).toEqual([]);
  });
});

describe('cards that give each other away', () => {
  const pair = [
    { ...fresh('a1'), group: 'a' },
    { ...fresh('a2'), group: 'a' },
    { ...review('b1'), group: 'b' },
    { ...fresh('b2'), group: 'b' },
  ];

  it('are asked on different days', () => {
    const queue = aQueue(pair);
    expect(ids(queue.due)).toEqual(['b1']);
    expect(ids(queue.fresh)).toEqual(['a1']);
  });

  it('wait where one was answered today in any deck, or is being learned', () => {
    expect(ids(aQueue(pair, {}, { groups: new Set(['a']) }).fresh)).toEqual([]);
    const later = { ...learning('a3', NOW + 9 * MINUTE), group: 'a' };
    expect(ids(aQueue([...pair, later]).fresh)).toEqual([]);
  });

  it('do not use up the limit of the day', () => {
    const queue = aQueue([...pair, fresh('c')], { newPerDay: 2 });
    expect(ids(queue.fresh)).toEqual(['a1', 'c']);
  });

  it('are all asked where the learner wants them', () => {
    const queue = aQueue(pair, { burySiblings: false }, { groups: new Set(['a', 'b']) });
    expect(ids(queue.fresh)).toEqual(['a1', 'a2', 'b2']);
  });

  it('never meet in one queue', () => {
    const placed = fc.array(
      fc.record({ at: fc.nat(9), group: fc.nat(5), days: fc.integer({ min: -3, max: 1 }), isNew: fc.boolean() }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(placed, fc.nat(10), (cards, limit) => {
        const queue = aQueue(
          cards.map(({ group, days, isNew }, at) => ({
            ...(isNew ? fresh(`c${at}`) : review(`c${at}`, NOW + days * DAY)),
            group: `g${group}`,
          })),
          { newPerDay: limit, reviewsPerDay: limit },
        );
        const order = orderQueue(queue);
        expect(new Set(order.map(({ group }) => group)).size).toBe(order.length);
        expect(queue.due.length).toBeLessThanOrEqual(limit);
        expect(queue.fresh.length).toBeLessThanOrEqual(limit);
        expect(ids(order).toSorted()).toEqual(ids([...queue.due, ...queue.fresh]).toSorted());
      }),
    );
  });
});

describe('the queue of a deck that is asked again and again', () => {
  it('is the one it would be if it had never been asked before', () => {
    const turns = fc.array(fc.array(fc.option(fc.integer({ min: -4, max: 1 })), { minLength: 12, maxLength: 12 }), {
      minLength: 2,
      maxLength: 6,
    });
    const cards = many(12, fresh).map(aCard);
    const settings = defaultStudySettings;
    const answered = { groups: new Set<string>(), fresh: 0, reviews: 0 };
    fc.assert(
      fc.property(turns, fc.nat(2), (all, days) => {
        const moved: CardId[] = [];
        const epoch = {};
        for (const [at, turn] of all.entries()) {
          turn.forEach((due, place) => {
            if (due !== all[at - 1]?.[place]) moved.push(cards[place]?.id as CardId);
          });
          const standings = turn.map((due, at) => ({
            state: due === null ? null : stateOf(review(`f${at}`, NOW + due * DAY)),
            mark: { suspended: false, flag: 0, buried: null },
          }));
          const queueOf = (of: readonly Card[]): Queue =>
            buildQueue(
              { cards: of, standings, changes: { epoch, cards: moved }, settings, answered },
              NOW + days * DAY,
              0,
            );
          expect(queueOf(cards)).toEqual(queueOf([...cards]));
        }
      }),
    );
  });
});

describe('the order of a session', () => {
  it('is what is being learned, then new cards spread evenly among what is due', () => {
    const queue = aQueue([learning('l', NOW), ...many(6, review), ...many(3, fresh)]);
    const order = ids(orderQueue(queue));
    expect(order.map((id) => id[0]).join('')).toBe('lrrfrrfrrf');
  });

  it('ends with the new cards that are left, and has all where nothing is due', () => {
    const kinds = (placed: readonly Placed[]): string =>
      ids(orderQueue(aQueue(placed)))
        .map((id) => id[0])
        .join('');
    expect(kinds([...many(2, review), ...many(5, fresh)])).toBe('rfrffff');
    expect(kinds(many(3, fresh))).toBe('fff');
    expect(kinds(many(3, review))).toBe('rrr');
    expect(kinds([])).toBe('');
  });
});
