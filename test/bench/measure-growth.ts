import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { generateNotebook } from './generate-notebook.ts';
import { measureInChild } from './measure-in-child.ts';
import type { AtSize } from './measurements/at-size.ts';
import type { Queries } from './measurements/queries.ts';
import type { Spent, Spread } from './time-spent.ts';

/** How a notebook of one size was indexed, and how it answers. */
export type Answering = {
  readonly firstIndex: Spent;
  readonly indexBytes: number;
  readonly queries: Queries;
};
export type SizeFigures = AtSize & Answering & { readonly notes: number };

export type SizeOptions = {
  readonly notes: number;
  readonly scratch: string;
  readonly runs: number;
  readonly saves: number;
  readonly queries: number;
  readonly say: (step: string) => void;
};

/** A generated notebook of one size in a folder of its own. */
export function generateIn(
  scratch: string,
  notes: number,
): { readonly vault: string; readonly bytes: number; readonly hub: string } {
  const vault = mkdtempSync(join(scratch, `notebook-${notes}-`));
  return { vault, ...generateNotebook(vault, notes) };
}

/** Indexes a notebook of one size for the first time, as often as there are runs, and asks it much. */
export async function measureAnswering(
  { notes, scratch, runs, queries, say }: SizeOptions,
  vault: string,
): Promise<Answering & { readonly dataDir: string }> {
  const rounds = [];
  for (let run = 0; run < runs; run++) {
    say(`first index, ${notes} notes`);
    const dataDir = mkdtempSync(join(scratch, 'data-'));
    rounds.push({ dataDir, ...(await measureInChild('index', { vault, dataDir }, { scratch })) });
  }
  const [best] = rounds.toSorted((a, b) => a.spent.wall - b.spent.wall);
  if (best === undefined) throw new Error('nothing was measured');
  const { dataDir, indexBytes } = best;
  const firstIndex = { wall: best.spent.wall, cpu: Math.min(...rounds.map(({ spent }) => spent.cpu)) };
  say(`queries, ${notes} notes`);
  const asked = await measureInChild('queries', { vault, dataDir, count: queries }, { scratch });
  return { dataDir, indexBytes, firstIndex, queries: asked };
}

/** Measures what must not grow, or only along with the notebook; of several runs the best. `dataDir` holds its index. */
export async function measureSize(
  { notes, scratch, runs, saves, say }: SizeOptions,
  { vault, hub, dataDir }: { readonly vault: string; readonly hub: string; readonly dataDir: string },
): Promise<AtSize & { readonly notes: number }> {
  const rounds: AtSize[] = [];
  for (let run = 0; run < runs; run++) {
    say(`use cases and saving, ${notes} notes`);
    rounds.push(await measureInChild('atSize', { vault, dataDir, hub, saves }, { scratch }));
  }
  const least = (pick: (round: AtSize) => number): number => Math.min(...rounds.map(pick));
  const spent = (pick: (round: AtSize) => Spent): Spent => ({
    wall: least((round) => pick(round).wall),
    cpu: least((round) => pick(round).cpu),
  });
  const spread = (pick: (round: AtSize) => Spread): Spread => ({
    p50: least((round) => pick(round).p50),
    p95: least((round) => pick(round).p95),
  });
  return {
    notes,
    links: spent((round) => round.links),
    previewRename: spent((round) => round.previewRename),
    check: spent((round) => round.check),
    graph: spent((round) => round.graph),
    save: { wall: spread((round) => round.save.wall), cpu: spread((round) => round.save.cpu) },
  };
}
