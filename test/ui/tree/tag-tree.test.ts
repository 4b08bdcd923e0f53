import { expect, it } from 'vitest';
import { buildTagTree, type TagNode } from '#ui/tree/tag-tree.ts';

const lines = (nodes: readonly TagNode[], indent = ''): string[] =>
  nodes.flatMap(({ name, notes, below }) => [`${indent}${name} ${notes}`, ...lines(below, `${indent}  `)]);

it('puts tags below those they begin with, the most used first', () => {
  const notes = [{ tags: ['b'] }, { tags: ['a/x'] }, { tags: ['a/y'] }, { tags: ['a'] }];
  expect(lines(buildTagTree(notes, 'en'))).toEqual(['a 3', '  x 1', '  y 1', 'b 1']);
});

it('counts a note once, however many tags of a branch it bears', () => {
  expect(lines(buildTagTree([{ tags: ['a/x', 'a/y', 'a'] }], 'en'))).toEqual(['a 1', '  x 1', '  y 1']);
});

it('takes tags that differ in case for one, as first written', () => {
  expect(buildTagTree([{ tags: ['Метрики/LTV'] }, { tags: ['метрики'] }], 'ru')).toEqual([
    { tag: 'Метрики', name: 'Метрики', notes: 2, below: [{ tag: 'Метрики/LTV', name: 'LTV', notes: 1, below: [] }] },
  ]);
});
