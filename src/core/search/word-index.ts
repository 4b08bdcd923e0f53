import { Index } from 'flexsearch';

/** Items found by the beginnings of their words. */
export type WordIndex<Item> = {
  add(item: Item, words: Iterable<string>): void;
  remove(item: Item, words: Iterable<string>): void;
  beginningWith(prefix: string): Set<Item>;
};

/** flexsearch keeps the vocabulary, not the items: it is small, and its removals, which are slow, are never needed. */
export function createWordIndex<Item>(): WordIndex<Item> {
  const vocabulary = new Index({ tokenize: 'forward', encode: (word) => [word], resolution: 1 });
  const users: Set<Item>[] = [];
  const ids = new Map<string, number>();
  return {
    add: (item, words) => {
      for (const word of words) {
        let id = ids.get(word);
        if (id === undefined) {
          ids.set(word, (id = users.push(new Set()) - 1));
          vocabulary.add(id, word);
        }
        users[id]?.add(item);
      }
    },
    remove: (item, words) => {
      for (const word of words) users[ids.get(word) ?? -1]?.delete(item);
    },
    beginningWith: (prefix) => {
      const found = new Set<Item>();
      for (const id of vocabulary.search(prefix, { limit: users.length })) {
        for (const item of users[Number(id)] ?? []) found.add(item);
      }
      return found;
    },
  };
}
