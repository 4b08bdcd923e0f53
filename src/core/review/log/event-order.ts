type Timed = { readonly at: number; readonly id: string };

/** By time; what was at the same moment, by id. */
export function inOrder(a: Timed, b: Timed): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Where an event belongs among others in order. */
export function placeFor(events: readonly Timed[], event: Timed): number {
  let [from, to] = [0, events.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const each = events[middle];
    if (each !== undefined && inOrder(each, event) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
