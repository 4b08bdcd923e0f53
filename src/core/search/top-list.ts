/** Keeps the best of many items without sorting them all. */
export type TopList<Item> = {
  add(item: Item): void;
  items(): readonly Item[];
};

export function createTopList<Item>(limit: number, compare: (a: Item, b: Item) => number): TopList<Item> {
  const items: Item[] = [];
  return {
    add: (item) => {
      const last = items.at(-1);
      if (limit < 1 || (items.length >= limit && last !== undefined && compare(item, last) >= 0)) return;
      let low = 0;
      let high = items.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (compare(items[middle] as Item, item) <= 0) low = middle + 1;
        else high = middle;
      }
      items.splice(low, 0, item);
      if (items.length > limit) items.pop();
    },
    items: () => items,
  };
}
