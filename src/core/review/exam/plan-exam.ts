import type { CardState } from '../card-state.ts';
import type { Card, CardId } from '../card.ts';
import { dayNamed, dayOf, nameOfDay, weekdayOf, type DayClock } from '../schedule/study-day.ts';
import { shareInterval, Z_90, type ShareInterval } from '../statistics/share-interval.ts';
import type { Exam, StudySettings } from '../study-settings.ts';
import { arrives, bestCourse, isWithinReach } from './best-course.ts';
import { createCardWorth, type CardWorth } from './card-worth.ts';
import { weighDeck } from './deck-mass.ts';
import type { Habits } from './habits.ts';
import { createMemoryModel } from './memory-model.ts';
import { rollOut, type Course, type ExamPolicy, type RollOut } from './roll-out.ts';

export type ExamSettings = Pick<
  StudySettings,
  'weights' | 'learningSteps' | 'relearningSteps' | 'dayStart' | 'easyDays'
>;

export type ExamRequest = {
  readonly exam: Exam;
  /** Cards of the deck that may be asked: none that is suspended. */
  readonly cards: readonly (Pick<Card, 'id' | 'kind'> & Partial<Pick<Card, 'group'>>)[];
  readonly states: ReadonlyMap<CardId, CardState>;
  readonly settings: ExamSettings;
  readonly habits: Habits;
  readonly now: number;
  /** Minutes the learner's clock is east of UTC. */
  readonly tz: number;
  /** What of today is already spent on this deck. */
  readonly today?: { readonly seconds: number; readonly fresh: number };
};

export type ExamPlan = {
  /** Days of study left, today included. */
  readonly daysLeft: number;
  /** `day` is `YYYY-MM-DD`. Cards, each once a day; expected minutes with all repeats. */
  readonly schedule: readonly {
    readonly day: string;
    readonly fresh: number;
    readonly reviews: number;
    readonly minutes: number;
  }[];
  readonly policy: ExamPolicy;
  /** Whether every card is met and the target is expected to be reached. */
  readonly inTime: boolean;
  /** Expected share of the deck known at the exam, 0–1, and where it will be nine times of ten. */
  readonly known: ShareInterval;
  /** The share if nothing more is done. */
  readonly knownWithout: number;
  /** Cards that are never reached. */
  readonly unseen: number;
  /** What would reach the target, where this plan does not: minutes on each day, or days at these minutes. Null: nothing sensible would. */
  readonly needed: { readonly minutes: number | null; readonly days: number | null } | null;
};

const MINUTE = 60;
/** A plan aims a little higher than it promises. */
const RESERVE = 0.003;
/** Nobody is told to study longer. */
const MOST_MINUTES = 240;
const MOST_DAYS = 120;
/** Farther than this nothing is planned day by day. */
const FARTHEST = 365;

/** Plans the days until an exam with the fewest minutes that reach the target, or the most that is reached. Undefined once it is over. */
export function planExam(request: ExamRequest): ExamPlan | undefined {
  const { exam, settings, habits, now, tz } = request;
  const clock: DayClock = { tz, dayStart: settings.dayStart };
  const today = dayOf(now, clock);
  const examDay = dayNamed(exam.date);
  if (examDay === null || examDay < today) return undefined;
  const memory = createMemoryModel(settings, habits);
  const worth = createCardWorth(memory, habits.seconds);
  const deck = weighDeck(request.cards, request.states, now, clock);
  const spent = request.today ?? { seconds: 0, fresh: 0 };
  /** The time that is left when no card fits any more, in the middle. */
  const idle = idleSeconds(request.cards, worth);
  const during = (days: number, minutes: number): RollOut => ({
    deck,
    memory,
    worth,
    limits: Array.from({ length: Math.max(1, days) }, (_, day) => {
      const limit = minutes * MINUTE * dayShare(settings.easyDays, today + day) - (day === 0 ? spent.seconds : 0);
      return Math.max(0, limit - idle);
    }),
    examIn: days === 0 ? 0.5 : days,
    freshToday: spent.fresh,
  });

  const daysLeft = Math.min(FARTHEST, examDay - today);
  const goal = Math.min(1, exam.target + RESERVE);
  const { policy, course } = bestCourse(during(daysLeft, exam.minutes), goal);
  const could = (days: number, minutes: number): boolean => isWithinReach(during(days, minutes), exam.target);
  const inTime = arrives(course, exam.target);
  return {
    daysLeft: examDay - today,
    schedule: course.days.map(({ fresh, reviews, seconds }, day) => ({
      day: nameOfDay(today + day),
      fresh: Math.round(fresh),
      reviews: Math.round(reviews),
      minutes: (seconds + (day === 0 ? spent.seconds : 0)) / MINUTE,
    })),
    policy,
    inTime,
    known: knownAtExam(course, deck.cards, settings.weights !== null),
    knownWithout: rollOut(policy, during(daysLeft, 0)).share,
    unseen: Math.max(0, Math.ceil(course.unseen - 0.05)),
    needed: inTime
      ? null
      : {
          minutes: least(above(exam.minutes, MOST_MINUTES), (minutes) => could(daysLeft, minutes)),
          days: least(above(daysLeft, MOST_DAYS), (days) => could(days, exam.minutes)),
        },
  };
}

/** How far a learner's memory lies from what is expected, in logits: of anybody's, and where it was fitted. */
const MODEL_ERROR = { usual: 0.55, fitted: 0.3 };

function knownAtExam({ share, unseen }: Course, cards: number, isFitted: boolean): ShareInterval {
  const met = cards - unseen;
  if (met <= 0) return { share: 0, low: 0, high: 0 };
  const known = Math.min(1, (share * cards) / met);
  const error = isFitted ? MODEL_ERROR.fitted : MODEL_ERROR.usual;
  const { low, high } = shareInterval(known, 1 / (1 / met + error ** 2 * known * (1 - known)), Z_90);
  const part = met / cards;
  return { share, low: low * part, high: high * part };
}

/** How much of a day is left, in the middle, when no card that may still be begun fits into it. */
function idleSeconds(cards: ExamRequest['cards'], worth: CardWorth): number {
  let least = Infinity;
  for (const kind of new Set(cards.map(({ kind }) => kind))) least = Math.min(least, worth.atMost(kind, false));
  return Number.isFinite(least) ? least / 2 : 0;
}

/** What part of the minutes a day has: less where the learner wants it to be easy. */
export function dayShare(easyDays: readonly number[], day: number): number {
  return Math.min(1, Math.max(0, easyDays[weekdayOf(day)] ?? 1));
}

/** Whole numbers above one, with wider gaps the higher they are. */
function above(from: number, most: number): readonly number[] {
  const numbers: number[] = [];
  for (let next = Math.floor(from) + 1; next <= most; next += next < 30 ? 1 : next < 60 ? 5 : 15) {
    if (next > 30) next = Math.ceil(next / 5) * 5;
    numbers.push(next);
  }
  return numbers;
}

/** The least of rising numbers that passes, where all above it pass, too; null where the greatest does not. */
function least(numbers: readonly number[], passes: (value: number) => boolean): number | null {
  const most = numbers.at(-1);
  if (most === undefined || !passes(most)) return null;
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (passes(numbers[middle] ?? most)) high = middle;
    else low = middle + 1;
  }
  return numbers[low] ?? null;
}
