import type { DeckId, DeckSummary } from '../deck.ts';
import type { ExamPlan } from '../exam/plan-exam.ts';

/** What to do next, as a code and its figures. */
export type Advice =
  | { readonly code: 'start'; readonly deck: DeckId }
  | { readonly code: 'review'; readonly deck: DeckId; readonly cards: number; readonly minutes: number }
  | {
      readonly code: 'exam';
      readonly deck: DeckId;
      readonly days: number;
      readonly minutes: number;
      readonly cards: number;
    }
  | { readonly code: 'done'; readonly nextAt: number | null }
  | { readonly code: 'no-cards' };

export type AdviceRequest = {
  /** The learner's decks in the order in which they are shown. */
  readonly decks: readonly DeckSummary[];
  readonly exams: readonly { readonly deck: DeckId; readonly plan: ExamPlan }[];
  /** What a review takes this learner. */
  readonly secondsPerReview: number;
  /** Whether new cards may still be met today. */
  readonly freshLeft: boolean;
  /** When the next card is due. */
  readonly nextAt: number | null;
};

/** The first that holds: an exam in danger with something to do today, cards that are due, cards that are new, nothing. */
export function advise({ decks, exams, secondsPerReview, freshLeft, nextAt }: AdviceRequest): Advice {
  if (decks.every(({ cards }) => cards === 0)) return { code: 'no-cards' };
  const inDanger = exams
    .flatMap(({ deck, plan }) => {
      const [today] = plan.schedule;
      const planned = today === undefined ? 0 : today.fresh + today.reviews;
      // What was planned this morning may be done by now.
      const left = decks.find(({ id }) => id === deck);
      const cards = left === undefined ? planned : Math.min(planned, left.due + left.learning + left.fresh);
      return plan.inTime || today === undefined || cards === 0
        ? []
        : [
            {
              code: 'exam' as const,
              deck,
              days: plan.daysLeft,
              minutes: Math.max(1, Math.round((today.minutes * cards) / planned)),
              cards,
            },
          ];
    })
    .toSorted((a, b) => a.days - b.days)[0];
  if (inDanger !== undefined) return inDanger;
  const waiting = decks
    .map(({ id, due, learning }) => ({ id, cards: due + learning }))
    .toSorted((a, b) => b.cards - a.cards)[0];
  if (waiting !== undefined && waiting.cards > 0) {
    const minutes = Math.max(1, Math.round((waiting.cards * secondsPerReview) / 60));
    return { code: 'review', deck: waiting.id, cards: waiting.cards, minutes };
  }
  const fresh = freshLeft ? decks.find((deck) => deck.fresh > 0) : undefined;
  return fresh === undefined ? { code: 'done', nextAt } : { code: 'start', deck: fresh.id };
}
