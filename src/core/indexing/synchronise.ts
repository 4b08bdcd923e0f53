import { AppError } from '#core/errors.ts';
import type { NotePath } from '#core/note/note.ts';
import { plainNote } from '#core/note/plain-note.ts';
import { compareListing, type ListingDifference } from './compare-listing.ts';
import type { FileEntry, NoteFiles } from './note-files.ts';
import type { IndexChanges, IndexedFile, IndexedNote } from './note-index.ts';
import type { NoteParser, ParsedNote, ParseInput } from './note-parser.ts';
import { recogniseMoves, type Move } from './recognise-moves.ts';

export type SyncPorts = { readonly files: NoteFiles; readonly parser: NoteParser };

export type SyncOptions = {
  /** What the index knows, at least of the files looked at; may change with each commit. */
  readonly known: ReadonlyMap<NotePath, IndexedFile>;
  /** Notes in the index, for the brake. */
  readonly knownNotes: number;
  /** Only these files are looked at; absent: the whole folder. */
  readonly only?: readonly NotePath[];
  /** Files that vanished a moment ago, so that a move arriving in two batches is still seen as one. */
  readonly lately?: readonly IndexedFile[];
  /** Keeps notes in the index that vanished all together, until somebody decides. */
  readonly holdMassRemoval?: boolean;
  /** Whether the index is known to be up to date with a listing of the whole folder. */
  readonly isIndexed?: (listing: readonly FileEntry[]) => boolean;
  /** Now it is. */
  readonly onIndexed?: (listing: readonly FileEntry[]) => void;
  readonly commit: (changes: IndexChanges) => void;
  readonly onProgress?: (done: number, total: number) => void;
};

export type SyncReport = {
  readonly added: readonly NotePath[];
  readonly changed: readonly NotePath[];
  /** As they were indexed. */
  readonly removed: readonly IndexedFile[];
  readonly held: readonly NotePath[];
  readonly moves: readonly Move[];
};

/** Texts handed to the parser at once, in characters and in notes; so many batches are on their way together. */
const BATCH_CHARS = 400_000;
const BATCH_NOTES = 64;
const BATCHES_UNDERWAY = 6;
/** Parsed notes stored in one commit: each commit has a price of its own, and nobody else is answered during one. */
const COMMIT_NOTES = 512;
const COMMIT_CHARS = 1_200_000;
/** From so many notes on, losing more than half of the notebook at once looks like an accident. */
const BRAKE_FROM = 100;

