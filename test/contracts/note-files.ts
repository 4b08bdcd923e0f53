import { describe, expect, test } from 'vitest';
import type { NoteFiles } from '#core/indexing/note-files.ts';
import type { NotePath } from '#core/note/note.ts';
import { describeNoteFilesOverTime } from './note-files-over-time.ts';
import { code, failure, listed, type NoteFilesUnderTest } from './note-files-under-test.ts';

/** What every implementation of the port NoteFiles keeps to. */
export function describeNoteFiles(name: string, make: (texts?: Record<string, string>) => NoteFilesUnderTest): void {
  describe(`${name}: listing`, () => {
    test('notes and attachments are listed, other files are not', () => {
      const { files } = make({
        'a.md': 'a',
        'b/c.markdown': 'c',
        'b/d.PNG': 'd',
        'e.txt': 'e',
        f: 'f',
        'g.canvas': '{}',
      });
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
      expect(files.read('a.md' as NotePath)).toMatchObject({
        text: 'abc',
        hash: 'ba7816bf8f01cfea414140de5dae2223',
        size: 3,
      });
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

    test.each(['../a.md', 'a/../../b.md', '/etc/passwd', 'C:\\a.md', '..\\a.md', 'a\\..\\..\\b.md'])(
      '“%s” is outside',
      (path) => {
        const { files } = make();
        for (const use of everyUse(files, path)) expect(use).toThrow(code('path-outside'));
        expect(files.stat(path as NotePath)).toBeUndefined();
        expect(files.readBytes(path as NotePath)).toBeUndefined();
      },
    );

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
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.readBytes('a.md' as NotePath))).toBe(
        '\uFEFFone\r\nthree\r\n',
      );
    });

    test('line ends are left alone on request', () => {
      const { files, outside } = make();
      outside.write('a.md', 'one\r\ntwo\r\n');
      expect(files.write('a.md' as NotePath, 'one\nthree\r\n', { keepLineEnds: false }).text).toBe('one\nthree\r\n');
    });

    test.each(['.hidden.md', '.obsidian/a.md', 'node_modules/a.md', 'a.exe', 'a'])(
      '“%s” would be lost from view',
      (path) => {
        const { files } = make();
        expect(() => files.write(path as NotePath, 'x')).toThrow(code('path-invalid'));
      },
    );
  });

  describe(`${name}: bringing files in`, () => {
    const piece = (text: string): string => Buffer.from(text).toString('base64');
    const bring = (files: NoteFiles, path: string, ...pieces: string[]): string => {
      const file = files.receive(path as NotePath);
      for (const each of pieces) file.append(piece(each));
      return file.place();
    };

    test('a file comes in pieces and is seen when it is whole', () => {
      const { files } = make({ 'a.md': 'a' });
      const file = files.receive('новое/kép.png' as NotePath);
      expect(file.append(piece('one '))).toBe(4);
      expect(file.append(piece('two'))).toBe(7);
      expect(listed(files)).toEqual(['a.md note']);
      expect(file.place()).toBe('новое/kép.png');
      expect(new TextDecoder().decode(files.readBytes('новое/kép.png' as NotePath))).toBe('one two');
      expect(listed(files)).toEqual(['a.md note', 'новое/kép.png attachment']);
    });

    test('a name that is taken gets a number, also in another case or spelling', () => {
      const { files } = make({ 'Caf\u00e9.md': 'mine' });
      expect(bring(files, 'a.png', '1')).toBe('a.png');
      expect(bring(files, 'a.png', '2')).toBe('a 2.png');
      expect(bring(files, 'A.PNG', '3')).toBe('A 3.PNG');
      expect(bring(files, 'Cafe\u0301.md', 'theirs')).toBe('Caf\u00e9 2.md');
      expect(files.read('Caf\u00e9.md' as NotePath).text).toBe('mine');
    });

    test('an empty file is a file, and one that is given up leaves nothing', () => {
      const { files } = make();
      const given = files.receive('x/a.png' as NotePath);
      given.append(piece('half'));
      given.discard();
      expect(bring(files, 'b.png')).toBe('b.png');
      expect(listed(files)).toEqual(['b.png attachment']);
      expect(files.readBytes('b.png' as NotePath)).toHaveLength(0);
    });

    test.each(['.hidden.png', '.obsidian/a.png', 'node_modules/a.png', 'a.exe', 'a', '.png'])(
      '“%s” is not taken in',
      (path) => expect(() => make().files.receive(path as NotePath)).toThrow(code('path-invalid')),
    );

    test.each(['../a.png', '/a.png', 'b/../../a.png', 'C:\\a.png', 'b\\..\\..\\a.png'])('“%s” leads nowhere', (path) =>
      expect(() => make().files.receive(path as NotePath)).toThrow(code('path-outside')),
    );
  });

  describeNoteFilesOverTime(name, make);
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
