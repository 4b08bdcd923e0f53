import { AppError } from '#core/errors.ts';

/** The system's code of a failed file operation, such as `ENOENT`; undefined for anything else. */
export function failureCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Whether a file operation failed because there is nothing under that name. */
export function isMissing(error: unknown): boolean {
  const code = failureCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

const CLOSED: ReadonlySet<string> = new Set('EACCES EPERM ELOOP ENAMETOOLONG EINVAL EILSEQ EBUSY UNKNOWN'.split(' '));

/** Whether one file is closed to us, as against a disk that no longer answers. */
export function isClosed(error: unknown): boolean {
  return CLOSED.has(failureCode(error) ?? '');
}

const DENIED =
  'You may read this notebook but not change it here. Check who may write to the folder, or copy it elsewhere.';
const HINTS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space and try again; the file on disk is as it was.',
  EDQUOT: 'Your share of this disk is used up. Free some space and try again; the file on disk is as it was.',
  EFBIG: 'The disk does not take a file of this size; the file on disk is as it was.',
  EROFS: 'The disk is read-only. Make it writable, or copy the notebook elsewhere.',
  EACCES: DENIED,
  EPERM: DENIED,
  EBUSY: 'Another program holds the file. Close it there and try again.',
  ENAMETOOLONG: 'The name is too long for this disk. Choose a shorter one.',
};

/** Puts a failed change of a file into words, with what a person can do about it; an AppError passes as it is. */
export function writeFailure(error: unknown, path: string, what = 'saved'): AppError {
  if (error instanceof AppError) return error;
  const code = failureCode(error);
  if (code === undefined) throw error;
  return new AppError('write-failed', `“${path}” could not be ${what}.`, {
    hint: HINTS[code] ?? 'Check that the disk is connected and try again; the file on disk is as it was.',
    details: { path, reason: code },
    cause: error,
  });
}
