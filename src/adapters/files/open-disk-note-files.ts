import { randomBytes } from 'node:crypto';
import { accessSync, constants, lstatSync, statSync } from 'node:fs';
import { AppError } from '#core/errors.ts';
import { fileKind, isHiddenPath } from '#core/indexing/file-kind.ts';
import type { FileEntry, NoteFiles } from '#core/indexing/note-files.ts';
import { checkVaultPath } from '#core/indexing/vault-path.ts';
import { isClosed, isMissing } from './file-failure.ts';
import { createIgnoreRules } from './ignore-rules.ts';
import { listFiles, type Listing, type Unlisted } from './list-files.ts';
import { mimeType } from './mime-type.ts';
import { moveFile, noteMissing } from './move-file.ts';
import { decodeNote, hashBytes } from './note-bytes.ts';
import { readFile } from './read-file.ts';
import { receiveFile } from './receive-file.ts';
import { removeFile } from './remove-file.ts';
import { SnapshotStore } from './snapshot-store.ts';
import { discardLeftovers } from './temporary-file.ts';
import { VaultFolder, vaultUnreadable } from './vault-folder.ts';
import { VaultWatch, type WatchOptions } from './watch-vault.ts';
import { writeNote } from './write-note.ts';

export type DiskOptions = {
  readonly root: string;
  /** Outside the vault. */
  readonly snapshotsDir: string;
  /** Patterns in .gitignore form. */
  readonly ignore?: readonly string[];
  readonly maxNoteBytes?: number;
  /** Bytes of all snapshots together from which the oldest go. */
  readonly maxSnapshotBytes?: number;
  readonly watch?: WatchOptions;
  readonly clock?: () => Date;
  readonly id?: () => string;
};

/** A folder of notes on the disk. */
export type DiskNoteFiles = NoteFiles & {
  /** The folder itself, links resolved. */
  readonly root: string;
  /** Whether the folder lets itself be written to now. */
  readonly writable: boolean;
  setIgnore(patterns: readonly string[]): void;
  /** Bytes and media type of a file that may be shown in a page; undefined when it is none, or not inside the vault. */
  serveable(path: string): { readonly bytes: Uint8Array; readonly type: string } | undefined;
  /** Bytes of one snapshot, for attachments. @throws AppError snapshot-not-found */
  readSnapshotBytes(id: string): Uint8Array;
  /** What the latest listing had to pass over. */
  unlisted(): readonly Unlisted[];
};

const MAX_NOTE_BYTES = 16 * 1024 ** 2;
const MAX_SERVED_BYTES = 1024 ** 3;
const MAX_SNAPSHOT_BYTES = 512 * 1024 ** 2;

/** Opens a folder of notes. @throws AppError vault-not-found, vault-unreadable */
export function openDiskNoteFiles(options: DiskOptions): DiskNoteFiles {
  const vault = new VaultFolder(options.root);
  const maxNoteBytes = options.maxNoteBytes ?? MAX_NOTE_BYTES;
  const clock = options.clock ?? (() => new Date());
  const id = options.id ?? (() => randomBytes(6).toString('hex'));
  const snapshots = new SnapshotStore({
    folder: options.snapshotsDir,
    clock,
    id,
    maxBytes: options.maxSnapshotBytes ?? MAX_SNAPSHOT_BYTES,
  });
  const ports = { vault, snapshots, id, maxNoteBytes };
  let ignores = createIgnoreRules(options.ignore ?? []);
  let latest: Listing | undefined;

  const walk = (): Listing => {
    const listing = listFiles(vault, ignores);
    vault.learn(listing.spellings);
    // A process killed while saving leaves a hidden file: the first walk of each opening clears them away.
    if (latest === undefined) discardLeftovers(listing.leftovers, clock());
    latest = listing;
    return listing;
  };

  const readBytes = (path: string): Uint8Array | undefined => {
    try {
      return readFile(vault, checkVaultPath(path), MAX_SERVED_BYTES)?.bytes;
    } catch (error) {
      if (error instanceof AppError && error.code !== 'note-too-large') return undefined;
      throw error;
    }
  };

  return {
    root: vault.root,
    get writable() {
      return isWritable(vault.root);
    },
    list: () => walk().entries,
    stat: (path) => statFile(vault, path, (name) => ignores(name, false)),
    read: (path) => {
      const checked = checkVaultPath(path);
      const read = readFile(vault, checked, maxNoteBytes);
      if (read === undefined) throw noteMissing(checked);
      const { bytes, stats } = read;
      return { text: decodeNote(bytes, checked), hash: hashBytes(bytes), size: bytes.length, mtime: stats.mtimeMs };
    },
    readBytes,
    serveable: (path) => {
      const type = mimeType(path);
      const bytes = type === undefined ? undefined : readBytes(path);
      return type === undefined || bytes === undefined ? undefined : { bytes, type };
    },
    write: (path, text, writeOptions = {}) => writeNote(ports, checkVaultPath(path), text, writeOptions),
    receive: (path) => receiveFile(ports, checkVaultPath(path)),
    move: (from, to) => {
      const [source, target] = [checkVaultPath(from), checkVaultPath(to)];
      moveFile(vault, source, target);
      snapshots.moved(source, target);
    },
    remove: (path) => removeFile(ports, checkVaultPath(path)),
    snapshots: (path) => snapshots.of(path.normalize('NFC')),
    latestSnapshots: () => snapshots.latest(),
    followMoves: (moves) => snapshots.movedFiles(moves),
    readSnapshot: (snapshot) => decodeNote(snapshots.read(snapshot), snapshot),
    readSnapshotBytes: (snapshot) => snapshots.read(snapshot),
    unlisted: () => latest?.unlisted ?? [],
    setIgnore: (patterns) => {
      ignores = createIgnoreRules(patterns);
    },
    watch: async (listener) => {
      const watching = new VaultWatch(
        { vault, list: walk, ignores: (path, isFolder) => ignores(path, isFolder) },
        listener,
        options.watch,
      );
      await watching.start();
      return () => watching.stop();
    },
  };
}

function statFile(vault: VaultFolder, given: string, ignored: (path: string) => boolean): FileEntry | undefined {
  try {
    const path = checkVaultPath(given);
    const kind = fileKind(path);
    if (kind === undefined || isHiddenPath(path) || ignored(path)) return undefined;
    return vault.use(path, (absolute) => {
      vault.assertNoLinkedFolder(absolute);
      const own = lstatSync(absolute);
      const stats = own.isSymbolicLink() ? statSync(vault.followFile(absolute)) : own;
      return stats.isFile() ? { path, kind, size: stats.size, mtime: stats.mtimeMs } : undefined;
    });
  } catch (error) {
    // A vault that is gone must not look like a note that is gone.
    if (isMissing(error)) vault.assertPresent();
    else if (!(error instanceof AppError) && !isClosed(error)) throw vaultUnreadable(vault.root, error);
    return undefined;
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
