import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepApart } from '#core/review/exam/keep-apart.ts';

const apart = (cards: string) => keepApart([...cards], (card) => card.toLowerCase()).join('');

describe('cards of a group', () => {
  it('come with five others between them', () => {
    expect(apart('aAbBcCdDeEfF')).toBe('abcdefABCDEF');
  });

  it('stay where they are when they are apart already', () => {
    expect(apart('abcdefghA')).toBe('abcdefghA');
  });

  it('come one after the other when there is nothing else', () => {
    expect(apart('aAbB')).toBe('abAB');
  });

  it('are all asked, once each', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'aAbBcCdDeEfFgGhHiI')), (cards) => {
        expect(keepApart(cards, (card) => card.toLowerCase()).toSorted()).toEqual(cards.toSorted());
      }),
    );
  });
});
