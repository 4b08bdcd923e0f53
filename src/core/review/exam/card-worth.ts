import type { CardKind } from '../card.ts';
import type { AnswerTime } from './habits.ts';
import type { MemoryModel, Outcome } from './memory-model.ts';

/** What asking a card brings: recall at the exam, gained in the time of a usual answer, and the seconds it is expected to take. */
export type Worth = { readonly gain: number; readonly cost: number };

export type CardWorth = {
  /** A card met for the first time, `ahead` days before the exam. */
  ofFresh(kind: CardKind, ahead: number): Worth;
  ofReview(card: KnownCard, elapsed: number, ahead: number): Worth;
  /** What may become of a card that is asked, as in `MemoryModel`. */
  outcomes(card: KnownCard, elapsed: number): readonly Outcome[];
  /** Seconds at most, if the answer is wrong and every step is taken. */
  atMost(kind: CardKind, isFresh: boolean): number;
};

type KnownCard = { readonly kind: CardKind; readonly stability: number; readonly difficulty: number };
type Review = {
  readonly outcomes: readonly Outcome[];
  readonly answers: number;
  readonly recalls: Map<number, number>;
};

/** Cards whose stabilities differ by a fiftieth, or difficulties by a quarter, are worth the same. */
const STABILITY_BINS = 50;
const DIFFICULTY_BINS = 4;

export function createCardWorth(memory: MemoryModel, seconds: Readonly<Record<CardKind, AnswerTime>>): CardWorth {
  const usual = seconds.basic.known;
  const longestFirst = Math.max(...memory.first.map(({ repeats }) => repeats));
  const reviews = new Map<number, Review>();

  const reviewOf = ({ stability, difficulty }: KnownCard, elapsed: number): Review => {
    const stabilityBin = Math.round(Math.log(stability) * STABILITY_BINS);
    const difficultyBin = Math.round(difficulty * DIFFICULTY_BINS);
    const key = (elapsed * 1200 + stabilityBin + 500) * 64 + difficultyBin;
    let review = reviews.get(key);
    if (review === undefined) {
      const outcomes = memory.review(Math.exp(stabilityBin / STABILITY_BINS), difficultyBin / DIFFICULTY_BINS, elapsed);
      const answers = outcomes.reduce((sum, { chance, repeats }) => sum + chance * repeats, 1);
      reviews.set(key, (review = { outcomes, answers, recalls: new Map() }));
    }
    return review;
  };
  const recallAfter = ({ outcomes, recalls }: Review, ahead: number): number => {
    let recall = recalls.get(ahead);
    if (recall === undefined) {
      recall = outcomes.reduce((sum, one) => sum + one.chance * memory.recall(ahead, one.stability), 0);
      recalls.set(ahead, recall);
    }
    return recall;
  };
  return {
    ofFresh: (kind, ahead) => {
      const cost = seconds[kind].fresh + memory.repeats.fresh * seconds[kind].known;
      const recall = memory.first.reduce((sum, one) => sum + one.chance * memory.recall(ahead, one.stability), 0);
      return { gain: (recall * usual) / cost, cost };
    },
    ofReview: (card, elapsed, ahead) => {
      const review = reviewOf(card, elapsed);
      const cost = review.answers * seconds[card.kind].known;
      const gained = recallAfter(review, ahead) - memory.recall(ahead + elapsed, card.stability);
      return { gain: (gained * usual) / cost, cost };
    },
    outcomes: (card, elapsed) => reviewOf(card, elapsed).outcomes,
    atMost: (kind, isFresh) =>
      isFresh
        ? seconds[kind].fresh + longestFirst * seconds[kind].known
        : (1 + memory.repeats.wrong) * seconds[kind].known,
  };
}
