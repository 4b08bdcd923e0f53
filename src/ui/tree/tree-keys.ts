import type { TreeRow } from './note-tree.ts';

/** What a key means in a tree: go to another row, or fold or unfold the row one stands on. */
export type TreeStep = { readonly to: number } | { readonly fold: string } | { readonly unfold: string } | null;

/** The step a key takes from row `at`, by the usual rules of trees; null where the key means nothing. */
export function treeStep(key: string, rows: readonly TreeRow[], at: number): TreeStep {
  const row = rows[at];
  if (row === undefined) return rows.length > 0 ? { to: 0 } : null;
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(at + 1, rows.length - 1) };
    case 'ArrowUp':
      return { to: Math.max(at - 1, 0) };
    case 'PageDown':
      return { to: Math.min(at + 12, rows.length - 1) };
    case 'PageUp':
      return { to: Math.max(at - 12, 0) };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: rows.length - 1 };
    case 'ArrowRight':
      if (row.kind === 'note') return null;
      return row.open ? { to: at + 1 } : { unfold: row.path };
    case 'ArrowLeft':
      return row.kind === 'folder' && row.open ? { fold: row.path } : toParent(rows, at, row.level);
    default:
      return null;
  }
}

/** The next row whose name begins with what was typed, going round. */
export function rowByName(rows: readonly TreeRow[], at: number, typed: string): number {
  const wanted = typed.toLocaleLowerCase();
  for (let step = 1; step <= rows.length; step += 1) {
    const index = (at + step) % rows.length;
    const row = rows[index];
    const name = row?.kind === 'note' ? row.note.title : row?.name;
    if (name?.toLocaleLowerCase().startsWith(wanted) === true) return index;
  }
  return at;
}

function toParent(rows: readonly TreeRow[], at: number, level: number): TreeStep {
  for (let index = at - 1; index >= 0; index -= 1) if ((rows[index]?.level ?? level) < level) return { to: index };
  return null;
}
