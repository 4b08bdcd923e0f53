import { choices } from '#core/review/answers/choices.ts';
import { neighbours } from '#core/review/answers/neighbours.ts';
import type { CardState } from '#core/review/card-state.ts';
import type { Card, CardId } from '#core/review/card.ts';
import type { DeckId } from '#core/review/deck.ts';
import type { StudyBook } from '#core/review/log/study-book.ts';
import { buildQueue, orderQueue, type Queue } from '#core/review/queue/build-queue.ts';
import { filterCards } from '#core/review/queue/filter-cards.ts';
import { chance } from '#core/review/schedule/scheduler.ts';
import { dayOf, nameOfDay, startOfDay } from '#core/review/schedule/study-day.ts';
import type { StudySettings } from '#core/review/study-settings.ts';
import type { Grade } from '#core/review/study-event.ts';
import { examOf, type ExamDay } from './exam-day.ts';
import type { SessionCard, SessionRequest, SessionTurn } from './study.ts';

type SessionPorts = {
  readonly book: StudyBook;
  readonly clock: () => number;
  readonly tz: (at: number) => number;
  readonly readerLang: () => string | null;
  /** Ids of the concepts related to this one. */
  readonly related: (concept: string) => readonly string[];
};

export type DayAnswers = {
  /** Groups of what was answered today, in whatever deck. */
  readonly groups: ReadonlySet<string>;
  /** Of the deck: cards met for the first time, cards met before, answers, seconds. */
  readonly fresh: number;
  readonly reviews: number;
  readonly answered: number;
  readonly seconds: number;
};

/** What a deck asks, worked out anew each time from the book: nothing of a session is kept that a crash could take. */
export type Sessions = {
  dayAnswers(cards: readonly Card[], at: number): DayAnswers;
  examDay(deck: DeckId, cards: readonly Card[], at: number): ExamDay | null;
  queueOf(deck: DeckId, cards: readonly Card[], at: number): { readonly order: readonly Card[]; readonly queue: Queue };
  /** `first` is put before everything else. */
  turnOf(request: SessionRequest, cards: readonly Card[], first?: CardId): SessionTurn;
  dueBy(card: CardId, state: CardState | null, at: number): Readonly<Record<Grade, number>>;
};

/** Cards handed out at a time: the next one is there before it is wanted. */
const AHEAD = 3;
/** A card that is being learned is asked before its time where nothing else is left, ms. */
const LEARN_AHEAD = 20 * 60_000;

