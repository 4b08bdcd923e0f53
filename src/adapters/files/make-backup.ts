import { link, mkdir, open, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Backup, BackupFile } from '#core/backup/backup.ts';
import { planBackup } from '#core/backup/plan-backup.ts';
import { isNotePath } from '#core/note/note-path.ts';
import { backupFailure, noSpace } from './backup-failure.ts';
import { backupName, readBackups } from './backup-shelf.ts';
import { copySteadily, isReadable, isThere } from './copy-steadily.ts';
import { failureCode } from './file-failure.ts';
import type { IgnoreRules } from './ignore-rules.ts';
import { BACKUP_FACTS, listWholeFolder } from './list-whole-folder.ts';
import { syncFolder } from './temporary-file.ts';
import { beginBackup, type UnfinishedBackup } from './unfinished-backup.ts';
import { vaultUnreadable } from './vault-folder.ts';

export type BackupJob = {
  /** The notebook's folder, links resolved. */
  readonly vault: string;
  /** Where the backups of this notebook stand, one folder each; made where it is missing, its parent is not. */
  readonly folder: string;
  readonly ignores: IgnoreRules;
  readonly clock: () => Date;
  /** Stops the backup, which then leaves nothing behind. */
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
};

/** Copies under way at once: few, so that nobody waits for the disk because of them. */
const AT_ONCE = 3;
/** Bytes of a disk that a backup leaves free. */
const SPARE = 256 * 1024 ** 2;

/**
 * Makes a backup: a folder named after the moment, with the files as they stand. Files the last backup has already are shared with
 * it by hard links where the disk knows these. Undefined when there is nothing the last backup does not have. Nothing but a whole one
 * ever stands under its name. @throws AppError backup-place, backup-space, backup-running, backup-failed, vault-unreadable
 */
export async function makeBackup(job: BackupJob): Promise<Backup | undefined> {
  const { vault, folder, signal } = job;
  const listing = await listVault(job);
  try {
    await makeFolder(folder);
    const [last] = await readBackups(folder);
    const kept = last === undefined ? [] : (await listWholeFolder(join(folder, last.id), { signal })).files;
    const plan = planBackup(listing.files, kept);
    if (!plan.differs) return undefined;
    await assertSpace(folder, plan.copied);
    const unfinished = await beginBackup(folder, job.clock);
    try {
      const same = new Set(plan.same);
      const from = last === undefined ? undefined : join(folder, last.id);
      const taken = await takeOver(job, unfinished, listing.files, (file) => (same.has(file) ? from : undefined));
      const backup = describe(job.clock(), taken.files, [...listing.unread, ...taken.unread]);
      await writeFacts(unfinished.copy, { ...backup, folder: vault });
      const id = await freeName(folder, new Date(backup.at));
      await rename(unfinished.copy, join(folder, id));
      syncFolder(folder);
      return { id, ...backup };
    } finally {
      await unfinished.end();
    }
  } catch (error) {
    throw backupFailure(error, folder);
  }
}

async function listVault({ vault, ignores, signal }: BackupJob): ReturnType<typeof listWholeFolder> {
  try {
    return await listWholeFolder(vault, { ignores, signal });
  } catch (error) {
    throw failureCode(error) === undefined ? error : vaultUnreadable(vault, error);
  }
}

/** Only the last folder is made: one above it that is missing means that its disk is not there. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (failureCode(error) !== 'EEXIST') throw error;
  }
}

async function assertSpace(folder: string, copied: readonly BackupFile[]): Promise<void> {
  const needed = copied.reduce((sum, file) => sum + file.size, 0);
  const { bavail, bsize, blocks } = await statfs(folder);
  // Some network disks do not say how large they are.
  if (blocks > 0 && needed + SPARE > bavail * bsize) throw noSpace({ folder, needed });
}

type Taken = { readonly files: readonly BackupFile[]; readonly unread: readonly string[] };

async function takeOver(
  job: BackupJob,
  unfinished: UnfinishedBackup,
  files: readonly BackupFile[],
  keptIn: (file: BackupFile) => string | undefined,
): Promise<Taken> {
  const made = new Map<string, Promise<unknown>>();
  const taken: BackupFile[] = [];
  const unread: string[] = [];
  let vanished = 0;
  let done = 0;
  const take = async (file: BackupFile): Promise<void> => {
    job.signal.throwIfAborted();
    const [source, target] = [join(job.vault, file.path), join(unfinished.copy, file.path)];
    const parent = dirname(target);
    if (!made.has(parent)) made.set(parent, mkdir(parent, { recursive: true }));
    await made.get(parent);
    const kept = keptIn(file);
    try {
      if (kept === undefined || !(await share(join(kept, file.path), target)))
        await copySteadily(source, target, (mode) => mode & 0o555);
      taken.push(file);
    } catch (error) {
      await rm(target, { force: true });
      if (!(await isThere(source))) vanished += 1;
      else if (!(await isReadable(source))) unread.push(file.path);
      else throw error;
    }
    await unfinished.stillAtIt();
    done += 1;
    job.onProgress(done, files.length);
  };
  const waiting = files.values();
  const work = async (): Promise<void> => {
    for (const file of waiting) await take(file);
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  // A few files go while one copies; many at once mean that the disk was taken away.
  await stat(job.vault).catch((error: unknown) => Promise.reject(vaultUnreadable(job.vault, error)));
  if (vanished > Math.max(10, files.length / 10)) throw vaultUnreadable(job.vault);
  return { files: taken, unread };
}

/** Shares a file of an earlier backup; false where that cannot be done. */
async function share(kept: string, target: string): Promise<boolean> {
  try {
    await link(kept, target);
    return true;
  } catch (error) {
    if (failureCode(error) === 'ENOSPC') throw error;
    return false;
  }
}

function describe(at: Date, files: readonly BackupFile[], unread: readonly string[]): Omit<Backup, 'id'> {
  return {
    at: at.toISOString(),
    notes: files.filter(({ path }) => isNotePath(path)).length,
    files: files.length,
    size: files.reduce((sum, file) => sum + file.size, 0),
    unread: unread.slice(0, 100),
  };
}

async function writeFacts(copy: string, facts: object): Promise<void> {
  const path = join(copy, BACKUP_FACTS);
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'wx', 0o400);
  try {
    await file.writeFile(`${JSON.stringify({ app: 'konspekt', ...facts }, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function freeName(folder: string, at: Date): Promise<string> {
  const name = backupName(at);
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name} (${number})`;
    if (!(await isThere(join(folder, free)))) return free;
  }
}
