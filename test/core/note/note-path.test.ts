import { describe, expect, it } from 'vitest';
import { AppError } from '#core/errors.ts';
import { folderOf, isNotePath, joinPath, nameOf, relativePath, toNotePath } from '#core/note/note-path.ts';

describe('parts of a path', () => {
  it('are folder and name; the root is the empty folder', () => {
    expect([folderOf('a/b/c.md'), nameOf('a/b/c.md')]).toEqual(['a/b', 'c.md']);
    expect([folderOf('c.md'), nameOf('c.md')]).toEqual(['', 'c.md']);
  });
  it('tell notes from other files by extension', () => {
    expect(['a.md', 'a.MD', 'a.markdown', 'a.mdx', 'md', 'a.md.png'].map(isNotePath)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('a relative path', () => {
  it('is joined with its folder, dots carried out', () => {
    expect(joinPath('a/b', '../c/./d.md')).toBe('a/c/d.md');
    expect(joinPath('', 'd.md')).toBe('d.md');
    expect(joinPath('a', '..')).toBe('');
  });
  it('never leaves the notebook', () => {
    expect(joinPath('a', '../../b.md')).toBe(undefined);
  });
  it('leads from one folder to a file and back', () => {
    for (const [folder, file, path] of [
      ['a/b', 'a/c/d.md', '../c/d.md'],
      ['a', 'a/d.md', 'd.md'],
      ['', 'a/d.md', 'a/d.md'],
      ['a/b', 'd.md', '../../d.md'],
      ['a', 'a/a/a.md', 'a/a.md'],
    ] as const) {
      expect(relativePath(folder, file)).toBe(path);
      expect(joinPath(folder, path)).toBe(file);
    }
  });
});

describe('a typed name', () => {
  it('becomes a path: trimmed, NFC, with an extension', () => {
    expect(toNotePath(' Share of wallet ')).toBe('Share of wallet.md');
    expect(toNotePath('/a/Ünnep'.normalize('NFD'))).toBe('a/Ünnep.md');
    expect(toNotePath('a.markdown')).toBe('a.markdown');
    expect(toNotePath('5A客户路径')).toBe('5A客户路径.md');
  });
  it.each(['', '   ', 'a/', 'a//b', '../a', 'a/./b', '.hidden', 'a/.b/c', 'a\\b', 'a\tb', 'a#b', 'a|b', 'a[b', 'a^b'])(
    'is refused when no file or link could bear it: %j',
    (typed) => {
      expect(() => toNotePath(typed)).toThrow(AppError);
    },
  );
  it('may keep the signs it has', () => {
    expect(toNotePath('b/C#.md', { keep: 'a/C#.md' })).toBe('b/C#.md');
  });
});
