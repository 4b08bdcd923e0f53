import { describe, expect, it } from 'vitest';
import type { CardState } from '#core/review/card-state.ts';
import type { CardId } from '#core/review/card.ts';
import { shareInterval } from '#core/review/statistics/share-interval.ts';
import { countingReviews } from '#core/review/statistics/study-answers.ts';
import { studyStatistics, type StatisticsRequest } from '#core/review/statistics/study-statistics.ts';
import type { Grade, ReviewEvent, StudyEvent } from '#core/review/study-event.ts';
import { defaultStudySettings } from '#core/review/study-settings.ts';

const DAY = 86_400_000;
/** A Monday at nine, UTC. */
const NOW = Date.UTC(2026, 10, 23, 9);
const [a, b, c] = ['a', 'b', 'c'] as unknown as [CardId, CardId, CardId];

/** An answer so many days before now, at the hour of now plus `hours`. */
function answered(
  card: CardId,
  daysAgo: number,
  grade: Grade,
  more: Partial<ReviewEvent> & { hours?: number } = {},
): ReviewEvent {
  const { hours = 0, ...rest } = more;
  const at = NOW - daysAgo * DAY + hours * 3_600_000;
  return { t: 'review', id: `${card}-${at}`, card, grade, at, ms: 6000, tz: 0, ...rest };
}

function aState(more: Partial<CardState>): CardState {
  return {
    state: 'review',
    stability: 10,
    difficulty: 5,
    dueAt: NOW,
    lastAt: NOW - DAY,
    scheduledDays: 10,
    step: 0,
    reps: 3,
    lapses: 0,
    ...more,
  };
}

function statistics(events: readonly StudyEvent[], more: Partial<StatisticsRequest> = {}) {
  return studyStatistics({
    reviews: countingReviews(events),
    cards: [a, b, c].map((id) => ({ id, kind: 'basic' as const, deck: 'D', concept: null, lang: 'en' })),
    states: new Map(),
    settings: defaultStudySettings,
    now: NOW,
    tz: 0,
    ...more,
  });
}

const row = (rows: ReturnType<typeof statistics>['retentions'], days: number | null, maturity: string) =>
  rows.find((one) => one.days === days && one.maturity === maturity);

describe('answers that count', () => {
  it('are in the order of time, once each, without those taken back', () => {
    const [first, second, third] = [answered(a, 3, 3), answered(a, 2, 1), answered(b, 1, 3)];
    const undo: StudyEvent = { t: 'undo', id: 'u', at: NOW, of: second.id };
    expect(countingReviews([third, undo, second, first, first])).toEqual([first, third]);
  });
});

describe('true retention', () => {
  it('counts the first answer of a day to a card met on an earlier day', () => {
    const { retentions, retention } = statistics([
      answered(a, 10, 3), // met: no review
      answered(a, 8, 1), // review, forgotten
      answered(a, 8, 3, { hours: 1 }), // its repeat
      answered(a, 6, 3), // review, remembered
      answered(b, 6, 4), // met
      answered(b, 0, 3), // review, remembered
    ]);
    expect(row(retentions, null, 'all')).toMatchObject({ reviews: 3, remembered: 2 });
    expect(row(retentions, 7, 'all')).toMatchObject({ reviews: 2, remembered: 2, share: 1 });
    expect(retention).toBeCloseTo(2 / 3, 12);
  });

  it('gives the interval of Wilson', () => {
    // 8 of 10, 95 %: (0.8 + 0.1921) / 1.3841 ± 1.96 × sqrt(0.016 + 0.0096) / 1.3841.
    const { low, high } = shareInterval(0.8, 10);
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
    expect(shareInterval(0, 0)).toEqual({ share: 0, low: 0, high: 1 });
    expect(shareInterval(1, 5).high).toBe(1);
  });

  it('calls a card mature that would be remembered for three weeks', () => {
    // Easy at first: 8.3 days. Known after 30: more than 21.
    const { retentions } = statistics([answered(a, 60, 4), answered(a, 30, 3), answered(a, 0, 1)]);
    expect(row(retentions, null, 'young')).toMatchObject({ reviews: 1, remembered: 1 });
    expect(row(retentions, null, 'mature')).toMatchObject({ reviews: 1, remembered: 0 });
  });

  it('leaves out what was asked outside the schedule, which is study all the same', () => {
    const { retentions, heatmap, reviewed } = statistics([
      answered(a, 5, 3),
      answered(a, 2, 1, { cram: true }),
      answered(a, 0, 3),
    ]);
    expect(row(retentions, null, 'all')).toMatchObject({ reviews: 1, remembered: 1 });
    expect(reviewed).toBe(3);
    expect(heatmap.map(({ date, count, fresh }) => [date, count, fresh])).toEqual([
      ['2026-11-18', 1, 1],
      ['2026-11-21', 1, 0],
      ['2026-11-23', 1, 0],
    ]);
  });

  it('says nothing before the first review', () => {
    expect(statistics([answered(a, 0, 3)]).retention).toBeNull();
  });
});

