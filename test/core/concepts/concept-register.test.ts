import { describe, expect, it } from 'vitest';
import { createConceptRegister, type ConceptNote } from '#core/concepts/concept-register.ts';
import type { ConceptId, NameStatus, NotePath, Term } from '#core/note/note.ts';

function aNote(path: string, wanted: Partial<ConceptNote> = {}): ConceptNote {
  return {
    path: path as NotePath,
    title: path,
    lang: null,
    type: null,
    concept: null,
    aliases: [],
    terms: [],
    ...wanted,
  };
}

function anEntry(concept: string, term: string, names: Record<string, NameStatus> = {}): Term {
  return {
    concept: concept as ConceptId,
    term,
    abbreviation: null,
    definition: `what ${term} is`,
    names: Object.entries(names).map(([name, status]) => ({ name, status: status as 'accepted', reason: null })),
    source: null,
    related: [],
    line: 3,
  };
}

const notes = [
  aNote('ru/g.md', {
    lang: 'ru',
    type: 'glossary',
    concept: 'glossary',
    terms: [
      anEntry('customer-needs', 'Нужда', { потребность: 'false-friend' }),
      anEntry('customer-wants', 'Потребность', { желание: 'accepted' }),
      anEntry('customer-loyalty', 'Лояльность клиентов'),
    ],
  }),
  aNote('zh/g.md', {
    lang: 'zh',
    type: 'glossary',
    terms: [anEntry('customer-needs', '需要', { 需求: 'false-friend' }), anEntry('customer-demands', '需求')],
  }),
  aNote('en/CLV.md', {
    lang: 'en',
    type: 'concept',
    title: 'Customer lifetime value (CLV)',
    concept: 'customer-lifetime-value',
    aliases: ['LTV', 'lifetime value'],
  }),
  aNote('hu/g.md', {
    lang: 'hu',
    type: 'glossary',
    terms: [anEntry('customer-lifetime-value', 'Vevői élettartamérték')],
  }),
  aNote('en/guide.md', { lang: 'en', type: 'guide', concept: 'start-here', title: 'Start here' }),
];
const register = createConceptRegister();
for (const note of notes) register.set(note);
const named = (words: string): readonly (readonly [string, NameStatus])[] =>
  register.named(words).map(({ concept, name }) => [concept.id, name.status]);

describe('the register of concepts', () => {
  it.each([
    ['customer lifetime value', 'customer-lifetime-value'],
    ['CUSTOMER LIFETIME VALUES', 'customer-lifetime-value'],
    ['customer lifetime values', 'customer-lifetime-value'],
    ['clv', 'customer-lifetime-value'],
    ['ltv', 'customer-lifetime-value'],
    ['vevői élettartamértékek', 'customer-lifetime-value'],
    ['vevoi elettartamertek', 'customer-lifetime-value'],
    ['лояльности клиента', 'customer-loyalty'],
    ['нужды', 'customer-needs'],
    ['желаний', 'customer-wants'],
    ['start here', undefined],
    ['', undefined],
    ['!!!', undefined],
  ])('knows “%s” in any form', (words, id) => {
    expect(named(words)[0]?.[0]).toBe(id);
  });

  it('names all concepts a word may mean, those it properly names first', () => {
    expect(named('потребности')).toEqual([
      ['customer-wants', 'preferred'],
      ['customer-needs', 'false-friend'],
    ]);
    expect(named('需求')).toEqual([
      ['customer-demands', 'preferred'],
      ['customer-needs', 'false-friend'],
    ]);
  });

  it('brings together what notes and glossaries of all languages say', () => {
    const clv = register.get('Customer-Lifetime-Value');
    expect(clv?.places.map(({ path, lang, line }) => [path, lang, line])).toEqual([
      ['en/CLV.md', 'en', null],
      ['hu/g.md', 'hu', 3],
    ]);
    expect(register.all().map(({ id }) => id)).toEqual([
      'customer-demands',
      'customer-lifetime-value',
      'customer-loyalty',
      'customer-needs',
      'customer-wants',
    ]);
  });

  it('is the same, in whatever order notes came, changed and went', () => {
    const other = createConceptRegister();
    const extra = aNote('x.md', { lang: 'ru', concept: 'customer-needs', title: 'Лишнее', aliases: ['нужда'] });
    other.set(extra);
    for (const note of notes.toReversed()) other.set({ ...note, terms: [], aliases: ['something else'] });
    for (const note of notes.toReversed()) other.set(note);
    other.remove(extra.path);
    expect(other.all()).toEqual(register.all());
    for (const words of ['needs', 'нужды', '需求', 'clv', 'лишнее', 'something else', 'customer lifetime value'])
      expect(other.named(words)).toEqual(register.named(words));
    for (const note of notes) other.remove(note.path);
    expect(other.all()).toEqual([]);
    expect(other.named('需求')).toEqual([]);
  });
});
