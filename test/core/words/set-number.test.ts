import { describe, expect, it } from 'vitest';
import { setNumber } from '#core/words/set-number.ts';

describe('a number as it is printed', () => {
  it.each([
    ['en', '−12.5%'],
    ['ru', '−12,5\u00A0%'],
    ['uk', '−12,5\u00A0%'],
    ['zh', '−12.5%'],
    ['hu', '−12,5%'],
  ])('has the minus and the sign for percent as %s sets them', (lang, expected) => {
    const written = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 1 }).format(-0.125);
    expect(setNumber(written, lang)).toBe(expected);
  });

  it('sets a number without a sign as it is', () => {
    expect(setNumber('1,234', 'en')).toBe('1,234');
  });
});
