import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pixel } from './bring-in.ts';

/** A folder of files that are not in the notebook. */
export function otherFiles() {
  const root = mkdtempSync(join(tmpdir(), 'konspekt-elsewhere-'));
  return {
    folder: (name: string): string => join(root, name),
    /** Makes a file, a small picture unless something else is given; answers where it stands. */
    file(name: string, content: string | Uint8Array = pixel): string {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), content);
      return join(root, name);
    },
    clear: (): void => rmSync(root, { recursive: true, force: true }),
  };
}
