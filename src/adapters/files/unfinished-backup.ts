import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
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
/** Begins the name of a folder that is about to be the place; process and host follow. */
const PREPARED = '.claim-';
const thisHost = Buffer.from(hostname()).toString('hex').slice(0, 40);
/** Somebody who has said nothing for so long is gone, ms. */
const GONE_AFTER = 10 * 60_000;
const SAY_EVERY = 30_000;

/** Begins a backup in this folder; what a killed program left of one is cleared away. @throws AppError backup-running */
export async function beginBackup(folder: string, clock: () => Date): Promise<UnfinishedBackup> {
  const place = join(folder, NAME);
  const claim = join(place, CLAIM);
  await sweepClaims(folder, clock());
  if (!(await claimPlace(folder, place))) {
    if (!(await isAbandoned(place, claim, clock()))) throw running();
    await rm(place, { recursive: true, force: true });
    if (!(await claimPlace(folder, place))) throw running();
  }
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

/** Takes the place with the claim already in it, so that there is none without a claim, whenever the program is killed. */
async function claimPlace(folder: string, place: string): Promise<boolean> {
  const ours = join(folder, `${PREPARED}${process.pid}-${thisHost}`);
  await rm(ours, { recursive: true, force: true });
  await mkdir(join(ours, 'copy'), { recursive: true });
  await writeFile(join(ours, CLAIM), JSON.stringify({ pid: process.pid, host: hostname() }));
  try {
    await rename(ours, place);
    return true;
  } catch (error) {
    await rm(ours, { recursive: true, force: true });
    // Systems name a folder in the way differently.
    if (await stat(place).catch(() => undefined)) return false;
    throw error;
  }
}

/** Clears away what programs left that were killed while they prepared a claim. */
async function sweepClaims(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, pid, host] = /^\.claim-(\d+)-(.*)$/.exec(name) ?? [];
    if (pid === undefined) continue;
    const made = await stat(join(folder, name)).catch(() => undefined);
    const isOld = made !== undefined && now.getTime() - made.mtimeMs > GONE_AFTER;
    if (isOld || (host === thisHost && Number(pid) !== process.pid && !isAlive(Number(pid))))
      await rm(join(folder, name), { recursive: true, force: true });
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
