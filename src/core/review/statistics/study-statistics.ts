import type { CardState } from '../card-state.ts';
import type { Card, CardId } from '../card.ts';
import { dayOf, type DayClock } from '../schedule/study-day.ts';
import type { ReviewEvent } from '../study-event.ts';
import type { StudySettings } from '../study-settings.ts';
import { dueForecast, type DueRow } from './due-forecast.ts';
import { difficultyRows, leechRows, stabilityRows, type LeechRow, type MemoryRow } from './memory-rows.ts';
import { readinessOf, type Readiness, type ReadinessRow } from './readiness.ts';
import { retentionRows, type RetentionRow } from './retention-rows.ts';
import { listAnswers, type GivenMemory } from './study-answers.ts';
import { dayRows, hourRows, rhythmOf, type DayRow, type HourRow, type Rhythm } from './time-rows.ts';

export type StatisticsRequest = {
  /** Answers that count, in the order of time. */
  readonly reviews: readonly ReviewEvent[];
  /** Cards that may be asked; answers to others count all the same. */
  readonly cards: readonly Pick<Card, 'id' | 'kind' | 'deck' | 'concept' | 'lang'>[];
  readonly states: ReadonlyMap<CardId, CardState>;
  /** Cards that are not asked. */
  readonly suspended?: ReadonlySet<CardId>;
  /** What another program said of a card before its first answer. */
  readonly given?: (card: CardId) => GivenMemory | null;
  readonly settings: Pick<StudySettings, 'weights' | 'dayStart' | 'leechAfter'>;
  readonly now: number;
  readonly tz: number;
  /** Days from today for which readiness is told. */
  readonly inDays?: number;
};

/** Where a learner stands, as tables. */
export type StudyStatistics = {
  /** Answers in all. */
  readonly reviewed: number;
  readonly minutes: number;
  /** Share of all reviews that were remembered; null before the first one. */
  readonly retention: number | null;
  readonly forecast: readonly DueRow[];
  readonly byDeck: readonly (ReadinessRow & { readonly deck: string })[];
  readonly heatmap: readonly DayRow[];
  readonly retentions: readonly RetentionRow[];
  readonly hours: readonly HourRow[];
  readonly stability: readonly MemoryRow[];
  readonly difficulty: readonly MemoryRow[];
  readonly leeches: readonly LeechRow[];
  readonly readiness: Readiness;
  readonly rhythm: Rhythm;
};

/** Works everything out in one go over the answers and one over the cards. */
export function studyStatistics(request: StatisticsRequest): StudyStatistics {
  const { reviews, settings, now, tz } = request;
  const clock: DayClock = { tz, dayStart: settings.dayStart };
  const today = dayOf(now, clock);
  const cards = new Map(request.cards.map((card) => [card.id, card]));
  // A card that is no longer in the notes is neither due nor known.
  const states = new Map([...request.states].filter(([id]) => cards.has(id)));
  const answers = listAnswers(reviews, cards, settings, request.given);
  const retentions = retentionRows(answers, today);
  const whole = retentions.find(({ days, maturity }) => days === null && maturity === 'all');
  const heatmap = dayRows(answers);
  const readiness = readinessOf({ ...request, states });
  return {
    reviewed: answers.length,
    minutes: heatmap.reduce((sum, { minutes }) => sum + minutes, 0),
    retention: whole === undefined || whole.reviews === 0 ? null : whole.share,
    forecast: dueForecast(
      [...states].flatMap(([id, state]) => (request.suspended?.has(id) === true ? [] : [state])),
      now,
      clock,
    ),
    byDeck: readiness.byDeck.map((row) => ({ deck: row.key, ...row })),
    heatmap,
    retentions,
    hours: hourRows(answers),
    stability: stabilityRows(states.values()),
    difficulty: difficultyRows(states.values()),
    leeches: leechRows(states, settings.leechAfter),
    readiness,
    rhythm: rhythmOf(
      answers.map(({ day }) => day),
      today,
    ),
  };
}
