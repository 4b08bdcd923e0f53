import { hash } from 'node:crypto';
import { AppError } from '#core/errors.ts';
import { fileKind, isHiddenPath } from '#core/indexing/file-kind.ts';
import { fitLineEnds } from '#core/indexing/fit-line-ends.ts';
import type { FileChanges, FileEntry, NoteFiles, Snapshot } from '#core/indexing/note-files.ts';
import { assertVisiblePath, checkVaultPath } from '#core/indexing/vault-path.ts';
import { numbered } from '#core/note/file-name.ts';
import { foldName } from '#core/note/link-key.ts';
import type { NotePath } from '#core/note/note.ts';

/** What another program may do to the same files: unchecked, and reported to those who watch. */
export type OutsideProgram = {
  write(path: string, content: string | Uint8Array): void;
  remove(path: string): void;
  /** Moves a file, or a folder with all it holds. */
  move(from: string, to: string): void;
  /** The disk goes away: nothing can be listed or read until it is plugged in. */
  unplug(): void;
  plugIn(): void;
};

/** Note files that live in memory. */
export type MemoryNoteFiles = NoteFiles & { readonly outside: OutsideProgram };

type MemoryFile = { readonly bytes: Uint8Array; readonly mtime: number };
type MemorySnapshot = Snapshot & { readonly bytes: Uint8Array };

const BEGAN = Date.UTC(2026, 0, 1);

