import { describe, expect, it } from 'vitest';
import { compareText } from '#core/review/answers/compare-text.ts';

describe('a long answer beside the right one', () => {
  it('tells the share of the key words that were met, whatever their form', () => {
    const { share, met, missed } = compareText(
      'all customers gone after a time',
      'The **loss** of customers over a period.',
      'en',
    );
    expect(met).toEqual(['customers']);
    expect(missed).toEqual(['loss', 'period']);
    expect(share).toBeCloseTo(1 / 3, 8);
  });

  it('is 1 for the answer itself and 0 for nothing', () => {
    const answer = 'Доля расходов клиента в категории, которую он тратит на одну марку.';
    expect(compareText(answer.toUpperCase(), answer, 'ru').share).toBe(1);
    expect(compareText('', answer, 'ru')).toMatchObject({ share: 0, typed: [] });
    expect(compareText('что угодно', '', 'ru').share).toBe(0);
  });

  it('marks words in both texts', () => {
    expect(compareText('расход клиентов на рекламу', 'Доля расходов клиента', 'ru')).toEqual({
      share: 2 / 3,
      met: ['расходов', 'клиента'],
      missed: ['Доля'],
      answer: [
        { text: 'Доля', kind: 'alone' },
        { text: ' ', kind: 'plain' },
        { text: 'расходов', kind: 'met' },
        { text: ' ', kind: 'plain' },
        { text: 'клиента', kind: 'met' },
      ],
      typed: [
        { text: 'расход', kind: 'met' },
        { text: ' ', kind: 'plain' },
        { text: 'клиентов', kind: 'met' },
        { text: ' на ', kind: 'plain' },
        { text: 'рекламу', kind: 'alone' },
      ],
    });
  });

  it('finds the words of Chinese', () => {
    const { share, missed } = compareText('顾客在整个关系中的价值', '顾客在整个关系期间能够带来的价值', 'zh');
    expect(share).toBeGreaterThan(0.5);
    expect(missed).not.toContain('顾客');
    expect(missed).not.toContain('价值');
  });
});
