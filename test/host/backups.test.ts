import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBackups, type BackupOptions, type Backups } from '#host/backups.ts';
import { openSettings } from '#host/settings.ts';
import { code } from '../contracts/note-files-under-test.ts';

const HOUR = 3_600_000;
let base: string;
let now: number;
let states: number;
let bugs: unknown[];
let opened: Backups[];
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'konspekt-backups-')));
  mkdirSync(join(base, 'vault'));
  write('a.md', 'one');
  now = Date.UTC(2026, 10, 22, 10);
  states = 0;
  bugs = [];
  opened = [];
});
afterEach(async () => {
  for (const backups of opened) await backups.close();
  rmSync(base, { recursive: true, force: true });
  if (bugs.length > 0) throw new Error('A bug was reported.', { cause: bugs });
});

const write = (path: string, text: string): void => writeFileSync(join(base, 'vault', path), text);
const settings = () => openSettings(join(base, 'data'), join(base, 'vault'));
const open = (more: Partial<BackupOptions> = {}): Backups => {
  const backups = openBackups({
    vault: join(base, 'vault'),
    ownPlace: join(base, 'data/backups'),
    name: 'vault-1',
    checkedFile: join(base, 'data/backup.json'),
    settings: settings().read,
    isReady: () => true,
    onState: () => (states += 1),
    onChange: () => undefined,
    onBug: (error) => bugs.push(error),
    clock: () => new Date(now),
    pace: { first: 1, next: 2 },
    ...more,
  });
  opened.push(backups);
  return backups;
};
const listed = async (backups: Backups): Promise<string[]> =>
  (await backups.list()).backups.map(({ at }) => at.slice(5, 16));
const becomes = (read: () => unknown) => expect.poll(read, { timeout: 5000, interval: 5 });
/** Lets the schedule look a few times. */
const looksAgain = async (): Promise<void> => void (await new Promise((resolve) => setTimeout(resolve, 60)));

describe('the schedule', () => {
  it('makes the first backup soon after the start, the next when it is due, and none while nothing changes', async () => {
    const backups = open();
    backups.start();
    await becomes(() => listed(backups)).toEqual(['11-22T10:00']);
    write('a.md', 'changed');
    now += 23 * HOUR;
    await looksAgain();
    expect(await listed(backups)).toHaveLength(1);
    now += HOUR;
    await becomes(() => listed(backups)).toEqual(['11-23T10:00', '11-22T10:00']);
    now += 30 * HOUR;
    await becomes(() => readFileSync(join(base, 'data/backup.json'), 'utf8')).toContain('2026-11-24T16:00');
    expect(await listed(backups)).toHaveLength(2);
  });

  it('counts on after a restart', async () => {
    const first = open();
    await first.make();
    await first.close();
    write('a.md', 'changed');
    now += 5 * HOUR;
    const second = open();
    second.start();
    await looksAgain();
    expect(await listed(second)).toHaveLength(1);
    settings().write({ backupEvery: 'hour' });
    second.settingsChanged();
    await becomes(() => listed(second)).toHaveLength(2);
  });

  it('keeps as many as it was told to', async () => {
    settings().write({ backupsKept: 2 });
    const backups = open();
    for (const text of ['1', '22', '333']) {
      write('a.md', text);
      await backups.make();
      now += HOUR;
    }
    expect(await listed(backups)).toEqual(['11-22T12:00', '11-22T11:00']);
    expect(readdirSync(join(base, 'data/backups/vault-1'))).toHaveLength(2);
  });

  it('rests when told never, and while the notebook is not as it should be', async () => {
    settings().write({ backupEvery: 'never' });
    let ready = true;
    const backups = open({ isReady: () => ready });
    backups.start();
    await looksAgain();
    expect(await listed(backups)).toEqual([]);
    ready = false;
    settings().write({ backupEvery: 'hour' });
    await looksAgain();
    expect(await listed(backups)).toEqual([]);
    ready = true;
    await becomes(() => listed(backups)).toHaveLength(1);
  });

  it('is not stopped by a clock that was wrong', async () => {
    now += 1000 * HOUR;
    const ahead = open();
    await ahead.make();
    await ahead.close();
    now -= 1000 * HOUR;
    write('a.md', 'changed');
    const backups = open();
    backups.start();
    await becomes(() => listed(backups)).toHaveLength(2);
  });
});

describe('a failed backup', () => {
  it('is told until one succeeds, and is tried again later, not at once', async () => {
    mkdirSync(join(base, 'disk'));
    settings().write({ backupPlace: join(base, 'disk') });
    const backups = open();
    renameSync(join(base, 'disk'), join(base, 'unplugged'));
    backups.start();
    await becomes(() => backups.state().failure?.code).toBe('backup-place');
    expect(existsSync(join(base, 'disk'))).toBe(false);
    renameSync(join(base, 'unplugged'), join(base, 'disk'));
    const before = states;
    await looksAgain();
    expect(states).toBe(before);
    now += HOUR;
    await becomes(() => backups.state().failure).toBeNull();
    expect(await listed(backups)).toHaveLength(1);
  });

  it('is told to who asked for it, too', async () => {
    rmSync(join(base, 'vault'), { recursive: true });
    const backups = open();
    await expect(backups.make()).rejects.toEqual(code('vault-unreadable'));
    expect(backups.state().failure?.code).toBe('vault-unreadable');
  });
});

describe('the place of backups', () => {
  it('is made when it is chosen, and may not lie inside the notebook, also by a detour', () => {
    const backups = open();
    expect(backups.preparePlace(` ${join(base, 'new/place')} `)).toBe(join(base, 'new/place'));
    expect(existsSync(join(base, 'new/place'))).toBe(true);
    for (const inside of [join(base, 'vault'), join(base, 'vault/deep/er'), join(base, 'new/../vault/x')])
      expect(() => backups.preparePlace(inside), inside).toThrow(code('backup-place-inside'));
    for (const wrong of ['backups', '', './x', join(base, 'vault/a.md/x')])
      expect(() => backups.preparePlace(wrong), wrong).toThrow();
    expect(existsSync(join(base, 'vault/deep'))).toBe(false);
  });

  it('of a restored copy is outside of the notebook, too', async () => {
    const backups = open();
    const made = await backups.make();
    await expect(backups.restore(made?.id ?? '', join(base, 'vault/copy'))).rejects.toEqual(
      code('backup-place-inside'),
    );
    expect(await backups.restore(made?.id ?? '', join(base, 'copy'))).toBe(join(base, 'copy'));
    expect(readFileSync(join(base, 'copy/a.md'), 'utf8')).toBe('one');
  });
});

it('two who ask for a backup at the same time get the same one', async () => {
  const backups = open();
  const [one, other] = await Promise.all([backups.make(), backups.make()]);
  expect(one).toBe(other);
  expect(await listed(backups)).toHaveLength(1);
});

it('closing in the middle gives the backup up and says nothing of a failure', async () => {
  for (let note = 0; note < 200; note++) write(`note ${note}.md`, `${note}`);
  const backups = open();
  const made = backups.make();
  await becomes(() => backups.state().progress).not.toBeNull();
  await backups.close();
  await expect(made).rejects.toThrow();
  expect(backups.state().failure).toBeNull();
  expect(await listed(backups)).toEqual([]);
});
