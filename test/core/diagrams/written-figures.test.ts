import { describe, expect, it } from 'vitest';
import { drawn } from './draw.ts';

const textsOf = (svg: string): string => svg.replaceAll(/<[^>]*>/g, '\n').replaceAll(/\n+/g, '\n');

describe('what figures write', () => {
  const chain = (lang: string): string =>
    `lang: ${lang}\nchains:\n  - points:\n      - {name: A, pass: 0.0015, emotion: -2}\n      - {name: B, pass: 0.8}\n`;

  it('has a true minus, and a small share is not rounded away', () => {
    for (const lang of ['en', 'ru', 'uk', 'zh', 'hu']) {
      const texts = textsOf(drawn('touchpoint-map', chain(lang)).svg);
      expect(texts, lang).toContain('−2');
      expect(texts, lang).not.toContain('-2');
      expect(texts, lang).toMatch(/0[.,]15\u00A0?%/);
    }
  });

  it('sets the sign of per cent as the language does', () => {
    const percent = ['en', 'ru', 'uk', 'zh', 'hu'].map(
      (lang) => /80\u00A0?%/.exec(textsOf(drawn('touchpoint-map', chain(lang)).svg))?.[0],
    );
    expect(percent).toEqual(['80%', '80\u00A0%', '80\u00A0%', '80%', '80%']);
  });

  it('joins label and value by the wide signs of Chinese', () => {
    const { svg, outline, title } = drawn('touchpoint-map', `title: 链\n${chain('zh')}`);
    expect(textsOf(svg)).toContain('情绪：−2');
    expect(title).toBe('链（接触点地图）');
    const told = JSON.stringify(outline);
    expect(told).toContain('通过：');
    expect(told).not.toMatch(/: \d|\p{Script=Han}\(/u);
  });

  it('says which threshold is which', () => {
    const { svg } = drawn('rk-matrix', 'lang: en\ncustomers:\n  - {name: A, profit: 20, loyalty: 0.5}\n');
    expect(textsOf(svg)).toContain('Threshold: Potential profitability 20 · Projected loyalty 0.5');
  });
});
