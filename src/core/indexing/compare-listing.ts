import type { NotePath } from '#core/note/note.ts';
import type { FileEntry } from './note-files.ts';
import type { IndexedFile } from './note-index.ts';

export type ListingDifference = {
  readonly added: readonly FileEntry[];
  /** Size or time differ: the content may. */
  readonly touched: readonly FileEntry[];
  readonly removed: readonly IndexedFile[];
};

/** Disk listing × indexed listing → what has to be looked at. */
export function compareListing(
  disk: readonly FileEntry[],
  indexed: ReadonlyMap<NotePath, IndexedFile>,
): ListingDifference {
  const added: FileEntry[] = [];
  const touched: FileEntry[] = [];
  let met = 0;
  for (const entry of disk) {
    const known = indexed.get(entry.path);
    if (known === undefined) added.push(entry);
    else {
      met++;
      if (known.size !== entry.size || known.mtime !== entry.mtime || known.kind !== entry.kind) touched.push(entry);
    }
  }
  if (met === indexed.size) return { added, touched, removed: [] };
  const there = new Set(disk.map((entry) => entry.path));
  return { added, touched, removed: [...indexed.values()].filter((file) => !there.has(file.path)) };
}
