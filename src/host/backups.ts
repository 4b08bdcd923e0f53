import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createIgnoreRules } from '#adapters/files/ignore-rules.ts';
import { discardBackups, readBackups } from '#adapters/files/backup-shelf.ts';
import { makeBackup } from '#adapters/files/make-backup.ts';
import { listBackedUpNotes, readBackedUpNote, restoreBackup } from '#adapters/files/restore-backup.ts';
import type { Settings, Status } from '#api/contract.ts';
import type { HostPorts } from '#api/handlers.ts';
import type { Backup } from '#core/backup/backup.ts';
import { outdatedBackups } from '#core/backup/plan-backup.ts';
import { AppError, toErrorData, type AppErrorData } from '#core/errors.ts';
import { preparePlace, readPlace } from './backup-place.ts';
import { readJson, writeJson } from './json-file.ts';

export type BackupOptions = {
  readonly vault: string;
  /** Place of the backups of all notebooks where a person chose none. */
  readonly ownPlace: string;
  /** Name of the notebook's folder in it. */
  readonly name: string;
  /** Remembers when the notebook was last looked at, also when there was nothing new to back up. */
  readonly checkedFile: string;
  readonly settings: () => Settings;
  /** Whether the notebook is as it should be, so that a backup of it is worth anything. */
  readonly isReady: () => boolean;
  readonly onState: () => void;
  readonly onChange: () => void;
  readonly onBug: (error: unknown, where: string) => void;
  readonly clock?: () => Date;
  /** When it is looked for the first time whether a backup is due, and how often after that, ms. */
  readonly pace?: { readonly first: number; readonly next: number };
};

export type Backups = HostPorts['backups'] & {
  /** Makes backups when they are due from now on. */
  start(): void;
  state(): Status['backup'];
  /** A place a person typed, ready to be used. @throws AppError backup-place, backup-place-inside */
  preparePlace(typed: string): string;
  settingsChanged(): void;
  /** Gives up what is under way and waits for its end. */
  close(): Promise<void>;
};

const HOUR = 3_600_000;
const EVERY = { hour: HOUR, 'six-hours': 6 * HOUR, day: 24 * HOUR, week: 7 * 24 * HOUR, never: Infinity };
/** Starting comes first, and whoever opens a notebook only to look something up waits for no backup. */
const PACE = { first: 2 * 60_000, next: 5 * 60_000 };
const RETRY_AFTER = HOUR;
const TELL_EVERY = 400;

/** The backups of one notebook, made in the background: every file is read, copied and shared without waiting for the disk. */
export function openBackups(options: BackupOptions): Backups {
  const { vault, settings, onBug, clock = () => new Date(), pace = PACE } = options;
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<Backup | null> | undefined;
  let progress: Status['backup']['progress'] = null;
  let failure: AppErrorData | null = null;
  let notBefore = 0;
  let told = 0;

  const place = (): string => settings().backupPlace ?? options.ownPlace;
  const folder = (): string => join(place(), options.name);
  const ignores = () => createIgnoreRules(settings().ignore);

  const tell = (done: number, total: number): void => {
    const now = clock().getTime();
    if (done < total && Math.abs(now - told) < TELL_EVERY) return;
    told = now;
    progress = { done, total };
    options.onState();
  };
  const tidy = async (shelf: string): Promise<void> => {
    try {
      await discardBackups(shelf, outdatedBackups(await readBackups(shelf), settings().backupsKept));
    } catch (error) {
      // The new backup is whole; what could not be taken away is tried again with the next one.
      onBug(error, 'backups');
    }
  };
  const work = async (): Promise<Backup | null> => {
    const shelf = folder();
    const at = clock().toISOString();
    if (settings().backupPlace === null) await mkdir(options.ownPlace, { recursive: true, mode: 0o700 });
    const { signal } = stopping;
    const made = await makeBackup({ vault, folder: shelf, ignores: ignores(), clock, signal, onProgress: tell });
    if (made !== undefined) await tidy(shelf);
    writeJson(options.checkedFile, { at, folder: shelf });
    return made ?? null;
  };
  const make = async (): Promise<Backup | null> => {
    try {
      const made = await work();
      failure = null;
      return made;
    } catch (error) {
      if (stopping.signal.aborted) throw givenUp(error);
      if (!(error instanceof AppError)) onBug(error, 'backups');
      if (!(error instanceof AppError) || error.code !== 'backup-running') {
        failure = toErrorData(error);
        notBefore = clock().getTime() + RETRY_AFTER;
      }
      throw error;
    } finally {
      running = undefined;
      progress = null;
      options.onState();
      options.onChange();
    }
  };
  const run = (): Promise<Backup | null> => (running ??= make());

  const isDue = async (): Promise<boolean> => {
    const now = clock().getTime();
    const every = EVERY[settings().backupEvery];
    if (every === Infinity || now < notBefore || !options.isReady()) return false;
    const checked = readJson(options.checkedFile) as { at?: unknown; folder?: unknown } | undefined;
    // A place that does not answer says so when the backup is made.
    const [last] = await readBackups(folder()).catch(() => []);
    const times = [last?.at, checked?.folder === folder() ? checked.at : undefined]
      .map((at) => (typeof at === 'string' ? Date.parse(at) : Number.NaN))
      // A time still to come is that of a clock that was wrong.
      .filter((at) => at <= now);
    return times.every((at) => now - at >= every);
  };
  const look = async (): Promise<void> => {
    // Its failure stands in the state, where the window shows it.
    if (await isDue()) await run().catch(() => undefined);
    wait(pace.next);
  };
  const wait = (ms: number): void => {
    if (!stopping.signal.aborted) timer = setTimeout(() => void look(), ms).unref();
  };

  return {
    start: () => wait(pace.first),
    state: () => ({ progress, failure }),
    list: async () => ({ folder: folder(), backups: await readBackups(folder()) }),
    make: run,
    notes: (id) => listBackedUpNotes({ folder: folder(), id }, vault, ignores()),
    read: async (id, path) => readBackedUpNote({ folder: folder(), id }, path),
    restore: async (id, typed) => {
      const target = readPlace(typed, vault);
      await restoreBackup({ folder: folder(), id }, target, stopping.signal);
      return target;
    },
    preparePlace: (typed) => preparePlace(typed, vault),
    settingsChanged: () => {
      failure = null;
      notBefore = 0;
      options.onState();
      options.onChange();
    },
    close: async () => {
      stopping.abort();
      clearTimeout(timer);
      await running?.catch(() => undefined);
    },
  };
}

function givenUp(cause: unknown): AppError {
  return new AppError('backup-failed', 'The backup was given up because the notebook was closed.', {
    hint: 'Earlier backups are as they were.',
    cause,
  });
}
