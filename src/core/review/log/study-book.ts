import type { CardMark, CardState, Standing } from '../card-state.ts';
import type { CardId } from '../card.ts';
import { inOrder, placeFor } from './event-order.ts';
import { givenBefore, stateGiven } from './given-state.ts';
import { lastWords } from './last-words.ts';
import { createScheduler, type Scheduler } from '../schedule/scheduler.ts';
import { dayOf } from '../schedule/study-day.ts';
import type { CardChanges } from '../queue/due-order.ts';
import type { MarkEvent, ReviewEvent, SeenEvent, SettingsEvent, StateEvent, StudyEvent } from '../study-event.ts';
import { defaultStudySettings, settingsOfLearner, type StudySettings } from '../study-settings.ts';

/** What follows from the events of a log. The order in which they come, and how often, makes no difference. */
export type StudyBook = {
  add(events: readonly StudyEvent[]): void;
  /** Rises with whatever changes anything told here. */
  version(): number;
  /** Further ids cards were answered under: what happened to those happened to the card. */
  setSame(same: ReadonlyMap<CardId, CardId>): void;
  state(card: CardId): CardState | null;
  mark(card: CardId): CardMark;
  /** State and mark of each card of a deck, in its order; read at once, for they change as the book does. */
  standings(cards: readonly { readonly id: CardId }[]): readonly Standing[];
  /** What happened to cards, for those who keep something of many. */
  changes(): CardChanges;
  /** Answers of a card that count, in their order; those outside the schedule, too. */
  reviews(card: CardId): readonly ReviewEvent[];
  /** Where another program said the card stood, if that was before its first answer. */
  given(card: CardId): StateEvent | null;
  /** Every card that was ever asked or marked. */
  cards(): Iterable<CardId>;
  /** What cards known by their words said when they were asked, as it came; only ever longer. */
  seen(): readonly SeenEvent[];
  /** All answers that count, in the order of time. */
  history(): readonly ReviewEvent[];
  /** The answers of a day that count, in their order. */
  answersOf(day: number): readonly ReviewEvent[];
  /** Settings of a deck over what its note says, over those of the learner; of the learner for `''`. */
  settings(deck: string): StudySettings;
  /** What was set for this deck itself. */
  ownSettings(deck: string): Partial<StudySettings>;
  scheduler(): Scheduler;
  /** The last answer that was not taken back; of some cards alone where they are named. */
  lastReview(among?: ReadonlyMap<CardId, unknown>): ReviewEvent | null;
  hasReviews(among?: ReadonlyMap<CardId, unknown>): boolean;
  /** When cards were last marked, or settings changed, by whatever clock; 0 where they never were. */
  lastSaid(): number;
  /** Whether an event of this id was taken over. */
  has(id: string): boolean;
  /** Whether the log has an answer under this very id. */
  wasAsked(card: CardId): boolean;
};

type Entry = {
  /** By time and id. */
  readonly reviews: ReviewEvent[];
  state: CardState | null;
  mark: CardMark;
  marks: MarkEvent[];
  /** What other programs knew of it, in order. */
  givens: StateEvent[];
};

