import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { NativeWatcher } from '#adapters/files/native-watcher.ts';
import type { NotePath } from '#core/note/note.ts';
import { code, hear } from '../../contracts/note-files-under-test.ts';
import { aVault } from './a-vault.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const hasAll = (_: ReadonlySet<string>, all: boolean): boolean => all;

describe('watching the disk', () => {
  test('the save patterns of editors arrive as a change of the note alone', async () => {
    const { files, at, outside } = aVault({ 'a.md': 'one', 'b.md': 'one', 'c.md': 'one' });
    const heard = await hear(files);
    // Temporary file and rename over it (VS Code, gedit).
    outside.write('a.md.tmp.1234', 'two');
    renameSync(at('a.md.tmp.1234'), at('a.md'));
    // Backup, new file, backup removed (Vim).
    outside.write('4913', '');
    outside.remove('4913');
    renameSync(at('b.md'), at('b.md~'));
    outside.write('b.md', 'two');
    outside.remove('b.md~');
    // Written in place.
    outside.write('c.md', 'two');
    await heard.until((paths) => paths.size >= 3);
    await pause(200);
    expect([...heard.paths].toSorted()).toEqual(['a.md', 'b.md', 'c.md']);
    expect(heard.all()).toBe(0);
    await heard.stop();
  });

  test('a renamed note is heard under both names', async () => {
    const { files, outside } = aVault({ 'a.md': 'one' });
    const heard = await hear(files);
    outside.move('a.md', 'b.md');
    await heard.until((paths) => paths.has('a.md') && paths.has('b.md'));
    expect(heard.all()).toBe(0);
    await heard.stop();
  });

  test('a touched note is heard, though its text is the same', async () => {
    const { files, at } = aVault({ 'a.md': 'one' });
    const before = files.read('a.md' as NotePath);
    const heard = await hear(files);
    utimesSync(at('a.md'), 1_800_000_000, 1_800_000_000);
    await heard.until((paths) => paths.has('a.md'));
    expect(files.read('a.md' as NotePath)).toEqual({ ...before, mtime: 1_800_000_000_000 });
    await heard.stop();
  });

  test('our own save is heard as one path, its temporary file is not', async () => {
    const { files } = aVault({ 'a.md': 'one' });
    const heard = await hear(files);
    files.write('a.md' as NotePath, 'two');
    await heard.until((paths) => paths.size > 0);
    await pause(150);
    expect([...heard.paths]).toEqual(['a.md']);
    await heard.stop();
  });

  test('hidden, ignored and foreign files are not heard', async () => {
    const { files, outside } = aVault({ 'a.md': 'one', '.git/x.md': 'x', 'old/b.md': 'b' }, { ignore: ['old/'] });
    const heard = await hear(files);
    outside.write('.git/x.md', 'y');
    outside.write('.git/refs/new.md', 'y');
    outside.write('old/b.md', 'y');
    outside.write('old/deep/c.md', 'y');
    outside.write('a.exe', 'y');
    await pause(300);
    outside.write('a.md', 'two');
    await heard.until((paths) => paths.size > 0);
    expect(heard.batches).toEqual([{ paths: ['a.md'], all: false }]);
    await heard.stop();
  });

  test('notes in folders that came, nested ones too, are heard when they change later', async () => {
    const { base, files, outside, at } = aVault({ 'a.md': 'a' });
    mkdirSync(`${base}/import/deep/deeper`, { recursive: true });
    writeFileSync(`${base}/import/deep/deeper/x.md`, 'x');
    const heard = await hear(files);
    renameSync(`${base}/import`, at('came'));
    await heard.until(hasAll);
    expect(files.list()).toHaveLength(2);
    outside.write('came/deep/deeper/x.md', 'changed');
    await heard.until((paths) => paths.has('came/deep/deeper/x.md'));
    await heard.stop();
  });

  test('after a folder was renamed its notes are heard under their new paths', async () => {
    const { files, outside } = aVault({ 'a/b/c.md': 'c' });
    const heard = await hear(files);
    outside.move('a', 'z');
    await heard.until(hasAll);
    outside.write('z/b/c.md', 'changed');
    await heard.until((paths) => paths.has('z/b/c.md'));
    expect([...heard.paths]).toEqual(['z/b/c.md']);
    await heard.stop();
  });

  test('a removed folder asks for a whole listing', async () => {
    const { files, outside } = aVault({ 'a/b.md': 'b', 'c.md': 'c' });
    const heard = await hear(files);
    outside.remove('a');
    await heard.until(hasAll);
    expect(files.list().map((entry) => entry.path)).toEqual(['c.md']);
    await heard.stop();
  });

  test('a burst of 5,000 files arrives as few batches, and nothing is missed after it', async () => {
    const { files, outside } = aVault({ 'a.md': 'a' });
    const heard = await hear(files);
    for (let at = 0; at < 5000; at++) outside.write(`burst/${at % 50}/sub/${at}.md`, 'x');
    await heard.until(hasAll);
    await expect.poll(() => files.list().length, { timeout: 5000 }).toBe(5001);
    await pause(1200);
    expect(heard.batches.length).toBeLessThanOrEqual(6);
    outside.write('burst/49/sub/4999.md', 'changed');
    await heard.until((paths) => paths.has('burst/49/sub/4999.md'));
    await heard.stop();
  }, 20_000);

  test('a change of a linked note is heard for the link too', async () => {
    const { files, at, outside } = aVault({ 'a.md': 'a' });
    symlinkSync('a.md', at('link.md'));
    const heard = await hear(files);
    outside.write('a.md', 'changed');
    await heard.until((paths) => paths.size === 2);
    expect([...heard.paths].toSorted()).toEqual(['a.md', 'link.md']);
    await heard.stop();
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'a folder closed to us does not keep the rest from being watched',
    async () => {
      const { files, outside, at } = aVault({ 'a.md': 'a', 'closed/b.md': 'b' }, { watch: { pollMs: 60_000 } });
      chmodSync(at('closed'), 0);
      const heard = await hear(files);
      outside.write('a.md', 'changed');
      await heard.until((paths) => paths.has('a.md'));
      expect(files.list().map((entry) => entry.path)).toEqual(['a.md']);
      expect(files.unlisted()).toEqual([{ path: 'closed', reason: 'unreadable' }]);
      chmodSync(at('closed'), 0o700);
      expect(files.list()).toHaveLength(2);
      await heard.stop();
    },
  );

  test('a name in NFD is heard in NFC', async () => {
    const { files, outside } = aVault();
    const heard = await hear(files);
    outside.write('Cafe\u0301.md', 'one');
    await heard.until((paths) => paths.has('Caf\u00e9.md'));
    expect(files.stat('Caf\u00e9.md' as NotePath)?.size).toBe(3);
    await heard.stop();
  });

  test('a vault that goes away is reported once, and watched again when it is back', async () => {
    const { files, outside } = aVault({ 'a.md': 'a' }, { watch: { heartbeatMs: 50 } });
    const heard = await hear(files);
    outside.unplug();
    await heard.until(hasAll);
    expect(() => files.list()).toThrow('cannot be read');
    await pause(300);
    expect(heard.all()).toBe(1);
    outside.plugIn();
    await expect.poll(() => heard.all(), { timeout: 3000 }).toBe(2);
    outside.write('a.md', 'changed');
    await heard.until((paths) => paths.has('a.md'));
    await heard.stop();
  });

  test('a vault removed for good does no harm', async () => {
    const { files, root } = aVault({ 'a/b.md': 'b' }, { watch: { heartbeatMs: 50 } });
    const heard = await hear(files);
    rmSync(root, { recursive: true });
    await heard.until(hasAll);
    expect(() => files.list()).toThrow(code('vault-unreadable'));
    await heard.stop();
  });

  test('two who watch the same folder both hear, whichever stops first', async () => {
    const { files, open, outside } = aVault({ 'a.md': 'a' });
    const [one, two] = [await hear(files), await hear(open())];
    await one.stop();
    outside.write('a.md', 'changed');
    await two.until((paths) => paths.has('a.md'));
    expect(one.batches).toEqual([]);
    await two.stop();
  });
});

describe('watching where the system cannot', () => {
  const broken: NativeWatcher = {
    subscribe: () => Promise.reject(new Error('inotify_add_watch failed: No space left on device')),
  };

  test.each([
    ['there is no native watcher', () => Promise.reject(new Error('No prebuild'))],
    ['the system has no watches left', () => Promise.resolve(broken)],
  ])('when %s, the folder is listed again and again', async (_, loadNative) => {
    const { files, outside } = aVault({ 'a.md': 'a', 'b.md': 'b' }, { watch: { loadNative, pollMs: 30 } });
    const heard = await hear(files);
    await pause(100);
    expect(heard.batches).toEqual([]);
    outside.write('a.md', 'changed');
    outside.remove('b.md');
    outside.write('new/c.md', 'c');
    await heard.until((paths) => paths.size === 3);
    outside.unplug();
    await heard.until(hasAll);
    await heard.stop();
  });

  test('when the native watcher breaks later, everything is listed once and polling goes on', async () => {
    const callbacks: ((error: Error | null, events: never[]) => unknown)[] = [];
    const native: NativeWatcher = {
      subscribe: (_, callback) => {
        callbacks.push(callback);
        return Promise.resolve({ unsubscribe: () => Promise.resolve() });
      },
    };
    const { files, outside } = aVault(
      { 'a.md': 'a' },
      { watch: { loadNative: () => Promise.resolve(native), pollMs: 30 } },
    );
    const heard = await hear(files);
    callbacks[0]?.(new Error('Unable to poll'), []);
    await heard.until(hasAll);
    await pause(100);
    outside.write('a.md', 'changed');
    await heard.until((paths) => paths.has('a.md'));
    expect(callbacks).toHaveLength(1);
    await heard.stop();
  });

  test('the fallback is not taken without need', async () => {
    const { files, outside } = aVault({ 'a.md': 'a' }, { watch: { pollMs: 60_000 } });
    const heard = await hear(files);
    outside.write('a.md', readFileSync(import.meta.filename, 'utf8'));
    await heard.until((paths) => paths.has('a.md'));
    expect(heard.all()).toBe(0);
    await heard.stop();
  });
});
