import { describe, expect, it } from 'vitest';
import type { TreeNote } from '#api/contract.ts';
import type { NotePath } from '#core/note/note.ts';
import { buildTree, countLanguages, foldersOf, visibleRows } from '#ui/tree/note-tree.ts';
import { rowByName, treeStep } from '#ui/tree/tree-keys.ts';

const aNote = (path: string, title = path, lang: string | null = null): TreeNote => ({
  path: path as NotePath,
  title,
  lang,
  type: null,
  concept: null,
  tags: [],
});
const names = (rows: ReturnType<typeof visibleRows>) =>
  rows.map((row) => `${row.level} ${row.kind === 'note' ? row.note.title : row.name}`);

describe('the tree of notes', () => {
  const notes = [aNote('b/2.md', 'Note 10'), aNote('b/1.md', 'Note 9'), aNote('a/c/x.md', 'X'), aNote('top.md', 'Top')];

  it('puts folders before notes and sorts numbers as numbers', () => {
    const rows = visibleRows(buildTree(notes, 'en'), new Set(['a', 'a/c', 'b']));
    expect(names(rows)).toEqual(['1 a', '2 c', '3 X', '1 b', '2 Note 9', '2 Note 10', '1 Top']);
  });

  it('shows nothing of folded folders', () => {
    expect(names(visibleRows(buildTree(notes, 'en'), new Set()))).toEqual(['1 a', '1 b', '1 Top']);
  });

  it('tells each row its place among its siblings', () => {
    const rows = visibleRows(buildTree(notes, 'en'), new Set());
    expect(rows.map(({ position, siblings }) => `${position}/${siblings}`)).toEqual(['1/3', '2/3', '3/3']);
  });

  it('sorts as the language of the interface does', () => {
    const rows = visibleRows(
      buildTree([aNote('1.md', 'Ёж'), aNote('2.md', 'Жук'), aNote('3.md', 'Дом')], 'ru'),
      new Set(),
    );
    expect(names(rows)).toEqual(['1 Дом', '1 Ёж', '1 Жук']);
  });

  it('says the file beside a title that another note of the folder has', () => {
    const twins = [
      aNote('b.md', 'Value'),
      aNote('a (copy).md', 'Value'),
      aNote('c.md', 'Wallet'),
      aNote('x/d.md', 'Wallet'),
    ];
    const rows = visibleRows(buildTree(twins, 'en'), new Set(['x']));
    expect(rows.map((row) => (row.kind === 'note' ? row.file : ''))).toEqual(['', null, 'a (copy)', 'b', null]);
  });

  it('knows the folders of a note and the languages of all', () => {
    expect(foldersOf('a/b/c.md')).toEqual(['a', 'a/b']);
    expect(countLanguages([aNote('1', '1', 'hu'), aNote('2', '2', 'ru'), aNote('3', '3', 'ru'), aNote('4')])).toEqual([
      { lang: 'ru', notes: 2 },
      { lang: 'hu', notes: 1 },
    ]);
  });

  it('holds 20,000 notes', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => aNote(`f${index % 200}/n${index}.md`, `Note ${index}`));
    const tree = buildTree(many, 'en');
    expect(visibleRows(tree, new Set(tree.folders.map(({ path }) => path)))).toHaveLength(20_200);
  });
});

describe('keys in the tree', () => {
  const notes = [aNote('a/1.md', 'Anna'), aNote('a/2.md', 'Béla'), aNote('z.md', 'Zoë')];
  const open = visibleRows(buildTree(notes, 'en'), new Set(['a']));
  const folded = visibleRows(buildTree(notes, 'en'), new Set());

  it('go up and down and stop at the ends', () => {
    expect(treeStep('ArrowDown', open, 0)).toEqual({ to: 1 });
    expect(treeStep('ArrowDown', open, 3)).toEqual({ to: 3 });
    expect(treeStep('ArrowUp', open, 0)).toEqual({ to: 0 });
    expect(treeStep('End', open, 0)).toEqual({ to: 3 });
  });

  it('unfold, enter, leave and fold a folder', () => {
    expect(treeStep('ArrowRight', folded, 0)).toEqual({ unfold: 'a' });
    expect(treeStep('ArrowRight', open, 0)).toEqual({ to: 1 });
    expect(treeStep('ArrowLeft', open, 2)).toEqual({ to: 0 });
    expect(treeStep('ArrowLeft', open, 0)).toEqual({ fold: 'a' });
  });

  it('find the next row by its first letter, going round', () => {
    expect(rowByName(open, 0, 'b')).toBe(2);
    expect(rowByName(open, 2, 'a')).toBe(0);
    expect(rowByName(open, 0, 'q')).toBe(0);
  });
});
