import type { StudyBook } from '#core/review/log/study-book.ts';
import { dayOf, nameOfDay } from '#core/review/schedule/study-day.ts';
import type { Deck } from './deck-cards.ts';

export type NextExam = { readonly day: string; readonly title: string; readonly inDays: number };

/** The first exam of any deck that is not over; null where there is none. */
export function nextExam(
  book: StudyBook,
  decks: readonly Pick<Deck, 'id' | 'title'>[],
  { at, tz }: { readonly at: number; readonly tz: number },
): NextExam | null {
  const today = dayOf(at, { tz, dayStart: book.settings('').dayStart });
  let next: NextExam | null = null;
  for (const { id, title } of decks) {
    const day = book.settings(id).exam?.date;
    if (day === undefined || day < nameOfDay(today) || (next !== null && day >= next.day)) continue;
    next = { day, title, inDays: Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) - today };
  }
  return next;
}
