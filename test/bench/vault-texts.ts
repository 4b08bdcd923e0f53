import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDiskNoteFiles } from '#adapters/files/open-disk-note-files.ts';

/** Absolute paths of the notes the app would index, so that every measurement works on the same ones. */
export function notePaths(vault: string): readonly string[] {
  const files = openDiskNoteFiles({ root: vault, snapshotsDir: join(tmpdir(), 'konspekt-bench-none') });
  return files.list().flatMap(({ kind, path }) => (kind === 'note' ? [join(vault, path)] : []));
}

/** The texts of all notes. */
export function readTexts(vault: string): readonly string[] {
  return notePaths(vault).map((path) => readFileSync(path, 'utf8'));
}

/** A folder for what a measurement writes; whoever runs the bench removes all of them together. */
export function scratchFolder(): string {
  return mkdtempSync(join(process.env['KONSPEKT_BENCH_SCRATCH'] ?? tmpdir(), 'scratch-'));
}
