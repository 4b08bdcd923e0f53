import { FSRS } from 'ts-fsrs';
import type { Card, CardId } from '../card.ts';
import { countedTime } from '../exam/habits.ts';
import { dayOf } from '../schedule/study-day.ts';
import type { Grade, ReviewEvent, StateEvent, StudyEvent } from '../study-event.ts';
import type { StudySettings } from '../study-settings.ts';

/** An answer, and what was known of the card when it was asked. */
export type StudyAnswer = {
  readonly card: CardId;
  readonly grade: Grade;
  /** The learner's day, since 1970. */
  readonly day: number;
  /** Hour of the learner's clock, 0–23. */
  readonly hour: number;
  readonly seconds: number;
  readonly isCram: boolean;
  readonly isFresh: boolean;
  /** A review: the first answer of the day to a card met on an earlier day, in the schedule. All else is learning. */
  readonly review: { readonly elapsed: number; readonly maturity: Maturity; readonly expected: number } | null;
};

/** Mature: until then a card would have been remembered for three weeks. */
export type Maturity = 'young' | 'mature';

export const MATURE_DAYS = 21;

/** Answers that count, by time: none that was taken back, none twice. */
export function countingReviews(events: readonly StudyEvent[]): readonly ReviewEvent[] {
  const undone = new Set<string>();
  for (const event of events) if (event.t === 'undo') undone.add(event.of);
  const known = new Map<string, ReviewEvent>();
  for (const event of events) if (event.t === 'review' && !undone.has(event.id)) known.set(event.id, event);
  return [...known.values()].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** What another program said of a card before its first answer here; `at` in ms. */
export type GivenMemory = Pick<StateEvent, 'stability' | 'difficulty' | 'at'>;

function memoryGiven(given: GivenMemory | null, tz: number, dayStart: number) {
  return given === null ? undefined : { ...given, day: dayOf(given.at, { tz, dayStart }) };
}

/** Goes through the answers that count, in the order of time, and says of each what it tells. */
export function listAnswers(
  reviews: readonly ReviewEvent[],
  kinds: ReadonlyMap<CardId, Pick<Card, 'kind'>>,
  settings: Pick<StudySettings, 'weights' | 'dayStart'>,
  given: (card: CardId) => GivenMemory | null = () => null,
): readonly StudyAnswer[] {
  const fsrs = new FSRS({
    ...(settings.weights === null ? {} : { w: settings.weights }),
    enable_short_term: true,
  });
  const memories = new Map<CardId, { stability: number; difficulty: number; day: number }>();
  return reviews.map(({ card, grade, at, ms, tz, cram }): StudyAnswer => {
    const day = dayOf(at, { tz, dayStart: settings.dayStart });
    const before = memories.get(card) ?? memoryGiven(given(card), tz, settings.dayStart);
    const told = {
      card,
      grade,
      day,
      hour: ((Math.floor((at + tz * 60_000) / 3_600_000) % 24) + 24) % 24,
      seconds: countedTime(ms, kinds.get(card)?.kind) / 1000,
      isCram: cram === true,
      isFresh: before === undefined && cram !== true,
    };
    if (cram === true) return { ...told, review: null };
    // Another device may say that it is yesterday.
    const elapsed = before === undefined ? 0 : Math.max(0, day - before.day);
    memories.set(card, {
      ...fsrs.next_state(
        before === undefined ? null : { stability: before.stability, difficulty: before.difficulty },
        elapsed,
        grade,
      ),
      day,
    });
    if (before === undefined || elapsed === 0) return { ...told, review: null };
    const maturity: Maturity = before.stability >= MATURE_DAYS ? 'mature' : 'young';
    return { ...told, review: { elapsed, maturity, expected: fsrs.forgetting_curve(elapsed, before.stability) } };
  });
}
