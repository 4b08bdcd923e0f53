import { isAbsolute, relative, resolve } from 'node:path';
import type { Tree } from '#api/contract.ts';
import type { NotePath } from '#core/note/note.ts';

/**
 * The note a person means on the command line: its path in the vault, the path of the file itself, either without the
 * extension, else a title or concept id that only one note has. What is not found stays as it was typed, for the app to judge.
 */
export function findNotePath(typed: string, { notes }: Pick<Tree, 'notes'>, vault: string): NotePath {
  const wanted = vaultPath(typed, vault);
  const paths = new Set<string>(notes.map(({ path }) => path));
  for (const path of [wanted, `${wanted}.md`]) if (paths.has(path)) return path as NotePath;

  const folded = typed.normalize('NFC').toLowerCase();
  const named = notes.filter(
    ({ title, concept }) => title.normalize('NFC').toLowerCase() === folded || concept === typed,
  );
  return named.length === 1 && named[0] ? named[0].path : (wanted as NotePath);
}

/** A path as typed, made relative to the vault, with `/` and in NFC. */
export function vaultPath(typed: string, vault: string): string {
  const inside = isAbsolute(typed) ? relative(vault, resolve(typed)) : typed;
  const path = process.platform === 'win32' ? inside.replaceAll('\\', '/') : inside;
  return path.replace(/^(?:\.\/)+/, '').normalize('NFC');
}