export function createSessions(ports: SessionPorts): Sessions {
  const { book, readerLang } = ports;

  const dayAnswers = (cards: readonly Card[], at: number) => {
    const tz = ports.tz(at);
    const day = dayOf(at, { tz, dayStart: book.settings('').dayStart });
    const ids = idsOf(cards);
    const counted = book.answersOf(day);
    const groups = new Set<string>();
    const first = new Set<CardId>();
    const again = new Set<CardId>();
    let answered = 0;
    let seconds = 0;
    for (const review of counted) {
      // What was crammed is still to be asked when it is due.
      if (review.cram !== true) groups.add(ids.get(review.card)?.group ?? groupOfId(review.card));
      if (!ids.has(review.card)) continue;
      answered += 1;
      if (review.cram === true) continue;
      seconds += review.ms / 1000;
      // What another program taught is not new here.
      if (book.given(review.card) !== null) {
        again.add(review.card);
        continue;
      }
      const firstReview = book.reviews(review.card).find(({ cram }) => cram !== true);
      if (
        firstReview !== undefined &&
        dayOf(firstReview.at, { tz: firstReview.tz, dayStart: book.settings('').dayStart }) === day
      )
        first.add(review.card);
      else again.add(review.card);
    }
    return { groups, fresh: first.size, reviews: again.size, answered, seconds };
  };

  const examDay = (deck: DeckId, cards: readonly Card[], at: number): ExamDay | null => {
    const { seconds, fresh } = dayAnswers(cards, at);
    return examOf({ book, deck, cards, now: at, tz: ports.tz(at), today: { seconds, fresh } });
  };

  const queueOf = (
    deck: DeckId,
    cards: readonly Card[],
    at: number,
  ): { readonly order: readonly Card[]; readonly queue: Queue } => {
    const settings = book.settings(deck);
    const standings = book.standings(cards);
    const source = { cards, standings, changes: book.changes(), settings, answered: dayAnswers(cards, at) };
    const queue = buildQueue(source, at, ports.tz(at));
    const exam = settings.exam === null ? null : examDay(deck, cards, at);
    if (exam === null) return { order: orderQueue(queue), queue };
    const planned = exam.queue();
    const planning = { ...queue, due: planned.due, fresh: planned.fresh };
    return { order: [...queue.learning, ...planned.order], queue: planning };
  };

  const faceOf = (
    card: Card,
    at: number,
    pool: readonly Card[],
    answering: StudySettings['answering'],
  ): SessionCard => {
    const state = book.state(card.id);
    return {
      card,
      state: state ?? newState(at),
      mark: book.mark(card.id),
      dueBy: dueBy(card.id, state, at),
      choices:
        answering !== 'choose'
          ? []
          : choices(
              card,
              { cards: pool, related: relatedTo(card) },
              readerLang(),
              `${card.id} ${book.reviews(card.id).length}`,
            ),
      others: answering === 'type' ? neighbours(card, pool) : [],
    };
  };
  const relatedTo = ({ concept }: Card): readonly string[] => (concept === null ? [] : ports.related(concept));
  const dueBy = (card: CardId, state: CardState | null, at: number): Record<Grade, number> => {
    const scheduler = book.scheduler();
    const next = (grade: Grade): number => scheduler.next(state, { card, grade, at, tz: ports.tz(at) }).dueAt;
    return { 1: next(1), 2: next(2), 3: next(3), 4: next(4) };
  };

  const dayAt = (at: number): number => dayOf(at, { tz: ports.tz(at), dayStart: book.settings('').dayStart });

  const turnOf = (request: SessionRequest, cards: readonly Card[], first?: CardId): SessionTurn => {
    const { deck, mode = 'due' } = request;
    const at = request.at ?? ports.clock();
    const { order, queue } = mode === 'due' ? queueOf(deck, cards, at) : aside(request, cards, at);
    const soon = queue.later.filter(({ dueAt }) => dueAt - at <= LEARN_AHEAD).map(({ card }) => card);
    const whole = order.length > 0 ? order : soon;
    const put = first === undefined ? stillAsked(request.asking, cards) : idsOf(cards).get(first);
    const shown = put === undefined ? whole : [put, ...whole.filter(({ id }) => id !== put.id)];
    const { answering } = book.settings(deck);
    return {
      next: shown.slice(0, AHEAD).map((card) => faceOf(card, at, cards, answering)),
      counts: {
        fresh: queue.fresh.length,
        learning: queue.learning.length + queue.later.length,
        due: queue.due.length,
      },
      laterToday: queue.later.filter(({ dueAt }) => dayAt(dueAt) === dayAt(at)).length,
      answered: dayAnswers(cards, at).answered,
      waitsUntil: shown.length > 0 ? null : (queue.later[0]?.dueAt ?? null),
      canUndo: book.hasReviews(undoable(deck, cards)),
    };
  };

  const chosen = (
    cards: readonly Card[],
    only: SessionRequest['only'],
    { at, tz }: { readonly at: number; readonly tz: number },
  ): readonly Card[] => {
    // Who asks for what is asked no more, gets it.
    const asked = only?.filter === 'suspended' ? cards : cards.filter(({ id }) => !book.mark(id).suspended);
    if (only === undefined) return asked;
    const clock = { tz, dayStart: book.settings('').dayStart };
    const day = dayOf(at, clock);
    const moment = { now: at, today: nameOfDay(day), tomorrow: startOfDay(day + 1, clock) };
    const rows = asked.map((card) => ({ card, state: book.state(card.id), mark: book.mark(card.id) }));
    return filterCards(rows, only.text, only.filter, moment).map(({ card }) => card);
  };

  /** Sessions outside the day's work. */
  const aside = ({ mode, only, skip = [] }: SessionRequest, cards: readonly Card[], at: number) => {
    const left = new Set(skip);
    const tz = ports.tz(at);
    const open = chosen(cards, only, { at, tz }).filter(({ id }) => !left.has(id));
    const rank = (card: Card): number =>
      mode === 'ahead'
        ? (book.scheduler().recall(book.state(card.id), at, tz) ?? 1)
        : chance(`${card.id} ${skip.length === 0 ? at : 0}`);
    const order = (mode === 'ahead' ? open.filter(({ id }) => book.state(id)?.state === 'review') : open)
      .map((card) => ({ card, rank: mode === 'cram' ? chance(card.id) : rank(card) }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ card }) => card);
    return { order, queue: { learning: [], due: order, fresh: [], later: [] } satisfies Queue };
  };

  return { dayAnswers, examDay, queueOf, turnOf, dueBy };
}

/** The card one is thinking about, by other words too if it was rewritten before its first answer. */
function stillAsked(asking: SessionRequest['asking'], cards: readonly Card[]): Card | undefined {
  if (asking === undefined) return undefined;
  const { id, path, line, kind } = asking;
  return idsOf(cards).get(id) ?? cards.find((card) => card.path === path && card.line === line && card.kind === kind);
}

/** Of which cards the last answer may be taken back: of all cards ever, or of those a deck has now. */
export function undoable(deck: DeckId, cards: readonly Card[]): ReadonlyMap<CardId, Card> | undefined {
  return /^all(?:@|$)/.test(deck) ? undefined : idsOf(cards);
}

const byCards = new WeakMap<readonly Card[], ReadonlyMap<CardId, Card>>();

export function idsOf(cards: readonly Card[]): ReadonlyMap<CardId, Card> {
  const known = byCards.get(cards) ?? new Map(cards.map((card) => [card.id, card]));
  byCards.set(cards, known);
  return known;
}

/** The group of a card of another deck, so far as its id tells. */
function groupOfId(id: CardId): string {
  const concept = /^(?:term-definition|definition-term|translation):(.+):[^:]*$/u.exec(id)?.[1];
  return concept === undefined ? id : `concept:${concept}`;
}

function newState(at: number): CardState {
  return {
    state: 'new',
    stability: 0,
    difficulty: 0,
    dueAt: at,
    lastAt: null,
    scheduledDays: 0,
    step: 0,
    reps: 0,
    lapses: 0,
  };
}
