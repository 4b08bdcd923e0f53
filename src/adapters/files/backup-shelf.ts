import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup } from '#core/backup/backup.ts';
import { isMissing } from './file-failure.ts';
import { BACKUP_FACTS } from './list-whole-folder.ts';

const NAME = /^\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d(?: \(\d+\))?$/;
const DISCARDED = '.discarded-';

/** Whether a folder's name is one that a backup may have. */
export function isBackupName(name: string): boolean {
  return NAME.test(name);
}

/** The name for a backup of that moment, in the time of this computer. */
export function backupName(at: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}`;
}

/** The whole backups of a folder, newest first; a folder that does not say what it is, is none. */
export async function readBackups(folder: string): Promise<readonly Backup[]> {
  const names = await namesIn(folder);
  const backups = await Promise.all(names.filter(isBackupName).map((id) => readFacts(folder, id)));
  return backups.filter((backup) => backup !== undefined).toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** Takes backups away, each at once as far as anybody sees; also what an earlier attempt left half done. */
export async function discardBackups(folder: string, backups: readonly Backup[]): Promise<void> {
  for (const { id } of backups) await rename(join(folder, id), join(folder, `${DISCARDED}${id}`));
  const left = (await namesIn(folder)).filter((name) => name.startsWith(DISCARDED));
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true });
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function readFacts(folder: string, id: string): Promise<Backup | undefined> {
  try {
    const facts: unknown = JSON.parse(await readFile(join(folder, id, BACKUP_FACTS), 'utf8'));
    const { at, notes, files, size, unread } = facts as Partial<Record<keyof Backup, unknown>>;
    if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !Array.isArray(unread)) return undefined;
    const names = unread.filter((path) => typeof path === 'string');
    return { id, at, notes: Number(notes), files: Number(files), size: Number(size), unread: names };
  } catch {
    return undefined;
  }
}
