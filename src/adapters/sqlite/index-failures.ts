import { AppError } from '#core/errors.ts';

/** What can be done about a failure of the index: wait, make it anew, or tell. */
export type IndexFailure = 'busy' | 'damaged' | 'other';

/** Judges an error met while working with the index's file. */
export function judgeFailure(error: unknown): IndexFailure {
  if (error instanceof SyntaxError) return 'damaged';
  const code = codeOf(error);
  if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(code)) return 'busy';
  if (code === 'EBUSY' || code === 'EPERM' || code === 'ENOTEMPTY')
    return process.platform === 'win32' ? 'busy' : 'other';
  if (
    /^SQLITE_(CORRUPT|NOTADB|FORMAT|MISMATCH|IOERR_SHORT_READ|READONLY_DBMOVED|CONSTRAINT_UNIQUE|CONSTRAINT_PRIMARYKEY|CONSTRAINT_ROWID)/.test(
      code,
    )
  )
    return 'damaged';
  if (
    code === 'SQLITE_ERROR' &&
    /no such (table|column)|malformed|already exists|vtable constructor/.test((error as Error).message)
  )
    return 'damaged';
  return 'other';
}

/** Says in plain words why the index cannot be used; errors that are not about its file are passed on as they are. */
export function indexError(error: unknown, failure: IndexFailure): unknown {
  if (error instanceof AppError) return error;
  if (failure === 'busy') {
    return new AppError('index-locked', 'Another program keeps the index of this notebook locked.', {
      hint: 'Close other windows and commands that work on this notebook, then try again.',
      cause: error,
    });
  }
  const code = codeOf(error);
  if (!/^(SQLITE_|ERR_FS_|E[A-Z]+$)/.test(code)) return error;
  return new AppError('index-failed', 'The index of this notebook could not be read or written.', {
    hint: hintFor(code),
    cause: error,
  });
}

function hintFor(code: string): string {
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return 'The disk is full: make some room and try again.';
  if (/^SQLITE_(CANTOPEN|READONLY|PERM)|^E(ACCES|PERM|ROFS)$/.test(code))
    return 'Check that the data folder can be written to, or choose another one.';
  return 'Your notes are not affected. Check the disk that holds the data folder.';
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}
