import { AppError } from '#core/errors.ts';
import type { NotePath } from '#core/note/note.ts';
import { fileKind, isHiddenPath } from './file-kind.ts';

/**
 * Checks a path that came from outside before anything touches the disk, and brings it to NFC.
 * @throws AppError path-outside for anything that could lead out of the vault, path-invalid for what names no file
 */
export function checkVaultPath(path: string): NotePath {
  const details = { path };
  if (/^[/\\]|^[A-Za-z]:[/\\]/.test(path) || path.split(/[/\\]/).includes('..')) {
    throw new AppError('path-outside', `“${path}” is not inside the notebook.`, {
      hint: 'Name files by their path inside the notebook, such as “folder/Note.md”.',
      details,
    });
  }
  if (path.includes('\0') || path.split('/').some((part) => part === '' || part === '.')) {
    throw new AppError('path-invalid', `“${path.replaceAll('\0', '␀')}” does not name a file.`, {
      hint: 'Use names separated by “/”.',
      details,
    });
  }
  return path.normalize('NFC') as NotePath;
}

/** Refuses names under which a new file or folder would be lost from view. @throws AppError path-invalid */
export function assertVisiblePath(path: string, options: { folder?: boolean } = {}): void {
  const details = { path };
  if (isHiddenPath(path)) {
    throw new AppError('path-invalid', `“${path}” would be hidden.`, {
      hint: 'Choose a name that does not begin with a dot.',
      details,
    });
  }
  if (options.folder !== true && fileKind(path) === undefined) {
    throw new AppError('path-invalid', `“${path}” is not a kind of file the notebook shows.`, {
      hint: 'Notes end in “.md”.',
      details,
    });
  }
}

/** Whether this names a folder inside the notebook in which files would be seen. */
export function isFolderPath(path: string): boolean {
  try {
    assertVisiblePath(checkVaultPath(path), { folder: true });
    return path.trim() === path && !path.includes('\\');
  } catch {
    return false;
  }
}
