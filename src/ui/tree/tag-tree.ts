import type { TreeNote } from '#api/contract.ts';

export type TagNode = {
  /** The whole tag, as first written. */
  readonly tag: string;
  /** Its last part. */
  readonly name: string;
  /** Notes that bear it or a tag below it; none counts twice. */
  readonly notes: number;
  readonly below: readonly TagNode[];
};

type Growing = { tag: string; name: string; notes: number; below: Map<string, Growing> };

/** Tags as they are counted, note by note, not yet in order. */
export type GrowingTags = Map<string, Growing>;

/** The tags of notes as a tree, `a/b` under `a`; the most used first, then by alphabet. Case does not tell tags apart. */
export function buildTagTree(notes: readonly Pick<TreeNote, 'tags'>[], lang: string): readonly TagNode[] {
  const top: GrowingTags = new Map();
  countTags(top, notes);
  return sortTags(top, lang);
}

/** Counts the tags of more notes. */
export function countTags(top: GrowingTags, notes: readonly Pick<TreeNote, 'tags'>[]): void {
  /** Tags are few, notes that bear them many. */
  const ways = new Map<string, readonly Growing[]>();
  for (const { tags } of notes) {
    const seen = new Set<Growing>();
    for (const tag of tags) {
      let way = ways.get(tag);
      if (way === undefined) ways.set(tag, (way = wayTo(top, tag)));
      for (const node of way) seen.add(node);
    }
    for (const node of seen) node.notes += 1;
  }
}

/** Counted tags in the order they are shown in. */
export function sortTags(top: GrowingTags, lang: string): readonly TagNode[] {
  const collator = new Intl.Collator(lang, { numeric: true });
  const settle = (level: GrowingTags): readonly TagNode[] =>
    [...level.values()]
      .toSorted((a, b) => b.notes - a.notes || collator.compare(a.name, b.name))
      .map(({ tag, name, notes: count, below }) => ({ tag, name, notes: count, below: settle(below) }));
  return settle(top);
}

/** A tag and those it stands below, the outermost first. */
function wayTo(top: GrowingTags, tag: string): readonly Growing[] {
  let level = top;
  const names = tag.split('/').filter((name) => name !== '');
  return names.map((name, index) => {
    const key = name.normalize('NFC').toLowerCase();
    const node = level.get(key) ?? { tag: names.slice(0, index + 1).join('/'), name, notes: 0, below: new Map() };
    level.set(key, node);
    level = node.below;
    return node;
  });
}
