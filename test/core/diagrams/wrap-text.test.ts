import { describe, expect, it } from 'vitest';
import { textWidth } from '#core/diagrams/drawing/text-width.ts';
import { wrapText } from '#core/diagrams/drawing/wrap-text.ts';

const lines = (text: string, width: number, lang = 'en'): string[] =>
  wrapText(text, width, { lang }).map((line) => line.map((run) => run.text).join(''));

describe('text in a box', () => {
  it('breaks between words, and never leaves a space at an end', () => {
    expect(lines('the quick brown fox jumps', 7)).toEqual(['the quick', 'brown fox', 'jumps']);
  });

  it('breaks Chinese between words, and no line begins with a full stop or ends with an opening bracket', () => {
    const broken = lines('顾客终身价值（利润现值之和）。关系营销，顾客保留。', 7, 'zh');
    expect(broken.join('')).toBe('顾客终身价值（利润现值之和）。关系营销，顾客保留。');
    for (const line of broken) expect(line).not.toMatch(/^[，。）]|（$/);
    for (const line of broken) expect(textWidth(line)).toBeLessThanOrEqual(8.2);
  });

  it('counts a Han character as about two letters', () => {
    expect(textWidth('顾客') / textWidth('nn')).toBeGreaterThan(1.5);
    expect(textWidth('é')).toBe(textWidth('e\u0301'));
  });

  it('breaks a word that is wider than the line, but never within a character', () => {
    const broken = lines('👩‍👩‍👧‍👦'.repeat(5), 2);
    expect(broken).toEqual(['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦']);
    const long = 'megszentségteleníthetetlenségeskedéseitekért';
    expect(lines(long, 9, 'hu').join('')).toBe(long);
    for (const line of lines(long, 9, 'hu')) expect(textWidth(line)).toBeLessThanOrEqual(9);
  });

  it('keeps links across lines, shown by their alias', () => {
    const wrapped = wrapText('see [[Customer lifetime value#Formula|the whole formula of value]] here', 10, {
      lang: 'en',
    });
    const linked = wrapped.flat().filter((run) => run.link !== null);
    expect(linked.map((run) => run.text).join(' ')).toBe('the whole formula of value');
    expect(linked[0]?.link).toMatchObject({ target: 'Customer lifetime value', heading: 'Formula' });
  });
});
