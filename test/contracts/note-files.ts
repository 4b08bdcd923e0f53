import { describe, expect, test } from 'vitest';
import { AppError, type ErrorCode } from '#core/errors.ts';
import type { FileChanges, NoteFiles } from '#core/indexing/note-files.ts';
import type { NotePath } from '#core/note/note.ts';

/** Note files under test, and another program that works on the same folder. */
export type NoteFilesUnderTest = {
  readonly files: NoteFiles;
  readonly outside: {
    write(path: string, content: string | Uint8Array): void;
    remove(path: string): void;
    move(from: string, to: string): void;
    unplug(): void;
    plugIn(): void;
  };
};

/** What every implementation of the port NoteFiles keeps to. */
export function describeNoteFiles(name: string, make: (texts?: Record<string, string>) => NoteFilesUnderTest): void {
  describe(`${name}: listing`, () => {
    test('notes and attachments are listed, other files are not', () => {
      const { files } = make({ 'a.md': 'a', 'b/c.markdown': 'c', 'b/d.PNG': 'd', 'e.txt': 'e', 'f': 'f', 'g.canvas': '{}' });
      expect(listed(files)).toEqual(['a.md note', 'b/c.markdown note', 'b/d.PNG attachment', 'g.canvas attachment']);
    });

    test('hidden files and folders are never listed', () => {
      const { files, outside } = make({ 'a.md': 'a' });
      outside.write('.obsidian/b.md', 'b');
      outside.write('c/.hidden.md', 'c');
      outside.write('node_modules/d.md', 'd');
      expect(listed(files)).toEqual(['a.md note']);
      expect(files.stat('.obsidian/b.md' as NotePath)).toBeUndefined();
      expect(() => files.read('.obsidian/b.md' as NotePath)).toThrow(code('note-not-found'));
      expect(files.readBytes('.obsidian/b.md' as NotePath)).toBeUndefined();
    });

    test('one entry equals what the list says of it', () => {
      const { files } = make({ 'a.md': 'ab' });
      const [entry] = files.list();
      expect(files.stat('a.md' as NotePath)).toEqual(entry);
      expect(entry).toMatchObject({ path: 'a.md', kind: 'note', size: 2 });
      expect(files.stat('b.md' as NotePath)).toBeUndefined();
    });

    test('a vault that went away throws, and is never an empty one', () => {
      const { files, outside } = make({ 'a.md': 'a' });
      outside.unplug();
      expect(() => files.list()).toThrow(code('vault-unreadable'));
      expect(() => files.stat('a.md' as NotePath)).toThrow(code('vault-unreadable'));
      expect(() => files.read('a.md' as NotePath)).toThrow(code('vault-unreadable'));
      outside.plugIn();
      expect(listed(files)).toEqual(['a.md note']);
    });
  });

  describe(`${name}: reading`, () => {
    test('a text comes with the first 32 characters of the SHA-256 of its bytes', () => {
      const { files } = make({ 'a.md': 'abc' });
      expect(files.read('a.md' as NotePath)).toMatchObject({ text: 'abc', hash: 'ba7816bf8f01cfea414140de5dae2223', size: 3 });
    });

    test('line ends stay, the byte order mark does not', () => {
      const { files, outside } = make();
      outside.write('a.md', '\uFEFFone\r\ntwo\n');
      expect(files.read('a.md' as NotePath)).toMatchObject({ text: 'one\r\ntwo\n', size: 12 });
    });

    test('bytes that are not UTF-8 are reported and left alone', () => {
      const { files, outside } = make();
      outside.write('a.md', Uint8Array.of(0xff, 0xfe, 0x41, 0x04));
      expect(() => files.read('a.md' as NotePath)).toThrow(code('note-encoding'));
      expect([...(files.readBytes('a.md' as NotePath) ?? [])]).toEqual([0xff, 0xfe, 0x41, 0x04]);
      expect(() => files.write('a.md' as NotePath, 'new')).toThrow(code('note-encoding'));
    });

    test('a note that is not there is not found', () => {
      const { files } = make();
      expect(() => files.read('a.md' as NotePath)).toThrow(code('note-not-found'));
      expect(files.readBytes('a.md' as NotePath)).toBeUndefined();
    });

    test.each(['../a.md', 'a/../../b.md', '/etc/passwd', 'C:\\a.md', '..\\a.md', 'a\\..\\..\\b.md'])('“%s” is outside', (path) => {
      const { files } = make();
      for (const use of everyUse(files, path)) expect(use).toThrow(code('path-outside'));
      expect(files.stat(path as NotePath)).toBeUndefined();
      expect(files.readBytes(path as NotePath)).toBeUndefined();
    });

    test.each(['', 'a//b.md', './a.md', 'a/', 'a\0.md'])('“%s” is no path', (path) => {
      const { files } = make();
      for (const use of everyUse(files, path)) expect(use).toThrow(code('path-invalid'));
      expect(files.stat(path as NotePath)).toBeUndefined();
    });
  });

  describe(`${name}: writing`, () => {
    test('a new note stands where it was written, folders included', () => {
      const { files } = make();
      const written = files.write('one/two/Три 顾客 😀 #1 100% [x].md' as NotePath, 'text');
      expect(files.read('one/two/Три 顾客 😀 #1 100% [x].md' as NotePath)).toEqual(written);
      expect(listed(files)).toEqual(['one/two/Три 顾客 😀 #1 100% [x].md note']);
    });

    test('a name typed in NFD is the same note as in NFC', () => {
      const { files } = make();
      files.write('Cafe\u0301.md' as NotePath, 'one');
      expect(files.read('Caf\u00e9.md' as NotePath).text).toBe('one');
      expect(() => files.write('Cafe\u0301.md' as NotePath, 'two', { baseHash: null })).toThrow(code('note-exists'));
    });

    test('a text based on the text on disk replaces it', () => {
      const { files } = make({ 'a.md': 'one' });
      const { hash } = files.read('a.md' as NotePath);
      const written = files.write('a.md' as NotePath, 'two', { baseHash: hash });
      expect(files.read('a.md' as NotePath)).toEqual(written);
    });

    test('a text based on an older one is refused, with the hash of the one on disk', () => {
      const { files, outside } = make({ 'a.md': 'one' });
      const { hash } = files.read('a.md' as NotePath);
      outside.write('a.md', 'theirs');
      expect(failure(() => files.write('a.md' as NotePath, 'mine', { baseHash: hash }))).toMatchObject({
        code: 'note-changed',
        details: { hash: files.read('a.md' as NotePath).hash },
      });
      expect(files.read('a.md' as NotePath).text).toBe('theirs');
    });

    test('a note removed meanwhile counts as changed', () => {
      const { files, outside } = make({ 'a.md': 'one' });
      const { hash } = files.read('a.md' as NotePath);
      outside.remove('a.md');
      expect(failure(() => files.write('a.md' as NotePath, 'mine', { baseHash: hash }))).toMatchObject({
        code: 'note-changed',
        details: { hash: null },
      });
    });

    test('a note that must be new never replaces one', () => {
      const { files } = make({ 'a.md': 'one' });
      expect(() => files.write('a.md' as NotePath, 'two', { baseHash: null })).toThrow(code('note-exists'));
      expect(files.read('a.md' as NotePath).text).toBe('one');
      expect(files.write('b.md' as NotePath, 'two', { baseHash: null }).text).toBe('two');
    });

    test('the line ends and the byte order mark of the file are kept', () => {
      const { files, outside } = make();
      outside.write('a.md', '\uFEFFone\r\ntwo\r\n');
      expect(files.write('a.md' as NotePath, 'one\nthree\n').text).toBe('one\r\nthree\r\n');
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.readBytes('a.md' as NotePath))).toBe('\uFEFFone\r\nthree\r\n');
    });

    test('line ends are left alone on request', () => {
      const { files, outside } = make();
      outside.write('a.md', 'one\r\ntwo\r\n');
      expect(files.write('a.md' as NotePath, 'one\nthree\r\n', { keepLineEnds: false }).text).toBe('one\nthree\r\n');
    });

    test.each(['.hidden.md', '.obsidian/a.md', 'node_modules/a.md', 'a.exe', 'a'])('“%s” would be lost from view', (path) => {
      const { files } = make();
      expect(() => files.write(path as NotePath, 'x')).toThrow(code('path-invalid'));
    });
  });

  describe(`${name}: moving and removing`, () => {
    test('a moved note keeps its text and its time', () => {
      const { files } = make({ 'a.md': 'one' });
      const before = files.read('a.md' as NotePath);
      files.move('a.md' as NotePath, 'b/c.md' as NotePath);
      expect(files.read('b/c.md' as NotePath)).toEqual(before);
      expect(listed(files)).toEqual(['b/c.md note']);
    });

    test('a moved folder takes all it holds along', () => {
      const { files } = make({ 'a/b.md': 'b', 'a/c/d.md': 'd', 'ab.md': 'ab' });
      files.move('a' as NotePath, 'x/y' as NotePath);
      expect(listed(files)).toEqual(['ab.md note', 'x/y/b.md note', 'x/y/c/d.md note']);
    });

    test('a change of case alone is a move', () => {
      const { files } = make({ 'note.md': 'one' });
      files.move('note.md' as NotePath, 'Note.md' as NotePath);
      expect(listed(files)).toEqual(['Note.md note']);
    });

    test('a move never overwrites', () => {
      const { files } = make({ 'a.md': 'a', 'b.md': 'b', 'c/d.md': 'd', 'e/f.md': 'f' });
      expect(() => files.move('a.md' as NotePath, 'b.md' as NotePath)).toThrow(code('note-exists'));
      expect(() => files.move('c' as NotePath, 'e' as NotePath)).toThrow(code('note-exists'));
      expect(files.list()).toHaveLength(4);
    });

    test('a folder does not go into itself, a missing file nowhere, a note not out of view', () => {
      const { files } = make({ 'a/b.md': 'b' });
      expect(() => files.move('a' as NotePath, 'a/c' as NotePath)).toThrow(code('path-invalid'));
      expect(() => files.move('x.md' as NotePath, 'y.md' as NotePath)).toThrow(code('note-not-found'));
      expect(() => files.move('a/b.md' as NotePath, 'a/.b.md' as NotePath)).toThrow(code('path-invalid'));
      expect(() => files.move('a/b.md' as NotePath, 'a/b.exe' as NotePath)).toThrow(code('path-invalid'));
    });

    test('a removed note is gone, and its text is in the snapshots', () => {
      const { files } = make({ 'a.md': 'one' });
      files.remove('a.md' as NotePath);
      expect(files.list()).toEqual([]);
      expect(snapshotTexts(files, 'a.md')).toEqual(['one']);
      expect(() => files.remove('a.md' as NotePath)).toThrow(code('note-not-found'));
    });
  });

  describe(`${name}: snapshots`, () => {
    test('each replaced text is kept, newest first', () => {
      const { files } = make({ 'a.md': 'one' });
      files.write('a.md' as NotePath, 'two');
      files.write('a.md' as NotePath, 'three');
      expect(snapshotTexts(files, 'a.md')).toEqual(['two', 'one']);
      expect(files.snapshots('a.md' as NotePath)[0]).toMatchObject({ path: 'a.md', size: 3 });
    });

    test('writing the same text again changes and keeps nothing', () => {
      const { files } = make({ 'a.md': 'one' });
      const before = files.stat('a.md' as NotePath);
      files.write('a.md' as NotePath, 'one');
      expect(files.stat('a.md' as NotePath)).toEqual(before);
      expect(files.snapshots('a.md' as NotePath)).toEqual([]);
    });

    test('a text equal to the newest snapshot is not kept twice', () => {
      const { files, outside } = make({ 'a.md': 'one' });
      files.write('a.md' as NotePath, 'two');
      outside.write('a.md', 'one');
      files.write('a.md' as NotePath, 'three');
      expect(snapshotTexts(files, 'a.md')).toEqual(['one']);
    });

    test('snapshots follow a note and a folder that move, and a new note in the old place has its own', () => {
      const { files } = make({ 'a/b.md': 'one' });
      files.write('a/b.md' as NotePath, 'two');
      files.move('a/b.md' as NotePath, 'a/c.md' as NotePath);
      files.move('a' as NotePath, 'x' as NotePath);
      files.write('a/b.md' as NotePath, 'other');
      expect(snapshotTexts(files, 'x/c.md')).toEqual(['one']);
      expect(files.snapshots('a/b.md' as NotePath)).toEqual([]);
    });

    test('an unknown snapshot is not found', () => {
      const { files } = make();
      for (const id of ['x', '', '../../etc/passwd', '20261122T101500123Z-ffffffff']) {
        expect(() => files.readSnapshot(id)).toThrow(code('snapshot-not-found'));
      }
    });
  });

  describe(`${name}: watching`, () => {
    test('changes of another program arrive, and none after the watch has ended', async () => {
      const { files, outside } = make({ 'a.md': 'a', 'b.md': 'b' });
      const heard = await hear(files);
      outside.write('a.md', 'changed');
      outside.remove('b.md');
      outside.write('c.md', 'new');
      outside.write('d.exe', 'of no interest');
      outside.write('.hidden.md', 'of no interest');
      await heard.until((paths) => paths.size >= 3);
      expect([...heard.paths].toSorted()).toEqual(['a.md', 'b.md', 'c.md']);
      await heard.stop();
      outside.write('e.md', 'later');
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(heard.paths.has('e.md')).toBe(false);
    });

    test('a moved folder asks for a whole listing', async () => {
      const { files, outside } = make({ 'a/b.md': 'b', 'a/c.md': 'c' });
      const heard = await hear(files);
      outside.move('a', 'x');
      await heard.until((_, all) => all);
      await heard.stop();
    });
  });
}

