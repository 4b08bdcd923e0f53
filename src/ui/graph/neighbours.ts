import type { Direction } from './graph-view.ts';

/** Which way a link goes, seen from one of its ends. */
export type Way = 'out' | 'in' | 'both';

/** The neighbours of every node, packed: those of node `n` stand at `starts[n] … starts[n + 1]`, each once. */
export type Neighbours = {
  readonly starts: Int32Array;
  readonly others: Int32Array;
  /** 1: linked to; 2: linked from; 3: both. */
  readonly ways: Uint8Array;
};

const OUT = 1;
const IN = 2;

/** Packs links (threes: from, to, count) among `size` nodes. */
export function packNeighbours(size: number, links: ArrayLike<number>): Neighbours {
  const ends = new Int32Array(size + 1);
  for (let at = 0; at < links.length; at += 3) {
    for (const end of [links[at], links[at + 1]] as number[]) ends[end + 1] = (ends[end + 1] ?? 0) + 1;
  }
  for (let at = 1; at <= size; at++) ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0);
  const next = ends.slice();
  const all = new Int32Array(ends[size] ?? 0);
  const way = new Uint8Array(all.length);
  const put = (node: number, other: number, bit: number): void => {
    const place = next[node] ?? 0;
    all[place] = other;
    way[place] = bit;
    next[node] = place + 1;
  };
  for (let at = 0; at < links.length; at += 3) {
    const [from, to] = [links[at] ?? 0, links[at + 1] ?? 0];
    put(from, to, OUT);
    put(to, from, IN);
  }
  return dropRepeats(size, { starts: ends, others: all, ways: way });
}

/** The neighbours of a node, in the order links come. */
export function neighboursOf(near: Neighbours, node: number): readonly { readonly node: number; readonly way: Way }[] {
  const [from = 0, to = 0] = [near.starts[node], near.starts[node + 1]];
  return Array.from(near.others.subarray(from, to), (other, at) => ({
    node: other,
    way: wayOf(near.ways[from + at] ?? 0),
  }));
}

export function countNeighbours({ starts }: Neighbours, node: number): number {
  return (starts[node + 1] ?? 0) - (starts[node] ?? 0);
}

/** A node and all that are at most `depth` links away, following links this way only; in the order they are met. */
export function around(near: Neighbours, root: number, depth: number, direction: Direction): readonly number[] {
  const allowed = { both: OUT | IN, out: OUT, in: IN }[direction];
  const reached = new Set([root]);
  let rim: readonly number[] = [root];
  for (let step = 0; step < depth && rim.length > 0; step++) {
    const next: number[] = [];
    for (const node of rim) {
      for (let at = near.starts[node] ?? 0; at < (near.starts[node + 1] ?? 0); at++) {
        const other = near.others[at] ?? 0;
        if (((near.ways[at] ?? 0) & allowed) === 0 || reached.has(other)) continue;
        reached.add(other);
        next.push(other);
      }
    }
    rim = next;
  }
  return [...reached];
}

function dropRepeats(size: number, { starts, others, ways }: Neighbours): Neighbours {
  const seenAt = new Int32Array(size).fill(-1);
  const kept = new Int32Array(size + 1);
  let end = 0;
  for (let node = 0; node < size; node++) {
    const begin = end;
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
      const other = others[at] ?? 0;
      const seen = seenAt[other] ?? -1;
      if (seen >= begin) ways[seen] = (ways[seen] ?? 0) | (ways[at] ?? 0);
      else {
        seenAt[other] = end;
        others[end] = other;
        ways[end] = ways[at] ?? 0;
        end += 1;
      }
    }
    kept[node + 1] = end;
  }
  return { starts: kept, others: others.slice(0, end), ways: ways.slice(0, end) };
}

function wayOf(bits: number): Way {
  return bits === OUT ? 'out' : bits === IN ? 'in' : 'both';
}
