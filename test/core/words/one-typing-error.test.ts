import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '#core/words/edit-distance.ts';
import { isOneErrorAway } from '#core/words/one-typing-error.ts';

describe('one typing error', () => {
  it.each(['markting', 'markketing', 'marketimg', 'amrketing', 'marketign', 'arketing', 'marketingg'])(
    'is all that %s has',
    (typed) => expect(isOneErrorAway(typed, 'marketing')).toBe(true),
  );

  it.each(['markeitgn', 'marktig', 'mraketign', 'marketi'])('is not all that %s has', (typed) =>
    expect(isOneErrorAway(typed, 'marketing')).toBe(false),
  );

  it('may be in the beginning of a word', () => {
    expect(isOneErrorAway('amrket', 'marketing', true)).toBe(true);
    expect(isOneErrorAway('markte', 'marketing', true)).toBe(true);
    expect(isOneErrorAway('mrakte', 'marketing', true)).toBe(false);
  });

  it('is what the edit distance calls so', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const isNear = editDistance([...a], [...b], 1) !== undefined;
        expect(isOneErrorAway(a, b)).toBe(isNear);
      }),
    );
  });
});
