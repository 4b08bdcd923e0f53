import type { Nodes, Root } from 'mdast';
import type { Cut } from './long-lines.ts';

type Place = { line: number; column: number; offset: number };
type Holder = Extract<Nodes, { type: 'text' | 'code' | 'math' | 'html' }>;

/** Puts what `cutLongLines` left out back into the tree as plain text, and all positions where they belong. */
export function restoreLongLines(tree: Root, cuts: readonly Cut[]): void {
  if (cuts.length === 0) return;
  const moves = toMoves(cuts);
  const holders = new Map<Cut, Holder>();
  const places = new Set<Place>();
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { start, end } = node.position ?? {};
    if (start !== undefined && end !== undefined) {
      places.add(start as Place).add(end as Place);
      if (isHolder(node)) for (const cut of cutsOn(cuts, start.line, end.line)) keepLast(holders, cut, node);
    }
    if ('children' in node) for (const child of node.children) waiting.push(child);
  }
  for (const [node, taken] of Map.groupBy(holders.keys(), (cut) => holders.get(cut) as Holder)) insertCuts(node, taken);
  for (const place of places) move(place, moves);
}

function isHolder(node: Nodes): node is Holder {
  return node.type === 'text' || node.type === 'code' || node.type === 'math' || node.type === 'html';
}

/** Cuts are few on any line, but may be on thousands of lines. */
function cutsOn(cuts: readonly Cut[], first: number, last: number): readonly Cut[] {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle]?.line ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  const found: Cut[] = [];
  for (let cut = cuts[low]; cut !== undefined && cut.line <= last; cut = cuts[(low += 1)])
    if (cut.kind !== 'front matter') found.push(cut);
  return found;
}

/** The text that reaches furthest towards the cut takes what was cut. */
function keepLast(holders: Map<Cut, Holder>, cut: Cut, node: Holder): void {
  const start = node.position?.start.offset ?? 0;
  const known = holders.get(cut)?.position?.start.offset;
  if (known === undefined || (start > known && start <= cut.at)) holders.set(cut, node);
}

/** Adds each cut to the line of the text it was cut from. */
function insertCuts(node: Holder, cuts: readonly Cut[]): void {
  const first = (node.position?.start.line ?? 1) + (node.type === 'code' || node.type === 'math' ? 1 : 0);
  const lines = node.value.split('\n');
  for (const cut of cuts) {
    const at = Math.min(Math.max(cut.line - first, 0), lines.length - 1);
    lines[at] = (lines[at] ?? '') + cut.text;
  }
  node.value = lines.join('\n');
}

/** Each cut with how far all before it, and itself, move what stands behind them. */
type Move = {
  readonly at: number;
  readonly line: number;
  readonly columns: number;
  readonly offset: number;
  readonly lines: number;
};

function toMoves(cuts: readonly Cut[]): readonly Move[] {
  let offset = 0;
  let lines = 0;
  return cuts.map((cut) => {
    const inside = cut.text.split('\n').length - 1;
    offset += cut.text.length;
    lines += inside;
    return { at: cut.at, line: cut.line, columns: inside > 0 ? 0 : cut.text.length, offset, lines };
  });
}

function move(place: Place, moves: readonly Move[]): void {
  let low = 0;
  let high = moves.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moves[middle]?.at ?? 0) <= place.offset) low = middle + 1;
    else high = middle;
  }
  const last = moves[low - 1];
  if (last === undefined) return;
  if (last.line === place.line) place.column += last.columns;
  place.offset += last.offset;
  place.line += last.lines;
}
