import { afterEach, describe, expect, it } from 'vitest';
import type { CardMark, CardState } from '#core/review/card-state.ts';
import type { CardId } from '#core/review/card.ts';
import { inOrder } from '#core/review/log/event-order.ts';
import { createStudyBook, type StudyBook } from '#core/review/log/study-book.ts';
import { formatEvent, parseEvent } from '#core/review/log/parse-event.ts';
import { createScheduler } from '#core/review/schedule/scheduler.ts';
import type { StateEvent, StudyEvent } from '#core/review/study-event.ts';
import { defaultStudySettings, type StudySettings } from '#core/review/study-settings.ts';
import { chanceOf, randomLog, shuffled, type Chance } from './random-log.ts';

const LINES = 100_000;

type Told = {
  readonly states: Readonly<Record<string, CardState | null>>;
  readonly marks: Readonly<Record<string, CardMark>>;
  readonly history: readonly string[];
  readonly learner: StudySettings;
};

const byName = <Value>(pairs: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> =>
  Object.fromEntries(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)));

function told(book: StudyBook): Told {
  const cards = [...book.cards()];
  return {
    states: byName(cards.map((card) => [card, book.state(card)] as const)),
    marks: byName(cards.map((card) => [card, book.mark(card)] as const)),
    history: book.history().map(({ id }) => id),
    learner: book.settings(''),
  };
}

/** What the log means, worked out in the plainest way there is: everything in order, once. */
function replayed(log: readonly StudyEvent[]): Told {
  const events = [...new Map(log.map((event) => [event.id, event])).values()].toSorted(inOrder);
  const undone = new Set(events.flatMap((event) => (event.t === 'undo' ? [event.of] : [])));
  const learner = { ...defaultStudySettings };
  for (const event of events) if (event.t === 'set' && event.deck === '') Object.assign(learner, event.values);
  const scheduler = createScheduler(learner);
  const states = new Map<CardId, CardState | null>();
  const marks = new Map<CardId, CardMark>();
  const answered = new Set<CardId>();
  const history: string[] = [];
  for (const event of events) {
    if (event.t === 'undo' || event.t === 'set' || event.t === 'card') continue;
    const { card } = event;
    states.set(card, states.get(card) ?? null);
    marks.set(card, marks.get(card) ?? { suspended: false, flag: 0, buried: null });
    if (undone.has(event.id)) continue;
    if (event.t === 'state') {
      if (!answered.has(card)) states.set(card, taken(event));
    } else if (event.t === 'mark') {
      const { suspended, flag, buried } = event;
      const before = marks.get(card) ?? { suspended: false, flag: 0, buried: null };
      marks.set(card, {
        suspended: suspended ?? before.suspended,
        flag: flag ?? before.flag,
        buried: buried === undefined ? before.buried : buried,
      });
    } else {
      history.push(event.id);
      if (event.cram === true) continue;
      answered.add(card);
      states.set(card, scheduler.next(states.get(card) ?? null, event));
    }
  }
  return { states: byName([...states]), marks: byName([...marks]), history, learner };
}

function taken({ stability, difficulty, dueAt, scheduledDays, reps, lapses }: StateEvent): CardState {
  const lastAt = dueAt - scheduledDays * 86_400_000;
  return { state: 'review', stability, difficulty, dueAt, lastAt, scheduledDays, step: 0, reps, lapses };
}

/** A book that hears of the log in pieces, as they come; some of it twice. */
function inPieces(log: readonly StudyEvent[], most: number, { whole, even }: Chance): StudyBook {
  const book = createStudyBook();
  for (let at = 0; at < log.length;) {
    const size = whole(1, most);
    book.add(log.slice(at, at + size));
    if (even() < 0.1) book.add(log.slice(Math.max(0, at - size), at + size));
    at += size;
  }
  return book;
}

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe(`a log of ${LINES} lines`, () => {
  it.each(process.env['THOROUGH'] === '1' ? [1, 2, 3] : [1])(
    'means the same to the last bit however it comes (seed %i)',
    { timeout: 240_000 },
    (seed) => {
      const chance = chanceOf(seed);
      const log = randomLog(LINES, chance);
      const plain = replayed(log);
      expect(plain.history.length).toBeGreaterThan(LINES * 0.7);
      expect(told(inPieces(log, 300, chance)), 'as time went').toEqual(plain);
      const mixed = shuffled(log, chance);
      expect(told(inPieces(mixed, LINES, chance)), 'at once').toEqual(plain);
      expect(told(inPieces(mixed, 4000, chance)), 'in pieces of no order').toEqual(plain);
      const lines = shuffled(mixed, chance).map((event) => parseEvent(formatEvent(event)) as StudyEvent);
      const read = told(inPieces(lines, 20_000, chance));
      expect(JSON.stringify(read), 'read from its lines').toBe(JSON.stringify(plain));
    },
  );
});

describe('a shorter log', () => {
  it.each([4, 5, 6, 7, 8, 9])('means the same when it comes line by line (seed %i)', (seed) => {
    const chance = chanceOf(seed);
    const log = randomLog(3000, chance, seed < 7 ? 40 : 3);
    const plain = replayed(log);
    expect(told(inPieces(log, 1, chance))).toEqual(plain);
    expect(told(inPieces(shuffled(log, chance), 1, chance))).toEqual(plain);
    expect(told(inPieces(log.toReversed(), 1, chance))).toEqual(plain);
  });

  it('means the same wherever the computer stands', () => {
    const log = randomLog(3000, chanceOf(10));
    const offsets = new Set<number>();
    const told = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Europe/Budapest'].map((name) => {
      process.env['TZ'] = name;
      offsets.add(new Date(Date.UTC(2026, 0, 5)).getTimezoneOffset());
      return JSON.stringify(replayed(log));
    });
    expect(offsets.size).toBe(4);
    expect(new Set(told).size).toBe(1);
  });
});
