import { copyFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#core/errors.ts';
import type { Snapshot } from '#core/indexing/note-files.ts';
import type { NotePath } from '#core/note/note.ts';
import { failureCode } from './file-failure.ts';
import { appendLine, dayLength, listDays, readDay, rewriteDay, type KeptText, type LogLine } from './snapshot-log.ts';
import { thinSnapshots } from './snapshot-thinning.ts';
import { discard, syncFile, syncFolder, writeTemporary } from './temporary-file.ts';

export type SnapshotStoreOptions = {
  readonly folder: string;
  readonly clock: () => Date;
  readonly id: () => string;
  /** Bytes of all snapshots together from which the oldest go. */
  readonly maxBytes: number;
};

const PRUNE_EVERY_MS = 6 * 3_600_000;
const ID = /^\d{8}T\d{9}Z-[\w-]{1,80}$/;

/**
 * Texts as they stood before they were replaced or removed: plain files in one folder a day, named in that day's log.
 * The file is on the disk before its line, so every line has its file. Only logs that nobody appends to any more are rewritten.
 */
export class SnapshotStore {
  readonly #options: SnapshotStoreOptions;
  #byPath = new Map<string, KeptText[]>();
  /** What the state in memory was read from; another process may have written since. */
  #seen = '';
  #pruned = Number.NEGATIVE_INFINITY;

  constructor(options: SnapshotStoreOptions) {
    this.#options = options;
  }

  /** Keeps a text; one equal to the newest of its path is kept already. */
  keep(path: string, bytes: Uint8Array, hash: string): void {
    this.#refresh();
    if (this.#byPath.get(path)?.at(-1)?.hash === hash) return;
    this.#keep(path, bytes.length, hash, (file, folder) => {
      renameSync(writeTemporary(folder, this.#options.id(), bytes), file);
      return () => discard(file);
    });
  }

  /** Takes a whole file over, however large: it stands in the snapshots afterwards, and may still stand at its place. */
  takeOver(path: string, absolute: string): void {
    this.#refresh();
    this.#keep(path, statSync(absolute).size, '', (file) => {
      try {
        renameSync(absolute, file);
        return () => renameSync(file, absolute);
      } catch (error) {
        if (failureCode(error) !== 'EXDEV') throw error;
        copyWhole(absolute, file);
        return () => discard(file);
      }
    });
  }

  /** Snapshots of a path, newest first; those from before a rename belong to the new path. */
  of(path: string): readonly Snapshot[] {
    this.#refresh();
    return (this.#byPath.get(path) ?? []).map((kept) => asSnapshot(path, kept)).toReversed();
  }

  /** The newest snapshot of every path. */
  latest(): readonly Snapshot[] {
    this.#refresh();
    return [...this.#byPath].flatMap(([path, kept]) => kept.slice(-1).map((last) => asSnapshot(path, last)));
  }

  /** The bytes of one snapshot. @throws AppError snapshot-not-found */
  read(id: string): Buffer {
    try {
      if (ID.test(id)) return readFileSync(this.#fileOf(id));
    } catch (error) {
      throw notKept(id, error);
    }
    throw notKept(id);
  }

  /** Lets the snapshots of a file or folder follow its rename. */
  moved(from: string, to: string): void {
    this.#refresh();
    this.#carry(from, to);
  }

  /** Lets the snapshots of single files follow their moves, however many there are. */
  movedFiles(moves: readonly { readonly from: string; readonly to: string }[]): void {
    this.#refresh();
    for (const { from, to } of moves) if (this.#byPath.has(from)) this.#carry(from, to);
  }

  #carry(from: string, to: string): void {
    if (from === to || !follow(this.#byPath, from, to)) return;
    const at = this.#options.clock().toISOString();
    appendLine(this.#options.folder, dayOf(at), { from, to, at });
    this.#seen = this.#fingerprint();
  }

  #keep(path: string, size: number, hash: string, store: (file: string, folder: string) => () => void): void {
    this.#prune();
    const at = this.#options.clock().toISOString();
    const id = `${at.replaceAll(/[-:.]/g, '')}-${this.#options.id()}`;
    const folder = join(this.#options.folder, dayOf(at));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const takeBack = store(join(folder, id), folder);
    const line: KeptText = { id, path, at, size, hash };
    try {
      syncFolder(folder);
      appendLine(this.#options.folder, dayOf(at), line);
    } catch (error) {
      takeBack();
      throw error;
    }
    push(this.#byPath, line);
    this.#seen = this.#fingerprint();
  }

  #fileOf(id: string): string {
    return join(this.#options.folder, id.slice(0, 8), id);
  }

  #fingerprint(): string {
    const days = listDays(this.#options.folder);
    const lengths = days.slice(-2).map((day) => `${day}:${dayLength(this.#options.folder, day)}`);
    return `${days.length} ${lengths.join(' ')}`;
  }

  #refresh(): void {
    const seen = this.#fingerprint();
    if (seen === this.#seen) return;
    this.#byPath = new Map();
    for (const line of listDays(this.#options.folder).flatMap((day) => readDay(this.#options.folder, day))) {
      if ('id' in line) push(this.#byPath, line);
      else follow(this.#byPath, line.from, line.to);
    }
    this.#seen = seen;
  }

  #prune(): void {
    const now = this.#options.clock();
    if (now.getTime() - this.#pruned < PRUNE_EVERY_MS) return;
    this.#pruned = now.getTime();
    const dropped = thinSnapshots([...this.#byPath.values()].flat(), now, this.#options.maxBytes);
    if (dropped.size === 0) return;
    const { folder, id } = this.#options;
    // A rename matters only to texts from before it.
    let anyBefore = false;
    for (const day of listDays(folder)) {
      if (dayOf(new Date(now.getTime() - 2 * 86_400_000).toISOString()) < day) break;
      const lines = readDay(folder, day);
      const left = lines.filter((line: LogLine) => ('id' in line ? !dropped.has(line.id) : true));
      anyBefore ||= left.some((line) => 'id' in line);
      if (left.length < lines.length || !anyBefore) rewriteDay(folder, day, anyBefore ? left : [], id());
    }
    this.#seen = '';
    this.#refresh();
  }
}

function copyWhole(from: string, to: string): void {
  try {
    copyFileSync(from, to);
    syncFile(to);
  } catch (error) {
    discard(to);
    throw error;
  }
}

function dayOf(at: string): string {
  return at.slice(0, 10).replaceAll('-', '');
}

function asSnapshot(path: string, { id, at, size }: KeptText): Snapshot {
  return { id, path: path as NotePath, at, size };
}

function push(byPath: Map<string, KeptText[]>, line: KeptText): void {
  const kept = byPath.get(line.path);
  if (kept === undefined) byPath.set(line.path, [line]);
  else kept.push(line);
}

/** Carries a rename out on the texts kept so far; false when it concerns none of them. */
function follow(byPath: Map<string, KeptText[]>, from: string, to: string): boolean {
  const concerned = [...byPath.keys()].filter((path) => path === from || path.startsWith(`${from}/`));
  const moved = concerned.map((path) => [path, byPath.get(path) ?? []] as const);
  for (const [path] of moved) byPath.delete(path);
  for (const [path, kept] of moved) {
    const target = `${to}${path.slice(from.length)}`;
    const all = [...(byPath.get(target) ?? []), ...kept.map((line) => ({ ...line, path: target }))];
    byPath.set(
      target,
      all.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    );
  }
  return moved.length > 0;
}

function notKept(id: string, cause?: unknown): AppError {
  return new AppError('snapshot-not-found', 'This earlier version is no longer kept.', {
    hint: 'Choose another one from the list.',
    details: { id },
    cause,
  });
}
