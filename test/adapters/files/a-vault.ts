import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDiskNoteFiles, type DiskNoteFiles, type DiskOptions } from '#adapters/files/open-disk-note-files.ts';

/** A vault on the disk for one test; removed afterwards. */
export function aVault(texts: Record<string, string | Uint8Array> = {}, options: Partial<DiskOptions> = {}) {
  const base = mkdtempSync(join(tmpdir(), 'konspekt-files-'));
  const root = join(base, 'vault');
  const snapshotsDir = join(base, 'snapshots');
  mkdirSync(root);
  const at = (path: string): string => join(root, path);
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), content);
  };
  for (const [path, content] of Object.entries(texts)) write(path, content);
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  const open = (more: Partial<DiskOptions> = {}): DiskNoteFiles =>
    openDiskNoteFiles({ root, snapshotsDir, ...options, ...more });
  return {
    base,
    root,
    snapshotsDir,
    at,
    open,
    files: open(),
    text: (path: string): string => readFileSync(at(path), 'utf8'),
    exists: (path: string): boolean => existsSync(at(path)),
    names: (folder = '.'): string[] => readdirSync(at(folder)).toSorted(),
    outside: {
      write,
      remove: (path: string): void => rmSync(at(path), { recursive: true }),
      move: (from: string, to: string): void => {
        mkdirSync(dirname(at(to)), { recursive: true });
        renameSync(at(from), at(to));
      },
      unplug: (): void => renameSync(root, `${root} unplugged`),
      plugIn: (): void => renameSync(`${root} unplugged`, root),
    },
  };
}
