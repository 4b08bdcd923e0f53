import type { TreeNote } from '#api/contract.ts';
import type { NotePath } from '#core/note/note.ts';
import { nameOf } from '../note/note-name.ts';

export type Folder = {
  readonly path: string;
  readonly name: string;
  readonly folders: readonly Folder[];
  readonly notes: readonly TreeNote[];
  /** How many folders and notes stand in it. */
  readonly size: number;
};

/** One visible line of the tree, with what assistive technology wants to know of its place. */
export type TreeRow = {
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
} & (
  | { readonly kind: 'folder'; readonly path: string; readonly name: string; readonly open: boolean }
  | {
      readonly kind: 'note';
      readonly path: NotePath;
      readonly note: TreeNote;
      /** Name of the file, where another note of the folder has the same title. */
      readonly file: string | null;
    }
);

/** A folder as it is filled, note by note, not yet in order. */
export type GrowingFolder = {
  readonly path: string;
  readonly name: string;
  readonly folders: Map<string, GrowingFolder>;
  readonly notes: TreeNote[];
};

/** Puts notes into their folders; folders by name, notes by title, as that language sorts. */
export function buildTree(notes: readonly TreeNote[], lang: string): Folder {
  const root = emptyFolder();
  fillFolders(root, notes);
  return sortFolders(root, lang);
}

export function emptyFolder(path = '', name = ''): GrowingFolder {
  return { path, name, folders: new Map(), notes: [] };
}

/** Puts more notes into their folders. */
export function fillFolders(root: GrowingFolder, notes: readonly TreeNote[]): void {
  for (const note of notes) {
    let at = root;
    for (const name of note.path.split('/').slice(0, -1)) {
      let next = at.folders.get(name);
      if (next === undefined) {
        next = emptyFolder(at.path === '' ? name : `${at.path}/${name}`, name);
        at.folders.set(name, next);
      }
      at = next;
    }
    at.notes.push(note);
  }
}

/** Filled folders in the order they are shown in. */
export function sortFolders(root: GrowingFolder, lang: string): Folder {
  return settle(root, new Intl.Collator(lang, { numeric: true }));
}

/** A folder is sorted when it is first looked into: most of a large notebook's stay folded. */
function settle({ path, name, folders, notes }: GrowingFolder, collator: Intl.Collator): Folder {
  let sortedFolders: readonly Folder[] | undefined;
  let sortedNotes: readonly TreeNote[] | undefined;
  return {
    path,
    name,
    size: folders.size + notes.length,
    get folders() {
      sortedFolders ??= [...folders.values()]
        .toSorted((a, b) => collator.compare(a.name, b.name))
        .map((child) => settle(child, collator));
      return sortedFolders;
    },
    get notes() {
      sortedNotes ??= notes.toSorted(
        (a, b) => collator.compare(a.title, b.title) || collator.compare(nameOf(a.path), nameOf(b.path)),
      );
      return sortedNotes;
    },
  };
}

/** The lines to show while the folders of `open` are unfolded. */
export function visibleRows(tree: Folder, open: ReadonlySet<string>): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  addRows(tree, 1, open, rows);
  return rows;
}

function addRows(folder: Folder, level: number, open: ReadonlySet<string>, rows: TreeRow[]): void {
  const { size: siblings, notes } = folder;
  folder.folders.forEach((child, index) => {
    const isOpen = open.has(child.path);
    rows.push({
      kind: 'folder',
      path: child.path,
      name: child.name,
      open: isOpen,
      level,
      position: index + 1,
      siblings,
    });
    if (isOpen) addRows(child, level + 1, open, rows);
  });
  notes.forEach((note, index) => {
    const isTwin = [notes[index - 1], notes[index + 1]].some((next) => next?.title === note.title);
    rows.push({
      kind: 'note',
      path: note.path,
      note,
      file: isTwin ? nameOf(note.path) : null,
      level,
      position: folder.folders.length + index + 1,
      siblings,
    });
  });
}

/** Folders a note stands in, outermost first. */
export function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

/** Languages of the notes, the most used first. */
export function countLanguages(
  notes: readonly TreeNote[],
): readonly { readonly lang: string; readonly notes: number }[] {
  const counts = new Map<string, number>();
  for (const { lang } of notes) if (lang !== null) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  return [...counts]
    .map(([lang, count]) => ({ lang, notes: count }))
    .sort((a, b) => b.notes - a.notes || (a.lang < b.lang ? -1 : 1));
}