/** Brings the index up to date with the disk: listing × indexed listing → changes → commits. Unchanged files are not read. */
export async function synchronise(ports: SyncPorts, options: SyncOptions): Promise<SyncReport> {
  const listing = options.only === undefined ? ports.files.list() : undefined;
  if (listing !== undefined && options.isIndexed?.(listing) === true)
    return { added: [], changed: [], removed: [], held: [], moves: [] };
  const difference = listing === undefined ? compareSome(ports.files, options) : compareListing(listing, options.known);
  const added = new Set(difference.added.map((entry) => entry.path));
  const notes = [...difference.touched, ...difference.added].filter((entry) => entry.kind === 'note');
  const attachments = [...difference.touched, ...difference.added].filter((entry) => entry.kind === 'attachment');
  const report = { added: [] as NotePath[], changed: [] as NotePath[], appeared: [] as IndexedFile[] };
  const vanished = new Set<NotePath>();
  const unchanged: IndexedFile[] = [];
  /** No file changed between listing and reading. */
  let isAsListed = true;
  let done = 0;
  ports.parser.expect(notes.reduce((sum, entry) => sum + entry.size, 0));
  options.onProgress?.(0, notes.length);

  let gathered: IndexedNote[] = [];
  let gatheredChars = 0;
  const store = (): void => {
    const put = gathered;
    gathered = [];
    gatheredChars = 0;
    if (put.length > 0) options.commit({ put, files: [], removed: [] });
  };

  const underway = new Set<Promise<void>>();
  const parse = async (batch: readonly { file: IndexedFile; text: string }[]): Promise<void> => {
    const inputs: ParseInput[] = batch.map(({ file, text }) => ({ path: file.path, text }));
    const parsed = await ports.parser.parse(inputs);
    gathered.push(...batch.map(({ file }, at) => ({ file, ...(parsed[at] as ParsedNote) })));
    gatheredChars += batch.reduce((sum, { text }) => sum + text.length, 0);
    if (gathered.length >= COMMIT_NOTES || gatheredChars >= COMMIT_CHARS) store();
    done += batch.length;
    options.onProgress?.(done, notes.length);
  };

  for (const batch of batches(notes)) {
    const toParse: { file: IndexedFile; text: string }[] = [];
    for (const entry of batch) {
      const read = readNote(ports.files, entry);
      isAsListed &&= read?.file.size === entry.size && read.file.mtime === entry.mtime;
      if (read === undefined) {
        vanished.add(entry.path);
        continue;
      }
      if (options.known.get(entry.path)?.hash === read.file.hash) {
        unchanged.push(read.file);
        continue;
      }
      (added.has(entry.path) ? report.added : report.changed).push(entry.path);
      if (added.has(entry.path)) report.appeared.push(read.file);
      if ('note' in read) gathered.push(read);
      else toParse.push(read);
    }
    done += batch.length - toParse.length;
    if (toParse.length === 0) continue;
    const work: Promise<void> = parse(toParse).finally(() => underway.delete(work));
    // Whoever awaits `underway` hears of a failure; this only keeps a second one from being called unhandled.
    work.catch(() => undefined);
    underway.add(work);
    if (underway.size >= BATCHES_UNDERWAY) await Promise.race(underway);
  }
  await Promise.all(underway);
  store();

  const gone = [...difference.removed, ...[...vanished].flatMap((path) => options.known.get(path) ?? [])];
  const moves = recogniseMoves([...gone, ...(options.lately ?? [])], report.appeared);
  const movedAway = new Set(moves.map((move) => move.from));
  const lost = gone.filter((file) => file.kind === 'note' && !movedAway.has(file.path));
  const hold = options.holdMassRemoval === true && lost.length >= BRAKE_FROM && lost.length > options.knownNotes / 2;
  const removed = hold ? gone.filter((file) => movedAway.has(file.path)) : gone;

  const files = [...unchanged, ...attachments.map((entry) => ({ ...entry, hash: '' }))];
  if (files.length > 0 || removed.length > 0) {
    options.commit({ put: [], files, removed: removed.map((file) => file.path) });
  }
  options.onProgress?.(notes.length, notes.length);
  if (listing !== undefined && isAsListed && !hold) options.onIndexed?.(listing);
  const isNote = (file: IndexedFile): boolean => file.kind === 'note';
  return {
    added: report.added,
    changed: report.changed,
    removed: removed.filter(isNote),
    held: hold ? lost.map((file) => file.path) : [],
    moves,
  };
}

function compareSome(files: NoteFiles, options: SyncOptions): ListingDifference {
  const added: FileEntry[] = [];
  const touched: FileEntry[] = [];
  const removed: IndexedFile[] = [];
  for (const path of new Set(options.only)) {
    const entry = files.stat(path);
    const known = options.known.get(path);
    if (entry === undefined) {
      if (known !== undefined) removed.push(known);
    } else if (known === undefined) added.push(entry);
    else if (known.size !== entry.size || known.mtime !== entry.mtime || known.kind !== entry.kind) touched.push(entry);
  }
  return { added, touched, removed };
}

function* batches(entries: readonly FileEntry[]): Generator<FileEntry[]> {
  let batch: FileEntry[] = [];
  let size = 0;
  for (const entry of entries) {
    batch.push(entry);
    size += entry.size;
    if (batch.length >= BATCH_NOTES || size >= BATCH_CHARS) {
      yield batch;
      batch = [];
      size = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

/** A note's text, or, when it cannot be read, a note that says so; undefined when the file vanished meanwhile. */
function readNote(files: NoteFiles, entry: FileEntry): { file: IndexedFile; text: string } | IndexedNote | undefined {
  try {
    const { text, hash, size, mtime } = files.read(entry.path);
    return { file: { path: entry.path, kind: 'note', size, mtime, hash }, text };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'note-not-found') return undefined;
    const hash = `unreadable ${entry.size} ${entry.mtime}`;
    return {
      file: { ...entry, hash },
      note: plainNote(entry.path, '', { code: 'unreadable', message: error.message, line: 1 }),
    };
  }
}
