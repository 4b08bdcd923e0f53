import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '#core/review/answers/judge-answer.ts';
import { neighbours } from '#core/review/answers/neighbours.ts';
import type { ConceptId } from '#core/note/note.ts';
import type { CardId } from '#core/review/card.ts';

const aCard = (back: string, more: { concept?: string; accepted?: readonly string[]; lang?: string } = {}) => ({
  id: back as CardId,
  back,
  lang: more.lang ?? 'en',
  toLang: null,
  concept: (more.concept ?? back.toLowerCase()) as ConceptId,
  accepted: more.accepted ?? [],
});

describe('names a typed answer might be instead', () => {
  it('are those of the other cards in its language, not its own, and no whole sentences', () => {
    const own = aCard('Customer loyalty', { accepted: ['Loyalty'] });
    const cards = [
      own,
      aCard('Loyalty', { concept: 'loyalty-as-such' }),
      aCard('Brand loyalty (BL)'),
      aCard('Ügyfélhűség', { lang: 'hu' }),
      aCard('The share of what customers spend in a category that they spend with one seller.'),
      aCard('Fidelity', { concept: 'customer loyalty' }),
    ];
    expect(neighbours(own, cards)).toEqual(['Brand loyalty', 'Brand loyalty (BL)', 'BL Brand loyalty', 'BL']);
  });

  it('are no more than a hundred, the most alike first', () => {
    const many = Array.from({ length: 500 }, (_, at) => aCard(`Term ${at}`));
    const own = aCard('Cross-selling');
    const others = neighbours(own, [...many, own, aCard('Up-selling')]);
    expect(others.length).toBeLessThanOrEqual(100);
    expect(others[0]).toBe('Up-selling');
  });

  it('make the name of another concept wrong where it would pass as a slip', () => {
    const own = aCard('Outbound marketing');
    const cards = [own, aCard('Inbound marketing')];
    const expected = { answer: own.back, lang: 'en' };
    expect(judgeAnswer('Inbound marketing', expected, neighbours(own, cards))).toMatchObject({
      verdict: 'wrong',
      reasons: ['another-concept'],
      mistakenFor: 'Inbound marketing',
    });
    expect(judgeAnswer('Outbuond marketing', expected, neighbours(own, cards)).verdict).toBe('nearly');
  });
});
