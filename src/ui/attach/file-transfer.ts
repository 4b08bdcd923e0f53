import type { NotePath } from '#core/note/note.ts';
import { parseRoute } from '../routing/route.ts';

/** What a dragged note or folder of this window is carried as. */
export const draggedType = 'application/x-konspekt-path';

/** Whether files of the system are being brought. */
export function hasFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') === true;
}

/**
 * The files a person means by pasting: not the picture of a table that office programs put beside its text, and
 * nothing where text was copied.
 */
export function filesToPaste(data: DataTransfer): readonly File[] {
  const files = [...data.files];
  const lines = data
    .getData('text/plain')
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  // Copied files bring their names or addresses along as text.
  const isNamed = lines.every((line) => files.some(({ name }) => line === name || line.endsWith(`/${name}`)));
  return isNamed ? files : [];
}

/** The paths of notes that are dragged: rows of the tree, or links to notes anywhere in this window. */
export function draggedNotes(data: DataTransfer, page: Location = location): readonly string[] {
  const own = data.getData(draggedType);
  if (own !== '') return /\.(?:md|markdown)$/i.test(own) ? [own] : [];
  return data
    .getData('text/uri-list')
    .split(/[\r\n]+/)
    .flatMap((line) => notePathIn(line, page) ?? []);
}

type Page = Pick<Location, 'protocol' | 'host' | 'pathname'>;

/** The note an address of this window leads to. */
export function notePathIn(address: string, page: Page): NotePath | undefined {
  const url = ownUrl(address, page);
  const route = url?.pathname === page.pathname ? parseRoute(url.hash) : undefined;
  return route?.screen === 'note' ? route.path : undefined;
}

/** The file of the notebook an address of this window shows. */
export function filePathIn(address: string, page: Page): NotePath | undefined {
  const folder = `${page.pathname.slice(0, page.pathname.lastIndexOf('/') + 1)}files/`;
  const url = ownUrl(address, page);
  if (url?.pathname.startsWith(folder) !== true) return undefined;
  try {
    return decodeURIComponent(url.pathname.slice(folder.length)) as NotePath;
  } catch {
    return undefined;
  }
}

function ownUrl(address: string, page: Page): URL | undefined {
  const url = URL.parse(address);
  return url !== null && url.protocol === page.protocol && url.host === page.host ? url : undefined;
}
