import { AppError } from '#core/errors.ts';
import type { Card, CardId } from '#core/review/card.ts';
import type { Asked, DeckId } from '#core/review/deck.ts';
import { createStudyBook, type StudyBook } from '#core/review/log/study-book.ts';
import { trainingItems } from '#core/review/optimise/training-items.ts';
import type { WeightsOptimiser } from '#core/review/optimise/weights-optimiser.ts';
import type { ReviewLog } from '#core/review/review-log.ts';
import { notebookReadiness } from '#core/review/statistics/notebook-readiness.ts';
import { idsInTurn, type ReviewEvent, type SeenEvent, type StudyEvent } from '#core/review/study-event.ts';
import type { NoteFiles } from '#core/indexing/note-files.ts';
import type { LiveIndex } from '../live-index.ts';
import { createDeckCards, type DeckCards } from './deck-cards.ts';
import type { ExchangePorts } from './exchange-ports.ts';
import { exchangeBook } from './exchange-world.ts';
import type { Rewriting } from './rewritten-cards.ts';
import { deckStatistics } from './deck-statistics.ts';
import { deckSettings } from './deck-settings.ts';
import { examOf } from './exam-day.ts';
import { leechId, leechMark } from './leech-mark.ts';
import { nextExam } from './next-exam.ts';
import { createReadAhead } from './read-ahead.ts';
import { createSessions, undoable } from './sessions.ts';
import { overviewOf } from './study-overview.ts';
import type { AnswerRequest, Answered, Study } from './study.ts';

export type StudyPorts = {
  readonly files: Pick<NoteFiles, 'read' | 'stat'>;
  readonly log: ReviewLog;
  readonly optimiser: WeightsOptimiser;
  /** Now, in ms since 1970. */
  readonly clock: () => number;
  /** Minutes the learner's clock is east of UTC at that time. */
  readonly tz: (at: number) => number;
  /** Unlike any other, on any device. */
  readonly newId: () => string;
  readonly onChange: () => void;
  /** Lets others have their turn amid long work; absent, such work goes on in one piece. */
  readonly pause?: (() => Promise<void>) | undefined;
};

/** A study together with what the exchange, and those who change texts, need of it. */
export type OpenStudy = Study & { readonly bookForExchange: ExchangePorts['book']; readonly rewriting: Rewriting };

