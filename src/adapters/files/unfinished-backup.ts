import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { AppError } from '#core/errors.ts';
import { failureCode } from './file-failure.ts';

/** A backup under way: hidden, and at the same time the sign that one is being made. */
export type UnfinishedBackup = {
  /** What will be the backup. */
  readonly copy: string;
  /** Says now and then that somebody is still at it. */
  stillAtIt(): Promise<void>;
  end(): Promise<void>;
};

const NAME = '.unfinished';
const CLAIM = 'claim.json';
/** Somebody who has said nothing for so long is gone, ms. */
const GONE_AFTER = 10 * 60_000;
const SAY_EVERY = 30_000;

/** Begins a backup in this folder; what a killed program left of one is cleared away. @throws AppError backup-running */
export async function beginBackup(folder: string, clock: () => Date): Promise<UnfinishedBackup> {
  const place = join(folder, NAME);
  const claim = join(place, CLAIM);
  if (!(await make(place))) {
    if (!(await isAbandoned(place, claim, clock()))) throw running();
    await rm(place, { recursive: true, force: true });
    if (!(await make(place))) throw running();
  }
  await writeFile(claim, JSON.stringify({ pid: process.pid, host: hostname() }));
  await mkdir(join(place, 'copy'));
  let said = clock().getTime();
  return {
    copy: join(place, 'copy'),
    async stillAtIt() {
      const now = clock();
      if (now.getTime() - said < SAY_EVERY) return;
      said = now.getTime();
      await utimes(claim, now, now);
    },
    end: () => rm(place, { recursive: true, force: true }),
  };
}

async function make(place: string): Promise<boolean> {
  try {
    await mkdir(place);
    return true;
  } catch (error) {
    if (failureCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function isAbandoned(place: string, claim: string, now: Date): Promise<boolean> {
  const said = await stat(claim).catch(() => stat(place));
  if (now.getTime() - said.mtimeMs > GONE_AFTER) return true;
  try {
    const { pid, host } = JSON.parse(await readFile(claim, 'utf8')) as { pid?: unknown; host?: unknown };
    return host === hostname() && typeof pid === 'number' && !isAlive(pid);
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return failureCode(error) !== 'ESRCH';
  }
}

function running(): AppError {
  return new AppError('backup-running', 'A backup of this notebook is being made just now.', {
    hint: 'Wait until it is done.',
  });
}
