import { describe, expect, it } from 'vitest';
import { writeLink, type LinkStyle } from '#core/note/new-link.ts';
import type { NotePath } from '#core/note/note.ts';
import { createLinkResolver } from '#core/note/resolve-link.ts';

const files = [
  'ru/Ценность.md',
  'ru/Два слова.md',
  'en/Value.md',
  'hu/Value.md',
  'en/C#.md',
  'media/a b.png',
  'Top.md',
];
const resolver = createLinkResolver(
  files.map((path) => ({
    path: path as NotePath,
    kind: path.endsWith('.md') ? ('note' as const) : ('attachment' as const),
  })),
);
const from = { path: 'en/Home.md' as NotePath };
const style = (form: LinkStyle['form'], path: LinkStyle['path']): LinkStyle => ({ form, path });
const link = (path: string, how: LinkStyle, more: object = {}): string =>
  writeLink({ path: path as NotePath, ...more }, from, how, resolver);

describe('a new link', () => {
  it.each([
    ['wiki', 'shortest', 'ru/Ценность.md', '[[Ценность]]'],
    ['wiki', 'shortest', 'hu/Value.md', '[[hu/Value]]'],
    ['wiki', 'root', 'ru/Ценность.md', '[[ru/Ценность]]'],
    ['wiki', 'root', 'Top.md', '[[Top]]'],
    ['wiki', 'relative', 'ru/Ценность.md', '[[../ru/Ценность]]'],
    ['wiki', 'relative', 'en/Value.md', '[[./Value]]'],
    ['markdown', 'shortest', 'ru/Ценность.md', '[Ценность](Ценность.md)'],
    ['markdown', 'root', 'ru/Ценность.md', '[Ценность](ru/Ценность.md)'],
    ['markdown', 'relative', 'ru/Ценность.md', '[Ценность](../ru/Ценность.md)'],
    ['markdown', 'relative', 'en/Value.md', '[Value](Value.md)'],
    ['markdown', 'relative', 'ru/Два слова.md', '[Два слова](<../ru/Два слова.md>)'],
    ['wiki', 'shortest', 'en/C#.md', '[C#](C%23.md)'],
  ] as const)('in %s, %s: %s is %s', (form, path, to, expected) => expect(link(to, style(form, path))).toBe(expected));

  it('means the file it was written for, in every style', () => {
    for (const form of ['wiki', 'markdown'] as const)
      for (const path of ['shortest', 'root', 'relative'] as const)
        for (const to of files) {
          const written = link(to, style(form, path));
          const wiki = /^\[\[(.+)\]\]$/.exec(written)?.[1];
          const md = /\]\(<?(.+?)>?\)$/.exec(written)?.[1];
          const target = wiki ?? decodeURIComponent(md ?? '');
          const found = resolver.resolve({ kind: wiki === undefined ? 'md' : 'wiki', target }, from);
          expect(found, written).toMatchObject({ path: to, status: 'resolved' });
        }
  });

  it('shows other words, a heading, a block', () => {
    const [wiki, md] = [style('wiki', 'shortest'), style('markdown', 'shortest')];
    expect(link('ru/Ценность.md', wiki, { words: 'worth' })).toBe('[[Ценность|worth]]');
    expect(link('ru/Ценность.md', wiki, { words: 'worth', inTable: true })).toBe('[[Ценность\\|worth]]');
    expect(link('ru/Ценность.md', wiki, { heading: 'Кому' })).toBe('[[Ценность#Кому]]');
    expect(link('ru/Ценность.md', md, { words: 'a [b]' })).toBe('[a \\[b\\]](Ценность.md)');
    expect(link('ru/Ценность.md', md, { heading: 'Для кого' })).toBe('[Для кого](<Ценность.md#Для кого>)');
    expect(link('ru/Ценность.md', md, { block: 'b1' })).toBe('[^b1](Ценность.md#^b1)');
  });

  it('embeds a picture', () => {
    expect(link('media/a b.png', style('wiki', 'shortest'), { embed: true })).toBe('![[a b.png]]');
    expect(link('media/a b.png', style('markdown', 'relative'), { embed: true })).toBe('![](<../media/a b.png>)');
  });
});
