import { folderOf } from '#core/note/note-path.ts';
import { foldersOf } from '../tree/note-tree.ts';

/** Folders something may be moved into, '' for the root: not where it stands, not into itself. */
export function foldersToMoveTo(
  path: string,
  notes: readonly { readonly path: string }[],
  lang: string,
): readonly string[] {
  const all = new Set(['', ...notes.flatMap((note) => foldersOf(note.path))]);
  all.delete(folderOf(path));
  const { compare } = new Intl.Collator(lang, { numeric: true });
  return [...all].filter((folder) => !`${folder}/`.startsWith(`${path}/`)).toSorted(compare);
}