function everyUse(files: NoteFiles, path: string): (() => unknown)[] {
  const given = path as NotePath;
  return [
    () => files.read(given),
    () => files.write(given, 'x'),
    () => files.remove(given),
    () => files.move(given, 'x.md' as NotePath),
    () => files.move('x.md' as NotePath, given),
  ];
}

function listed(files: NoteFiles): string[] {
  return files
    .list()
    .map((entry) => `${entry.path} ${entry.kind}`)
    .toSorted();
}

function snapshotTexts(files: NoteFiles, path: string): string[] {
  return files.snapshots(path as NotePath).map((snapshot) => files.readSnapshot(snapshot.id));
}

function failure(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}

/** Matches an AppError of this code. */
export function code(expected: ErrorCode): unknown {
  return expect.toSatisfy((error: unknown) => error instanceof AppError && error.code === expected, `an AppError “${expected}”`);
}

/** Watches and gathers what is heard. */
export async function hear(files: NoteFiles): Promise<{
  readonly batches: readonly FileChanges[];
  readonly paths: ReadonlySet<string>;
  readonly all: () => number;
  until(done: (paths: ReadonlySet<string>, all: boolean) => boolean): Promise<void>;
  stop(): Promise<void>;
}> {
  const batches: FileChanges[] = [];
  const paths = new Set<string>();
  const all = (): number => batches.filter((batch) => batch.all).length;
  const stop = await files.watch((changes) => {
    batches.push(changes);
    for (const path of changes.paths) paths.add(path);
  });
  const until = async (done: (paths: ReadonlySet<string>, all: boolean) => boolean): Promise<void> => {
    await expect.poll(() => done(paths, all() > 0), { timeout: 4000, interval: 20 }).toBe(true);
  };
  return { batches, paths, all, until, stop };
}
