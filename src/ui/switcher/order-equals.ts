import type { FindItem } from '#api/contract.ts';

/**
 * Of neighbours that match by the same word, those in the reader's language come first, and of those the notes read
 * lately; the order is otherwise kept.
 */
export function orderEquals(items: readonly FindItem[], lang: string, recent: readonly string[]): readonly FindItem[] {
  const runs: FindItem[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run?.[0]?.matched.toLowerCase() === item.matched.toLowerCase()) run.push(item);
    else runs.push([item]);
  }
  const isForeign = (item: FindItem): number => (item.lang === lang ? 0 : 1);
  const age = ({ path }: FindItem): number => (recent.includes(path) ? recent.indexOf(path) : recent.length);
  return runs.flatMap((run) =>
    run.toSorted(
      (a, b) => isForeign(a) - isForeign(b) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || age(a) - age(b),
    ),
  );
}

/** A note of that name is more than one that mentions it. */
const kinds: readonly FindItem['kind'][] = ['title', 'alias', 'term', 'heading', 'path'];
