import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { AppError } from '#core/errors.ts';

// The work done under the lock takes milliseconds: an older one was left by a process that died.
const staleAfterMs = 10_000;

/**
 * Does a piece of work that only one process may do at a time.
 * @throws AppError index-locked when others hold the lock longer than `timeoutMs`
 */
export function withLockFile(file: string, timeoutMs: number, work: () => void): void {
  const deadline = Date.now() + timeoutMs;
  while (!tryLock(file)) {
    if (Date.now() > deadline) {
      throw new AppError('index-locked', 'Another program keeps the index of this notebook locked.', {
        hint: 'Close other windows and commands that work on this notebook, then try again.',
      });
    }
    pause(10);
  }
  try {
    work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Stops this thread for a while. */
export function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function tryLock(file: string): boolean {
  try {
    closeSync(openSync(file, 'wx'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat !== undefined && Date.now() - stat.mtimeMs > staleAfterMs) rmSync(file, { force: true });
    return false;
  }
}
