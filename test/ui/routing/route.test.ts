import { describe, expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { fileHref, formatRoute, noteHref, parseRoute, searchHref } from '#ui/routing/route.ts';

const path = (text: string) => text as NotePath;

describe('the address of the window', () => {
  it('names a note by its path, part by part', () => {
    expect(noteHref(path('ru/Доля кошелька.md'))).toBe(
      '#/note/ru/%D0%94%D0%BE%D0%BB%D1%8F%20%D0%BA%D0%BE%D1%88%D0%B5%D0%BB%D1%8C%D0%BA%D0%B0.md',
    );
  });

  it('brings back every route it wrote', () => {
    for (const name of ['a.md', 'folder/100% sure? #1 & [more].md', '术语表.md']) {
      const route = { screen: 'note', path: path(name), at: '^block 1', line: 12, edit: true } as const;
      expect(parseRoute(formatRoute(route))).toEqual(route);
    }
    const search = { screen: 'search', text: 'a & b "c" +d', page: 3 } as const;
    expect(parseRoute(formatRoute(search))).toEqual(search);
    expect(parseRoute(formatRoute({ screen: 'check' }))).toEqual({ screen: 'check' });
    const filtered = { screen: 'check', kind: 'orphan', place: 'ru/Доля & рост.md' } as const;
    expect(parseRoute(formatRoute(filtered))).toEqual(filtered);
    for (const deck of ['all', 'folder:hu/Fogalomtár', 'search:lang:hu "a & b"?', 'concepts:loyalty,nps@hu>en'])
      for (const mode of ['due', 'ahead', 'cram'] as const) {
        const session = { screen: 'session', deck, mode } as const;
        expect(parseRoute(formatRoute(session))).toEqual(session);
      }
    const only = { filter: 'flagged', text: 'доля & wallet' } as const;
    const practice = { screen: 'session', deck: 'chapter:glossary-1', mode: 'cram', only } as const;
    expect(parseRoute(formatRoute(practice))).toEqual(practice);
    expect(parseRoute('#/study/session')).toEqual({ screen: 'session', deck: 'all', mode: 'due' });
  });

  it('is the welcome screen when it says nothing that is understood', () => {
    for (const hash of ['', '#', '#/', '#/note/', '#/nowhere/at/all'])
      expect(parseRoute(hash)).toEqual({ screen: 'welcome' });
  });

  it('survives a percent sign that encodes nothing', () => {
    expect(parseRoute('#/note/100%.md')).toMatchObject({ screen: 'note', path: '100%.md' });
  });

  it('takes only whole positive numbers for lines and pages', () => {
    expect(parseRoute('#/note/a.md?line=-4')).toMatchObject({ line: null });
    expect(parseRoute('#/note/a.md?line=1e3')).toMatchObject({ line: null });
    expect(parseRoute('#/search?q=x&page=0')).toMatchObject({ page: 1 });
  });

  it('leads to searches and attachments', () => {
    expect(searchHref('tag:метрики')).toBe('#/search?q=tag%3A%D0%BC%D0%B5%D1%82%D1%80%D0%B8%D0%BA%D0%B8');
    expect(fileHref('img/a b#1.png')).toBe('files/img/a%20b%231.png');
  });
});
