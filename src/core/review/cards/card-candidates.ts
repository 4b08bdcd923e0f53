import type { Comparable } from './is-same-card.ts';

/** Words that stand in more cards than this tell none of them apart. */
const MOST_CARDS = 40;
const MOST_MARKS = 8;
const MOST_CANDIDATES = 6;
/** Of notes with few cards that are looked for, all are compared. */
const FEW = 12;

export type CandidateFinder = {
  /** Places, in the list the finder was made of, of the cards most like this one by rare words, its own note's among them. */
  near(card: Comparable): readonly number[];
};

/** Finds what a card may have been without comparing it with every other. */
export function createCandidateFinder(cards: readonly Comparable[]): CandidateFinder {
  const byMark = new Map<string, number[]>();
  const byPath = new Map<string, number[]>();
  for (const [at, card] of cards.entries()) {
    for (const mark of card.marks) {
      const places = byMark.get(mark);
      if (places === undefined) byMark.set(mark, [at]);
      else if (places.length <= MOST_CARDS) places.push(at);
    }
    const places = byPath.get(card.path);
    if (places === undefined) byPath.set(card.path, [at]);
    else places.push(at);
  }
  return {
    near(card) {
      const votes = new Map<number, number>();
      const rare = card.marks
        .flatMap((mark) => {
          const places = byMark.get(mark);
          return places === undefined || places.length > MOST_CARDS ? [] : [places];
        })
        .toSorted((a, b) => a.length - b.length)
        .slice(0, MOST_MARKS);
      for (const places of rare) for (const place of places) votes.set(place, (votes.get(place) ?? 0) + 1);
      const best = [...votes].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_CANDIDATES);
      const own = byPath.get(card.path) ?? [];
      return [...new Set([...best.map(([place]) => place), ...(own.length <= FEW ? own : [])])];
    },
  };
}
