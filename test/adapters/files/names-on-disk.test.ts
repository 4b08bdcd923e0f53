import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { aVault } from './a-vault.ts';

const paths = (files: ReturnType<typeof aVault>['files']): string[] =>
  files
    .list()
    .map((entry) => entry.path as string)
    .toSorted();
/** Names in one exact spelling are possible where the disk keeps spellings apart, as on Linux. */
const keepsSpellings = process.platform === 'linux';

describe('names as disks have them', () => {
  test.each([
    '顾客终身价值.md',
    '😀 👩‍👩‍👧.md',
    'a b  c.md',
    '#1 100% [x] & y; $z.md',
    "it's “quoted”.md",
    'dots....md',
    '-rf.md',
    'ő ű ё ґ.md',
  ])('“%s” is listed, read, written, moved and removed', (name) => {
    const { files, outside, text, exists } = aVault();
    outside.write(name, 'one');
    const path = name.normalize('NFC') as NotePath;
    expect(paths(files)).toEqual([path]);
    expect(files.read(path).text).toBe('one');
    files.write(path, 'two');
    expect(text(name)).toBe('two');
    files.move(path, `in/${path}` as NotePath);
    files.remove(`in/${path}` as NotePath);
    expect(exists(name) || exists(`in/${path}`)).toBe(false);
  });

  test('a name in NFD on the disk has an NFC path, and keeps its spelling when it is written', () => {
    const { files, outside, names, open } = aVault();
    const spelled = 'Е\u0308лка/Cafe\u0301.md';
    outside.write(spelled, 'one');
    const path = spelled.normalize('NFC') as NotePath;
    expect(open().read(path).text).toBe('one');
    expect(open().stat(path)).toMatchObject({ path, size: 3 });
    expect(paths(files)).toEqual([path]);
    files.write(path, 'two!', { baseHash: files.read(path).hash });
    expect(files.read(path).text).toBe('two!');
    files.write(`${'Ёлка'.normalize('NFC')}/new.md` as NotePath, 'beside it');
    expect(names('.')).toHaveLength(1);
    expect(names(names()[0]).toSorted()).toHaveLength(2);
  });

  test('a note whose name is NFD on the disk can be moved', () => {
    const { files, outside, names } = aVault();
    outside.write('Cafe\u0301.md', 'one');
    files.move('Caf\u00e9.md' as NotePath, 'Ko\u0301d.md' as NotePath);
    expect(names().map((name) => name.normalize('NFC'))).toEqual(['K\u00f3d.md']);
    expect(files.read('K\u00f3d.md' as NotePath).text).toBe('one');
  });

  test.runIf(keepsSpellings)(
    'of two files that differ by normalisation alone one is listed, the other is named, none is touched',
    () => {
      const { files, outside, text } = aVault();
      outside.write('Cafe\u0301.md', 'decomposed');
      outside.write('Caf\u00e9.md', 'composed');
      expect(paths(files)).toEqual(['Caf\u00e9.md']);
      expect(files.unlisted()).toEqual([{ path: 'Cafe\u0301.md', reason: 'same-name' }]);
      expect(files.stat('Caf\u00e9.md' as NotePath)?.size).toBe(8);
      files.write('Caf\u00e9.md' as NotePath, 'changed');
      expect(text('Cafe\u0301.md')).toBe('decomposed');
      files.remove('Caf\u00e9.md' as NotePath);
      expect(files.read('Caf\u00e9.md' as NotePath).text).toBe('decomposed');
    },
  );

  test.runIf(keepsSpellings)('folders that differ by normalisation alone show the notes of both', () => {
    const { files, outside } = aVault();
    outside.write('e\u0301/a.md', 'a');
    outside.write('\u00e9/b.md', 'b');
    expect(paths(files)).toEqual(['\u00e9/a.md', '\u00e9/b.md']);
    expect(files.read('\u00e9/a.md' as NotePath).text).toBe('a');
    expect(files.read('\u00e9/b.md' as NotePath).text).toBe('b');
  });

  test.runIf(keepsSpellings)('names that are not text are passed over', () => {
    const { files, root, outside } = aVault();
    outside.write('a.md', 'a');
    const raw = (name: string): Buffer => Buffer.concat([Buffer.from(`${root}/`), Buffer.from(name, 'latin1')]);
    writeFileSync(raw('\xff\xfe.md'), 'x');
    mkdirSync(raw('\xef\xf0'));
    writeFileSync(raw('\xef\xf0/y.md'), 'y');
    expect(paths(files)).toEqual(['a.md']);
    expect(files.unlisted().map((entry) => entry.reason)).toEqual(['name-not-text', 'name-not-text']);
  });

  test('a name longer than disks allow is refused before anything is written', () => {
    const { files, names } = aVault();
    expect(() => files.write(`new/${'值'.repeat(84)}.md` as NotePath, 'x')).not.toThrow();
    expect(() => files.write(`other/${'值'.repeat(85)}.md` as NotePath, 'x')).toThrow('too long');
    expect(names()).toEqual(['new']);
  });

  test('a file where a folder would have to be is said so', () => {
    const { files } = aVault({ 'a.md': 'a' });
    expect(() => files.write('a.md/b.md' as NotePath, 'x')).toThrow('is a file, not a folder');
  });

  test('a folder called like a note is no note', () => {
    const { files, root } = aVault();
    mkdirSync(join(root, 'a.md'));
    expect(files.list()).toEqual([]);
    expect(files.stat('a.md' as NotePath)).toBeUndefined();
    expect(() => files.read('a.md' as NotePath)).toThrow('There is no');
    expect(() => files.write('a.md' as NotePath, 'x')).toThrow('already');
  });
});
