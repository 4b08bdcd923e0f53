import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateIn } from '../measure-growth.ts';
import { missingForWindow } from '../window/measure-window.ts';
import { measureGraph } from './measure-graph.ts';

/** Measures the graph of a made-up notebook and prints the figures; 1 where it does not come to rest. */
export async function reportGraph(notes: number, asJson: boolean): Promise<number> {
  const missing = missingForWindow();
  if (missing !== undefined) {
    console.error(`The graph cannot be measured: ${missing}.`);
    return 1;
  }
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'konspekt-graph-')));
  try {
    const { vault } = generateIn(scratch, notes);
    const figures = await measureGraph(vault, scratch, (step) => console.error(step));
    const { idle } = figures;
    if (asJson) console.log(JSON.stringify(figures, null, 2));
    else {
      console.log(figures.summary);
      console.log(`open ${figures.open} ms, settled ${figures.settle} ms, longest stretch ${figures.longest} ms`);
      console.log(`next note ${figures.step} ms, filter ${figures.filter} ms`);
      console.log(`at rest, 5 s: ${idle.frames} frames, ${idle.workers} workers, ${idle.busy} ms busy`);
    }
    return idle.frames === 0 && idle.workers === 0 ? 0 : 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
