import { fitWeights } from '#adapters/optimiser/fit-weights.ts';
import type { CardState } from '#core/review/card-state.ts';
import type { CardId } from '#core/review/card.ts';
import { examQueue } from '#core/review/exam/exam-queue.ts';
import { defaultHabits } from '#core/review/exam/habits.ts';
import { planExam, type ExamRequest } from '#core/review/exam/plan-exam.ts';
import { trainingItems } from '#core/review/optimise/training-items.ts';
import { nameOfDay } from '#core/review/schedule/study-day.ts';
import { studyStatistics } from '#core/review/statistics/study-statistics.ts';
import { defaultStudySettings } from '#core/review/study-settings.ts';
import { linearGrowth, type Line } from '../judge.ts';
import { simulateLog, unusualWeights } from './simulated-log.ts';
import { DAY, FIRST_DAY } from './simulated-student.ts';

const PART = 'studying, at size';
const NOW = FIRST_DAY + 400 * DAY;
const ROUNDS = 3;

/** How long plans, statistics and the optimiser take at the sizes they are made for. */
export async function paceLines(say: (step: string) => void): Promise<readonly Line[]> {
  say('plan and queue of 50,000 cards');
  const request = largeDeck(50_000);
  const plan = planExam(request);
  if (plan === undefined) throw new Error('The exam is over.');
  say('statistics of 100,000 answers');
  const [some, many] = [25_000, 100_000].map((count) => statisticsOf(count));
  say('optimiser on 100,000 answers');
  const log = simulateLog(100_000, unusualWeights(), 3);
  const started = performance.now();
  const task = { ...trainingItems(log, 4), current: null, relearningSteps: 1, seed: 7 };
  const fit = await fitWeights(task, { progress: () => undefined, isCancelled: () => false });
  const fitted = performance.now() - started;
  return [
    limited(
      'exam plan, 50,000 cards, 40 days',
      best(() => planExam(request)),
      1000,
    ),
    limited(
      'exam queue, 50,000 cards',
      best(() => examQueue(request, plan)),
      50,
    ),
    limited('statistics, 100,000 answers [linear]', many ?? 0, 300),
    {
      part: PART,
      name: 'statistics, 25,000 to 100,000 answers',
      figure: `${(some ?? 0).toFixed(0)} to ${(many ?? 0).toFixed(0)} ms`,
      beside: 'growth beyond linear',
      ratio: linearGrowth(some ?? 0, many ?? 0, 4, 5),
      limit: 1.5,
    },
    {
      part: PART,
      name: 'parameters from 100,000 answers',
      figure: `${(fitted / 1000).toFixed(1)} s`,
      beside:
        'before' in fit
          ? `log-loss ${fit.before.logLoss.toFixed(4)} → ${fit.after.logLoss.toFixed(4)}, RMSE ${fit.before.rmse.toFixed(4)} → ${fit.after.rmse.toFixed(4)}`
          : fit.code,
    },
  ];
}

function limited(name: string, ms: number, limit: number): Line {
  return { part: PART, name, figure: `${ms.toFixed(0)} ms`, beside: `${limit} ms`, ratio: ms / limit, limit: 1 };
}

function best(run: () => unknown): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    run();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

function statisticsOf(count: number): number {
  const reviews = simulateLog(count, unusualWeights(), 3);
  const { cards, states } = largeDeck(count / 10);
  const described = cards.map(({ id, kind }, at) => ({
    id,
    kind,
    deck: `deck ${at % 12}`,
    concept: null,
    lang: ['en', 'hu', 'ru', 'uk', 'zh'][at % 5] ?? null,
  }));
  return best(() =>
    studyStatistics({ reviews, cards: described, states, settings: defaultStudySettings, now: NOW, tz: 60 }),
  );
}

/** A deck of which four fifths are known, each card a little differently. */
function largeDeck(count: number): ExamRequest {
  const cards = Array.from({ length: count }, (_, at) => ({
    id: `c${at}` as CardId,
    kind: at % 3 === 0 ? ('translation' as const) : ('basic' as const),
  }));
  const states = cards.flatMap(({ id }, at): [CardId, CardState][] =>
    at % 5 === 0
      ? []
      : [
          [
            id,
            {
              state: 'review',
              stability: 0.2 + ((at * 7919) % 1000) / 10,
              difficulty: 1 + ((at * 31) % 90) / 10,
              dueAt: NOW,
              lastAt: NOW - (1 + ((at * 13) % 60)) * DAY,
              scheduledDays: 3,
              step: 0,
              reps: 3,
              lapses: at % 12,
            },
          ],
        ],
  );
  return {
    exam: { date: nameOfDay(Math.floor(NOW / DAY) + 40), minutes: 30, target: 0.9 },
    cards,
    states: new Map(states),
    settings: defaultStudySettings,
    habits: defaultHabits,
    now: NOW,
    tz: 60,
  };
}
