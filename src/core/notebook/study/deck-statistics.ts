import type { Card } from '#core/review/card.ts';
import type { StudyBook } from '#core/review/log/study-book.ts';
import { studyStatistics, type StudyStatistics } from '#core/review/statistics/study-statistics.ts';
import { idsOf } from './sessions.ts';

type Wanted = {
  /** Answers to cards that are no more count as well. */
  readonly isWhole: boolean;
  readonly now: number;
  readonly tz: number;
  readonly inDays: number | undefined;
};

/** Where the learner stands with these cards. */
export function deckStatistics(book: StudyBook, cards: readonly Card[], wanted: Wanted): StudyStatistics {
  const { isWhole, now, tz, inDays } = wanted;
  const ids = idsOf(cards);
  const states = cards.flatMap(({ id }) => {
    const state = book.state(id);
    return state === null ? [] : [[id, state] as const];
  });
  return studyStatistics({
    reviews: isWhole ? book.history() : book.history().filter(({ card }) => ids.has(card)),
    cards,
    states: new Map(states),
    suspended: new Set(cards.flatMap(({ id }) => (book.mark(id).suspended ? [id] : []))),
    given: book.given,
    settings: book.settings(''),
    now,
    tz,
    ...(inDays === undefined ? {} : { inDays }),
  });
}
