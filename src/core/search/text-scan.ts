/** Items found by any part of their texts: all texts stand in one long string, which is searched faster than many short ones. */
export type TextScan<Item> = {
  /** Says that the items changed; the string is made again when it is next needed. */
  invalidate(): void;
  /** Whether any text may hold the pattern. */
  has(pattern: string): boolean;
  /** Every item whose text holds the pattern, once, in order. */
  containing(pattern: string): Generator<Item>;
};

export function createTextScan<Item>(items: () => Iterable<Item>, textOf: (item: Item) => string): TextScan<Item> {
  let owners: Item[] = [];
  let ends: number[] = [];
  let all: string | undefined;

  const make = (): string => {
    owners = [];
    ends = [];
    const texts: string[] = [];
    let end = 0;
    for (const item of items()) {
      const text = textOf(item);
      if (text === '') continue;
      owners.push(item);
      texts.push(text);
      ends.push((end += text.length));
    }
    return texts.join('');
  };

  return {
    invalidate: () => {
      all = undefined;
    },
    has: (pattern) => (all ??= make()).includes(pattern),
    *containing(pattern) {
      const text = (all ??= make());
      let owner = 0;
      for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, ends[owner - 1])) {
        while ((ends[owner] ?? Infinity) <= at) owner++;
        const end = ends[owner] ?? text.length;
        if (at + pattern.length <= end) yield owners[owner] as Item;
        owner++;
      }
    },
  };
}
