import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#core/errors.ts';
import { formatEvent, parseEvent } from '#core/review/log/parse-event.ts';
import type { ReviewLog } from '#core/review/review-log.ts';
import type { StudyEvent } from '#core/review/study-event.ts';

export type ReviewLogOptions = {
  /** Folders whose logs are read together. */
  readonly folders: readonly string[];
  /** Folder this device writes to. */
  readonly writeTo: string;
  /** Name of this device, and of its file; asked for when something is first written. */
  readonly device: () => string;
  /** Has the disk keep what was written to a file; `fsync` where it is left out. */
  readonly sync?: (handle: number) => void;
};

/** How far a file was read, which file it was, and what the last of it said. */
type Read = {
  readonly ino: number;
  readonly size: number;
  readonly mtime: number;
  readonly upTo: number;
  readonly end: Buffer;
};

const NEWLINE = 0x0a;
/** Bytes by which a file is known to be the one that was read: the end of a line, and with it most of an id. */
const REMEMBERED = 96;

/**
 * The log as plain lines on the disk, a file for each device. Every `.jsonl` file counts, copies that a sync program made of a
 * conflict too; lines that are torn or not understood are left where they are. A line is on the disk before `append` returns.
 */
export function openReviewLog({
  folders,
  writeTo,
  device,
  sync = fsyncSync,
}: ReviewLogOptions): ReviewLog & { close(): void } {
  const read = new Map<string, Read>();
  const ids = new Set<string>();
  let named: string | undefined;
  const ownFile = (): string => (named ??= join(writeTo, `${device()}.jsonl`));
  let open: { readonly handle: number; readonly ino: number } | null = null;

  /** Null where nothing is unread. */
  const eventsOf = (file: string, most = Infinity): readonly StudyEvent[] | null => {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined || !found.isFile()) return null;
    const before = read.get(file);
    if (before?.ino === found.ino && before.size === found.size && before.mtime === found.mtimeMs) return null;
    const known = before?.ino === found.ino && found.size > before.size ? before : undefined;
    let { from, bytes } = unread(file, known, most);
    // A line that is longer is read in one piece all the same.
    if (bytes.length >= most && !bytes.includes(NEWLINE)) ({ from, bytes } = unread(file, known, Infinity));
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    const remembered = Buffer.from(bytes.subarray(Math.max(0, end - REMEMBERED), end));
    read.set(file, {
      ino: found.ino,
      size: from + bytes.length,
      mtime: found.mtimeMs,
      upTo: from + end,
      end: remembered.length > 0 || before === undefined || from === 0 ? remembered : before.end,
    });
    return bytes
      .toString('utf8')
      .split('\n')
      .flatMap((line) => {
        // Editors of other systems put a mark of the encoding before the first line.
        const words = line.trim();
        const event = words === '' ? null : parseEvent(words);
        if (event === null || ids.has(event.id)) return [];
        ids.add(event.id);
        return [event];
      });
  };

  /** Of the first file that has some. */
  const more = (bytes: number): readonly StudyEvent[] | null => {
    for (const folder of folders)
      for (const name of logFiles(folder)) {
        const events = readable(join(folder, name), bytes);
        if (events !== null) return events;
      }
    return null;
  };
  const readable = (file: string, most?: number): readonly StudyEvent[] | null => {
    try {
      return eventsOf(file, most);
    } catch {
      // A sync program is just about to put another in its place, or it is not ours to read: the next time will tell.
      return null;
    }
  };

  /** The handle of the file as it now stands under its name. */
  const handle = (): number => {
    const own = ownFile();
    const found = statSync(own, { throwIfNoEntry: false });
    if (open !== null && found?.ino === open.ino) return open.handle;
    if (open !== null) closeSync(open.handle);
    open = null;
    mkdirSync(writeTo, { recursive: true });
    const made = openSync(own, 'a+');
    open = { handle: made, ino: fstatSync(made).ino };
    if (found === undefined) syncFolder(writeTo);
    return made;
  };

  return {
    news: () => folders.flatMap((folder) => logFiles(folder).flatMap((name) => readable(join(folder, name)) ?? [])),
    readOn: more,
    append: (events) => {
      if (events.length === 0) return;
      // Written or not, this process knows them: whether a line counts that could not be synced is for its writer to say.
      for (const { id } of events) ids.add(id);
      try {
        const file = handle();
        const lines = events.map(formatEvent).join('');
        // The process may have been killed amid a line: what comes next begins one of its own.
        writeWhole(file, Buffer.from(endsAmidLine(file) ? `\n${lines}` : lines));
        sync(file);
      } catch (error) {
        throw new AppError('write-failed', 'Your answer could not be written to the disk.', {
          hint: 'Check that there is room on the disk and that the folder may be written to, then answer once more.',
          details: { folder: writeTo },
          cause: error,
        });
      }
    },
    close: () => {
      if (open !== null) closeSync(open.handle);
      open = null;
    },
  };
}

function logFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.jsonl(?:$|[^a-z])/iu.test(name) && !name.endsWith('~'))
      .toSorted();
  } catch {
    return [];
  }
}

/**
 * What was not yet read. An append leaves what was read as it was; a sync program may have put another file in its place, even
 * under the same number: then all of it is unread.
 */
function unread(
  file: string,
  before: Read | undefined,
  most: number,
): { readonly from: number; readonly bytes: Buffer } {
  if (before === undefined) return { from: 0, bytes: readFrom(file, 0, most) };
  const { upTo, end } = before;
  const bytes = readFrom(file, upTo - end.length, end.length + most);
  const isSame = bytes.subarray(0, end.length).equals(end);
  return isSame ? { from: upTo, bytes: bytes.subarray(end.length) } : { from: 0, bytes: readFrom(file, 0, most) };
}

function readFrom(file: string, from: number, most: number): Buffer {
  const handle = openSync(file, 'r');
  try {
    const size = Math.min(most, Math.max(0, fstatSync(handle).size - from));
    const bytes = Buffer.alloc(size);
    let got = 0;
    while (got < size) {
      const count = readSync(handle, bytes, got, size - got, from + got);
      if (count === 0) break;
      got += count;
    }
    return bytes.subarray(0, got);
  } finally {
    closeSync(handle);
  }
}

function writeWhole(handle: number, bytes: Buffer): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(handle, bytes, done);
}

function endsAmidLine(handle: number): boolean {
  const { size } = fstatSync(handle);
  const last = Buffer.alloc(1);
  return size > 0 && readSync(handle, last, 0, 1, size - 1) === 1 && last[0] !== NEWLINE;
}

/** Makes the name of a new file survive a crash, where the system knows how. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Windows cannot open folders; there the name is safe with the file.
  }
}
