import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { discardBackups, readBackups } from '#adapters/files/backup-shelf.ts';
import { listBackedUpNotes, readBackedUpNote, restoreBackup } from '#adapters/files/restore-backup.ts';
import { code } from '../../contracts/note-files-under-test.ts';
import { aVault } from './a-vault.ts';
import { backupsOf } from './backup-job.ts';

const notRoot = process.getuid?.() !== 0;
const never = new AbortController().signal;

function setUp(texts: Record<string, string> = { 'a.md': 'one', 'x/b.md': 'two' }) {
  const vault = aVault(texts);
  const backups = backupsOf(vault.root, vault.base);
  const at = (id: string | undefined, path: string): string => join(backups.folder, id ?? '', path);
  return {
    ...vault,
    ...backups,
    inBackup: at,
    textOf: (id: string | undefined, path: string) => readFileSync(at(id, path), 'utf8'),
  };
}

describe('a backup', () => {
  test('is a plain folder named after its moment, with every file of the notebook', async () => {
    const { make, folder, outside, textOf } = setUp();
    outside.write('picture.png', new Uint8Array([1, 2]));
    outside.write('letter.docx', 'of another program');
    outside.write('.konspekt/settings.json', '{"bookmarks":[]}');
    outside.write('.konspekt/reviews/laptop.jsonl', '{}\n');
    outside.write('.konspekt/settings.json.17.tmp', 'left over');
    outside.write('.git/config', 'of another program');
    outside.write('node_modules/x.md', 'of another program');
    outside.write('.konspekt-abc.tmp', 'left over');
    const made = await make();
    expect(made).toMatchObject({ id: '2026-11-22 10.01.00', notes: 2, files: 6, unread: [] });
    expect(readdirSync(folder)).toEqual(['2026-11-22 10.01.00']);
    expect(
      readdirSync(join(folder, made?.id ?? ''), { recursive: true })
        .map(String)
        .toSorted(),
    ).toEqual([
      '.konspekt',
      '.konspekt/backup.json',
      '.konspekt/reviews',
      '.konspekt/reviews/laptop.jsonl',
      '.konspekt/settings.json',
      'a.md',
      'letter.docx',
      'picture.png',
      'x',
      'x/b.md',
    ]);
    expect(textOf(made?.id, 'x/b.md')).toBe('two');
    expect(await readBackups(folder)).toEqual([made]);
  });

  test('shares what did not change with the one before, and never with the notebook', async () => {
    const { make, outside, inBackup, textOf, at } = setUp();
    const first = await make();
    outside.write('a.md', 'changed');
    const second = await make();
    expect(statSync(inBackup(second?.id, 'x/b.md')).ino).toBe(statSync(inBackup(first?.id, 'x/b.md')).ino);
    expect(statSync(inBackup(second?.id, 'x/b.md')).ino).not.toBe(statSync(at('x/b.md')).ino);
    expect([textOf(first?.id, 'a.md'), textOf(second?.id, 'a.md')]).toEqual(['one', 'changed']);
  });

  test('is not made when the last one has everything already', async () => {
    const { make, folder, outside } = setUp();
    await make();
    expect(await make()).toBeUndefined();
    expect(await readBackups(folder)).toHaveLength(1);
    outside.remove('x/b.md');
    expect(await make()).toMatchObject({ notes: 1 });
  });

  test('keeps the times of files, and is read-only, so that nobody writes into what several share', async () => {
    const { make, at, inBackup } = setUp();
    utimesSync(at('a.md'), 1_700_000_000.25, 1_700_000_000.25);
    chmodSync(at('a.md'), 0o640);
    const made = await make();
    const stats = statSync(inBackup(made?.id, 'a.md'));
    expect([stats.mtimeMs, stats.mode & 0o777]).toEqual([1_700_000_000_250, 0o440]);
  });

  test('leaves out what the settings leave out, and follows no link out of the notebook', async () => {
    const { make, base, at, root, folder, outside } = setUp();
    writeFileSync(join(base, 'secret.md'), 'not in the notebook');
    symlinkSync(join(base, 'secret.md'), at('out.md'));
    symlinkSync(at('a.md'), at('in.md'));
    symlinkSync(root, at('x/round'));
    outside.write('old/c.md', 'left out');
    const made = await make({ ignores: (path) => path.startsWith('old') });
    expect(readdirSync(join(folder, made?.id ?? '')).toSorted()).toEqual(['.konspekt', 'a.md', 'in.md', 'x']);
    expect(readFileSync(join(folder, made?.id ?? '', 'in.md'), 'utf8')).toBe('one');
  });

  test.runIf(notRoot)('names what it could not read', async () => {
    const { make, at } = setUp();
    chmodSync(at('a.md'), 0);
    expect(await make()).toMatchObject({ notes: 1, unread: ['a.md'] });
  });

  test('tells of its progress', async () => {
    const { make } = setUp();
    const told: string[] = [];
    await make({ onProgress: (done, total) => told.push(`${done}/${total}`) });
    expect(told).toEqual(['1/2', '2/2']);
  });
});