const unmarked: CardMark = { suspended: false, flag: 0, buried: null };
/** `given` tells what a deck itself says of its settings, which counts where the learner set nothing for it. */
export function createStudyBook(given: (deck: string) => Partial<StudySettings> = () => ({})): StudyBook {
  const known = new Set<string>();
  const undone = new Set<string>();
  const byEvent = new Map<string, CardId>();
  const entries = new Map<CardId, Entry>();
  /** Of cards that nothing happened to, so that what stands for a deck need not be looked up each time. */
  const blank = new Map<CardId, Entry>();
  let standing = new WeakMap<readonly { readonly id: CardId }[], readonly Entry[]>();
  const seen: SeenEvent[] = [];
  const sets = new Map<string, SettingsEvent[]>();
  const days = new Map<number, Map<CardId, true>>();
  let own = new Map<string, Partial<StudySettings>>();
  let scheduler = createScheduler(defaultStudySettings);
  let learner = defaultStudySettings;
  let version = 0;
  let said = 0;
  let history: readonly ReviewEvent[] | null = null;
  let isDayIndexed = false;
  let same: ReadonlyMap<CardId, CardId> = new Map();
  /** What happened to cards, under the ids it was written with. */
  const written: (ReviewEvent | MarkEvent | StateEvent)[] = [];
  const asked = new Set<CardId>();
  let moved: CardId[] = [];
  let epoch = {};
  const beginEpoch = (): void => {
    epoch = {};
    moved = [];
  };

  const entryOf = (id: CardId): Entry => {
    const card = same.get(id) ?? id;
    moved.push(card);
    const found = entries.get(card);
    if (found !== undefined) return found;
    const entry = blank.get(card) ?? anEntry();
    blank.delete(card);
    entries.set(card, entry);
    return entry;
  };
  const blankOf = (card: CardId): Entry => {
    const entry = blank.get(card) ?? anEntry();
    blank.set(card, entry);
    return entry;
  };
  const scheduled = (state: CardState | null, { card, grade, at, tz, cram }: ReviewEvent): CardState | null =>
    cram === true ? state : scheduler.next(state, { card, grade, at, tz });
  const givenTo = (entry: Entry): StateEvent | null => givenBefore(entry, (id) => undone.has(id));
  const replay = (entry: Entry): void => {
    const counting = entry.reviews.filter(({ id }) => !undone.has(id));
    const given = givenTo(entry);
    entry.state = given === null ? null : stateGiven(given);
    for (const review of counting) entry.state = scheduled(entry.state, review);
  };
  const dayIn = (review: ReviewEvent): number => dayOf(review.at, { tz: review.tz, dayStart: learner.dayStart });
  const noteDay = (review: ReviewEvent): void => {
    const day = dayIn(review);
    const cards = days.get(day) ?? new Map<CardId, true>();
    days.set(day, cards.set(review.card, true));
  };

  const addReview = (event: ReviewEvent, late: Set<CardId>): void => {
    const card = same.get(event.card) ?? event.card;
    const review = card === event.card ? event : { ...event, card };
    byEvent.set(review.id, card);
    const entry = entryOf(review.card);
    const last = entry.reviews.at(-1);
    if (last === undefined || inOrder(last, review) < 0) {
      entry.reviews.push(review);
      // It may be the first answer, and then counts more than what another program said after it.
      if (entry.givens.some((given) => inOrder(review, given) < 0)) late.add(review.card);
      if (!undone.has(review.id) && !late.has(review.card)) entry.state = scheduled(entry.state, review);
    } else {
      entry.reviews.splice(placeFor(entry.reviews, review), 0, review);
      late.add(review.card);
    }
    if (isDayIndexed) noteDay(review);
  };
  const remark = (entry: Entry): void => {
    entry.mark = entry.marks
      .filter(({ id }) => !undone.has(id))
      .reduce<CardMark>(
        (mark, { suspended = mark.suspended, flag = mark.flag, buried = mark.buried }) => ({ suspended, flag, buried }),
        unmarked,
      );
  };
  const addMark = (event: MarkEvent): void => {
    byEvent.set(event.id, same.get(event.card) ?? event.card);
    const entry = entryOf(event.card);
    entry.marks = [...entry.marks, event].toSorted(inOrder);
    remark(entry);
  };
  const addGiven = (event: StateEvent): void => {
    byEvent.set(event.id, same.get(event.card) ?? event.card);
    const entry = entryOf(event.card);
    entry.givens = [...entry.givens, event].toSorted(inOrder);
  };
  const take = (events: readonly (ReviewEvent | MarkEvent | StateEvent)[], late: Set<CardId>): void => {
    for (const event of events) {
      if (event.t === 'review') {
        asked.add(event.card);
        addReview(event, late);
      } else if (event.t === 'mark') addMark(event);
      else {
        addGiven(event);
        late.add(same.get(event.card) ?? event.card);
      }
    }
  };
  const settle = (): void => {
    own = new Map([...sets].map(([deck, events]) => [deck, lastWords(events)]));
    learner = { ...defaultStudySettings, ...own.get('') };
    scheduler = createScheduler(learner);
    days.clear();
    isDayIndexed = false;
    for (const entry of entries.values()) replay(entry);
    beginEpoch();
  };

  return {
    add: (events) => {
      const fresh = events.filter(({ id }) => !known.has(id) && known.add(id));
      if (fresh.length === 0) return;
      version += 1;
      history = null;
      // Settings first, or everything would be worked out twice.
      let isSet = false;
      for (const event of fresh) {
        if (event.t === 'set') {
          sets.set(event.deck, [...(sets.get(event.deck) ?? []), event]);
          isSet ||= event.deck === '';
        }
        if (event.t === 'undo') undone.add(event.of);
      }
      settleDecks();
      if (isSet) settle();
      const happened = fresh.filter((event) => event.t === 'review' || event.t === 'mark' || event.t === 'state');
      for (const event of fresh) {
        if (event.t === 'card') seen.push(event);
        if (event.t === 'mark' || event.t === 'set') said = Math.max(said, event.at);
      }
      for (const event of happened) written.push(event);
      const late = new Set<CardId>();
      take(happened, late);
      for (const event of fresh) {
        const card = event.t === 'undo' ? byEvent.get(event.of) : undefined;
        if (card === undefined) continue;
        late.add(card);
        remark(entryOf(card));
      }
      for (const card of late) replay(entryOf(card));
    },
    version: () => version,
    setSame: (now) => {
      if (now.size === same.size && [...now].every(([from, to]) => same.get(from) === to)) return;
      same = now;
      version += 1;
      history = null;
      entries.clear();
      standing = new WeakMap();
      days.clear();
      isDayIndexed = false;
      const late = new Set<CardId>();
      take(written, late);
      for (const card of late) replay(entryOf(card));
      beginEpoch();
    },
    changes: () => ({ epoch, cards: moved }),
    state: (card) => entries.get(card)?.state ?? null,
    mark: (card) => entries.get(card)?.mark ?? unmarked,
    standings: (cards) => {
      const found = standing.get(cards) ?? cards.map(({ id }) => entries.get(id) ?? blankOf(id));
      standing.set(cards, found);
      return found;
    },
    reviews: (card) => (entries.get(card)?.reviews ?? []).filter(({ id }) => !undone.has(id)),
    given: (card) => {
      const entry = entries.get(card);
      return entry === undefined ? null : givenTo(entry);
    },
    cards: () => entries.keys(),
    seen: () => seen,
    history: () => {
      history ??= [...entries.values()]
        .flatMap(({ reviews }) => reviews.filter(({ id }) => !undone.has(id)))
        .toSorted(inOrder);
      return history;
    },
    answersOf: (day) => {
      if (!isDayIndexed) {
        for (const { reviews } of entries.values()) for (const review of reviews) noteDay(review);
        isDayIndexed = true;
      }
      return [...(days.get(day)?.keys() ?? [])]
        .flatMap((card) =>
          (entries.get(card)?.reviews ?? []).filter((each) => !undone.has(each.id) && dayIn(each) === day),
        )
        .toSorted(inOrder);
    },
    settings: (deck) => {
      if (deck === '') return learner;
      const merged: StudySettings = { ...learner, ...given(deck), ...own.get(deck) };
      return Object.assign(merged, Object.fromEntries(settingsOfLearner.map((name) => [name, learner[name]])));
    },
    ownSettings: (deck) => own.get(deck) ?? {},
    scheduler: () => scheduler,
    lastSaid: () => said,
    has: (id) => known.has(id),
    wasAsked: (card) => asked.has(card),
    hasReviews: (among) =>
      entries.entries().some(([card, { reviews }]) => among?.has(card) !== false && reviews.some(isOwn)),
    lastReview: (among) => {
      let last: ReviewEvent | null = null;
      for (const [card, { reviews }] of entries) {
        const review = among?.has(card) === false ? undefined : reviews.findLast(isOwn);
        if (review !== undefined && (last === null || inOrder(last, review) < 0)) last = review;
      }
      return last;
    },
  };

  /** Whether it counts and was given in this app: what came from another program is not taken back as the last answer. */
  function isOwn({ id }: ReviewEvent): boolean {
    return !undone.has(id) && !id.startsWith('import-');
  }

  function settleDecks(): void {
    for (const [deck, events] of sets) if (deck !== '') own.set(deck, lastWords(events));
  }
}

function anEntry(): Entry {
  return { reviews: [], state: null, mark: unmarked, marks: [], givens: [] };
}
