import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedBy, formatDeckId, parseDeckId } from '#core/review/decks/deck-id.ts';
import type { Asked, DeckScope } from '#core/review/deck.ts';

const chosen: Asked = { kinds: ['basic', 'term-definition'], langs: ['ru'], pairs: [] };
const known = ['en', 'hu', 'ru'];
const asked = (id: string): Asked | undefined => {
  const parsed = parseDeckId(id);
  return parsed === undefined ? undefined : askedBy(parsed.tail, chosen, known);
};

describe('The one word a deck is', () => {
  it('names what it is made of', () => {
    expect(parseDeckId('all')).toEqual({ scope: { by: 'all', of: '' }, tail: null });
    expect(parseDeckId('folder:hu/Fogalomtár')?.scope).toEqual({ by: 'folder', of: 'hu/Fogalomtár' });
    expect(parseDeckId('search:lang:hu loyalty')?.scope).toEqual({ by: 'search', of: 'lang:hu loyalty' });
    expect(parseDeckId('concepts:related(nps),clv')?.scope).toEqual({ by: 'concepts', of: 'related(nps),clv' });
  });

  it('says behind @ what is asked', () => {
    expect(asked('all')).toEqual(chosen);
    expect(asked('all@hu')).toEqual({ ...chosen, langs: ['hu'] });
    expect(asked('all@hu>en')).toEqual({ kinds: ['translation'], langs: ['ru'], pairs: [['hu', 'en']] });
    expect(asked('all@hu:cloze')).toEqual({ kinds: ['cloze'], langs: ['hu'], pairs: [] });
    expect(asked('all@hu,cloze,hu>en')).toEqual({
      kinds: ['cloze', 'translation'],
      langs: ['hu'],
      pairs: [['hu', 'en']],
    });
    expect(asked('all@en,hu,translation')?.pairs).toEqual([
      ['en', 'hu'],
      ['hu', 'en'],
    ]);
    expect(asked('all@*')?.kinds).toHaveLength(6);
    expect(asked('all@*')?.pairs).toHaveLength(6);
  });

  it.each([
    '',
    'nothing',
    'chapter:',
    'all:x',
    'all@',
    'all@magyar',
    'all@hu>hu',
    'all@hu>en>ru',
    'all@hu:poem',
    'all@:cloze',
  ])('is not “%s”', (id) => {
    expect(parseDeckId(id)).toBeUndefined();
  });

  it('comes back as it was written, whatever signs a name has', () => {
    const by = fc.constantFrom<DeckScope['by']>('chapter', 'folder', 'tag', 'search', 'concepts', 'note', 'deck');
    const of = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('a@hu', '%40', 'x%', '@', 'a:b@en>hu'));
    fc.assert(
      fc.property(by, of, fc.constantFrom('', 'hu', 'hu>en', '*'), (scopeBy, scopeOf, tail) => {
        const parsed = parseDeckId(formatDeckId({ by: scopeBy, of: scopeOf }, tail));
        expect(parsed?.scope).toEqual({ by: scopeBy, of: scopeOf });
        expect(parsed?.tail === null).toBe(tail === '');
      }),
    );
  });
});
