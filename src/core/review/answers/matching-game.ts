import type { CardId } from '../card.ts';
import type { Grade } from '../study-event.ts';
import { seededRandom, shuffled } from './seeded-random.ts';

/** A pair to be found: what stands on the left, what belongs to it on the right. Markdown. */
export type Pair = { readonly card: CardId; readonly left: string; readonly right: string };

export type MatchingGame = {
  readonly pairs: readonly Pair[];
  /** Cards in the order their sides are shown. */
  readonly left: readonly CardId[];
  readonly right: readonly CardId[];
  readonly pickedLeft: CardId | null;
  readonly pickedRight: CardId | null;
  readonly found: readonly CardId[];
  /** Wrong tries by card: both cards of a try count. */
  readonly misses: Readonly<Record<CardId, number>>;
  /** How the last try went; null before it and while one is being picked. */
  readonly last: { readonly left: CardId; readonly right: CardId; readonly isRight: boolean } | null;
  readonly isFinished: boolean;
};

/** Deals pairs for a game. Of pairs that say the same on either side only the first is dealt, so that every pair has one answer. */
export function startMatching(pairs: readonly Pair[], seed: string | number, most = 6): MatchingGame {
  const random = seededRandom(seed);
  const seen = new Set<string>();
  const distinct = pairs.filter(({ left, right }) => {
    const sides = [`left ${left.trim().toLowerCase()}`, `right ${right.trim().toLowerCase()}`];
    if (sides.some((side) => seen.has(side))) return false;
    for (const side of sides) seen.add(side);
    return true;
  });
  const dealt = shuffled(distinct, random).slice(0, most);
  const cards = dealt.map(({ card }) => card);
  return {
    pairs: dealt,
    left: cards,
    right: shuffled(cards, random),
    pickedLeft: null,
    pickedRight: null,
    found: [],
    misses: {},
    last: null,
    isFinished: cards.length === 0,
  };
}

/** Picks one side; the second pick of a pair is the try. What was found is left alone; picking a side again puts it back. */
export function pick(game: MatchingGame, side: 'left' | 'right', card: CardId): MatchingGame {
  if (game.isFinished || game.found.includes(card) || !game[side].includes(card)) return game;
  const own = side === 'left' ? game.pickedLeft : game.pickedRight;
  const chosen = own === card ? null : card;
  const left = side === 'left' ? chosen : game.pickedLeft;
  const right = side === 'right' ? chosen : game.pickedRight;
  if (left === null || right === null) return { ...game, pickedLeft: left, pickedRight: right, last: null };
  const isRight = left === right;
  const found = isRight ? [...game.found, left] : game.found;
  const missed = (id: CardId): number => (game.misses[id] ?? 0) + 1;
  return {
    ...game,
    pickedLeft: null,
    pickedRight: null,
    found,
    misses: isRight ? game.misses : { ...game.misses, [left]: missed(left), [right]: missed(right) },
    last: { left, right, isRight },
    isFinished: found.length === game.pairs.length,
  };
}

/** Grades to propose once all is found: 3 without a wrong try, 2 with one, 1 with more. The last pair proves nothing by itself, but its tries do. */
export function matchingGrades(game: MatchingGame): readonly { readonly card: CardId; readonly grade: Grade }[] {
  return game.pairs.map(({ card }) => {
    const misses = game.misses[card] ?? 0;
    return { card, grade: misses === 0 ? 3 : misses === 1 ? 2 : 1 };
  });
}
