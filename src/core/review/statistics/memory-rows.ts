import type { CardState } from '../card-state.ts';
import type { CardId } from '../card.ts';

/** Cards from `from` up to, but without, `to`; null: no end. */
export type MemoryRow = { readonly from: number; readonly to: number | null; readonly cards: number };

const STABILITIES = [0, 1, 3, 7, 14, 21, 30, 60, 90, 180, 365] as const;
const DIFFICULTIES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Days until recall falls to 90 %. */
export function stabilityRows(states: Iterable<CardState>): readonly MemoryRow[] {
  return countWithin(states, STABILITIES, ({ stability }) => stability);
}

/** 1–10. */
export function difficultyRows(states: Iterable<CardState>): readonly MemoryRow[] {
  return countWithin(states, DIFFICULTIES, ({ difficulty }) => difficulty);
}

/** A card forgotten so often that asking it again is not the way to learn it. */
export type LeechRow = { readonly card: CardId; readonly lapses: number; readonly reps: number };

/** Leeches, the worst first. */
export function leechRows(states: ReadonlyMap<CardId, CardState>, leechAfter: number): readonly LeechRow[] {
  const rows: LeechRow[] = [];
  for (const [card, { lapses, reps }] of states) if (lapses >= leechAfter) rows.push({ card, lapses, reps });
  return rows.toSorted((a, b) => b.lapses - a.lapses || (a.card < b.card ? -1 : 1));
}

function countWithin(
  states: Iterable<CardState>,
  starts: readonly number[],
  valueOf: (state: CardState) => number,
): readonly MemoryRow[] {
  const counts = starts.map(() => 0);
  for (const state of states) {
    if (state.lastAt === null) continue;
    const value = valueOf(state);
    const at = Math.max(
      0,
      starts.findLastIndex((start) => start <= value),
    );
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? null, cards: counts[at] ?? 0 }));
}
