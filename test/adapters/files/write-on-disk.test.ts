import { chmodSync, mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openDiskNoteFiles } from '#adapters/files/open-disk-note-files.ts';
import { writeFailure } from '#adapters/files/file-failure.ts';
import type { NotePath } from '#core/note/note.ts';
import { code } from '../../contracts/note-files-under-test.ts';
import { aVault } from './a-vault.ts';

const path = (text: string): NotePath => text as NotePath;
const isRoot = process.getuid?.() === 0;

describe('opening', () => {
  test('a folder that is not there, or is a file, is no vault', () => {
    const { base, at, snapshotsDir } = aVault({ 'a.md': 'a' });
    expect(() => openDiskNoteFiles({ root: `${base}/none`, snapshotsDir })).toThrow(code('vault-not-found'));
    expect(() => openDiskNoteFiles({ root: at('a.md'), snapshotsDir })).toThrow(code('vault-not-found'));
  });

  test.skipIf(isRoot)('a folder that may not be read is said so', () => {
    const { at, open } = aVault();
    mkdirSync(at('closed'), { mode: 0 });
    expect(() => open({ root: at('closed') })).toThrow(code('vault-unreadable'));
    chmodSync(at('closed'), 0o700);
  });

  test('temporary files of a killed process go at the first listing, young ones and those of others stay', () => {
    const { at, files, names } = aVault({ 'a/b.md': 'b' });
    for (const name of ['.konspekt-old.tmp', '.konspekt-young.tmp', '.other.tmp']) writeFileSync(at(`a/${name}`), 'x');
    const longAgo = Date.now() / 1000 - 3600;
    utimesSync(at('a/.konspekt-old.tmp'), longAgo, longAgo);
    utimesSync(at('a/.other.tmp'), longAgo, longAgo);
    expect(files.list()).toHaveLength(1);
    expect(names('a')).toEqual(['.konspekt-young.tmp', '.other.tmp', 'b.md']);
  });
});

describe('saving', () => {
  test('nothing but the note is left in its folder', () => {
    const { files, names } = aVault({ 'a.md': 'one' });
    files.write(path('a.md'), 'two');
    files.write(path('b.md'), 'new', { baseHash: null });
    expect(names()).toEqual(['a.md', 'b.md']);
  });

  test('a save makes a new file and never writes into the old one', () => {
    const { files, at } = aVault({ 'a.md': 'one' });
    const before = statSync(at('a.md')).ino;
    files.write(path('a.md'), 'two');
    expect(statSync(at('a.md')).ino).not.toBe(before);
  });

  test.skipIf(process.platform === 'win32')('the mode of the file is kept', () => {
    const { files, at } = aVault({ 'a.md': 'one' });
    chmodSync(at('a.md'), 0o640);
    files.write(path('a.md'), 'two');
    expect(statSync(at('a.md')).mode & 0o777).toBe(0o640);
  });

  test('a note marked as read-only is not replaced', () => {
    const { files, at, text } = aVault({ 'a.md': 'one' });
    chmodSync(at('a.md'), 0o444);
    expect(() => files.write(path('a.md'), 'two')).toThrow(code('write-failed'));
    expect(text('a.md')).toBe('one');
  });

  test.skipIf(isRoot)('a vault that may not be written to says so and stays as it is', () => {
    const { root, files, text, names } = aVault({ 'a.md': 'one' });
    chmodSync(root, 0o500);
    expect(files.writable).toBe(false);
    for (const action of [
      () => files.write(path('a.md'), 'two'),
      () => files.write(path('b.md'), 'two'),
      () => files.move(path('a.md'), path('b.md')),
      () => files.remove(path('a.md')),
    ]) {
      expect(action).toThrow(code('write-failed'));
    }
    chmodSync(root, 0o700);
    expect(text('a.md')).toBe('one');
    expect(names()).toEqual(['a.md']);
  });

  test('a text whose old version cannot be kept is not replaced', () => {
    const { files, snapshotsDir, text, names } = aVault({ 'a.md': 'one' });
    writeFileSync(snapshotsDir, 'a file where the folder should be');
    expect(() => files.write(path('a.md'), 'two')).toThrow(code('write-failed'));
    expect(() => files.remove(path('a.md'))).toThrow(code('write-failed'));
    expect(text('a.md')).toBe('one');
    expect(names()).toEqual(['a.md']);
  });

  test('a note beyond the limit is neither read nor written', () => {
    const { files } = aVault({ 'a.md': 'x'.repeat(101) }, { maxNoteBytes: 100 });
    expect(() => files.read(path('a.md'))).toThrow(code('note-too-large'));
    expect(() => files.write(path('b.md'), 'x'.repeat(101))).toThrow(code('note-too-large'));
    expect(files.list()).toHaveLength(1);
  });

  test('what another program writes while a save is under way is not lost', () => {
    const { files, outside, text } = aVault({ 'a.md': 'one' });
    const { hash } = files.read(path('a.md'));
    const racing = aRacingVault(files.root, () => outside.write('a.md', 'theirs'));
    expect(() => racing.write(path('a.md'), 'mine', { baseHash: hash })).toThrow(code('note-changed'));
    expect(text('a.md')).toBe('theirs');
    outside.remove('a.md');
    expect(() => racing.write(path('a.md'), 'mine', { baseHash: null })).toThrow(code('note-exists'));
    expect(text('a.md')).toBe('theirs');
  });

  test('each failure of the disk has words of its own', () => {
    expect(hint('ENOSPC')).toContain('disk is full');
    expect(hint('EROFS')).toContain('read-only');
    expect(hint('EACCES')).toContain('who may write');
    expect(hint('EIO')).toContain('disk is connected');
  });

  test('an error of the program itself is not dressed up as one of the disk', () => {
    expect(() => writeFailure(new TypeError('a bug'), 'a.md')).toThrow(TypeError);
  });
});

/** The id of the temporary file is asked for after the conflict check: the moment at which a race is lost. */
function aRacingVault(root: string, interfere: () => void): ReturnType<typeof openDiskNoteFiles> {
  let count = 0;
  return openDiskNoteFiles({
    root,
    snapshotsDir: `${root}-snapshots-of-race`,
    id: () => {
      interfere();
      return `racing-${++count}`;
    },
  });
}

function hint(reason: string): string | undefined {
  return writeFailure(Object.assign(new Error(reason), { code: reason }), 'a.md').hint;
}
