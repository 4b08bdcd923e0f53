import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { code } from '../../contracts/note-files-under-test.ts';
import { aVault } from './a-vault.ts';

const path = (text: string): NotePath => text as NotePath;

describe.skipIf(process.platform === 'win32')('symbolic links', () => {
  test('a link out of the vault is neither listed, nor read, nor written, nor served', () => {
    const { base, files, at } = aVault();
    writeFileSync(join(base, 'secret.md'), 'secret');
    symlinkSync(join(base, 'secret.md'), at('a.md'));
    symlinkSync('../secret.md', at('b.md'));
    expect(files.list()).toEqual([]);
    expect(files.unlisted().map((entry) => entry.reason)).toEqual(['link-outside', 'link-outside']);
    for (const name of ['a.md', 'b.md']) {
      expect(files.stat(path(name))).toBeUndefined();
      expect(files.readBytes(path(name))).toBeUndefined();
      expect(files.serveable(name)).toBeUndefined();
      expect(() => files.read(path(name))).toThrow(code('path-outside'));
      expect(() => files.write(path(name), 'x')).toThrow(code('path-outside'));
    }
    expect(readFileSync(join(base, 'secret.md'), 'utf8')).toBe('secret');
  });

  test('nothing is read, written, moved or removed through a linked folder', () => {
    const { base, files, at, text } = aVault({ 'in.md': 'in' });
    mkdirSync(join(base, 'other'));
    writeFileSync(join(base, 'other/a.md'), 'a');
    symlinkSync(join(base, 'other'), at('out'));
    expect(files.list().map((entry) => entry.path)).toEqual(['in.md']);
    expect(files.stat(path('out/a.md'))).toBeUndefined();
    expect(files.readBytes(path('out/a.md'))).toBeUndefined();
    expect(() => files.read(path('out/a.md'))).toThrow(code('path-outside'));
    expect(() => files.write(path('out/a.md'), 'x')).toThrow(code('path-outside'));
    expect(() => files.write(path('out/new.md'), 'x')).toThrow(code('path-outside'));
    expect(() => files.write(path('out/deep/new.md'), 'x')).toThrow(code('path-outside'));
    expect(() => files.move(path('in.md'), path('out/in.md'))).toThrow(code('path-outside'));
    expect(() => files.move(path('out/a.md'), path('a.md'))).toThrow(code('path-outside'));
    expect(() => files.remove(path('out/a.md'))).toThrow(code('path-outside'));
    expect(readFileSync(join(base, 'other/a.md'), 'utf8')).toBe('a');
    expect(text('in.md')).toBe('in');
  });

  test('links to folders make neither loops nor doubles', () => {
    const { files, at } = aVault({ 'a/b.md': 'b' });
    symlinkSync('..', at('a/up'));
    symlinkSync('a', at('same'));
    expect(files.list().map((entry) => entry.path)).toEqual(['a/b.md']);
  });

  test('a link to a note of the vault is a note; a save goes to its target and leaves the link', () => {
    const { files, at, text } = aVault({ 'deep/a.md': 'one' });
    symlinkSync('deep/a.md', at('link.md'));
    expect(
      files
        .list()
        .map((entry) => entry.path)
        .toSorted(),
    ).toEqual(['deep/a.md', 'link.md']);
    expect(files.stat(path('link.md'))?.size).toBe(3);
    files.write(path('link.md'), 'two', { baseHash: files.read(path('link.md')).hash });
    expect(text('deep/a.md')).toBe('two');
    expect(lstatSync(at('link.md')).isSymbolicLink()).toBe(true);
  });

  test('removing or moving a link leaves its target alone', () => {
    const { files, at, text, exists } = aVault({ 'a.md': 'one' });
    symlinkSync('a.md', at('link.md'));
    files.move(path('link.md'), path('other.md'));
    expect(files.read(path('other.md')).text).toBe('one');
    files.remove(path('other.md'));
    expect(text('a.md')).toBe('one');
    expect(exists('other.md')).toBe(false);
  });

  test('links into hidden folders, to themselves and to nothing are no notes', () => {
    const { files, at, outside } = aVault();
    outside.write('.git/config', 'secret');
    symlinkSync('.git/config', at('a.md'));
    symlinkSync('b.md', at('b.md'));
    symlinkSync('nothing.md', at('c.md'));
    expect(files.list()).toEqual([]);
    expect(files.readBytes(path('a.md'))).toBeUndefined();
    expect(files.readBytes(path('b.md'))).toBeUndefined();
    expect(() => files.write(path('c.md'), 'x', { baseHash: null })).toThrow(code('note-exists'));
  });

  test('a vault opened through a link is the vault', () => {
    const { base, root, open } = aVault({ 'a.md': 'a' });
    symlinkSync(root, join(base, 'link'));
    const files = open({ root: join(base, 'link') });
    expect(files.root).toBe(root);
    expect(files.write(path('b.md'), 'b').text).toBe('b');
  });

  test('a named pipe called like a note holds nothing up', () => {
    const { files, at } = aVault();
    execFileSync('mkfifo', [at('a.md')]);
    expect(files.list()).toEqual([]);
    expect(() => files.read(path('a.md'))).toThrow(code('note-not-found'));
    rmSync(at('a.md'));
  });
});
