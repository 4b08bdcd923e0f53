import { expect } from 'vitest';
import { AppError, type ErrorCode } from '#core/errors.ts';
import type { FileChanges, NoteFiles } from '#core/indexing/note-files.ts';
import type { NotePath } from '#core/note/note.ts';

/** Note files under test, and another program that works on the same folder. */
export type NoteFilesUnderTest = {
  readonly files: NoteFiles;
  readonly outside: {
    write(path: string, content: string | Uint8Array): void;
    remove(path: string): void;
    move(from: string, to: string): void;
    unplug(): void;
    plugIn(): void;
  };
};

/** What is listed, as “path kind”, sorted. */
export function listed(files: NoteFiles): string[] {
  return files
    .list()
    .map((entry) => `${entry.path} ${entry.kind}`)
    .toSorted();
}

/** The texts of a path's snapshots, newest first. */
export function snapshotTexts(files: NoteFiles, path: string): string[] {
  return files.snapshots(path as NotePath).map((snapshot) => files.readSnapshot(snapshot.id));
}

/** What an action throws. */
export function failure(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}

/** Matches an AppError of this code. */
export function code(expected: ErrorCode): unknown {
  return expect.toSatisfy(
    (error: unknown) => error instanceof AppError && error.code === expected,
    `an AppError “${expected}”`,
  );
}

/** Watches and gathers what is heard. */
export async function hear(files: NoteFiles): Promise<{
  readonly batches: readonly FileChanges[];
  readonly paths: ReadonlySet<string>;
  readonly all: () => number;
  until(done: (paths: ReadonlySet<string>, all: boolean) => boolean): Promise<void>;
  stop(): Promise<void>;
}> {
  const batches: FileChanges[] = [];
  const paths = new Set<string>();
  const all = (): number => batches.filter((batch) => batch.all).length;
  const stop = await files.watch((changes) => {
    batches.push(changes);
    for (const path of changes.paths) paths.add(path);
  });
  const until = async (done: (paths: ReadonlySet<string>, all: boolean) => boolean): Promise<void> => {
    await expect.poll(() => done(paths, all() > 0), { timeout: 4000, interval: 20 }).toBe(true);
  };
  return { batches, paths, all, until, stop };
}
