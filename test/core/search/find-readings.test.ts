import { describe, expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { aFinder, aTerm } from './a-finder.ts';

const notebook = () =>
  aFinder({
    'en.md': { title: 'Marketing mix', lang: 'en' },
    'ru.md': { title: 'Маркетинг отношений', lang: 'ru' },
    'uk.md': { title: 'Споживча цінність', lang: 'uk' },
    'hu.md': { title: 'Pénztárca', lang: 'hu' },
    'clv.md': { title: 'Пожизненная ценность клиента', lang: 'ru' },
    'cjm.md': { title: 'Customer-journey map', lang: 'en' },
    'tech.md': { title: 'MarTech', lang: 'en' },
  });
const shown = (finder: ReturnType<typeof aFinder>, text: string) =>
  finder.search(text, 9).map(({ path, by }) => `${path}${by === undefined ? '' : ` ${by}`}`);

describe('what was typed may also be', () => {
  it.each([
    ['ьфклуештп', ['en.md layout']],
    ['ьфк', ['tech.md layout', 'en.md layout']],
    ['vfhrtnbyu', ['ru.md layout']],
    ['wsyyscnm', ['uk.md layout']],
    ['penytarca', ['hu.md layout']],
    ['сощ', []],
    ['сьо', []],
    ['marketing otnosheniy', ['ru.md transliteration']],
    ['tsinnist', ['uk.md transliteration']],
    ['sozhyv', []],
    ['spozhyv', ['uk.md transliteration']],
    ["tsennost'", ['clv.md transliteration']],
    ['ценнсоть', ['clv.md typo']],
    ['marketnig', ['en.md typo']],
    ['mpa', []],
    ['пцк', ['clv.md']],
    ['cjm', ['cjm.md']],
    ['mt', ['tech.md']],
    ['клиентами', ['clv.md']],
    ['ценности клиенту', ['clv.md']],
    ['ценности кли', ['clv.md']],
    ['mixes', ['en.md']],
  ])('%s', (text, expected) => {
    expect(shown(notebook(), text)).toEqual(expected);
  });

  it('ranks below what stands there as it was typed', () => {
    const finder = aFinder({
      'direct.md': { title: 'Zz marketing' },
      'sound.md': { title: 'Маркетинг' },
    });
    expect(shown(finder, 'marketing')).toEqual(['direct.md', 'sound.md transliteration']);
  });

  it('is not asked for when enough is found, nor of one or two letters', () => {
    const finder = aFinder({
      ...Object.fromEntries([1, 2, 3, 4, 5].map((number) => [`${number}.md`, { title: `Marketing ${number}` }])),
      'ru.md': { title: 'Маркетинг' },
    });
    expect(shown(finder, 'marketing')).toHaveLength(5);
    expect(shown(finder, 'ьф')).toEqual([]);
  });
});

describe('word forms and initials', () => {
  it('come after the beginnings of words and before their insides', () => {
    const finder = aFinder({
      'inside.md': { title: 'Переоценкапродукта' },
      'form.md': { title: 'Верная оценка' },
      'start.md': { title: 'Ясная оценкам' },
    });
    expect(shown(finder, 'оценкам')).toEqual(['start.md', 'form.md']);
    expect(shown(finder, 'оценка')).toEqual(['form.md', 'start.md', 'inside.md']);
  });

  it('puts initials below names that begin so', () => {
    const finder = aFinder({
      'initials.md': { title: 'Customer lifetime value' },
      'start.md': { title: 'The CLV formula' },
      'inside.md': { title: 'Exclv' },
    });
    expect(shown(finder, 'clv')).toEqual(['start.md', 'initials.md', 'inside.md']);
  });
});

describe('headings and glossaries', () => {
  it('finds headings after names, one of each note, and says where they stand', () => {
    const finder = aFinder({
      'a.md': {
        title: 'Share',
        headings: [
          { text: 'Share', line: 1 },
          { text: 'Formula of value', line: 9 },
          { text: 'Formula', line: 20 },
        ],
      },
      'b.md': { title: 'The formula', headings: [{ text: 'Formula', line: 3 }] },
    });
    expect(finder.search('formula', 9)).toEqual([
      { path: 'b.md', title: 'The formula', lang: null, matched: 'The formula', kind: 'title' },
      { path: 'a.md', title: 'Share', lang: null, matched: 'Formula', kind: 'heading', line: 20 },
    ]);
    expect(finder.search('value formula', 9).map(({ line }) => line)).toEqual([9]);
    expect(finder.search('ащкьгдф', 9).map(({ line, by }) => `${line} ${by}`)).toEqual([
      'undefined layout',
      '20 layout',
    ]);
  });

  it('follows changes of headings', () => {
    const finder = aFinder({ 'a.md': { title: 'A', headings: [{ text: 'Old part', line: 2 }] } });
    expect(shown(finder, 'part')).toEqual(['a.md']);
    const note = { title: 'A', aliases: [], terms: [], lang: null, mtime: 0 };
    finder.set('a.md' as NotePath, note, [{ text: 'New section', line: 2 }]);
    expect(shown(finder, 'part')).toEqual([]);
    expect(shown(finder, 'section')).toEqual(['a.md']);
    finder.remove('a.md' as NotePath);
    expect(shown(finder, 'section')).toEqual([]);
  });

  it('finds each entry of a glossary by all its names: preferred ones, then accepted ones, then deprecated ones', () => {
    const finder = aFinder({
      'g.md': {
        title: 'Words',
        terms: [
          aTerm(4, ['Churn'], { accepted: ['Loss'], deprecated: ['Attrition'] }),
          aTerm(9, ['Attrition rate']),
          aTerm(12, ['Trust'], { accepted: ['Attrition of trust'] }),
        ],
      },
    });
    const places = (text: string) =>
      finder.search(text, 9).map(({ matched, line, concept }) => [matched, line, concept]);
    expect(places('attr')).toEqual([
      ['Attrition rate', 9, 'concept-9'],
      ['Attrition of trust', 12, 'concept-12'],
      ['Attrition', 4, 'concept-4'],
    ]);
    expect(places('loss')).toEqual([['Loss', 4, 'concept-4']]);
  });
});
