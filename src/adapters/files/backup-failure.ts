import { AppError } from '#core/errors.ts';
import { failureCode } from './file-failure.ts';

/** Puts a failed backup or restore into words; `folder` is where it was to be written. An AppError or a bug passes as it is. */
export function backupFailure(error: unknown, folder: string): unknown {
  const code = failureCode(error);
  if (error instanceof AppError || code === undefined) return error;
  const details = { folder, reason: code };
  if (code === 'ENOSPC' || code === 'EDQUOT') return noSpace(details, error);
  if (/^(?:ENOENT|ENOTDIR|EACCES|EPERM|EROFS)$/.test(code)) {
    return new AppError('backup-place', `“${folder}” cannot be written to.`, {
      hint: 'Check that its disk is connected and that you may write there, or choose another folder.',
      details,
      cause: error,
    });
  }
  return new AppError('backup-failed', 'The backup could not be finished.', {
    hint: 'Check that the disk is connected. Earlier backups are as they were.',
    details,
    cause: error,
  });
}

/** The error for a disk that is too full. */
export function noSpace(details: Record<string, unknown>, cause?: unknown): AppError {
  return new AppError('backup-space', 'There is not enough space for the backup.', {
    hint: 'Free some space, keep fewer backups, or choose a folder on another disk.',
    details,
    cause,
  });
}

/** The error for a folder inside the notebook, where none of its backups may stand. */
export function insideNotebook(folder: string): AppError {
  return new AppError('backup-place-inside', `“${folder}” lies inside the notebook.`, {
    hint: 'Choose a folder outside of it.',
    details: { folder },
  });
}

/** The error for a backup that is not there. */
export function backupMissing(id: string, cause?: unknown): AppError {
  return new AppError('backup-not-found', 'This backup is no longer there.', {
    hint: 'Choose another one.',
    details: { id },
    cause,
  });
}
