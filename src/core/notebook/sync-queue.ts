import type { FileChanges, NoteFiles } from '#core/indexing/note-files.ts';
import type { IndexedFile } from '#core/indexing/note-index.ts';
import type { NoteParser } from '#core/indexing/note-parser.ts';
import type { Move } from '#core/indexing/recognise-moves.ts';
import { synchronise, type SyncReport } from '#core/indexing/synchronise.ts';
import type { NotePath } from '#core/note/note.ts';
import type { LiveIndex } from './live-index.ts';

export type SyncRequest = {
  /** Absent: the whole folder. */
  readonly only?: readonly NotePath[];
  /** Forget what is indexed and read every file again. */
  readonly rebuild?: boolean;
  readonly holdMassRemoval?: boolean;
};

export type SyncState = {
  readonly phase: 'listing' | 'indexing' | 'ready' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly held: ReadonlySet<NotePath>;
  readonly error: unknown;
};

export type SyncQueue = {
  /** Runs after whatever is under way; requests waiting together become one. */
  run(request?: SyncRequest): Promise<SyncReport>;
  /** For the watcher: files changed on disk. */
  changed(changes: FileChanges): Promise<SyncReport>;
  state(): SyncState;
  idle(): Promise<void>;
};

export type SyncEvents = {
  readonly onState: (state: SyncState) => void;
  readonly onReport: (report: SyncReport) => void;
};

/** How long a vanished file is remembered, ms, so that it is recognised when it turns up under another name. */
const REMEMBER_GONE = 10_000;
/** Listeners hear of progress at most so often, ms. */
const PROGRESS_EVERY = 100;

/** One synchronisation at a time, whoever asks: start, watcher, a save, the command line. */
export function createSyncQueue(
  ports: { readonly files: NoteFiles; readonly parser: NoteParser; readonly now: () => number },
  live: LiveIndex,
  events: SyncEvents,
): SyncQueue {
  let state: SyncState = { phase: 'listing', done: 0, total: 0, held: new Set(), error: null };
  let lately: { readonly file: IndexedFile; readonly at: number }[] = [];
  let tail: Promise<unknown> = Promise.resolve();
  let lastProgress = 0;

  const enter = (next: Partial<SyncState>): void => {
    state = { ...state, ...next };
    events.onState(state);
  };

  const work = async (request: SyncRequest): Promise<SyncReport> => {
    live.refresh();
    if (request.rebuild === true) live.commit({ put: [], files: [], removed: [...live.known.keys()] });
    if (request.only === undefined) enter({ phase: 'listing', done: 0, total: 0, error: null });
    lately = lately.filter(({ at }) => ports.now() - at < REMEMBER_GONE);
    try {
      const report = await synchronise(ports, {
        get known() {
          return live.known;
        },
        knownNotes: live.noteCount,
        isIndexed: (listing) => live.isListedAs(listing),
        onIndexed: (listing) => live.rememberListing(listing),
        ...(request.only === undefined ? {} : { only: request.only }),
        ...(request.holdMassRemoval === undefined ? {} : { holdMassRemoval: request.holdMassRemoval }),
        lately: lately.map(({ file }) => file),
        commit: (changes) => live.commit(changes),
        onProgress: (done, total) => {
          const finished = done === total;
          if (request.only !== undefined || (!finished && ports.now() - lastProgress < PROGRESS_EVERY)) return;
          lastProgress = ports.now();
          enter({ phase: 'indexing', done, total });
        },
      });
      const moved = new Set(report.moves.map((move: Move) => move.from));
      lately = lately.filter(({ file }) => !moved.has(file.path));
      for (const file of report.removed) if (!moved.has(file.path)) lately.push({ file, at: ports.now() });
      const held = request.only === undefined ? new Set(report.held) : stillHeld(state.held, live);
      if (request.only === undefined || state.phase !== 'ready' || held.size !== state.held.size)
        enter({ phase: 'ready', held, error: null });
      events.onReport(report);
      return report;
    } catch (error) {
      enter({ phase: 'failed', error });
      throw error;
    }
  };

  const run = (request: SyncRequest = {}): Promise<SyncReport> => {
    const result = tail.then(() => work(request));
    tail = result.catch(() => undefined);
    return result;
  };

  let waiting: { paths: Set<NotePath>; all: boolean; result: Promise<SyncReport> } | undefined;
  return {
    run,
    changed(changes) {
      if (waiting !== undefined) {
        for (const path of changes.paths) waiting.paths.add(path);
        waiting.all ||= changes.all;
        return waiting.result;
      }
      const gathered = { paths: new Set(changes.paths), all: changes.all };
      const result = tail.then(() => {
        waiting = undefined;
        return work(gathered.all ? { holdMassRemoval: true } : { only: [...gathered.paths], holdMassRemoval: true });
      });
      tail = result.catch(() => undefined);
      waiting = Object.assign(gathered, { result });
      return result;
    },
    state: () => state,
    idle: async () => {
      await tail;
    },
  };
}

function stillHeld(held: ReadonlySet<NotePath>, live: LiveIndex): ReadonlySet<NotePath> {
  return new Set([...held].filter((path) => live.known.has(path)));
}