describe('days and hours', () => {
  it('are those of the clock of each answer, and of the hour at which a day begins', () => {
    // 02:00 UTC: in Budapest three in the morning of the same day of study as the evening before; in Beijing ten.
    const { heatmap, hours } = statistics([
      answered(a, 1, 3, { hours: -7, tz: 60 }),
      answered(b, 1, 3, { hours: -7, tz: 480 }),
    ]);
    expect(heatmap.map(({ date }) => date)).toEqual(['2026-11-21', '2026-11-22']);
    expect(hours.filter(({ answers }) => answers > 0).map(({ hour }) => hour)).toEqual([3, 10]);
  });

  it('count the time of an answer to a minute at most', () => {
    const { heatmap, minutes } = statistics([answered(a, 0, 3, { ms: 30_000 }), answered(b, 0, 3, { ms: 3_600_000 })]);
    expect(heatmap).toEqual([{ date: '2026-11-23', count: 2, fresh: 2, minutes: 1.5 }]);
    expect(minutes).toBe(1.5);
  });

  it('show at which hour more is remembered', () => {
    const { hours } = statistics([
      answered(a, 3, 3),
      answered(b, 3, 3),
      answered(c, 3, 3),
      answered(a, 0, 3),
      answered(b, 0, 1),
      answered(c, 0, 3, { hours: 9 }),
    ]);
    expect(hours).toHaveLength(24);
    expect(hours[9]).toMatchObject({ answers: 5, reviews: 2, share: 0.5 });
    expect(hours[18]).toMatchObject({ answers: 1, reviews: 1, share: 1 });
  });

  it('make a run of study that one day without it does not end', () => {
    const days = (...daysAgo: readonly number[]) => statistics(daysAgo.map((ago) => answered(a, ago, 3))).rhythm;
    expect(days(0, 1, 3, 4)).toEqual({ daysOfLast7: 4, daysOfLast30: 4, run: 4, longestRun: 4 });
    expect(days(2, 3)).toMatchObject({ run: 2 });
    expect(days(3, 4, 5, 20)).toEqual({ daysOfLast7: 3, daysOfLast30: 4, run: 0, longestRun: 3 });
    expect(days()).toEqual({ daysOfLast7: 0, daysOfLast30: 0, run: 0, longestRun: 0 });
  });
});

