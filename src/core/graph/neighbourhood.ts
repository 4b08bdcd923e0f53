import type { NotePath } from '#core/note/note.ts';

/** `around` and every note at most `depth` links away from it, whichever way the links point. */
export function neighbourhood(
  neighbours: ReadonlyMap<NotePath, ReadonlySet<NotePath>>,
  around: NotePath,
  depth: number,
): ReadonlySet<NotePath> {
  const reached = new Set([around]);
  let rim: readonly NotePath[] = [around];
  for (let step = 0; step < depth && rim.length > 0; step++) {
    const next: NotePath[] = [];
    for (const path of rim) {
      for (const neighbour of neighbours.get(path) ?? []) {
        if (reached.has(neighbour)) continue;
        reached.add(neighbour);
        next.push(neighbour);
      }
    }
    rim = next;
  }
  return reached;
}