describe('a backup that cannot be made', () => {
  test('says when its place is not there, and makes none', async () => {
    const { make, base } = setUp();
    await expect(make({ folder: join(base, 'unplugged', 'notes') })).rejects.toEqual(code('backup-place'));
    expect(existsSync(join(base, 'unplugged'))).toBe(false);
  });

  test('says when the notebook is not there', async () => {
    const { make, outside, folder } = setUp();
    await make();
    outside.unplug();
    await expect(make()).rejects.toEqual(code('vault-unreadable'));
    expect(await readBackups(folder)).toHaveLength(1);
  });

  test('leaves nothing behind when it is given up, or when the notebook goes away meanwhile', async () => {
    const texts = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`note ${at}.md`, `${at}`]));
    const { make, folder, outside } = setUp(texts);
    const stop = new AbortController();
    const given = make({ signal: stop.signal, onProgress: (done) => (done === 5 ? stop.abort() : undefined) });
    await expect(given).rejects.toThrow('aborted');
    expect(readdirSync(folder)).toEqual([]);
    const cut = make({ onProgress: (done) => (done === 5 ? outside.unplug() : undefined) });
    await expect(cut).rejects.toEqual(code('vault-unreadable'));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('does not come between another one that is being made', async () => {
    const { make, folder } = setUp();
    mkdirSync(join(folder, '.unfinished'), { recursive: true });
    const claim = join(folder, '.unfinished/claim.json');
    writeFileSync(claim, JSON.stringify({ pid: process.ppid, host: (await import('node:os')).hostname() }));
    await expect(make({ clock: () => new Date() })).rejects.toEqual(code('backup-running'));
    // Silent for too long: whoever made it is gone.
    expect(await make({ clock: () => new Date(Date.now() + 3_600_000) })).toMatchObject({ notes: 2 });
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

describe('the backups of a notebook', () => {
  test('are those that are whole; a folder that only has such a name is none', async () => {
    const { make, folder } = setUp();
    const made = await make();
    mkdirSync(join(folder, '2026-11-21 10.00.00'));
    mkdirSync(join(folder, '2026-11-20 10.00.00/.konspekt'), { recursive: true });
    writeFileSync(join(folder, '2026-11-20 10.00.00/.konspekt/backup.json'), '{"at":');
    expect(await readBackups(folder)).toEqual([made]);
    expect(await readBackups(join(folder, 'nowhere'))).toEqual([]);
  });

  test('are taken away without touching those that share files with them', async () => {
    const { make, folder, outside, textOf } = setUp();
    const first = await make();
    outside.write('a.md', 'changed');
    const second = await make();
    mkdirSync(join(folder, '.discarded-2026-01-01 10.00.00'));
    if (first !== undefined) await discardBackups(folder, [first]);
    expect(readdirSync(folder)).toEqual([second?.id]);
    expect(textOf(second?.id, 'x/b.md')).toBe('two');
  });

  test('two of the same second have two names', async () => {
    const { make, outside } = setUp();
    const clock = (): Date => new Date(2026, 10, 22, 12);
    await make({ clock });
    outside.write('a.md', 'changed');
    expect(await make({ clock })).toMatchObject({ id: '2026-11-22 12.00.00 (2)' });
  });
});

describe('restoring', () => {
  test('gives a note of a backup, and what became of the notes since', async () => {
    const { make, folder, root, outside } = setUp({
      'a.md': 'one',
      'x/b.md': 'two',
      ['Ő.md'.normalize('NFD')]: 'three',
    });
    const id = (await make())?.id ?? '';
    outside.write('a.md', 'something longer');
    outside.remove('x/b.md');
    const notes = await listBackedUpNotes({ folder, id }, root, () => false);
    expect(notes.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: 'a.md', now: 'changed' },
      { path: 'x/b.md', now: 'gone' },
      { path: 'Ő.md'.normalize('NFC'), now: 'same' },
    ]);
    expect(readBackedUpNote({ folder, id }, 'x/b.md')).toBe('two');
    expect(readBackedUpNote({ folder, id }, 'Ő.md'.normalize('NFC'))).toBe('three');
    for (const path of ['../../../secret.md', '/etc/passwd', '.konspekt/backup.json', 'c.md'])
      expect(() => readBackedUpNote({ folder, id }, path), path).toThrow();
    for (const wrong of ['..', '', '2026-01-01 10.00.00'])
      expect(() => readBackedUpNote({ folder, id: wrong }, 'a.md'), wrong).toThrow(code('backup-not-found'));
  });

  test('puts all of it into a new folder, where it can be written again', async () => {
    const { make, folder, base, outside, at } = setUp();
    outside.write('.konspekt/settings.json', '{}');
    chmodSync(at('a.md'), 0o600);
    const id = (await make())?.id ?? '';
    const target = join(base, 'restored', 'notes');
    await restoreBackup({ folder, id }, target, never);
    expect(readdirSync(target, { recursive: true }).map(String).toSorted()).toEqual([
      '.konspekt',
      '.konspekt/settings.json',
      'a.md',
      'x',
      'x/b.md',
    ]);
    expect(statSync(join(target, 'a.md')).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(base, 'restored'))).toEqual(['notes']);
  });

  test('never goes over what is there; an empty folder is as good as none', async () => {
    const { make, folder, base, root, text } = setUp();
    const id = (await make())?.id ?? '';
    await expect(restoreBackup({ folder, id }, root, never)).rejects.toEqual(code('folder-taken'));
    await expect(restoreBackup({ folder, id }, join(root, 'a.md'), never)).rejects.toEqual(code('folder-taken'));
    expect(text('a.md')).toBe('one');
    mkdirSync(join(base, 'empty'));
    await restoreBackup({ folder, id }, join(base, 'empty'), never);
    expect(readFileSync(join(base, 'empty/a.md'), 'utf8')).toBe('one');
  });

  test('a restore that is given up leaves nothing under that name', async () => {
    const { make, folder, base } = setUp();
    const id = (await make())?.id ?? '';
    const given = restoreBackup({ folder, id }, join(base, 'given-up', 'notes'), AbortSignal.abort());
    await expect(given).rejects.toThrow('aborted');
    expect(readdirSync(join(base, 'given-up'))).toEqual([]);
  });
});
