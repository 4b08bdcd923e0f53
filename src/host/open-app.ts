import { realpathSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { createAnkiPackages } from '#adapters/anki/create-anki-packages.ts';
import { openDesk } from '#adapters/anki/open-desk.ts';
import { placeFile } from '#adapters/anki/place-file.ts';
import { openDiskNoteFiles } from '#adapters/files/open-disk-note-files.ts';
import { openReviewLog } from '#adapters/log/open-review-log.ts';
import { openSqliteNoteIndex } from '#adapters/sqlite/open-note-index.ts';
import { createClient, type Client } from '#api/client.ts';
import type { Events, Settings, Status } from '#api/contract.ts';
import { createDispatch, type Dispatch } from '#api/dispatch.ts';
import { createHandlers } from '#api/handlers.ts';
import { AppError, toErrorData } from '#core/errors.ts';
import { openNotebook, type NotebookEvents, type SyncResult } from '#core/notebook.ts';
import { openBackups } from './backups.ts';
import { vaultDataDir } from './data-dir.ts';
import { followBookmarks } from './follow-bookmarks.ts';
import { openDrafts } from './drafts.ts';
import { createOptimiser } from './optimiser.ts';
import { deviceName } from './device-name.ts';
import { createParsePool } from './parse-pool.ts';
import { packageVersion } from './package-root.ts';
import { openPendingMoves } from './pending-moves-file.ts';
import { openSettings } from './settings.ts';

export type AppOptions = {
  readonly vault: string;
  readonly dataDir: string;
  /** Language of the interface where the settings leave it open. */
  readonly lang?: string;
  /** Index now and follow the disk from then on. */
  readonly watch?: boolean;
  readonly onBug?: (error: unknown, where: string) => void;
};

export type ServedFile = { readonly bytes: Uint8Array; readonly mime: string };
type Listener = (name: string, payload: unknown) => void;

export type App = {
  readonly dispatch: Dispatch;
  readonly client: Client;
  subscribe(listener: Listener): () => void;
  /** Resolves when the index is up to date with the disk. */
  synchronise(options?: { readonly rebuild?: boolean }): Promise<SyncResult>;
  /** An attachment's bytes; undefined for what is not a file inside the vault. */
  readFile(path: string): ServedFile | undefined;
  close(): Promise<void>;
};

/** Puts core and adapters together over one folder: the only place where that is done. @throws AppError vault-not-found … */
export function openApp(options: AppOptions): App {
  const root = realRoot(options.vault);
  const dataDir = vaultDataDir(options.dataDir, root);
  const settings = openSettings(options.dataDir, root);
  const tell = options.onBug ?? ((error, where) => console.error(`konspekt: ${where}:`, error));
  let closing = false;
  const onBug = (error: unknown, where: string): void => {
    // What was under way finds the index closed, as it should.
    if (!closing) tell(error, where);
  };
  const files = openDiskNoteFiles({ root, snapshotsDir: join(dataDir, 'snapshots'), ignore: settings.read().ignore });
  const index = openSqliteNoteIndex({
    file: join(dataDir, 'index.db'),
    vaultKey: root,
    // Another program deleted or damaged it: everything is read again.
    onRemade: () =>
      queueMicrotask(() => void notebook.synchronise().catch((error: unknown) => unexpected(error, onBug, 'index'))),
  });

  const reviews = openReviewLog({
    folders: [join(root, '.konspekt', 'reviews'), join(dataDir, 'reviews')],
    // A notebook that cannot be written to keeps its answers beside its index.
    writeTo: files.writable ? join(root, '.konspekt', 'reviews') : join(dataDir, 'reviews'),
    device: () => deviceName(options.dataDir, hostname()),
  });

  // Asked for with every link that is resolved: not to be read from the disk each time.
  let readerLang = settings.read().lang ?? options.lang ?? null;
  const listeners = new Set<Listener>();
  const emit = <Name extends keyof Events>(name: Name, payload: Events[Name]): void => {
    for (const listener of listeners) listener(name, payload);
  };
  const notebook = openNotebook(
    {
      files,
      index,
      parser: createParsePool(),
      pending: openPendingMoves(join(dataDir, 'rename.json')),
      learner: {
        log: reviews,
        optimiser: createOptimiser(),
        clock: () => Date.now(),
        tz: (at) => -new Date(at).getTimezoneOffset(),
        newId: () => randomUUID(),
      },
      exchange: {
        packages: createAnkiPackages(),
        desk: openDesk(),
        place: (path, contents) => placeFile(files, path, contents),
        course: () => basename(root),
      },
      now: () => performance.now(),
      readerLang: () => readerLang,
      pause: () => nextTurn(),
    },
    (name, payload) => {
      if (name === 'sync-changed') emit('status-changed', status());
      else if (name === 'notes-moved') carryBookmarks((payload as NotebookEvents['notes-moved']).moves);
      else emit(name as 'notes-changed', payload as Events['notes-changed']);
    },
  );

  const status = (): Status => {
    const { phase, done, total, held, error, notes } = notebook.sync();
    return {
      vault: { name: basename(root), folder: root, writable: files.writable },
      phase,
      done,
      total,
      notes,
      heldRemovals: held.size,
      error: error === null ? null : toErrorData(error),
      backup: backups.state(),
    };
  };

  const saveSettings = (change: Partial<Settings>): Settings => {
    const place = change.backupPlace;
    const saved = settings.write(place == null ? change : { ...change, backupPlace: backups.preparePlace(place) });
    readerLang = saved.lang ?? options.lang ?? null;
    if (change.ignore !== undefined) {
      files.setIgnore(saved.ignore);
      notebook.synchronise().catch((error: unknown) => onBug(error, 'settings'));
    }
    if (change.backupEvery !== undefined || place !== undefined) backups.settingsChanged();
    emit('settings-changed', saved);
    return saved;
  };

  const carryBookmarks = (moves: NotebookEvents['notes-moved']['moves']): void => {
    try {
      const bookmarks = followBookmarks(settings.read().bookmarks, moves);
      if (bookmarks !== undefined) saveSettings({ bookmarks });
    } catch (error) {
      // The notes were moved all the same; their bookmarks stay where they can be seen to lead nowhere.
      onBug(error, 'bookmarks');
    }
  };

  const backups = openBackups({
    vault: root,
    ownPlace: join(resolve(options.dataDir), 'backups'),
    name: basename(dataDir),
    checkedFile: join(dataDir, 'backup.json'),
    settings: settings.read,
    // A folder whose disk may be missing is not backed up over what it held.
    isReady: () => notebook.sync().phase === 'ready' && notebook.sync().held.size === 0,
    onState: () => emit('status-changed', status()),
    onChange: () => emit('backups-changed', {}),
    onBug,
  });

  const dispatch = createDispatch(
    createHandlers(notebook, {
      status,
      acceptRemoval: async () => {
        await notebook.synchronise();
        return status();
      },
      optimiseProgress: (share) => emit('optimise-progress', { share }),
      about: () => ({ version: packageVersion(), dataDir: resolve(options.dataDir) }),
      settings: () => settings.read(),
      saveSettings,
      backups,
      drafts: openDrafts(join(dataDir, 'drafts')),
    }),
    onBug,
  );
  const subscribe = (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };

  // Watching begins before listing, so that no change falls between the two.
  const following = options.watch === true ? notebook.watch() : undefined;
  following
    ?.catch((error: unknown) => onBug(error, 'watch'))
    .then(() => notebook.synchronise({ holdMassRemoval: true }))
    .then(() => notebook.study.readAhead())
    .catch((error: unknown) => unexpected(error, onBug, 'index'));
  if (options.watch === true) backups.start();

  return {
    dispatch,
    subscribe,
    client: createClient({ request: dispatch, subscribe }),
    synchronise: (how) => notebook.synchronise(how),
    readFile: (path) => {
      const served = files.serveable(path);
      return served === undefined ? undefined : { bytes: served.bytes, mime: served.type };
    },
    close: async () => {
      closing = true;
      const stop = await following?.catch(() => undefined);
      await stop?.();
      await backups.close();
      await notebook.close();
      reviews.close();
    },
  };
}

function realRoot(folder: string): string {
  try {
    return realpathSync(resolve(folder));
  } catch (error) {
    throw new AppError('vault-not-found', `There is no folder “${folder}”.`, {
      hint: 'Check the path, or choose another folder.',
      cause: error,
    });
  }
}

/** Expected failures stand in the status, where the window shows them; anything else is a bug. */
function unexpected(error: unknown, onBug: (error: unknown, where: string) => void, where: string): void {
  if (!(error instanceof AppError)) onBug(error, where);
}
