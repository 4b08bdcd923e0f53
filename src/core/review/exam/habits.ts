import type { Card, CardId, CardKind } from '../card.ts';
import type { ReviewEvent } from '../study-event.ts';

/** How a learner answers, on average. Chances are 0–1, times in seconds. */
export type Habits = {
  /** Chances of grades 1–4 when a card is asked for the first time. */
  readonly first: readonly [again: number, hard: number, good: number, easy: number];
  /** Chances of grades 2–4 when a known card is answered rightly. */
  readonly right: readonly [hard: number, good: number, easy: number];
  readonly seconds: Readonly<Record<CardKind, AnswerTime>>;
};

/** Seconds until an answer is graded: of a card that is new, and of one that was met before. */
export type AnswerTime = { readonly fresh: number; readonly known: number };

/** Grades of everybody: averages over many learners' logs, as the simulator of FSRS has them. */
const GRADES_FIRST = [0.24, 0.094, 0.495, 0.171] as const;
const GRADES_RIGHT = [0.224, 0.631, 0.145] as const;

const time = (fresh: number, known: number): AnswerTime => ({ fresh, known });

export const defaultHabits: Habits = {
  first: GRADES_FIRST,
  right: GRADES_RIGHT,
  seconds: {
    basic: time(12, 8),
    reversed: time(12, 8),
    cloze: time(12, 8),
    'term-definition': time(14, 9),
    'definition-term': time(12, 8),
    translation: time(8, 5),
    heading: time(20, 14),
    'table-row': time(14, 10),
    steps: time(40, 30),
    drill: time(75, 60),
    label: time(12, 8),
  },
};

/** So many answers of one's own weigh as much as what is assumed of everybody. */
const TRUST = 30;
/** Longer, and the learner did something else meanwhile, ms. */
export const LONGEST_ANSWER = 60_000;
const LONGEST_BY_KIND: Partial<Record<CardKind, number>> = { steps: 180_000, drill: 300_000 };

/** What the log says of a learner, mixed with what holds for everybody where it says little. `reviews` in the order of time. */
export function habitsOf(reviews: readonly ReviewEvent[], cards: ReadonlyMap<CardId, Pick<Card, 'kind'>>): Habits {
  const seen = new Set<CardId>();
  const first = GRADES_FIRST.map((share) => share * TRUST);
  const right = GRADES_RIGHT.map((share) => share * TRUST);
  const spent = new Map<CardKind, { fresh: number; freshMs: number; known: number; knownMs: number }>();
  for (const { card, grade, ms, cram } of reviews) {
    if (cram === true) continue;
    const isFresh = !seen.has(card);
    if (isFresh) {
      seen.add(card);
      first[grade - 1] = (first[grade - 1] ?? 0) + 1;
    } else if (grade > 1) right[grade - 2] = (right[grade - 2] ?? 0) + 1;
    const kind = cards.get(card)?.kind;
    if (kind === undefined || ms <= 0) continue;
    let sums = spent.get(kind);
    if (sums === undefined) spent.set(kind, (sums = { fresh: 0, freshMs: 0, known: 0, knownMs: 0 }));
    const counted = countedTime(ms, kind);
    if (isFresh) {
      sums.fresh++;
      sums.freshMs += counted;
    } else {
      sums.known++;
      sums.knownMs += counted;
    }
  }
  const seconds = Object.entries(defaultHabits.seconds).map(([name, usual]) => {
    const sums = spent.get(name as CardKind);
    if (sums === undefined) return [name, usual];
    return [
      name,
      time(mix(usual.fresh, sums.freshMs / 1000, sums.fresh), mix(usual.known, sums.knownMs / 1000, sums.known)),
    ];
  });
  return {
    first: shares(first) as unknown as Habits['first'],
    right: shares(right) as unknown as Habits['right'],
    seconds: Object.fromEntries(seconds) as Habits['seconds'],
  };
}

/** What of the time of an answer counts as studying, ms. */
export function countedTime(ms: number, kind: CardKind = 'basic'): number {
  return Math.min(Math.max(0, ms), LONGEST_BY_KIND[kind] ?? LONGEST_ANSWER);
}

function mix(usual: number, sum: number, count: number): number {
  return (usual * TRUST + sum) / (TRUST + count);
}

function shares(counts: readonly number[]): readonly number[] {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / whole);
}
