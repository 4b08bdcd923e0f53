import type { NotePath } from '#core/note/note.ts';
import { nameOf } from '#core/note/note-path.ts';
import type { IndexedFile } from './note-index.ts';

export type Move = { readonly from: NotePath; readonly to: NotePath };

/**
 * Pairs files that vanished with files of the same content that appeared. Where several share a content, the same name
 * decides, and what stays undecided is not called a move. Empty files have no content to be known by.
 */
export function recogniseMoves(gone: readonly IndexedFile[], come: readonly IndexedFile[]): readonly Move[] {
  const goneByHash = groupByHash(gone);
  const moves: Move[] = [];
  for (const [hash, arrivals] of groupByHash(come)) {
    const departures = goneByHash.get(hash);
    if (departures === undefined) continue;
    const [from, to] = [departures[0], arrivals[0]];
    if (departures.length === 1 && arrivals.length === 1 && from !== undefined && to !== undefined) {
      moves.push({ from: from.path, to: to.path });
      continue;
    }
    for (const arrival of arrivals) {
      const name = nameOf(arrival.path);
      const sameName = departures.filter((file) => nameOf(file.path) === name);
      const rivals = arrivals.filter((file) => nameOf(file.path) === name);
      if (sameName.length === 1 && rivals.length === 1 && sameName[0] !== undefined) {
        moves.push({ from: sameName[0].path, to: arrival.path });
      }
    }
  }
  return moves;
}

function groupByHash(files: readonly IndexedFile[]): Map<string, IndexedFile[]> {
  return Map.groupBy(
    files.filter((file) => file.kind === 'note' && file.size > 0),
    (file) => file.hash,
  );
}
