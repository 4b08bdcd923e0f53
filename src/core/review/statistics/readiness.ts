import { FSRS } from 'ts-fsrs';
import type { CardState } from '../card-state.ts';
import type { Card, CardId } from '../card.ts';
import { dayOf, type DayClock } from '../schedule/study-day.ts';
import type { StudySettings } from '../study-settings.ts';

/** How ready a learner is for some of the cards on a day, if nothing more is done until then. */
export type ReadinessRow = {
  /** Title of a deck, id of a concept, or a language. */
  readonly key: string;
  readonly cards: number;
  readonly met: number;
  /** Cards that are due by the end of today. */
  readonly due: number;
  /** Share of all its cards expected to be known, 0–1; what was never met is not. */
  readonly known: number;
};

export type Readiness = {
  readonly all: ReadinessRow;
  readonly byDeck: readonly ReadinessRow[];
  readonly byConcept: readonly ReadinessRow[];
  readonly byLang: readonly ReadinessRow[];
  /** Concepts that were met and of which least is known, weakest first. */
  readonly weakest: readonly ReadinessRow[];
};

export type ReadinessRequest = {
  readonly cards: readonly Pick<Card, 'id' | 'deck' | 'concept' | 'lang'>[];
  readonly states: ReadonlyMap<CardId, CardState>;
  readonly settings: Pick<StudySettings, 'weights' | 'dayStart'>;
  readonly now: number;
  readonly tz: number;
  /** Days from today on which it is asked; 0: now. */
  readonly inDays?: number;
};

const WEAKEST = 10;

/** Expected share known on a day by deck, concept and language of the question. Rows keep the order of the cards. */
export function readinessOf({ cards, states, settings, now, tz, inDays = 0 }: ReadinessRequest): Readiness {
  const fsrs = new FSRS(settings.weights === null ? {} : { w: settings.weights });
  const clock: DayClock = { tz, dayStart: settings.dayStart };
  const today = dayOf(now, clock);
  const all = new Tally();
  const [decks, concepts, langs] = [new Tally(), new Tally(), new Tally()];
  for (const { id, deck, concept, lang } of cards) {
    const state = states.get(id);
    const isMet = state !== undefined && state.lastAt !== null;
    const known = isMet
      ? fsrs.forgetting_curve(Math.max(0, today + inDays - dayOf(state.lastAt ?? now, clock)), state.stability)
      : 0;
    const isDue = isMet && dayOf(state.dueAt, clock) <= today;
    all.add('', isMet, isDue, known);
    decks.add(deck, isMet, isDue, known);
    if (concept !== null) concepts.add(concept, isMet, isDue, known);
    if (lang !== null) langs.add(lang, isMet, isDue, known);
  }
  const byConcept = concepts.rows();
  return {
    all: all.rows()[0] ?? { key: '', cards: 0, met: 0, due: 0, known: 0 },
    byDeck: decks.rows(),
    byConcept,
    byLang: langs.rows(),
    weakest: byConcept
      .filter(({ met }) => met > 0)
      .toSorted((a, b) => a.known - b.known)
      .slice(0, WEAKEST),
  };
}

/** Sums by key. */
class Tally {
  readonly #sums = new Map<string, { cards: number; met: number; due: number; known: number }>();

  add(key: string, isMet: boolean, isDue: boolean, known: number): void {
    let sums = this.#sums.get(key);
    if (sums === undefined) this.#sums.set(key, (sums = { cards: 0, met: 0, due: 0, known: 0 }));
    sums.cards++;
    if (isMet) sums.met++;
    if (isDue) sums.due++;
    sums.known += known;
  }

  rows(): readonly ReadinessRow[] {
    return [...this.#sums].map(([key, { cards, met, due, known }]) => ({ key, cards, met, due, known: known / cards }));
  }
}
