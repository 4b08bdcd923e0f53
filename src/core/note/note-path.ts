import { AppError } from '#core/errors.ts';
import type { NotePath } from './note.ts';

/** Folder part of a path, '' for the vault's root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Joins a folder and a relative path, `.` and `..` carried out; undefined when it would leave the vault. */
export function joinPath(folder: string, relative: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else parts.push(part);
  }
  return parts.join('/');
}

/** The path from one folder to a file, as a link would write it. */
export function relativePath(fromFolder: string, to: string): string {
  const from = fromFolder === '' ? [] : fromFolder.split('/');
  const target = to.split('/');
  let common = 0;
  while (common < from.length && common < target.length - 1 && from[common] === target[common]) common++;
  return [...from.slice(common).map(() => '..'), ...target.slice(common)].join('/');
}

export function isNotePath(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/**
 * Makes a typed name into the path of a note: NFC, extension added, nothing a link could not name.
 * @throws AppError path-invalid
 */
export function toNotePath(typed: string, options: { keep?: string } = {}): NotePath {
  const path = typed.normalize('NFC').trim().replace(/^\/+/, '');
  const withEnd = isNotePath(path) ? path : `${path}.md`;
  const bad = (why: string, hint: string): never => {
    throw new AppError('path-invalid', why, { hint, details: { path: typed } });
  };
  if (path === '' || path.endsWith('/')) bad('A note needs a name.', 'Type a name such as “Value proposition”.');
  for (const part of withEnd.split('/')) {
    if (part === '' || part === '.' || part === '..')
      bad(`“${typed}” is not a path inside the notebook.`, 'Use names separated by “/”.');
    if (part.startsWith('.')) bad(`“${part}” would be a hidden file.`, 'Choose a name that does not begin with a dot.');
  }
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is refused
  if (/[\u0000-\u001f\\]/.test(withEnd)) bad(`“${typed}” holds a character that files cannot have.`, 'Remove it.');
  const name = nameOf(withEnd);
  const refused = /[#^|[\]]/.exec(name);
  if (refused !== null && nameOf(options.keep ?? '') !== name) {
    bad(`Links could not name “${name}”: it holds “${refused[0]}”.`, 'Leave out # ^ | [ ].');
  }
  return withEnd as NotePath;
}
