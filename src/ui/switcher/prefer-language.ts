import type { FindItem } from '#api/contract.ts';

/** Of neighbours that match by the same word, those in the reader's language come first; the order is otherwise kept. */
export function preferLanguage(items: readonly FindItem[], lang: string): readonly FindItem[] {
  const runs: FindItem[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run?.[0]?.matched.toLowerCase() === item.matched.toLowerCase()) run.push(item);
    else runs.push([item]);
  }
  const isForeign = (item: FindItem): number => (item.lang === lang ? 0 : 1);
  return runs.flatMap((run) => run.toSorted((a, b) => isForeign(a) - isForeign(b)));
}
