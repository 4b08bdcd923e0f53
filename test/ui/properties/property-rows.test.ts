import { expect, it } from 'vitest';
import { folderOf, nameOf } from '#ui/note/note-name.ts';
import { propertyRows } from '#ui/properties/property-rows.ts';

it('turns front matter into readable rows, without the title and without empty values', () => {
  const rows = propertyRows({
    title: 'T',
    tags: ['a', 'b'],
    empty: null,
    none: [],
    source: { author: 'Kotler', year: 2016 },
    draft: false,
  });
  expect(rows).toEqual([
    { name: 'tags', values: ['a', 'b'] },
    { name: 'source', values: ['author: Kotler, year: 2016'] },
    { name: 'draft', values: ['false'] },
  ]);
});

it('names a note by its file and its folder', () => {
  expect(nameOf('a/b/Доля кошелька.md')).toBe('Доля кошелька');
  expect(nameOf('v1.2 notes.md')).toBe('v1.2 notes');
  expect(folderOf('a/b/c.md')).toBe('a/b');
  expect(folderOf('c.md')).toBe('');
});
