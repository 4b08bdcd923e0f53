import { describe, expect, it } from 'vitest';
import type { ConceptId, NotePath } from '#core/note/note.ts';
import { createLinkResolver } from '#core/note/resolve-link.ts';
import type { Name } from '#core/search/name-index.ts';
import { blocksOf } from '#ui/editor/link-completion.ts';
import { linkWords } from '#ui/editor/note-places.ts';

const path = (text: string): NotePath => text as NotePath;
const resolver = createLinkResolver([
  { path: path('ru/Ценность.md'), kind: 'note', title: 'Ценность', lang: 'ru' },
  { path: path('en/value-01.md'), kind: 'note', title: 'Value', lang: 'en' },
  { path: path('en/a/Index.md'), kind: 'note', title: 'Index', lang: 'en' },
  { path: path('en/b/Index.md'), kind: 'note', title: 'Index', lang: 'en' },
]);
const from = { path: path('en/Draft.md'), lang: 'en' };
const words = (to: string, matched: string, kind: Name['kind']): string =>
  linkWords({ path: path(to), title: matched, matched, kind }, from, resolver);

describe('the link written for a note that was found', () => {
  it('is its title where that is enough', () => {
    expect(words('en/value-01.md', 'Value', 'title')).toBe('Value');
  });

  it('is as much of the path as tells two notes of one name apart', () => {
    expect(words('en/b/Index.md', 'Index', 'title')).toBe('b/Index');
  });

  it('shows the alias or term it was found by', () => {
    expect(words('ru/Ценность.md', 'Ценностное предложение', 'alias')).toBe('Ценность|Ценностное предложение');
  });

  it('leads to the entry of a glossary, not to its first line', () => {
    const found = {
      path: path('ru/Ценность.md'),
      title: 'Ценность',
      kind: 'term',
      concept: 'jtbd' as ConceptId,
    } as const;
    expect(linkWords({ ...found, matched: 'Работа' }, from, resolver)).toBe('Ценность#^jtbd|Работа');
    expect(linkWords({ ...found, matched: 'Ценность' }, from, resolver)).toBe('Ценность#^jtbd|Ценность');
  });

  it('leaves out a name that brackets cannot hold', () => {
    expect(words('en/value-01.md', 'A [b] | c', 'term')).toBe('value-01');
  });
});

it('finds the blocks of a text with their words', () => {
  expect(blocksOf('Слова. ^base-1\r\n\n^alone\nno^block\n')).toEqual([
    { label: '^base-1', detail: 'Слова.' },
    { label: '^alone', detail: '' },
  ]);
});
