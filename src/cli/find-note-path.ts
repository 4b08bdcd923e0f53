import { isAbsolute, relative, resolve } from 'node:path';
import type { Tree } from '#api/contract.ts';
import { AppError } from '#core/errors.ts';
import type { NotePath } from '#core/note/note.ts';

/**
 * The file a person means on the command line: its path in the vault, the path on the disk, either without the extension
 * of a note, else a title or concept id that only one note has.
 * @throws AppError note-not-found
 */
export function findNotePath(typed: string, { notes, attachments }: Tree, vault: string): NotePath {
  const wanted = vaultPath(typed, vault);
  const paths = new Set<string>([...notes.map(({ path }) => path), ...attachments]);
  for (const path of [wanted, `${wanted}.md`]) if (paths.has(path)) return path as NotePath;

  const folded = typed.normalize('NFC').toLowerCase();
  const titled = notes.filter(({ title }) => title.normalize('NFC').toLowerCase() === folded);
  const named = titled.length > 0 ? titled : notes.filter(({ concept }) => concept === typed);
  const [note, another] = named;
  if (note !== undefined && another === undefined) return note.path;
  const hint =
    note && another ? `Do you mean “${note.path}” or “${another.path}”?` : 'Look its path up with “konspekt find”.';
  throw new AppError('note-not-found', `There is no note “${typed}” in this folder.`, { hint });
}

/** A path as typed, made relative to the vault, with `/` and in NFC. */
export function vaultPath(typed: string, vault: string): string {
  const inside = isAbsolute(typed) ? relative(vault, resolve(typed)) : typed;
  const path = process.platform === 'win32' ? inside.replaceAll('\\', '/') : inside;
  return path.replace(/^(?:\.\/)+/, '').normalize('NFC');
}
