import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Stats } from 'node:fs';

const PREFIX = '.konspekt-';
const SUFFIX = '.tmp';
/** A temporary file lives for milliseconds; so old a one belongs to a process that was killed. */
const LEFT_OVER_AFTER_MS = 10 * 60_000;

/** Whether a name is that of a temporary file of ours. Hidden, so that no listing and no sync tool shows it. */
export function isLeftover(name: string): boolean {
  return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
}

/** Where a hidden file of the folder stands that is not yet what it will be. */
export function temporaryPath(folder: string, id: string): string {
  return join(folder, `${PREFIX}${id}${SUFFIX}`);
}

/** Writes bytes to a new hidden file of the folder and makes sure they are on the disk; `like` lends its mode and owner. */
export function writeTemporary(folder: string, id: string, bytes: Uint8Array, like?: Stats): string {
  const path = temporaryPath(folder, id);
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, bytes);
    if (like !== undefined) takeAfter(file, like);
    fsyncSync(file);
  } catch (error) {
    closeSync(file);
    discard(path);
    throw error;
  }
  closeSync(file);
  return path;
}

/** Removes a temporary file, if it is still there. */
export function discard(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was renamed, or the disk is gone: the next listing looks again.
  }
}

/** Removes temporary files that a killed process left behind. */
export function discardLeftovers(paths: readonly string[], now: Date): void {
  for (const path of paths) {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isFile() === true && now.getTime() - stats.mtimeMs > LEFT_OVER_AFTER_MS) discard(path);
  }
}

/** Makes sure that a file's content is on the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes a rename in the folder survive a power cut, where the system lets folders be synced. */
export function syncFolder(folder: string): void {
  let file: number | undefined;
  try {
    file = openSync(folder, 'r');
    fsyncSync(file);
  } catch {
    // Windows and some network disks know no sync of folders; the file itself is on the disk.
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function takeAfter(file: number, like: Stats): void {
  const own = fstatSync(file);
  if (own.uid !== like.uid || own.gid !== like.gid) {
    try {
      fchownSync(file, like.uid, like.gid);
    } catch {
      // Only the system's administrator may give files away; the text matters more.
    }
  }
  fchmodSync(file, like.mode & 0o7777);
}
