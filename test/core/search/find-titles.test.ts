import { describe, expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import type { TitleFinder } from '#core/search/find-titles.ts';
import { aFinder, aTerm } from './a-finder.ts';

const paths = (finder: TitleFinder, text: string, limit = 10) => finder.search(text, limit).map((item) => item.path);

describe('the title finder', () => {
  it.each([
    ['cust', 'en.md'],
    ['LIFETIME', 'en.md'],
    ['etime', 'en.md'],
    ['value customer', 'en.md'],
    ['val cus', 'en.md'],
    ['clv', 'en.md'],
    ['终身', 'zh.md'],
    ['户终', 'zh.md'],
    ['客', 'zh.md'],
    ['изнен', 'ru.md'],
    ['клиента', 'ru.md'],
    ['елк', 'tree.md'],
    ['ЁЛК', 'tree.md'],
    ['ugyfel', 'hu.md'],
    ['Ügyfél-élet', 'hu.md'],
    ['élettartam ügyf', 'hu.md'],
    ["об'єк", 'uk.md'],
    ['обʼєкт', 'uk.md'],
    ['retention', 'glossary.md'],
    ['удержани', 'glossary.md'],
    ['metrics/chu', 'metrics/churn.md'],
    ['crm', 'crm.md'],
    ['系统', 'crm.md'],
  ])('finds %s', (text, path) => {
    const finder = aFinder({
      'en.md': { title: 'Customer lifetime value', aliases: ['CLV'], lang: 'en' },
      'zh.md': { title: '客户终身价值', lang: 'zh' },
      'ru.md': { title: 'Пожизненная ценность клиента', lang: 'ru' },
      'tree.md': { title: 'Ёлка' },
      'hu.md': { title: 'Ügyfél-élettartamérték'.normalize('NFD') },
      'uk.md': { title: 'Об’єкт' },
      'glossary.md': { title: 'Words', terms: [aTerm(5, ['Retention', 'Удержание'])] },
      'metrics/churn.md': { title: 'Leaving' },
      'crm.md': { title: 'CRM系统' },
    });
    expect(paths(finder, text)).toEqual([path]);
  });

  it('says which name matched, and of what kind it is', () => {
    const finder = aFinder({
      'a/b.md': { title: 'Customer lifetime value', aliases: ['CLV'], terms: [aTerm(7, ['Churn rate'])], lang: 'en' },
    });
    const item = { path: 'a/b.md', title: 'Customer lifetime value', lang: 'en' };
    expect(finder.search('life', 5)).toEqual([{ ...item, matched: 'Customer lifetime value', kind: 'title' }]);
    expect(finder.search('clv', 5)).toEqual([{ ...item, matched: 'CLV', kind: 'alias' }]);
    expect(finder.search('rate churn', 5)).toEqual([
      { ...item, matched: 'Churn rate', kind: 'term', line: 7, concept: 'concept-7' },
    ]);
    expect(finder.search('a/b', 5)).toEqual([{ ...item, matched: 'a/b', kind: 'path' }]);
  });

  it('puts exact names first, then beginnings, then beginnings of words, then all words somewhere, then insides of words', () => {
    const finder = aFinder({
      '5.md': { title: 'Undervalued share' },
      '4.md': { title: 'Share of customer value' },
      '3.md': { title: 'Customer value share' },
      '2.md': { title: 'Value share of customers' },
      '1.md': { title: 'Value share' },
      '6.md': { title: 'Overvalue shared' },
    });
    expect(paths(finder, 'value share')).toEqual(['1.md', '2.md', '3.md', '4.md', '6.md']);
  });

  it('puts shorter names first, then newer notes, then by path', () => {
    const finder = aFinder({
      'd.md': { title: 'Brand equity' },
      'c.md': { title: 'Brands', mtime: 1 },
      'b.md': { title: 'Branda', mtime: 2 },
      'a.md': { title: 'Brandb', mtime: 1 },
    });
    expect(paths(finder, 'brand')).toEqual(['b.md', 'a.md', 'c.md', 'd.md']);
    expect(paths(finder, 'brand', 2)).toEqual(['b.md', 'a.md']);
    expect(paths(finder, 'brand', 0)).toEqual([]);
  });

  it('puts the note of that title before an alias or a glossary entry of the same name, however new those are', () => {
    const finder = aFinder({
      'Глоссарий.md': { title: 'Глоссарий', terms: [aTerm(3, ['Доля кошелька'])], mtime: 3 },
      'SOW.md': { title: 'SOW', aliases: ['Доля кошелька'], mtime: 2 },
      'Доля кошелька.md': { title: 'Доля кошелька', mtime: 1 },
    });
    expect(paths(finder, 'кошел')).toEqual(['Доля кошелька.md', 'SOW.md', 'Глоссарий.md']);
  });

  it('names every note once, by its best name', () => {
    const finder = aFinder({ 'a.md': { title: 'The value', aliases: ['value', 'value chain'] } });
    expect(finder.search('value', 9).map((item) => item.matched)).toEqual(['value']);
  });

  it('follows changes', () => {
    const finder = aFinder({ 'a.md': { title: 'Old name here' }, 'b.md': { title: 'Old' } });
    finder.set('a.md' as NotePath, { title: 'New name here', aliases: [], terms: [], lang: null, mtime: 0 }, []);
    expect(paths(finder, 'old')).toEqual(['b.md']);
    expect(paths(finder, 'here old')).toEqual([]);
    expect(paths(finder, 'here new')).toEqual(['a.md']);
    finder.remove('b.md' as NotePath);
    finder.remove('never.md' as NotePath);
    expect(paths(finder, 'old')).toEqual([]);
  });

  it('answers nothing to nothing', () => {
    const finder = aFinder({ 'a.md': {} });
    expect(paths(finder, '')).toEqual([]);
    expect(paths(finder, ' -* ')).toEqual([]);
  });
});
