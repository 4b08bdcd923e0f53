import { closeSync, constants, copyFileSync, fsyncSync, linkSync, openSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IncomingFile } from '#core/indexing/note-files.ts';
import { numbered } from '#core/note/file-name.ts';
import { foldName } from '#core/note/link-key.ts';
import type { NotePath } from '#core/note/note.ts';
import { folderOf, isNotePath, nameOf } from '#core/note/note-path.ts';
import { failureCode, writeFailure } from './file-failure.ts';
import { tooLarge } from './read-file.ts';
import { discard, syncFile, syncFolder, temporaryPath } from './temporary-file.ts';
import { assertUsableName } from './usable-name.ts';
import type { VaultFolder } from './vault-folder.ts';
import type { WritePorts } from './write-note.ts';

/** Takes a new file in, piece by piece: hidden temporary file, synced → hard link under a name that is free. */
export function receiveFile(ports: Pick<WritePorts, 'vault' | 'id' | 'maxNoteBytes'>, path: NotePath): IncomingFile {
  const { vault, maxNoteBytes } = ports;
  assertUsableName(path);
  const id = ports.id();
  const told = <Result>(action: () => Result): Result => {
    try {
      return action();
    } catch (error) {
      throw writeFailure(error, path);
    }
  };
  const temporary = temporaryPath(
    told(() => nearestFolder(vault, folderOf(path))),
    id,
  );
  let file: number | undefined = told(() => openSync(temporary, 'wx'));
  let size = 0;
  const close = (): void => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  return {
    id,
    append(base64) {
      const bytes = Buffer.from(base64, 'base64');
      if (isNotePath(path) && size + bytes.length > maxNoteBytes)
        throw tooLarge(path, size + bytes.length, maxNoteBytes);
      const open = file;
      if (open !== undefined) {
        told(() => writeFileSync(open, bytes));
        size += bytes.length;
      }
      return size;
    },
    place: () =>
      told(() => {
        try {
          if (file !== undefined) fsyncSync(file);
          close();
          return placeFree(vault, temporary, path);
        } finally {
          discard(temporary);
        }
      }),
    discard() {
      close();
      discard(temporary);
    },
  };
}

/** The folder, or the innermost one around it that is there already. */
function nearestFolder(vault: VaultFolder, folder: string): string {
  const isThere = folder === '' || vault.locate(folder) !== undefined;
  return isThere ? vault.makeFolder(folder) : nearestFolder(vault, folderOf(folder));
}

function placeFree(vault: VaultFolder, temporary: string, path: NotePath): NotePath {
  const folder = vault.makeFolder(folderOf(path));
  // Names that differ in case or spelling alone are one name on other systems.
  const taken = new Set(readdirSync(folder).map(foldName));
  for (let number = 1; ; number += 1) {
    const free = numbered(path, number);
    if (taken.has(foldName(nameOf(free))) || !isPlaced(temporary, join(folder, nameOf(free)))) continue;
    syncFolder(folder);
    return free;
  }
}

/** A hard link fails where a file came to stand meanwhile; disks without hard links get a copy. */
function isPlaced(temporary: string, target: string): boolean {
  try {
    linkSync(temporary, target);
    return true;
  } catch (error) {
    if (failureCode(error) === 'EEXIST') return false;
  }
  try {
    copyFileSync(temporary, target, constants.COPYFILE_EXCL);
  } catch (error) {
    if (failureCode(error) === 'EEXIST') return false;
    throw error;
  }
  syncFile(target);
  return true;
}
