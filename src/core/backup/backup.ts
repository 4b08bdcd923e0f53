/** A whole copy of a notebook, made at one moment. */
export type Backup = {
  /** Name of its folder, which says the day and the time of this computer. */
  readonly id: string;
  /** ISO time. */
  readonly at: string;
  readonly notes: number;
  readonly files: number;
  /** Bytes of all its files, also of those it shares with other backups. */
  readonly size: number;
  /** Files that could not be read when it was made, and are not in it. */
  readonly unread: readonly string[];
};

/** A file of a notebook or of a backup; the path is as the disk spells it. */
export type BackupFile = { readonly path: string; readonly size: number; readonly mtime: number };

/** A note of a backup beside what became of it since. */
export type BackedUpNote = { readonly path: string; readonly now: 'same' | 'changed' | 'gone' };
