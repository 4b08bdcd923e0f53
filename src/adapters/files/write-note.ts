import { linkSync, openSync, closeSync, fsyncSync, lstatSync, renameSync, writeFileSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '#core/errors.ts';
import { fitLineEnds } from '#core/indexing/fit-line-ends.ts';
import type { FileText, WriteOptions } from '#core/indexing/note-files.ts';
import type { NotePath } from '#core/note/note.ts';
import { folderOf, nameOf } from '#core/note/note-path.ts';
import { assertUsableName } from './usable-name.ts';
import { failureCode, writeFailure } from './file-failure.ts';
import { decodeNote, encodeNote, hasMark, hashBytes } from './note-bytes.ts';
import { readFile, tooLarge, type ReadFile } from './read-file.ts';
import type { SnapshotStore } from './snapshot-store.ts';
import { discard, syncFolder, writeTemporary } from './temporary-file.ts';
import type { VaultFolder } from './vault-folder.ts';

export type WritePorts = {
  readonly vault: VaultFolder;
  readonly snapshots: SnapshotStore;
  readonly id: () => string;
  readonly maxNoteBytes: number;
};

/** Writes a note: conflict check → snapshot of the old text → hidden temporary file, synced → rename over the old one. */
export function writeNote(ports: WritePorts, path: NotePath, text: string, options: WriteOptions): FileText {
  assertUsableName(path);
  const existing = readFile(ports.vault, path, ports.maxNoteBytes);
  assertBase(path, existing, options.baseHash);
  const bytes = newBytes(path, text, existing, options);
  if (bytes.length > ports.maxNoteBytes) throw tooLarge(path, bytes.length, ports.maxNoteBytes);
  try {
    if (existing === undefined) return described(bytes, path, create(ports, path, bytes, options.baseHash === null));
    if (bytes.equals(existing.bytes)) return described(bytes, path, existing.stats);
    return described(bytes, path, replace(ports, path, bytes, existing));
  } catch (error) {
    throw writeFailure(error, path);
  }
}

function assertBase(path: string, existing: ReadFile | undefined, baseHash: string | null | undefined): void {
  if (baseHash === undefined) return;
  if (baseHash === null) {
    if (existing !== undefined) throw noteExists(path);
    return;
  }
  const hash = existing === undefined ? null : hashBytes(existing.bytes);
  if (hash !== baseHash) throw noteChanged(path, hash);
}

function newBytes(path: string, text: string, existing: ReadFile | undefined, options: WriteOptions): Buffer {
  if (existing === undefined) return encodeNote(text, false);
  const fitted = options.keepLineEnds === false ? text : fitLineEnds(text, decodeNote(existing.bytes, path));
  return encodeNote(fitted, hasMark(existing.bytes));
}

function create(ports: WritePorts, path: string, bytes: Buffer, exclusive: boolean): Stats {
  if (ports.vault.locate(path) !== undefined) throw noteExists(path);
  const folder = ports.vault.makeFolder(folderOf(path));
  const target = join(folder, nameOf(path));
  const temporary = writeTemporary(folder, ports.id(), bytes);
  try {
    if (exclusive) placeNew(temporary, target, bytes, path);
    else renameSync(temporary, target);
  } finally {
    discard(temporary);
  }
  syncFolder(folder);
  return lstatSync(target);
}

/** A hard link fails where a file came to stand meanwhile; disks without hard links get the bytes written in place. */
function placeNew(temporary: string, target: string, bytes: Buffer, path: string): void {
  try {
    try {
      linkSync(temporary, target);
    } catch (error) {
      if (failureCode(error) === 'EEXIST') throw error;
      const file = openSync(target, 'wx');
      try {
        writeFileSync(file, bytes);
        fsyncSync(file);
      } catch (writeError) {
        discard(target);
        throw writeError;
      } finally {
        closeSync(file);
      }
    }
  } catch (error) {
    throw failureCode(error) === 'EEXIST' ? noteExists(path) : error;
  }
}

function replace(ports: WritePorts, path: string, bytes: Buffer, existing: ReadFile): Stats {
  if ((existing.stats.mode & 0o222) === 0) {
    throw new AppError('write-failed', `“${path}” is marked as read-only.`, {
      hint: 'Allow writing in the properties of the file, or save under another name.',
      details: { path, reason: 'read-only' },
    });
  }
  keepSnapshot(ports.snapshots, path, existing);
  const folder = dirname(existing.absolute);
  const temporary = writeTemporary(folder, ports.id(), bytes, existing.stats);
  try {
    assertUntouched(path, existing, ports);
    renameSync(temporary, existing.absolute);
  } catch (error) {
    discard(temporary);
    throw error;
  }
  syncFolder(folder);
  return lstatSync(existing.absolute);
}

/** Puts the old text by. @throws AppError write-failed: a text is not replaced while its copy cannot be kept */
export function keepSnapshot(snapshots: SnapshotStore, path: string, existing: ReadFile): void {
  try {
    snapshots.keep(path, existing.bytes, hashBytes(existing.bytes));
  } catch (error) {
    throw snapshotFailed(error, path);
  }
}

/** The error for a change that was not made because no copy of the old text could be kept. */
export function snapshotFailed(error: unknown, path: string): AppError {
  return new AppError('write-failed', `No copy of the old text of “${path}” could be kept, so it was left as it is.`, {
    hint: 'Free some space on the disk of your user folder and try again.',
    details: { path, reason: failureCode(error) ?? 'unknown' },
    cause: error,
  });
}

/** Syncing takes its time: what another program wrote meanwhile must not be lost. */
function assertUntouched(path: string, existing: ReadFile, ports: WritePorts): void {
  const now = lstatSync(existing.absolute, { throwIfNoEntry: false });
  const { ino, size, mtimeMs } = existing.stats;
  if (now !== undefined && now.ino === ino && now.size === size && now.mtimeMs === mtimeMs) return;
  const current = readFile(ports.vault, path, ports.maxNoteBytes);
  const hash = current === undefined ? null : hashBytes(current.bytes);
  if (hash !== hashBytes(existing.bytes)) throw noteChanged(path, hash);
}

function described(bytes: Buffer, path: string, stats: Stats): FileText {
  return { text: decodeNote(bytes, path), hash: hashBytes(bytes), size: bytes.length, mtime: stats.mtimeMs };
}

/** The error for a place that is taken. */
export function noteExists(path: string): AppError {
  return new AppError('note-exists', `There is already a file “${path}”.`, {
    hint: 'Choose another name.',
    details: { path },
  });
}

/** `hash` is that of the text on the disk now, null when the file is gone. */
function noteChanged(path: string, hash: string | null): AppError {
  const what = hash === null ? 'removed' : 'changed';
  return new AppError('note-changed', `“${path}” was ${what} by another program.`, {
    hint: 'Compare the two texts before saving.',
    details: { path, hash },
  });
}
