import type { ListedGraph, ListedNote } from '#api/contract.ts';
import type { NotePath } from '#core/note/note.ts';
import type { GraphLook } from './graph-view.ts';
import { filterNotes } from './filter-notes.ts';
import { around, packNeighbours, type Neighbours } from './neighbours.ts';

export type ShownNode = {
  /** The path of a note; a concept and a missing note have a mark before their name. */
  readonly id: string;
  readonly kind: 'note' | 'concept' | 'missing';
  readonly title: string;
  /** Null for a concept in several languages, too. */
  readonly lang: string | null;
  readonly type: string | null;
  /** The note; of a concept all notes, that in the reader's language first; none of a missing note. */
  readonly paths: readonly NotePath[];
  readonly community: number;
  readonly rank: number;
};

/** What is shown of the graph, by places in `nodes`. */
export type ShownGraph = {
  readonly nodes: readonly ShownNode[];
  /** Threes: from, to, number of links. */
  readonly links: readonly number[];
  readonly near: Neighbours;
  /** The node everything stands around, in a local graph. */
  readonly root: number | null;
};

type ShowOptions = {
  readonly look: GraphLook;
  /** The note a local graph is around. */
  readonly path: NotePath | null;
  /** The notes a query found; null while nothing is asked. */
  readonly found: ReadonlySet<string> | null;
  /** Language of the reader. */
  readonly lang: string;
};

/** Filters the notes, makes one node per note or per concept, adds missing notes, and keeps what is around `path`. */
export function showGraph(list: ListedGraph, { look, path, found, lang }: ShowOptions): ShownGraph {
  const kept = filterNotes(list, look, found, path);
  const { nodes, placeOf } = look.unit === 'concept' ? byConcept(list.notes, kept, lang) : byNote(list.notes, kept);
  const links = mergeLinks(nodes, placeOf, list, look);
  const all: ShownGraph = { nodes, links, near: packNeighbours(nodes.length, links), root: null };
  if (path === null) return all;
  const place = list.notes.findIndex((note) => note.path === path);
  const root = placeOf[place] ?? -1;
  return root < 0 ? partOf(all, []) : partOf(all, around(all.near, root, look.depth, look.direction));
}

type Nodes = {
  readonly nodes: ShownNode[];
  /** Place of a note → place of its node, −1 where it is left out. */
  readonly placeOf: Int32Array;
};

function byNote(notes: readonly ListedNote[], kept: Uint8Array): Nodes {
  const nodes: ShownNode[] = [];
  const placeOf = new Int32Array(notes.length).fill(-1);
  for (const [at, note] of notes.entries()) {
    if (kept[at] === 0) continue;
    const { path, title, lang, type, community, rank } = note;
    placeOf[at] = nodes.push({ id: path, kind: 'note', title, lang, type, paths: [path], community, rank }) - 1;
  }
  return { nodes, placeOf };
}

function byConcept(notes: readonly ListedNote[], kept: Uint8Array, reader: string): Nodes {
  const placeOf = new Int32Array(notes.length).fill(-1);
  const groups = new Map<string, number[]>();
  for (const [at, { path, concept }] of notes.entries()) {
    if (kept[at] === 0) continue;
    const key = concept === null ? path : `concept:${concept}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [at]);
    else group.push(at);
  }
  const nodes = [...groups].map(([id, places], node): ShownNode => {
    for (const at of places) placeOf[at] = node;
    const members = places
      .map((at) => notes[at] as ListedNote)
      .toSorted((a, b) => Number(b.lang === reader) - Number(a.lang === reader) || b.rank - a.rank);
    const [first] = members as [ListedNote];
    const leading = members.reduce((best, each) => (each.rank > best.rank ? each : best), first);
    return {
      id: id.startsWith('concept:') ? id : first.path,
      kind: first.concept === null ? 'note' : 'concept',
      title: first.title,
      lang: members.every((each) => each.lang === first.lang) ? first.lang : null,
      type: first.type,
      paths: members.map((each) => each.path),
      community: leading.community,
      rank: members.reduce((sum, each) => sum + each.rank, 0),
    };
  });
  return { nodes, placeOf };
}

/** Links among what is kept; adds missing notes to the nodes. */
function mergeLinks(nodes: ShownNode[], placeOf: Int32Array, list: ListedGraph, { missing }: GraphLook): number[] {
  const counts = new Map<number, number>();
  // As many places as there can be, so that a pair of them is one number.
  const base = nodes.length + list.missing.length;
  const add = (from: number, to: number, count: number): void => {
    const key = from * base + to;
    if (from >= 0 && to >= 0 && from !== to) counts.set(key, (counts.get(key) ?? 0) + count);
  };
  for (let at = 0; at < list.links.length; at += 3)
    add(placeOf[list.links[at] ?? -1] ?? -1, placeOf[list.links[at + 1] ?? -1] ?? -1, list.links[at + 2] ?? 1);
  if (missing !== 'without') {
    const places = new Map<number, number>();
    for (let at = 0; at < list.wanted.length; at += 3) {
      const [note = -1, target = -1, count = 1] = list.wanted.slice(at, at + 3);
      const from = placeOf[note] ?? -1;
      if (from < 0) continue;
      const to = places.get(target) ?? nodes.push(missingNode(list.missing[target] ?? '', nodes[from])) - 1;
      places.set(target, to);
      add(from, to, count);
    }
  }
  return [...counts].flatMap(([key, count]) => [Math.floor(key / base), key % base, count]);
}

function missingNode(target: string, wantedBy: ShownNode | undefined): ShownNode {
  return {
    id: `missing:${target}`,
    kind: 'missing',
    title: target,
    lang: null,
    type: null,
    paths: [],
    community: wantedBy?.community ?? 0,
    rank: 0,
  };
}

/** The part of a graph with these nodes, the first of which is its root. */
function partOf({ nodes, links }: ShownGraph, places: readonly number[]): ShownGraph {
  const placeOf = new Map(places.map((place, at) => [place, at]));
  const kept: number[] = [];
  for (let at = 0; at < links.length; at += 3) {
    const [from, to] = [placeOf.get(links[at] ?? -1), placeOf.get(links[at + 1] ?? -1)];
    if (from !== undefined && to !== undefined) kept.push(from, to, links[at + 2] ?? 1);
  }
  return {
    nodes: places.map((place) => nodes[place] as ShownNode),
    links: kept,
    near: packNeighbours(places.length, kept),
    root: places.length === 0 ? null : 0,
  };
}
