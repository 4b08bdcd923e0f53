import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import { AppError } from '#core/errors.ts';
import { isHiddenPath } from '#core/indexing/file-kind.ts';
import { failureCode, isMissing } from './file-failure.ts';
import type { VaultFolder } from './vault-folder.ts';

/** A file as read: where it really stands (links followed), and its bytes. */
export type ReadFile = { readonly absolute: string; readonly stats: Stats; readonly bytes: Buffer };

/** Not blocking, or a named pipe called x.md would hold the app up for ever; no links, which are followed by hand. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
const FOLLOWS_LINKS = constants.O_NOFOLLOW === undefined;

/**
 * Reads a file of the vault; undefined when there is none.
 * @throws AppError path-outside, note-too-large, note-unreadable, and vault-unreadable when the whole vault is gone
 */
export function readFile(vault: VaultFolder, path: string, maxBytes: number): ReadFile | undefined {
  if (isHiddenPath(path)) return undefined;
  try {
    return vault.use(path, (absolute) => {
      vault.assertNoLinkedFolder(absolute);
      return readOpened(openFile(vault, absolute), path, maxBytes);
    });
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (isMissing(error)) {
      vault.assertPresent();
      return undefined;
    }
    throw new AppError('note-unreadable', `“${path}” cannot be read.`, {
      hint: 'Check that you may read the file and that its disk is connected.',
      details: { path, reason: failureCode(error) ?? 'unknown' },
      cause: error,
    });
  }
}

function openFile(vault: VaultFolder, absolute: string): { file: number; absolute: string } {
  if (FOLLOWS_LINKS && lstatSync(absolute).isSymbolicLink()) return open(vault.followFile(absolute));
  try {
    return open(absolute);
  } catch (error) {
    // FreeBSD says EMLINK where others say ELOOP.
    if (failureCode(error) !== 'ELOOP' && failureCode(error) !== 'EMLINK') throw error;
    return open(vault.followFile(absolute));
  }
}

function open(absolute: string): { file: number; absolute: string } {
  return { file: openSync(absolute, FLAGS), absolute };
}

function readOpened(opened: { file: number; absolute: string }, path: string, maxBytes: number): ReadFile | undefined {
  try {
    const stats = fstatSync(opened.file);
    if (!stats.isFile()) return undefined;
    if (stats.size > maxBytes) throw tooLarge(path, stats.size, maxBytes);
    const bytes = Buffer.allocUnsafeSlow(stats.size);
    let filled = 0;
    while (filled < bytes.length) {
      const read = readSync(opened.file, bytes, filled, bytes.length - filled, filled);
      if (read === 0) break;
      filled += read;
    }
    return { absolute: opened.absolute, stats, bytes: bytes.subarray(0, filled) };
  } finally {
    closeSync(opened.file);
  }
}

/** The error for a file beyond what is taken as a note. */
export function tooLarge(path: string, size: number, maxBytes: number): AppError {
  return new AppError('note-too-large', `“${path}” is too large to be read as a note.`, {
    hint: `Notes may hold up to ${Math.round(maxBytes / 1024)} KiB. Split it, or keep it outside the notebook.`,
    details: { path, size, maxBytes },
  });
}
