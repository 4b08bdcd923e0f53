import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The folder of the project. */
export const projectRoot = join(import.meta.dirname, '..');

/** Builds the app into `out/` where that is older than its sources. */
export async function ensureBuilt(): Promise<void> {
  await promisify(execFile)(process.execPath, ['scripts/build.mjs', '--if-stale'], { cwd: projectRoot });
}
