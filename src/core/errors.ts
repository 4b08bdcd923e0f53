/** Codes of failures a person can meet; every one has words in the message catalogue of the window. */
export type ErrorCode =
  | 'vault-not-found'
  | 'vault-unreadable'
  | 'note-not-found'
  | 'concept-not-found'
  | 'note-exists'
  | 'note-changed'
  | 'note-too-large'
  | 'note-encoding'
  | 'note-unreadable'
  | 'path-invalid'
  | 'path-outside'
  | 'property-complex'
  | 'property-changed'
  | 'property-exists'
  | 'write-failed'
  | 'file-unsupported'
  | 'file-too-large'
  | 'file-unreadable'
  | 'upload-lost'
  | 'index-locked'
  | 'index-failed'
  | 'query-invalid'
  | 'input-invalid'
  | 'nothing-to-undo'
  | 'undo-blocked'
  | 'snapshot-not-found'
  | 'backup-not-found'
  | 'backup-place'
  | 'backup-place-inside'
  | 'backup-space'
  | 'backup-running'
  | 'backup-failed'
  | 'folder-taken'
  | 'diagram-invalid'
  | 'print-failed'
  | 'pdf-needs-window'
  | 'unknown-method'
  | 'unknown-command'
  | 'forbidden'
  | 'internal';

/** What crosses a process border instead of an Error. */
export type AppErrorData = {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint?: string;
  readonly details?: Readonly<Record<string, unknown>>;
};

/** An expected failure: what failed in the user's words, and what to do about it. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { hint?: string; details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.hint = options.hint;
    this.details = options.details;
  }
}

/** Turns an expected failure into data; anything else becomes `internal` with one plain sentence. */
export function toErrorData(error: unknown): AppErrorData {
  if (!(error instanceof AppError)) {
    return { code: 'internal', message: 'Something went wrong inside Konspekt.', hint: 'The details are in the log.' };
  }
  return {
    code: error.code,
    message: error.message,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    ...(error.details === undefined ? {} : { details: error.details }),
  };
}

/** Makes an AppError again out of data that crossed a process border. */
export function fromErrorData(data: AppErrorData): AppError {
  return new AppError(data.code, data.message, {
    ...(data.hint === undefined ? {} : { hint: data.hint }),
    ...(data.details === undefined ? {} : { details: { ...data.details } }),
  });
}
