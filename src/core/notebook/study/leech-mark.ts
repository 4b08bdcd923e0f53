import type { CardState } from '#core/review/card-state.ts';
import type { MarkEvent, ReviewEvent } from '#core/review/study-event.ts';
import type { StudySettings } from '#core/review/study-settings.ts';

/** What an answer makes of a card that is forgotten again and again: it is suspended or flagged. Null where it is no such card. */
export function leechMark(
  { leechAfter, leechAction }: Pick<StudySettings, 'leechAfter' | 'leechAction'>,
  before: CardState | null,
  after: CardState | null,
  { id, at, card }: ReviewEvent,
): MarkEvent | null {
  const lapses = after?.lapses ?? 0;
  if (lapses === (before?.lapses ?? 0) || lapses < leechAfter) return null;
  if ((lapses - leechAfter) % Math.ceil(leechAfter / 2) !== 0) return null;
  const mark = { t: 'mark', id: leechId(id), at, card } as const;
  return leechAction === 'suspend' ? { ...mark, suspended: true } : { ...mark, flag: 1 };
}

/** The id of the mark an answer made, which is undone with it. */
export function leechId(review: string): string {
  return `${review}-leech`;
}
