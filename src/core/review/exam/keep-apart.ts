/** Between two cards of a group come at least so many others, as long as there are others. */
const DISTANCE = 5;

/** Puts cards that give each other's answers away apart, and leaves the order as it is otherwise. */
export function keepApart<T>(cards: readonly T[], groupOf: (card: T) => string | undefined): readonly T[] {
  const apart: T[] = [];
  const lastAt = new Map<string, number>();
  const waiting: T[] = [];
  const isFree = (card: T): boolean => {
    const group = groupOf(card);
    const last = group === undefined ? undefined : lastAt.get(group);
    return last === undefined || apart.length - last > DISTANCE;
  };
  const ask = (card: T): void => {
    const group = groupOf(card);
    if (group !== undefined) lastAt.set(group, apart.length);
    apart.push(card);
  };
  const askWaiting = (): boolean => {
    // Whoever waits longest is free first: looking at a few of them is enough.
    const at = waiting.slice(0, DISTANCE).findIndex(isFree);
    if (at < 0) return false;
    for (const card of waiting.splice(at, 1)) ask(card);
    return true;
  };
  for (const card of cards) {
    while (askWaiting());
    if (isFree(card)) ask(card);
    else waiting.push(card);
  }
  while (waiting.length > 0) if (!askWaiting()) for (const card of waiting.splice(0, 1)) ask(card);
  return apart;
}
