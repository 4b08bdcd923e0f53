import { describe, expect, it } from 'vitest';
import { chooseTarget } from '#core/note/choose-target.ts';
import type { NotePath } from '#core/note/note.ts';
import { createLinkResolver } from '#core/note/resolve-link.ts';

type Move = {
  files: readonly string[];
  from?: string;
  oldFrom?: string;
  old: string;
  path: string;
  kind?: 'wiki' | 'md';
};

/** How a link written `target` is written after the file `old` became `path`; `files` are those after the move. */
function chosen(target: string, { files, from = 'from.md', oldFrom = from, old, path, kind = 'wiki' }: Move): string {
  const after = createLinkResolver(
    files.map((file) => ({ path: file as NotePath, kind: file.endsWith('.md') ? 'note' : 'attachment' })),
  );
  const place = { oldFrom, from: { path: from }, oldPath: old, path } as Parameters<typeof chooseTarget>[1];
  return chooseTarget({ kind, target }, place, after);
}

describe('a bare name', () => {
  it('stays a bare name', () => {
    expect(chosen('a', { files: ['x/b.md'], old: 'a.md', path: 'x/b.md' })).toBe('b');
  });
  it('gets as much of the path as it takes to be clear', () => {
    const files = ['r/first/b.md', 'r/second/b.md'];
    expect(chosen('a', { files, old: 'r/first/a.md', path: 'r/first/b.md' })).toBe('first/b');
  });
  it('keeps the extension of an attachment', () => {
    expect(chosen('old.png', { files: ['img/new.png'], old: 'img/old.png', path: 'img/new.png' })).toBe('new.png');
  });
  it('loses the extension of a note', () => {
    expect(chosen('Old.md', { files: ['New.md'], old: 'Old.md', path: 'New.md' })).toBe('New');
  });
});

describe('a path', () => {
  it('stays a path from the root', () => {
    expect(chosen('a/n', { files: ['b/c/n.md'], old: 'a/n.md', path: 'b/c/n.md' })).toBe('b/c/n');
    expect(chosen('/a/n', { files: ['b/n.md'], old: 'a/n.md', path: 'b/n.md' })).toBe('/b/n');
  });
  it('stays the end of a path, as long as it was', () => {
    expect(chosen('a/n', { files: ['x/b/n.md'], old: 'x/a/n.md', path: 'x/b/n.md' })).toBe('b/n');
  });
  it('stays relative', () => {
    const place = { files: ['c/n.md'], from: 'b/from.md', old: 'a/n.md', path: 'c/n.md' };
    expect(chosen('../a/n', place)).toBe('../c/n');
    expect(chosen('./n', { ...place, path: 'b/m.md', files: ['b/m.md'], old: 'b/n.md' })).toBe('./m');
  });
});

describe('a Markdown link', () => {
  it('stays relative to its note, extension kept', () => {
    const place = { kind: 'md' as const, files: ['c/n.md'], from: 'b/from.md', old: 'b/n.md', path: 'c/n.md' };
    expect(chosen('n.md', place)).toBe('../c/n.md');
  });
  it('follows its own note when that moves', () => {
    const place = {
      kind: 'md' as const,
      files: ['a/n.md'],
      oldFrom: 'a/from.md',
      from: 'b/from.md',
      old: 'a/n.md',
      path: 'a/n.md',
    };
    expect(chosen('n.md', place)).toBe('../a/n.md');
  });
  it('stays without extension where it had none', () => {
    expect(chosen('Old', { kind: 'md', files: ['New.md'], old: 'Old.md', path: 'New.md' })).toBe('New');
  });
});