/** Makes note files in memory, for tests: the same contract as the disk, with time that moves one second per change. */
export function createMemoryNoteFiles(initial: Readonly<Record<string, string>> = {}): MemoryNoteFiles {
  const files = new Map<string, MemoryFile>();
  const listeners = new Set<(changes: FileChanges) => void>();
  let snapshots: MemorySnapshot[] = [];
  let ticks = 0;
  let plugged = true;
  let changed: { paths: Set<NotePath>; all: boolean } | undefined;

  const now = (): number => BEGAN + ++ticks * 1000;
  const put = (path: string, bytes: Uint8Array): MemoryFile => {
    const file = { bytes, mtime: now() };
    files.set(path, file);
    return file;
  };
  const report = (paths: readonly string[], all = false): void => {
    if (changed === undefined) {
      changed = { paths: new Set(), all: false };
      setImmediate(() => {
        const batch = changed;
        changed = undefined;
        if (batch === undefined) return;
        const changes: FileChanges = { paths: batch.all ? [] : [...batch.paths], all: batch.all };
        for (const listener of listeners) listener(changes);
      });
    }
    for (const path of paths) if (isListed(path)) changed.paths.add(path as NotePath);
    changed.all ||= all;
  };
  const assertPlugged = (): void => {
    if (!plugged) throw new AppError('vault-unreadable', 'The folder cannot be read.', { hint: 'Plug the disk in.' });
  };
  const find = (path: string): MemoryFile | undefined => {
    assertPlugged();
    return isHiddenPath(path) ? undefined : files.get(path);
  };
  const keep = (path: NotePath, bytes: Uint8Array): void => {
    const newest = snapshots.findLast((snapshot) => snapshot.path === path);
    if (newest !== undefined && hashOf(newest.bytes) === hashOf(bytes)) return;
    const at = new Date(now()).toISOString();
    snapshots.push({ id: `snapshot-${snapshots.length + 1}`, path, at, size: bytes.length, bytes });
  };
  const relocate = (from: string, to: string): boolean => {
    const inside = [...files.keys()].filter((path) => path === from || path.startsWith(`${from}/`));
    for (const path of inside) {
      const file = files.get(path);
      files.delete(path);
      if (file !== undefined) files.set(to + path.slice(from.length), file);
    }
    report(
      [from, to],
      inside.some((path) => path !== from),
    );
    return inside.length > 0;
  };
  const isTaken = (path: string): boolean =>
    files.has(path) || [...files.keys()].some((other) => other.startsWith(`${path}/`));

  const carrySnapshots = (from: string, to: string): void => {
    snapshots = snapshots.map((snapshot) => {
      const concerned = snapshot.path === from || snapshot.path.startsWith(`${from}/`);
      return concerned ? { ...snapshot, path: (to + snapshot.path.slice(from.length)) as NotePath } : snapshot;
    });
  };

  for (const [path, text] of Object.entries(initial)) put(checkVaultPath(path), encode(text));

  return {
    list: () => {
      assertPlugged();
      return [...files.entries()].filter(([path]) => isListed(path)).map(([path, file]) => entryOf(path, file));
    },
    stat: (path) => {
      const name = insidePath(path);
      const file = name === undefined || !isListed(name) ? undefined : find(name);
      return name === undefined || file === undefined ? undefined : entryOf(name, file);
    },
    read: (path) => {
      const name = checkVaultPath(path);
      const file = find(name);
      if (file === undefined) throw missing(name);
      return { text: decode(file.bytes, name), hash: hashOf(file.bytes), size: file.bytes.length, mtime: file.mtime };
    },
    readBytes: (path) => {
      const name = insidePath(path);
      return name === undefined || !plugged ? undefined : find(name)?.bytes;
    },
    write: (path, text, options = {}) => {
      const name = checkVaultPath(path);
      assertVisiblePath(name);
      const old = find(name);
      if (old !== undefined && options.baseHash === null) throw exists(name);
      const oldHash = old === undefined ? null : hashOf(old.bytes);
      if (typeof options.baseHash === 'string' && options.baseHash !== oldHash) {
        throw new AppError('note-changed', `“${name}” was changed by another program.`, {
          details: { path: name, hash: oldHash },
        });
      }
      const bytes =
        old === undefined ? encode(text) : encodeLike(text, old.bytes, options.keepLineEnds !== false, name);
      const hash = hashOf(bytes);
      if (old !== undefined && hash !== oldHash) keep(name, old.bytes);
      const file = old === undefined || hash !== oldHash ? put(name, bytes) : old;
      if (file !== old) report([name]);
      return { text: decode(bytes, name), hash, size: bytes.length, mtime: file.mtime };
    },
    receive: (path) => {
      const name = checkVaultPath(path);
      assertVisiblePath(name);
      assertPlugged();
      let bytes = Buffer.alloc(0);
      return {
        id: `incoming-${++ticks}`,
        append: (base64) => (bytes = Buffer.concat([bytes, Buffer.from(base64, 'base64')])).length,
        place: () => {
          assertPlugged();
          const taken = new Set([...files.keys()].map(foldName));
          let number = 1;
          while (taken.has(foldName(numbered(name, number)))) number += 1;
          put(numbered(name, number), bytes);
          report([numbered(name, number)]);
          return numbered(name, number);
        },
        discard: () => undefined,
      };
    },
    move: (from, to) => {
      const [source, target] = [checkVaultPath(from), checkVaultPath(to)];
      if (source === target) return;
      assertPlugged();
      if (!isTaken(source) || isHiddenPath(source)) throw missing(source);
      assertVisiblePath(target, { folder: !files.has(source) });
      if (target.startsWith(`${source}/`))
        throw new AppError('path-invalid', `“${source}” cannot be moved into itself.`);
      if (isTaken(target)) throw exists(target);
      relocate(source, target);
      carrySnapshots(source, target);
    },
    remove: (path) => {
      const name = checkVaultPath(path);
      const file = find(name);
      if (file === undefined) throw missing(name);
      keep(name, file.bytes);
      files.delete(name);
      report([name]);
    },
    snapshots: (path) =>
      snapshots
        .filter((snapshot) => snapshot.path === path.normalize('NFC'))
        .map(({ id, path: own, at, size }) => ({ id, path: own, at, size }))
        .toReversed(),
    latestSnapshots: () => [
      ...new Map(snapshots.map(({ id, path, at, size }) => [path, { id, path, at, size }])).values(),
    ],
    followMoves: (moves) => {
      for (const { from, to } of moves) carrySnapshots(from, to);
    },
    readSnapshot: (id) => {
      const found = snapshots.find((snapshot) => snapshot.id === id);
      if (found === undefined) {
        throw new AppError('snapshot-not-found', 'This earlier version is no longer kept.', { details: { id } });
      }
      return decode(found.bytes, found.path);
    },
    watch: async (listener) => {
      listeners.add(listener);
      return async () => void listeners.delete(listener);
    },
    outside: {
      write: (path, content) => {
        put(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
        report([path]);
      },
      remove: (path) => {
        files.delete(path);
        report([path]);
      },
      move: (from, to) => void relocate(from, to),
      unplug: () => {
        plugged = false;
        report([], true);
      },
      plugIn: () => {
        plugged = true;
        report([], true);
      },
    },
  };
}

function isListed(path: string): boolean {
  return fileKind(path) !== undefined && !isHiddenPath(path);
}

function entryOf(path: string, file: MemoryFile): FileEntry {
  return { path: path as NotePath, kind: fileKind(path) ?? 'attachment', size: file.bytes.length, mtime: file.mtime };
}

function insidePath(path: string): NotePath | undefined {
  try {
    return checkVaultPath(path);
  } catch {
    return undefined;
  }
}

function hashOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex').slice(0, 32);
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function encodeLike(text: string, old: Uint8Array, keepLineEnds: boolean, path: string): Uint8Array {
  const fitted = keepLineEnds ? fitLineEnds(text, decode(old, path)) : text;
  return encode(hasMark(old) && !fitted.startsWith('\uFEFF') ? `\uFEFF${fitted}` : fitted);
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('note-encoding', `“${path}” is not written in UTF-8.`, { details: { path }, cause });
  }
}

function missing(path: string): AppError {
  return new AppError('note-not-found', `There is no “${path}”.`, { details: { path } });
}

function exists(path: string): AppError {
  return new AppError('note-exists', `There is already a file “${path}”.`, { details: { path } });
}
