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

/** The tags of notes as a tree, `a/b` under `a`; the most used first, then by alphabet. Case does not tell tags apart. */
export function buildTagTree(notes: readonly Pick<TreeNote, 'tags'>[], lang: string): readonly TagNode[] {
  const top = new Map<string, Growing>();
  for (const { tags } of notes) {
    const seen = new Set<Growing>();
    for (const tag of tags) {
      let level = top;
      const names = tag.split('/').filter((name) => name !== '');
      for (const [index, name] of names.entries()) {
        const key = name.normalize('NFC').toLowerCase();
        const node = level.get(key) ?? { tag: names.slice(0, index + 1).join('/'), name, notes: 0, below: new Map() };
        level.set(key, node);
        if (!seen.has(node)) node.notes += 1;
        seen.add(node);
        level = node.below;
      }
    }
  }
  const collator = new Intl.Collator(lang, { numeric: true });
  const settle = (level: ReadonlyMap<string, Growing>): readonly TagNode[] =>
    [...level.values()]
      .toSorted((a, b) => b.notes - a.notes || collator.compare(a.name, b.name))
      .map(({ tag, name, notes: count, below }) => ({ tag, name, notes: count, below: settle(below) }));
  return settle(top);
}
