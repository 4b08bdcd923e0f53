/** A file to be added, with its path from what was chosen or dropped: `Theory/loyalty.md`. */
export type Brought = { readonly path: string; readonly file: File };

/** Files beyond which the rest of a folder is left where it is. */
const MOST = 20_000;

/** Everything that was dropped, folders with all they hold. To be called at once: what is dropped is soon forgotten. */
export async function readDropped(data: DataTransfer): Promise<readonly Brought[]> {
  const found: Brought[] = [];
  const entries = [...data.items].flatMap((item) => {
    if (item.kind !== 'file') return [];
    const entry = item.webkitGetAsEntry();
    if (entry !== null) return [entry];
    const file = item.getAsFile();
    if (file !== null) found.push({ path: file.name, file });
    return [];
  });
  for (const entry of entries) await walk(entry, '', found);
  return found;
}

/** Files a person picks in the dialog of the system; none when it is left. */
export function chooseFiles(what: 'files' | 'folder'): Promise<readonly Brought[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.webkitdirectory = what === 'folder';
    input.hidden = true;
    const end = (): void => {
      input.remove();
      resolve(
        [...(input.files ?? [])].flatMap((file) => {
          const path = file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
          return path.split('/').some(isJunk) ? [] : [{ path, file }];
        }),
      );
    };
    input.addEventListener('change', end);
    input.addEventListener('cancel', end);
    document.body.append(input);
    input.click();
  });
}

async function walk(entry: FileSystemEntry, folder: string, found: Brought[]): Promise<void> {
  if (isJunk(entry.name) || found.length >= MOST) return;
  const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    found.push({ path, file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A reader gives a hundred at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const inner of some) await walk(inner, path, found);
  }
}

/** What systems and other programs leave in folders, and the notebook never lists. */
function isJunk(name: string): boolean {
  return name.startsWith('.') || /^(?:thumbs\.db|desktop\.ini|node_modules)$/i.test(name);
}
