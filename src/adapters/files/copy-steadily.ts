import { constants, type Stats } from 'node:fs';
import { chmod, copyFile, lstat, open, rm, stat } from 'node:fs/promises';

/** How often a file that changes while it is copied is copied again. */
const ATTEMPTS = 3;

/**
 * Copies a file to a new place as it stood at one moment, with its time, and makes sure that it is on the disk; `mode` makes the
 * copy's permissions out of those of the file.
 */
export async function copySteadily(from: string, to: string, mode: (before: number) => number): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const before = await stat(from);
    await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    await finish(to, before, mode(before.mode & 0o777));
    const after = await stat(from);
    // Of one that never rests the last copy stays; its time is that of before, so that the next backup copies it again.
    if (attempt >= ATTEMPTS || (after.mtimeMs === before.mtimeMs && after.size === before.size)) return;
    await rm(to, { force: true });
  }
}

/** Whether a file can be opened for reading. */
export async function isReadable(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'r');
    await file.close();
    return true;
  } catch {
    return false;
  }
}

/** Whether there is something under that name, be it a broken link. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}

async function finish(path: string, like: Stats, mode: number): Promise<void> {
  await chmod(path, 0o600);
  const file = await open(path, 'r+');
  try {
    await file.utimes(like.atimeMs / 1000, like.mtimeMs / 1000);
    await file.sync();
    await file.chmod(mode);
  } finally {
    await file.close();
  }
}
