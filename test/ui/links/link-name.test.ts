import { expect, it } from 'vitest';
import type { Tree } from '#api/contract.ts';
import type { NotePath } from '#core/note/note.ts';
import { linkName, resolverOf } from '#ui/links/link-name.ts';

const aTree = (...paths: string[]): Tree => ({
  notes: paths.map((path) => ({
    path: path as NotePath,
    title: path,
    lang: null,
    type: null,
    concept: null,
    tags: [],
  })),
  attachments: [],
});
const name = (tree: Tree, path: string, from: string | null) =>
  linkName(resolverOf(tree), path as NotePath, from as NotePath | null);

it('names a note by its name alone where that is clear', () => {
  expect(name(aTree('en/Loyalty.md', 'en/Trust.md'), 'en/Loyalty.md', 'en/Trust.md')).toBe('Loyalty');
  expect(name(aTree('en/Loyalty.md'), 'en/Loyalty.md', null)).toBe('Loyalty');
});

it('adds folders where two notes have one name', () => {
  const tree = aTree('en/Loyalty.md', 'hu/Loyalty.md', 'x/y.md');
  expect(name(tree, 'hu/Loyalty.md', 'x/y.md')).toBe('hu/Loyalty');
});
