import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { leastOf, spentOn } from './time-spent.ts';

const program = join(import.meta.dirname, '../../out/main/cli.js');

/** What `konspekt index` takes from start to end of its process, the first time and again; undefined where the app is not built. */
export async function commandLineRun(
  vault: string,
  dataDir: string,
  runs: number,
): Promise<{ first: number; again: number } | undefined> {
  if (!existsSync(program)) return undefined;
  const index = () => promisify(execFile)(process.execPath, [program, 'index', vault, '--data', dataDir, '--json']);
  const { spent } = await spentOn(index);
  return { first: spent.wall, again: (await leastOf(runs, index)).wall };
}
