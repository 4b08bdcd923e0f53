import { isNotePath } from '#core/note/note-path.ts';
import type { BackedUpNote, Backup, BackupFile } from './backup.ts';

export type BackupPlan = {
  /** Files the last backup has already. */
  readonly same: readonly BackupFile[];
  readonly copied: readonly BackupFile[];
  /** Whether a new backup would differ from the last one. */
  readonly differs: boolean;
};

/** Disks and file systems round times differently; two changes of one file are further apart than this, ms. */
const SAME_TIME = 1;

/** What a new backup takes over from the last one, and what it has to copy. */
export function planBackup(now: readonly BackupFile[], last: readonly BackupFile[]): BackupPlan {
  const known = new Map(last.map((file) => [file.path, file]));
  const same: BackupFile[] = [];
  const copied: BackupFile[] = [];
  for (const file of now) (isSame(file, known.get(file.path)) ? same : copied).push(file);
  return { same, copied, differs: copied.length > 0 || same.length < last.length };
}

/** The backups beyond the newest `keep`. */
export function outdatedBackups(backups: readonly Backup[], keep: number): readonly Backup[] {
  return backups.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(Math.max(keep, 1));
}

/** The notes of a backup, each with what became of it since. */
export function compareNotes(kept: readonly BackupFile[], now: readonly BackupFile[]): readonly BackedUpNote[] {
  const present = new Map(now.map((file) => [file.path, file]));
  return kept
    .filter(({ path }) => isNotePath(path))
    .map((file) => {
      const other = present.get(file.path);
      const path = file.path.normalize('NFC');
      return { path, now: other === undefined ? 'gone' : isSame(file, other) ? 'same' : 'changed' };
    });
}

function isSame(file: BackupFile, other: BackupFile | undefined): boolean {
  return other !== undefined && file.size === other.size && Math.abs(file.mtime - other.mtime) < SAME_TIME;
}
