import type { Card } from '#core/review/card.ts';
import type { DeckSummary } from '#core/review/deck.ts';
import { habitsOf } from '#core/review/exam/habits.ts';
import type { StudyBook } from '#core/review/log/study-book.ts';
import type { Queue } from '#core/review/queue/build-queue.ts';
import { advise } from '#core/review/statistics/advise.ts';
import type { Deck } from './deck-cards.ts';
import type { ExamDay } from './exam-day.ts';
import type { StudyOverview } from './study.ts';

type OverviewRequest = {
  readonly book: StudyBook;
  readonly decks: readonly Deck[];
  readonly at: number;
  readonly tz: number;
  readonly today: { readonly answered: number; readonly seconds: number };
  readonly queueOf: (deck: string, cards: readonly Card[]) => Queue;
  readonly examOf: (deck: string, cards: readonly Card[]) => ExamDay | null;
};

/** Every deck with its day's work, and what to do next. */
export function overviewOf({ book, decks, at, tz, today, queueOf, examOf }: OverviewRequest): StudyOverview {
  const scheduler = book.scheduler();
  const summaries = decks.map(({ id, title, by, cards }): DeckSummary => {
    const { fresh, learning, due, later } = queueOf(id, cards);
    let known = 0;
    let met = 0;
    for (const card of cards) {
      const recall = scheduler.recall(book.state(card.id), at, tz);
      if (recall === null) continue;
      met += 1;
      known += recall;
    }
    return {
      id,
      title,
      by,
      cards: cards.length,
      fresh: fresh.length,
      learning: learning.length + later.length,
      due: due.length,
      known: met === 0 ? null : known / cards.length,
    };
  });
  const all = summaries.find(({ by }) => by === 'all');
  const exams = decks.flatMap(({ id, cards }) => {
    const day = book.settings(id).exam === null ? null : examOf(id, cards);
    return day === null ? [] : [{ deck: id, plan: day.plan }];
  });
  const cards = new Map(decks.flatMap(({ cards }) => cards.map((card) => [card.id, card] as const)));
  const times = Object.values(habitsOf(book.history(), cards).seconds);
  return {
    decks: summaries,
    today: {
      answered: today.answered,
      minutes: today.seconds / 60,
      due: all === undefined ? 0 : all.due + all.learning,
      fresh: all?.fresh ?? 0,
    },
    advice: advise({
      decks: summaries,
      exams,
      secondsPerReview: times.slice(0, 6).reduce((sum, { known }) => sum + known, 0) / 6,
      freshLeft: (all?.fresh ?? 0) > 0,
      nextAt: nextDue(book, cards.values(), at),
    }),
  };
}

function nextDue(book: StudyBook, cards: Iterable<Card>, at: number): number | null {
  let next: number | null = null;
  for (const { id } of cards) {
    const state = book.state(id);
    if (state !== null && state.dueAt > at && (next === null || state.dueAt < next)) next = state.dueAt;
  }
  return next;
}
