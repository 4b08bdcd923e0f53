import { describe, expect, it } from 'vitest';
import { aDeckNotebook, asking } from '../../notebook/study/a-deck-notebook.ts';

const glossary = (lang: string, terms: readonly string[]): string =>
  `---\nid: glossary-1\ntitle: Chapter ${lang}\nlang: ${lang}\ntype: glossary\n---\n\n${terms
    .map((term, at) => `- **${term}** — Meaning ${at}. ^concept-${at}\n`)
    .join('')}`;

const deck = 'chapter:glossary-1';
const options = { readerLang: 'en', wanted: null, beside: null };

describe('the glossary of a deck', () => {
  const { decks } = aDeckNotebook({
    'en/1.md': glossary('en', ['Loyalty', 'Churn', 'Value (CLV)']),
    'hu/1.md': glossary('hu', ['Hűség', 'Lemorzsolódás']),
    'en/Other.md': '---\nlang: en\n---\n\nA question::an answer\n',
  });

  it('is in the language of the course, else of the reader, unless another is wanted', () => {
    const langOf = (langs: readonly string[], more = {}): string =>
      decks.glossaryOf(deck, asking({ langs }), { ...options, ...more }).lang;
    expect(langOf([])).toBe('en');
    expect(langOf(['hu'])).toBe('hu');
    expect(langOf([], { readerLang: 'hu' })).toBe('hu');
    expect(langOf([], { wanted: 'hu' })).toBe('hu');
    expect(langOf([], { wanted: 'zh', readerLang: 'zh' })).toBe('en');
    expect(decks.glossaryOf(deck, asking(), options)).toMatchObject({ title: 'Chapter en', langs: ['en', 'hu'] });
  });

  it('tells each term with its meaning, and what it is called in the other language', () => {
    const { lines } = decks.glossaryOf(deck, asking(), { ...options, beside: 'hu' });
    expect(lines.map(({ term, abbreviation, definition, beside }) => [term, abbreviation, definition, beside])).toEqual(
      [
        ['Churn', null, 'Meaning 1.', 'Lemorzsolódás'],
        ['Loyalty', null, 'Meaning 0.', 'Hűség'],
        ['Value', 'CLV', 'Meaning 2.', null],
      ],
    );
  });

  it('has no lines where a deck has no terms, or is none', () => {
    expect(decks.glossaryOf('note:en/Other.md', asking(), options).lines).toEqual([]);
    expect(decks.glossaryOf('nonsense', asking(), options)).toMatchObject({ lines: [], langs: [], lang: '' });
  });

  it.each([
    ['hu', ['Cukor', 'Czár', 'Csere', 'Csók', 'Gyár', 'Zaj', 'Zsír']],
    ['uk', ['Год', 'Ґанок', 'Єдність', 'Зміст', 'Ирій', 'Іскра', 'Їжак', 'Йод']],
    ['zh', ['保留率', '成本', '顾客', '忠诚']],
    ['ru', ['Ель', 'Ёлка', 'Ельник', 'Жизнь']],
  ])('is sorted as %s sorts', (lang, expected) => {
    const { decks: sorted } = aDeckNotebook({ 'a.md': glossary(lang, expected.toReversed()) });
    const { lines } = sorted.glossaryOf(deck, asking(), { ...options, wanted: lang });
    const { compare } = new Intl.Collator(lang);
    expect(lines.map(({ term }) => term)).toEqual(expected.toSorted(compare));
    if (lang !== 'ru') expect(lines.map(({ term }) => term)).toEqual(expected);
  });
});
