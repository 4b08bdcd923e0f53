import type { Positions } from './graph-drawing.ts';
import type { LayoutOrder, LayoutReport } from './layout-worker.ts';
import { seedPositions } from './seed-positions.ts';
import type { ShownGraph } from './shown-graph.ts';

/** Where nodes stood last, so that a filter moves what it leaves as little as can be. */
const last = new Map<string, readonly [number, number]>();
const MOST_REMEMBERED = 100_000;

export type Arranging = { readonly settled: Promise<Positions>; stop(): void };

/** What came out of the last arrangements; the same graph is not arranged twice. */
const settledBefore = new Map<string, Positions>();
const MOST_KEPT = 12;

/** Where nodes stand before they are laid out. */
export function startPositions(graph: ShownGraph): Positions {
  return seedPositions(graph, last);
}

/** Where this graph settled before, if it did. */
export function settledPositions(graph: ShownGraph): Positions | undefined {
  return settledBefore.get(nameOf(graph));
}

/** Lays a graph out in a worker, which is gone when everything stands still or somebody stops it. `every` ms it tells how far it is. */
export function arrange(
  graph: ShownGraph,
  start: Positions,
  { every, onProgress }: { every: number; onProgress: (positions: Positions) => void },
): Arranging {
  const { nodes, links } = graph;
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const settled = new Promise<Positions>((resolve, reject) => {
    worker.addEventListener('error', (event) => {
      worker.terminate();
      reject(new Error(event.message));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutReport>) => {
      if (!data.settled) return onProgress(data.positions);
      worker.terminate();
      remember(nodes, data.positions);
      settledBefore.set(nameOf(graph), data.positions);
      for (const old of settledBefore.keys()) if (settledBefore.size > MOST_KEPT) settledBefore.delete(old);
      resolve(data.positions);
    });
  });
  const order: LayoutOrder = { positions: start, links: Float32Array.from(links), every };
  worker.postMessage(order);
  return { settled, stop: () => worker.terminate() };
}

function remember(nodes: ShownGraph['nodes'], positions: Positions): void {
  if (last.size > MOST_REMEMBERED) last.clear();
  for (const [at, { id }] of nodes.entries()) last.set(id, [positions[2 * at] ?? 0, positions[2 * at + 1] ?? 0]);
}

/** A number for all nodes and links (FNV-1a), with how many there are. */
function nameOf({ nodes, links }: ShownGraph): string {
  let hash = 0x811c9dc5;
  const add = (value: number): void => {
    hash = Math.imul(hash ^ value, 0x01000193);
  };
  for (const { id } of nodes) for (let at = 0; at < id.length; at++) add(id.charCodeAt(at));
  for (const value of links) add(value);
  return `${nodes.length} ${links.length} ${hash}`;
}
