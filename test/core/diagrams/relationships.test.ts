import { describe, expect, it } from 'vitest';
import { drawn, errorsOf } from './draw.ts';
import { examples } from './examples.ts';

describe('customer relationship groups', () => {
  it('are found by the thresholds; what lies on one counts as high', () => {
    expect(drawn('rk-matrix', examples['rk-matrix'] ?? '').derived['groups']).toEqual({
      butterflies: ['Beta'],
      true_friends: ['Alfa', 'Epsilon on the border'],
      strangers: ['Delta'],
      barnacles: ['Gamma'],
    });
  });

  it('have the medians for thresholds by default; of an even number the mean of the middle two', () => {
    const customers = [10, 20, 40, 90].map((profit, at) => `{name: c${at}, profit: ${profit}, loyalty: ${at}}`);
    const { derived } = drawn('rk-matrix', `customers: [${customers.join(', ')}]`);
    expect(derived).toMatchObject({ profit_threshold: 30, loyalty_threshold: 1.5 });
  });

  it('are a plain matrix to teach with where no customers are given', () => {
    const { derived, svg } = drawn('rk-matrix', 'lang: uk');
    expect(derived).toEqual({});
    expect(svg).toContain('Прилипали');
  });

  it('need numbers', () => {
    expect(
      errorsOf('rk-matrix', 'profit_threshold: high\ncustomers:\n  - {name: a, profit: x, loyalty: .nan}\n'),
    ).toEqual([
      'not-a-choice profit_threshold:1',
      'not-a-number customers[0].profit:3',
      'not-a-number customers[0].loyalty:3',
    ]);
  });
});

describe('the relationship life cycle', () => {
  it('has Grönroos’s three stages ready, and takes own words for them', () => {
    const { outline } = drawn(
      'relationship-lifecycle',
      'preset: gronroos\nstages:\n  - {id: purchase, goal: a sale}\n',
    );
    expect(outline.map((item) => item.text)).toEqual([
      '1. Initial stage',
      '2. Purchasing process',
      '3. Consumption process',
      'Buys again',
    ]);
    expect(outline[1]?.items[0]?.text).toBe('Goal of marketing: a sale');
  });

  it('has the textbook’s stages with their 4 + 5 + 3 activities ready, in every language', () => {
    for (const lang of ['en', 'ru', 'uk', 'zh', 'hu']) {
      const { outline } = drawn('relationship-lifecycle', 'preset: libretexts', lang);
      expect(outline.map((item) => item.items.length)).toEqual([4, 5, 3]);
    }
  });

  it('takes stages of one’s own', () => {
    const { derived } = drawn(
      'relationship-lifecycle',
      'preset: custom\nloop: false\nstages: [meet, {id: b, title: stay}]',
    );
    expect(derived).toEqual({ preset: 'custom', stages: ['1', 'b'], loop: false });
    expect(errorsOf('relationship-lifecycle', 'preset: custom')).toEqual(['missing stages:1']);
    expect(errorsOf('relationship-lifecycle', 'preset: gronroos\nstages:\n  - {id: first}\n')).toEqual([
      'dangling stages[0].id:3',
    ]);
    expect(errorsOf('relationship-lifecycle', 'loop: maybe')).toEqual(['not-a-yes-or-no loop:1']);
  });
});
