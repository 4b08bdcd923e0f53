import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BackedUpNote } from '#core/backup/backup.ts';
import { compareNotes } from '#core/backup/plan-backup.ts';
import { checkVaultPath } from '#core/indexing/vault-path.ts';
import { AppError } from '#core/errors.ts';
import { backupFailure, backupMissing } from './backup-failure.ts';
import { isBackupName } from './backup-shelf.ts';
import { copySteadily } from './copy-steadily.ts';
import { failureCode } from './file-failure.ts';
import type { IgnoreRules } from './ignore-rules.ts';
import { listWholeFolder } from './list-whole-folder.ts';
import { noteMissing } from './move-file.ts';
import { decodeNote } from './note-bytes.ts';
import { readFile } from './read-file.ts';
import { syncFolder } from './temporary-file.ts';
import { VaultFolder } from './vault-folder.ts';

const MAX_NOTE_BYTES = 16 * 1024 ** 2;

/** The notes of a backup, each with what became of it since. @throws AppError backup-not-found */
export async function listBackedUpNotes(
  place: { readonly folder: string; readonly id: string },
  vault: string,
  ignores: IgnoreRules,
): Promise<readonly BackedUpNote[]> {
  const backup = openBackup(place);
  const [kept, now] = [await listWholeFolder(backup.root), await listWholeFolder(vault, { ignores })];
  return compareNotes(kept.files, now.files);
}

/** The text of one note of a backup. @throws AppError backup-not-found, note-not-found */
export function readBackedUpNote(place: { readonly folder: string; readonly id: string }, path: string): string {
  const checked = checkVaultPath(path);
  const read = readFile(openBackup(place), checked, MAX_NOTE_BYTES);
  if (read === undefined) throw noteMissing(checked);
  return decodeNote(read.bytes, checked);
}

/**
 * Copies a whole backup into a new folder, which may be there when it is empty; a stop at any moment leaves no half of it under that
 * name. @throws AppError backup-not-found, folder-taken, backup-place, backup-space
 */
export async function restoreBackup(
  place: { readonly folder: string; readonly id: string },
  target: string,
  signal: AbortSignal,
): Promise<void> {
  const backup = openBackup(place);
  await assertFree(target);
  const parent = dirname(target);
  const part = join(parent, `.${basename(target)}-${randomBytes(4).toString('hex')}.part`);
  try {
    await mkdir(part, { recursive: true });
    for (const { path } of (await listWholeFolder(backup.root, { signal })).files) {
      signal.throwIfAborted();
      await mkdir(dirname(join(part, path)), { recursive: true });
      await copySteadily(join(backup.root, path), join(part, path), (mode) => mode | 0o200);
    }
    await rmdir(target).catch(() => undefined);
    await rename(part, target);
    syncFolder(parent);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw backupFailure(error, target);
  }
}

function openBackup({ folder, id }: { readonly folder: string; readonly id: string }): VaultFolder {
  if (!isBackupName(id)) throw backupMissing(id);
  try {
    return new VaultFolder(join(folder, id));
  } catch (error) {
    throw backupMissing(id, error);
  }
}

async function assertFree(target: string): Promise<void> {
  try {
    if ((await readdir(target)).length === 0) return;
  } catch (error) {
    if (failureCode(error) === 'ENOENT') return;
  }
  throw new AppError('folder-taken', `There is already something at “${target}”.`, {
    hint: 'Choose a folder that does not exist yet, or an empty one.',
    details: { folder: target },
  });
}
