import { countNeighbours, neighboursOf, type Way } from './neighbours.ts';
import type { ShownGraph, ShownNode } from './shown-graph.ts';

/** A line of the tree: a node, reached from the node above it; the same node may stand in many places. */
export type TwinRow = {
  /** The ids of the nodes on the way here, one to a line. */
  readonly key: string;
  readonly node: number;
  /** How it is linked with the node above: it is linked to (`out`), links there (`in`), or both. */
  readonly way: Way | null;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly neighbours: number;
  readonly open: boolean;
};

export type SortKey = 'title' | 'lang' | 'type' | 'links' | 'rank' | 'community' | 'readiness';

/** The places of all nodes, the most important first; around a note that note alone. */
export function startOrder({ nodes, root }: ShownGraph): readonly number[] {
  return root === null ? orderBy({ nodes } as ShownGraph, 'rank', 'en') : [root];
}

/** The places of all nodes in the order of a column of the table: numbers from the largest, words from the first, what is least known first. */
export function orderBy(
  { nodes, near }: ShownGraph,
  key: SortKey,
  lang: string,
  shareOf: (node: ShownNode) => number | undefined = () => undefined,
): readonly number[] {
  const places = nodes.map((_, at) => at);
  const by = new Intl.Collator(lang, { numeric: true }).compare;
  const word = (at: number): string => {
    const node = nodes[at];
    return (key === 'title' ? node?.title : key === 'lang' ? node?.lang : node?.type) ?? '\u{10ffff}';
  };
  const shares = key === 'readiness' ? nodes.map((node) => shareOf(node) ?? 2) : [];
  const compare: (a: number, b: number) => number =
    key === 'rank'
      ? (a, b) => (nodes[b]?.rank ?? 0) - (nodes[a]?.rank ?? 0)
      : key === 'links'
        ? (a, b) => countNeighbours(near, b) - countNeighbours(near, a)
        : key === 'community'
          ? (a, b) => (nodes[a]?.community ?? 0) - (nodes[b]?.community ?? 0)
          : key === 'readiness'
            ? (a, b) => (shares[a] ?? 2) - (shares[b] ?? 2)
            : (a, b) => by(word(a), word(b));
  return places.toSorted((a, b) => compare(a, b) || a - b);
}

/** The lines of the tree: the nodes of `order`, and below each that is open its neighbours, the most important first. */
export function twinRows(graph: ShownGraph, order: readonly number[], open: ReadonlySet<string>): readonly TwinRow[] {
  const rows: TwinRow[] = [];
  const add = (level: number, prefix: string, all: readonly { readonly node: number; readonly way: Way | null }[]) => {
    for (const [at, { node, way }] of all.entries()) {
      const id = graph.nodes[node]?.id ?? '';
      const key = `${prefix}${id}`;
      const neighbours = countNeighbours(graph.near, node);
      const isOpen = neighbours > 0 && open.has(key);
      rows.push({ key, node, way, level, position: at + 1, siblings: all.length, neighbours, open: isOpen });
      if (!isOpen) continue;
      const next = neighboursOf(graph.near, node);
      const rank = (place: number): number => graph.nodes[place]?.rank ?? 0;
      add(
        level + 1,
        `${key}\n`,
        next.toSorted((a, b) => rank(b.node) - rank(a.node) || a.node - b.node),
      );
    }
  };
  add(
    1,
    '',
    order.map((node) => ({ node, way: null })),
  );
  return rows;
}

/** What an arrow or the like does in the tree: goes to a line, or opens or closes one; null for other keys. */
export function twinStep(
  key: string,
  rows: readonly TwinRow[],
  active: number,
): { readonly to: number } | { readonly turn: string; readonly open: boolean } | null {
  const row = rows[active];
  if (row === undefined) return null;
  const bounded = (at: number) => ({ to: Math.max(0, Math.min(rows.length - 1, at)) });
  switch (key) {
    case 'ArrowDown':
      return bounded(active + 1);
    case 'ArrowUp':
      return bounded(active - 1);
    case 'PageDown':
      return bounded(active + 10);
    case 'PageUp':
      return bounded(active - 10);
    case 'Home':
      return bounded(0);
    case 'End':
      return bounded(rows.length - 1);
    case 'ArrowRight':
      if (row.open) return bounded(active + 1);
      return row.neighbours === 0 ? { to: active } : { turn: row.key, open: true };
    case 'ArrowLeft':
      if (row.open) return { turn: row.key, open: false };
      return {
        to: Math.max(
          0,
          row.level === 1 ? active : rows.findLastIndex((each, at) => at < active && each.level < row.level),
        ),
      };
    default:
      return null;
  }
}
