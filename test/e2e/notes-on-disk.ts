import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ServedNotebook } from './served-notebook.ts';

/** The served folder as another program sees it. */
export function notesOnDisk({ vault }: Pick<ServedNotebook, 'vault'>) {
  const at = (path: string): string => join(vault, path);
  return {
    read: (path: string): string => readFileSync(at(path), 'utf8'),
    exists: (path: string): boolean => existsSync(at(path)),
    write(path: string, text: string): void {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), text);
    },
    rename(from: string, to: string): void {
      mkdirSync(dirname(at(to)), { recursive: true });
      renameSync(at(from), at(to));
    },
    remove: (path: string): void => rmSync(at(path), { recursive: true }),
  };
}
