import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { BackupFile } from '#core/backup/backup.ts';
import { isHiddenName } from '#core/indexing/file-kind.ts';
import { isClosed, isMissing } from './file-failure.ts';
import type { IgnoreRules } from './ignore-rules.ts';

export type WholeFolder = {
  readonly files: readonly BackupFile[];
  /** What there is and cannot be read. */
  readonly unread: readonly string[];
};

/** Folder of a notebook for what belongs to the notebook itself. */
const OWN_FOLDER = '.konspekt';
/** Says what a backup is; no part of what it holds. */
export const BACKUP_FACTS = `${OWN_FOLDER}/backup.json`;

/**
 * Every file of a notebook or of a backup of one: those it shows, those of other kinds, and its own folder. Hidden files of
 * other programs are left out, and links out of the folder. Waits for the disk without keeping anybody else waiting.
 */
export async function listWholeFolder(
  root: string,
  options: { readonly ignores?: IgnoreRules; readonly signal?: AbortSignal } = {},
): Promise<WholeFolder> {
  const { ignores = () => false, signal } = options;
  const files: BackupFile[] = [];
  const unread: string[] = [];
  const passOver = (error: unknown, path: string): void => {
    if (isMissing(error)) return;
    if (!isClosed(error)) throw error;
    unread.push(path);
  };

  const visitFile = async (found: Dirent, path: string): Promise<void> => {
    const absolute = join(root, path);
    try {
      if (found.isSymbolicLink() && !(await realpath(absolute)).startsWith(root + sep)) return;
      const stats = found.isSymbolicLink() ? await stat(absolute) : await lstat(absolute);
      if (stats.isFile()) files.push({ path, size: stats.size, mtime: stats.mtimeMs });
    } catch (error) {
      passOver(error, path);
    }
  };

  const visitFolder = async (folder: string): Promise<void> => {
    signal?.throwIfAborted();
    let found: Dirent[];
    try {
      found = await readdir(join(root, folder), { withFileTypes: true });
    } catch (error) {
      if (folder === '') throw error;
      passOver(error, folder);
      return;
    }
    for (const entry of found) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (isLeftOut(path, entry, ignores)) continue;
      // The system gives a name that is no text as one that nothing can be opened by.
      if (entry.name.includes('\uFFFD')) unread.push(path);
      else if (entry.isDirectory()) await visitFolder(path);
      else await visitFile(entry, path);
    }
  };

  await visitFolder('');
  return { files, unread };
}

function isLeftOut(path: string, entry: Dirent, ignores: IgnoreRules): boolean {
  if (path === OWN_FOLDER) return !entry.isDirectory();
  if (path.startsWith(`${OWN_FOLDER}/`)) return path === BACKUP_FACTS || path.endsWith('.tmp');
  return isHiddenName(entry.name) || ignores(path.normalize('NFC'), entry.isDirectory());
}
