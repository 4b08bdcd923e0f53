import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { generateNotebook } from './generate-notebook.ts';
import { measureInChild } from './measure-in-child.ts';
import type { AtSize } from './measurements/at-size.ts';
import type { Spent, Spread } from './time-spent.ts';

export type SizeFigures = AtSize & { readonly notes: number };

export type SizeOptions = {
  readonly notes: number;
  readonly scratch: string;
  readonly runs: number;
  readonly saves: number;
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

/** Measures what must not grow, or only along with the notebook; of several runs the best. `dataDir` may hold its index already. */
export async function measureSize(
  { notes, scratch, runs, saves, say }: SizeOptions,
  { vault, hub, dataDir }: { readonly vault: string; readonly hub: string; readonly dataDir: string },
): Promise<SizeFigures> {
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
    find: spent((round) => round.find),
    search: spent((round) => round.search),
    save: { wall: spread((round) => round.save.wall), cpu: spread((round) => round.save.cpu) },
  };
}
