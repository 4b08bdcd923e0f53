import { statfsSync } from 'node:fs';
import type { FileEntry } from '#core/indexing/note-files.ts';
import type { NotePath } from '#core/note/note.ts';

/** Two listings → the paths that came, went or changed. */
export function comparePolls(
  before: ReadonlyMap<NotePath, FileEntry>,
  after: readonly FileEntry[],
): readonly NotePath[] {
  const changed: NotePath[] = [];
  const there = new Set<NotePath>();
  for (const entry of after) {
    there.add(entry.path);
    const old = before.get(entry.path);
    if (old === undefined || old.size !== entry.size || old.mtime !== entry.mtime) changed.push(entry.path);
  }
  for (const path of before.keys()) if (!there.has(path)) changed.push(path);
  return changed;
}

/** Linux names of network disks (statfs(2)): NFS, SMB, SMB2, 9p (as WSL mounts Windows), AFS, Ceph. */
const REMOTE: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f, 0x00c36400,
]);

/** Whether the system would not tell of changes that other computers make in the folder. */
export function needsPolling(folder: string): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return REMOTE.has(statfsSync(folder).type);
  } catch {
    return false;
  }
}
