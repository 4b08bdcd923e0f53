import type { Grade } from '../study-event.ts';
import { seededRandom, shuffled } from './seeded-random.ts';

/** Steps to be put in order. An item is known by its place in the right order. */
export type OrderingGame = {
  readonly steps: readonly string[];
  /** The order as it is now, first to last. */
  readonly order: readonly number[];
};

export type OrderingResult = {
  /** Share of all pairs of steps that stand in the right order to each other, 0–1. */
  readonly share: number;
  /** By place of the present order, whether that step stands where it belongs. */
  readonly inPlace: readonly boolean[];
  /** By place but the last, whether the next step rightly follows at once. */
  readonly follows: readonly boolean[];
  readonly isRight: boolean;
  readonly grade: Grade;
};

/** Shuffles the steps of a framework; never into the right order where there are two or more that differ. */
export function startOrdering(steps: readonly string[], seed: string | number): OrderingGame {
  const random = seededRandom(seed);
  const right = steps.map((_, at) => at);
  let order = shuffled(right, random);
  const canDiffer = new Set(steps).size > 1;
  for (let tries = 0; canDiffer && isOrdered(steps, order) && tries < 50; tries++) order = shuffled(right, random);
  if (canDiffer && isOrdered(steps, order)) order = right.toReversed();
  return { steps, order };
}

/** Takes the step at one place to another; those between make room. Places outside are taken as the nearest end. */
export function moveStep(game: OrderingGame, from: number, to: number): OrderingGame {
  const last = game.order.length - 1;
  const target = Math.min(last, Math.max(0, to));
  const step = game.order[from];
  if (step === undefined || target === from) return game;
  const rest = game.order.toSpliced(from, 1);
  return { ...game, order: rest.toSpliced(target, 0, step) };
}

/** How the present order compares with the right one; steps that say the same may stand for each other. */
export function judgeOrder({ steps, order }: OrderingGame): OrderingResult {
  const places = placesOf(steps, order);
  const pairs = places.flatMap((place, at) => places.slice(at + 1).map((later) => place < later));
  const share = pairs.length === 0 ? 1 : pairs.filter(Boolean).length / pairs.length;
  const inPlace = places.map((place, at) => place === at);
  const isRight = inPlace.every(Boolean);
  // One pair of neighbours swapped among five steps or more is nearly right; otherwise the order is not known.
  return {
    share,
    inPlace,
    follows: places.slice(1).map((place, at) => place === (places[at] ?? 0) + 1),
    isRight,
    grade: isRight ? 3 : share >= 0.9 ? 2 : 1,
  };
}

function isOrdered(steps: readonly string[], order: readonly number[]): boolean {
  return placesOf(steps, order).every((place, at) => place === at);
}

/** Where each step belongs, in the present order; of equal steps the first that stands takes the first of their places. */
function placesOf(steps: readonly string[], order: readonly number[]): readonly number[] {
  const free = new Map<string, number[]>();
  steps.forEach((step, at) => free.set(step, [...(free.get(step) ?? []), at]));
  return order.map((index) => free.get(steps[index] ?? '')?.shift() ?? index);
}
