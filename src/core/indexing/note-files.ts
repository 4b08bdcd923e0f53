import type { NotePath } from '#core/note/note.ts';

/** One file of the vault as the disk lists it. */
export type FileEntry = {
  readonly path: NotePath;
  readonly kind: 'note' | 'attachment';
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, with fractions where the file system has them. */
  readonly mtime: number;
};

/** A note's text as read: BOM taken off (and put back on writing), line ends as they stand. */
export type FileText = {
  readonly text: string;
  /** SHA-256 of the file's bytes, hex, first 32 characters. */
  readonly hash: string;
  readonly size: number;
  readonly mtime: number;
};

export type WriteOptions = {
  /** Hash the new text was made from; `null`: the file must not exist yet; absent: write in any case. */
  readonly baseHash?: string | null;
  /** Gives the text the line ends of the file it replaces. Default true. */
  readonly keepLineEnds?: boolean;
};

export type Snapshot = {
  readonly id: string;
  readonly path: NotePath;
  /** ISO time at which the text was replaced. */
  readonly at: string;
  readonly size: number;
};

/** A new file on its way into the folder; nothing of it is seen there before `place`. */
export type IncomingFile = {
  /** No other file under way has it. */
  readonly id: string;
  /** Adds bytes given in base64; answers how many there are by now. @throws AppError note-too-large, write-failed */
  append(base64: string): number;
  /** Puts the file where it was meant to go or, where something stands there, under the next free number. */
  place(): NotePath;
  /** Leaves nothing of it behind. */
  discard(): void;
};

/** A settled batch of changes; `all` asks for a whole listing (overflow, a moved folder, the watcher's restart). */
export type FileChanges = { readonly paths: readonly NotePath[]; readonly all: boolean };

/** The folder of notes. Paths in and out are vault-relative, `/`, NFC, whatever the disk's own spelling is. */
export type NoteFiles = {
  /** Every note and attachment that no ignore rule hides; the order is not defined. */
  list(): readonly FileEntry[];
  /** One file's entry; undefined when it is gone, ignored or outside. */
  stat(path: NotePath): FileEntry | undefined;
  /** @throws AppError note-not-found, note-too-large, note-encoding (not UTF-8: named, never damaged) */
  read(path: NotePath): FileText;
  /** Bytes of an attachment or note, for serving; undefined when it is not a file inside the vault. */
  readBytes(path: NotePath): Uint8Array | undefined;
  /** Atomic (temporary file, sync, rename), keeps mode and BOM, makes folders, keeps a snapshot of what it replaces.
   * @throws AppError note-changed, note-exists, path-invalid, path-outside, write-failed */
  write(path: NotePath, text: string, options?: WriteOptions): FileText;
  /** Begins a new file of any kind the notebook shows; folders are made when it is placed. @throws AppError path-invalid, path-outside */
  receive(path: NotePath): IncomingFile;
  /** Moves a file or a folder with all it holds. Also changes of case alone. @throws AppError note-not-found, note-exists */
  move(from: NotePath, to: NotePath): void;
  /** Takes a file out of the vault, into the snapshots. */
  remove(path: NotePath): void;
  /** Newest first. */
  snapshots(path: NotePath): readonly Snapshot[];
  /** The newest snapshot of every path that has any, whether or not there still is a file. */
  latestSnapshots(): readonly Snapshot[];
  /** Another program moved files: their snapshots follow. */
  followMoves(moves: readonly { readonly from: NotePath; readonly to: NotePath }[]): void;
  /** The text of one snapshot. @throws AppError snapshot-not-found */
  readSnapshot(id: string): string;
  /** Reports settled batches until the returned function is called. */
  watch(listener: (changes: FileChanges) => void): Promise<() => Promise<void>>;
};
