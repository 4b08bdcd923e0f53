import { expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { followBookmarks } from '#host/follow-bookmarks.ts';

const at = (path: string): NotePath => path as NotePath;
const follow = (bookmarks: string[], ...moves: [string, string][]) =>
  followBookmarks(
    bookmarks.map(at),
    moves.map(([from, to]) => ({ from: at(from), to: at(to) })),
  );

it('bookmarks follow moved notes and folders, and stay in their order', () => {
  expect(follow(['a.md', 'x/b.md', 'x/y/c.md'], ['a.md', 'z.md'], ['x', 'w/v'])).toEqual([
    'z.md',
    'w/v/b.md',
    'w/v/y/c.md',
  ]);
});

it('two notes that change places keep their bookmarks', () => {
  expect(follow(['a.md', 'b.md'], ['a.md', 'b.md'], ['b.md', 'a.md'])).toEqual(['b.md', 'a.md']);
});

it('nothing is to be done where no bookmark is concerned', () => {
  expect(follow(['a.md', 'xb.md'], ['x', 'y'], ['c.md', 'd.md'])).toBeUndefined();
  expect(follow([], ['a.md', 'b.md'])).toBeUndefined();
});

it('a note comes to have one bookmark, not two', () => {
  expect(follow(['a.md', 'b.md'], ['a.md', 'b.md'])).toEqual(['b.md']);
});
