import { linkSync, lstatSync, renameSync, unlinkSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '#core/errors.ts';
import { isHiddenPath } from '#core/indexing/file-kind.ts';
import type { NotePath } from '#core/note/note.ts';
import { folderOf, nameOf } from '#core/note/note-path.ts';
import { failureCode, writeFailure } from './file-failure.ts';
import { syncFolder } from './temporary-file.ts';
import { assertUsableName } from './usable-name.ts';
import type { VaultFolder } from './vault-folder.ts';
import { noteExists } from './write-note.ts';

/** Moves a file, or a folder with all it holds; what stands at the target is never overwritten. */
export function moveFile(vault: VaultFolder, from: NotePath, to: NotePath): void {
  if (from === to) return;
  const source = isHiddenPath(from) ? undefined : vault.locate(from);
  if (source === undefined) {
    vault.assertPresent();
    throw noteMissing(from);
  }
  assertUsableName(to, { folder: source.stats.isDirectory() });
  if (to.startsWith(`${from}/`)) {
    throw new AppError('path-invalid', `“${from}” cannot be moved into itself.`, { details: { path: to } });
  }
  try {
    vault.assertNoLinkedFolder(source.absolute);
    const taken = vault.locate(to);
    if (taken !== undefined && !isSameFile(source, taken, from, to)) throw noteExists(to);
    const folder = vault.makeFolder(folderOf(to));
    const target = join(folder, nameOf(to));
    // Another case or another spelling of the same name needs a rename; so do folders, and links (macOS would link their target).
    if (taken !== undefined || !source.stats.isFile()) renameSync(source.absolute, target);
    else moveNew(source.absolute, target, to);
    syncFolder(folder);
    syncFolder(dirname(source.absolute));
  } catch (error) {
    throw writeFailure(error, from, 'moved');
  }
}

/** The error for a file that is not there. */
export function noteMissing(path: string): AppError {
  return new AppError('note-not-found', `There is no “${path}”.`, {
    hint: 'It may have been moved or removed by another program.',
    details: { path },
  });
}

/** A hard link fails where a file came to stand meanwhile, a rename would replace it; some disks know no hard links. */
function moveNew(source: string, target: string, to: string): void {
  try {
    linkSync(source, target);
  } catch (error) {
    if (failureCode(error) === 'EEXIST') throw noteExists(to);
    if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) throw noteExists(to);
    renameSync(source, target);
    return;
  }
  unlinkSync(source);
}

function isSameFile(
  source: { absolute: string; stats: Stats },
  taken: { absolute: string; stats: Stats },
  from: string,
  to: string,
): boolean {
  if (source.absolute === taken.absolute) return true;
  const sameName = from.toLowerCase() === to.toLowerCase();
  return sameName && source.stats.ino === taken.stats.ino && source.stats.dev === taken.stats.dev;
}
