import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const limit = 1_000_000;

/** Opens the log file; past a megabyte the one before it is kept as `<file>.old`. Never throws: a full disk must not stop the app. */
export function openLog(file: string, now: () => Date): (line: string) => void {
  attempt(() => mkdirSync(dirname(file), { recursive: true }));
  attempt(() => {
    if (statSync(file).size > limit) renameSync(file, `${file}.old`);
  });
  return (line) => attempt(() => appendFileSync(file, `${now().toISOString()} ${line}\n`));
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // Nothing is left to tell it to.
  }
}