export function createStudy(opened: StudyPorts, live: LiveIndex): OpenStudy {
  const ports = { ...opened, newId: idsInTurn(opened) };
  const book: StudyBook = createStudyBook((deck) => decks.given(deck));
  const pause = opened.pause ?? (() => Promise.resolve());
  const { ready, takeAll } = createReadAhead({ book, log: ports.log, pause });
  const current = (): StudyBook => {
    takeAll();
    return book;
  };
  const decks: DeckCards = createDeckCards({
    files: ports.files,
    live,
    history: { seen: () => book.seen(), hasHistory: book.wasAsked },
    chosen: (deck) => book.ownSettings(deck),
    pause,
  });
  const askedOf = (deck: DeckId): Asked => book.settings(deck);
  const cardsOf = async ({
    deck,
    lang,
  }: {
    readonly deck: DeckId;
    readonly lang?: string | undefined;
  }): Promise<readonly Card[]> => {
    await ready();
    current();
    const cards = await decks.cardsOf(deck, askedOf(deck), lang ?? live.readerLang());
    // Cards may have been answered under further ids, on a device that knew them by other words.
    book.setSame(decks.sameCards());
    return cards;
  };

  const { dayAnswers, examDay, queueOf, turnOf, dueBy } = createSessions({
    book,
    clock: ports.clock,
    tz: ports.tz,
    readerLang: live.readerLang,
    related: (concept) => live.concepts().get(concept)?.related ?? [],
  });

  /** What was said not to be written, but may stand in the log all the same. */
  let unsure: readonly string[] = [];
  const write = (said: readonly StudyEvent[]): void => {
    const at = ports.clock();
    // An undo of what is not there does nothing.
    const events = [...unsure.map((of) => ({ t: 'undo' as const, id: ports.newId(), at, of })), ...said];
    try {
      ports.log.append(events);
    } catch (error) {
      unsure = [...unsure, ...said.flatMap(({ t, id }) => (t === 'review' || t === 'mark' ? [id] : []))];
      throw error;
    }
    unsure = [];
    book.add(events);
    ports.onChange();
  };

  /** What is set after something else was read counts after it, though the clock of another device may be ahead. */
  const sayingAt = (): number => Math.max(ports.clock(), book.lastSaid() + 1);
  const remember = (said: readonly Omit<SeenEvent, 'id' | 'at'>[]): void => {
    const at = ports.clock();
    if (said.length > 0) write(said.map((each) => ({ ...each, id: ports.newId(), at })));
  };

  /** What was answered here and now. Another device's clock may be ahead: its answers are not taken back for it. */
  const given: ReviewEvent[] = [];
  const lastGiven = (among: ReadonlyMap<CardId, unknown> | undefined): ReviewEvent | undefined =>
    given.findLast(
      ({ id, card }) => among?.has(card) !== false && book.reviews(card).some((review) => review.id === id),
    );

  const answer = async (request: AnswerRequest): Promise<Answered> => {
    const cards = await cardsOf(request);
    const at = request.at ?? ports.clock();
    const { card, grade, ms } = request;
    const before = book.state(card);
    const id = ports.newId();
    const isAside = request.mode === 'cram';
    const review: ReviewEvent = {
      t: 'review',
      id,
      at,
      card,
      grade,
      ms,
      tz: ports.tz(at),
      ...(isAside ? { cram: true } : {}),
    };
    const options = dueBy(card, before, at);
    const said = decks.toRemember(card);
    const events: StudyEvent[] = said === null ? [review] : [{ ...said, id: ports.newId(), at }, review];
    const after = isAside ? before : book.scheduler().next(before, review);
    const leech = isAside ? null : leechMark(book.settings(''), before, after, review);
    write(leech === null ? events : [...events, leech]);
    given.push(review);
    const skip = [...(request.skip ?? []), ...(request.mode === undefined || request.mode === 'due' ? [] : [card])];
    // The clock of the request is for those who ask about another time; a session goes on with the time that passes.
    const turn = turnOf({ ...request, skip }, cards);
    return { ...turn, before, after, dueBy: options };
  };

  return {
    bookForExchange: exchangeBook(current, {
      decks,
      readerLang: live.readerLang,
      onAdd: ports.onChange,
      remember: (cards) => remember(cards.flatMap((card) => decks.toRemember(card) ?? [])),
    }),
    rewriting: async (rewrites) => {
      try {
        await ready();
        // Of cards that were never asked the log need not tell anything.
        if (current().seen().length > 0) remember(await decks.rewritten(rewrites));
      } catch (error) {
        // Texts can be changed where the log cannot be written; most cards are known again by their likeness.
        if (!(error instanceof AppError)) throw error;
      }
    },
    readAhead: async () => {
      await ready();
      await decks.readAhead();
      const cards = await cardsOf({ deck: 'all' });
      await pause();
      queueOf('all', cards, ports.clock());
    },
    overview: async ({ at = ports.clock(), lang }) => {
      await ready();
      current();
      const found = await decks.decks(askedOf, lang ?? live.readerLang());
      book.setSame(decks.sameCards());
      const today = dayAnswers(found.find(({ by }) => by === 'all')?.cards ?? [], at);
      return overviewOf({
        book,
        decks: found,
        at,
        tz: ports.tz(at),
        today,
        queueOf: (deck, cards) => queueOf(deck, cards, at).queue,
        examOf: (deck, cards) => examDay(deck, cards, at),
      });
    },
    cards: async ({ deck = 'all', at = ports.clock(), lang }) => {
      const cards = await cardsOf({ deck, lang });
      const scheduler = book.scheduler();
      const tz = ports.tz(at);
      return cards.map((card) => {
        const state = book.state(card.id);
        return { card, state, mark: book.mark(card.id), recall: scheduler.recall(state, at, tz) };
      });
    },
    glossary: async ({ deck, in: wanted = null, beside = null, lang }) => {
      await ready();
      current();
      return decks.glossaryOf(deck, askedOf(deck), { readerLang: lang ?? live.readerLang(), wanted, beside });
    },
    session: async (request) => turnOf(request, await cardsOf(request)),
    queue: async (request) => {
      const cards = await cardsOf(request);
      const at = request.at ?? ports.clock();
      const { order, queue } = queueOf(request.deck, cards, at);
      return {
        at,
        due: queue.due.length + queue.learning.length,
        fresh: queue.fresh.length,
        queue: order.map(({ id }) => {
          const state = book.state(id);
          return { id, state: state?.state ?? 'new', dueAt: state?.dueAt ?? null };
        }),
      };
    },
    answer,
    undoReview: async (request) => {
      const cards = await cardsOf(request);
      const among = request.card === undefined ? undoable(request.deck, cards) : new Map([[request.card, null]]);
      const last = lastGiven(among) ?? book.lastReview(among);
      if (last === null) throw new AppError('nothing-to-undo', 'There is no answer to take back.');
      const undone = [last.id, leechId(last.id)].filter((id) => book.has(id));
      const at = ports.clock();
      write(undone.map((of) => ({ t: 'undo' as const, id: ports.newId(), at, of })));
      return { card: last.card, review: last, turn: turnOf(request, cards, last.card) };
    },
    mark: async ({ cards, change: { suspended, flag, buried } }) => {
      await ready();
      current();
      const at = sayingAt();
      const change = {
        ...(suspended === undefined ? {} : { suspended }),
        ...(flag === undefined ? {} : { flag }),
        ...(buried === undefined ? {} : { buried }),
      };
      remember(cards.flatMap((card) => decks.toRemember(card) ?? []));
      write(cards.map((card) => ({ t: 'mark' as const, id: ports.newId(), at, card, ...change })));
    },
    ...deckSettings({
      current: async () => {
        await ready();
        return current();
      },
      fileOf: decks.fileOf,
      write: (event) => write([{ ...event, id: ports.newId(), at: sayingAt() }]),
    }),
    statistics: async ({ deck = 'all', at = ports.clock(), inDays, lang }) => {
      const cards = await cardsOf({ deck, lang });
      return deckStatistics(book, cards, { isWhole: deck === 'all', now: at, tz: ports.tz(at), inDays });
    },
    readiness: async ({ at = ports.clock(), lang }) => {
      await ready();
      const [asked] = current().cards();
      if (asked === undefined) return { exam: null, notes: [], concepts: [] };
      const found = await decks.decks(askedOf, lang ?? live.readerLang());
      book.setSame(decks.sameCards());
      const tz = ports.tz(at);
      const exam = nextExam(book, found, { at, tz });
      return {
        exam: exam === null ? null : { day: exam.day, title: exam.title },
        ...notebookReadiness({
          cards: found.flatMap(({ cards }) => cards),
          stateOf: book.state,
          settings: book.settings(''),
          now: at,
          tz,
          inDays: exam?.inDays ?? 0,
        }),
      };
    },
    planExam: async ({ deck, exam, at = ports.clock(), lang }) => {
      const cards = await cardsOf({ deck, lang });
      const { seconds, fresh } = dayAnswers(cards, at);
      return examOf({ book, deck, cards, now: at, tz: ports.tz(at), today: { seconds, fresh }, exam })?.plan ?? null;
    },
    optimise: async (progress) => {
      await ready();
      const { dayStart, weights, relearningSteps } = current().settings('');
      return ports.optimiser.fit(
        {
          ...trainingItems(book.history(), dayStart),
          current: weights,
          relearningSteps: relearningSteps.length,
          seed: 1,
        },
        progress,
      );
    },
    cancelOptimise: () => ports.optimiser.cancel(),
  };
}