describe('cards', () => {
  it('come due day by day, what is late today', () => {
    const states = new Map([
      [a, aState({ dueAt: NOW - 9 * DAY })],
      [b, aState({ dueAt: NOW + 2 * DAY })],
      [c, aState({ dueAt: NOW + 400 * DAY })],
    ]);
    const { forecast } = statistics([], { states });
    expect(forecast).toHaveLength(30);
    expect(forecast.slice(0, 3)).toEqual([
      { date: '2026-11-23', due: 1 },
      { date: '2026-11-24', due: 0 },
      { date: '2026-11-25', due: 1 },
    ]);
  });

  it('are counted by stability and difficulty', () => {
    const states = new Map([
      [a, aState({ stability: 0.5, difficulty: 1 })],
      [b, aState({ stability: 21, difficulty: 9.9 })],
      [c, aState({ stability: 4000, difficulty: 10 })],
    ]);
    const { stability, difficulty } = statistics([], { states });
    expect(stability.filter(({ cards }) => cards > 0)).toEqual([
      { from: 0, to: 1, cards: 1 },
      { from: 21, to: 30, cards: 1 },
      { from: 365, to: null, cards: 1 },
    ]);
    expect(difficulty.filter(({ cards }) => cards > 0)).toEqual([
      { from: 1, to: 2, cards: 1 },
      { from: 9, to: null, cards: 2 },
    ]);
  });

  it('are leeches when forgotten too often, the worst first', () => {
    const states = new Map([
      [a, aState({ lapses: 8 })],
      [b, aState({ lapses: 7 })],
      [c, aState({ lapses: 12 })],
    ]);
    expect(statistics([], { states }).leeches).toEqual([
      { card: c, lapses: 12, reps: 3 },
      { card: a, lapses: 8, reps: 3 },
    ]);
  });

  it('that are no longer in the notes are neither due nor known, and their answers still count', () => {
    const gone = 'gone' as CardId;
    const { forecast, readiness, reviewed } = statistics([answered(gone, 1, 3)], {
      states: new Map([[gone, aState({})]]),
    });
    expect(forecast[0]?.due).toBe(0);
    expect(readiness.all).toEqual({ key: '', cards: 3, met: 0, due: 0, known: 0 });
    expect(reviewed).toBe(1);
  });
});

describe('readiness', () => {
  const cards = [
    { id: a, kind: 'basic' as const, deck: 'Loyalty', concept: 'nps' as never, lang: 'en' },
    { id: b, kind: 'basic' as const, deck: 'Loyalty', concept: 'churn' as never, lang: 'hu' },
    { id: c, kind: 'basic' as const, deck: 'Value', concept: 'clv' as never, lang: 'en' },
  ];
  const states = new Map([
    [a, aState({ stability: 9, lastAt: NOW - 9 * DAY })],
    [b, aState({ stability: 2, lastAt: NOW - 9 * DAY })],
  ]);

  it('is the expected share known by deck, concept and language; what was never met is not', () => {
    const { readiness, byDeck } = statistics([], { cards, states });
    // A stability is the days until nine of ten are known.
    expect(readiness.byConcept.find(({ key }) => key === 'nps')?.known).toBeCloseTo(0.9, 6);
    expect(byDeck.map(({ deck, cards, met, due }) => [deck, cards, met, due])).toEqual([
      ['Loyalty', 2, 2, 2],
      ['Value', 1, 0, 0],
    ]);
    expect(readiness.byLang.find(({ key }) => key === 'en')?.known).toBeCloseTo(0.45, 6);
    expect(readiness.weakest.map(({ key }) => key)).toEqual(['churn', 'nps']);
  });

  it('falls towards a later day', () => {
    const [now, later] = [0, 9].map((inDays) => statistics([], { cards, states, inDays }).readiness);
    // (1 + 0.98035 × 18 / 9) ** -0.1542, where 0.98035 is 0.9 ** (1 / -0.1542) - 1.
    expect(later?.byConcept.find(({ key }) => key === 'nps')?.known).toBeCloseTo(0.84588, 4);
    expect(later?.all.known).toBeLessThan(now?.all.known ?? 0);
  });
});

it('works out 100,000 answers quickly, and no slower for each than 25,000', { timeout: 60_000 }, () => {
  const log = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      answered(`c${(at * 7919) % 5000}` as CardId, (count - at) / 288, at % 7 === 0 ? 1 : 3, { id: `${at}` }),
    );
  const best = (reviews: readonly ReviewEvent[]): number =>
    Math.min(
      ...[0, 1, 2].map(() => {
        const started = performance.now();
        statistics([], { reviews });
        return performance.now() - started;
      }),
    );
  const [some, many] = [log(25_000), log(100_000)].map(best);
  // A busy machine is given three times as long as the 300 ms it is to take.
  expect(many).toBeLessThan(900);
  expect((many ?? 0) / (some ?? 1)).toBeLessThan(4 * 2);
});
