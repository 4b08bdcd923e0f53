import { rmSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { isHiddenPath } from '#core/indexing/file-kind.ts';
import type { NotePath } from '#core/note/note.ts';
import { writeFailure } from './file-failure.ts';
import { noteMissing } from './move-file.ts';
import { readFile } from './read-file.ts';
import { syncFolder } from './temporary-file.ts';
import { keepSnapshot, snapshotFailed, type WritePorts } from './write-note.ts';

/** Takes a file out of the vault into the snapshots. Of a link only the link goes: its target stays where it is. */
export function removeFile(ports: Pick<WritePorts, 'vault' | 'snapshots' | 'maxNoteBytes'>, path: NotePath): void {
  const { vault, snapshots } = ports;
  const found = isHiddenPath(path) ? undefined : vault.locate(path);
  if (found === undefined || !(found.stats.isFile() || found.stats.isSymbolicLink())) {
    vault.assertPresent();
    throw noteMissing(path);
  }
  try {
    vault.assertNoLinkedFolder(found.absolute);
    if (found.stats.isSymbolicLink()) unlinkSync(found.absolute);
    else if (found.stats.size > ports.maxNoteBytes) {
      try {
        snapshots.takeOver(path, found.absolute);
      } catch (error) {
        throw snapshotFailed(error, path);
      }
      rmSync(found.absolute, { force: true });
    } else {
      const existing = readFile(vault, path, ports.maxNoteBytes);
      if (existing === undefined) throw noteMissing(path);
      keepSnapshot(snapshots, path, existing);
      unlinkSync(existing.absolute);
    }
    syncFolder(dirname(found.absolute));
  } catch (error) {
    throw writeFailure(error, path, 'removed');
  }
}
