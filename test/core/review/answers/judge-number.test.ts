import { describe, expect, it } from 'vitest';
import { judgeNumber } from '#core/review/answers/judge-number.ts';
import { readNumber } from '#core/review/answers/read-number.ts';

describe('a number as it is typed', () => {
  it.each([
    ['367', [367], false],
    ['366.67', [366.67], false],
    ['366,67', [366.67], false],
    ['€366.67', [366.67], false],
    ['366,67 €', [366.67], false],
    ['$ 1,250.50', [1250.5], false],
    ['1 250,50 ₽', [1250.5], false],
    ['1\u00a0250,5 грн', [1250.5], false],
    ['1.250,50 Ft', [1250.5], false],
    ['１２５０元', [1250], false],
    ['1’250', [1250], false],
    ['1,250', [1.25, 1250], false],
    ['1.250', [1.25, 1250], false],
    ['0.125', [0.125], false],
    ['1,234,567', [1234567], false],
    ['.5', [0.5], false],
    ['−12', [-12], false],
    ['-$12', [-12], false],
    ['80 %', [80], true],
    ['80％', [80], true],
    ['36,5%', [36.5], true],
    ['80 percent', [80], true],
    ['80 процентов', [80], true],
    ['15 месяцев', [15], false],
    ['15 months', [15], false],
    ['5 év', [5], false],
    ['3.5年', [3.5], false],
    ['2 тыс.', [2000], false],
    ['2 тыс. руб.', [2000], false],
    ['2.5万元', [25000], false],
    ['≈ 367', [367], false],
    ['около 367', [367], false],
    ['= 367', [367], false],
  ])('%s is %j', (text, values, isPercent) => {
    const number = readNumber(text);
    expect(number?.readings.map(({ value }) => value)).toEqual(values);
    expect(number?.isPercent).toBe(isPercent);
  });

  it.each(['', 'много', '12abc', '1..2', '1,2,3', '3 + 4', 'x = 3'])('«%s» is none', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });
});

describe('a number against the right one', () => {
  const money = { value: 366.6666666, written: 'none', tolerance: 0.005 } as const;
  const share = { value: 0.3828125, written: 'either', tolerance: 0.005 } as const;

  it.each([
    ['366.67', 'right', ['rounded']],
    ['367', 'right', ['rounded']],
    ['370', 'nearly', ['inexact']],
    ['365.5', 'right', ['rounded']],
    ['372', 'nearly', ['inexact']],
    ['380', 'wrong', ['other-number']],
    ['-367', 'wrong', ['sign']],
    ['3667', 'wrong', ['magnitude']],
    ['abc', 'wrong', ['no-number']],
    ['', 'wrong', ['no-number']],
  ])('%s for 366.67 is %s', (typed, verdict, reasons) => {
    expect(judgeNumber(typed, money)).toMatchObject({ verdict, reasons });
  });

  it.each([
    ['0.3828125', 'right', []],
    ['0,38', 'right', ['rounded']],
    ['38 %', 'right', ['rounded']],
    ['38.3%', 'right', ['rounded']],
    ['38.3', 'nearly', ['percent']],
    ['0.383 %', 'wrong', ['magnitude']],
    ['40 %', 'wrong', ['other-number']],
  ])('%s for a share of 38.28 %% is %s', (typed, verdict, reasons) => {
    expect(judgeNumber(typed, share)).toMatchObject({ verdict, reasons });
  });

  it('takes a mark before three digits for what fits', () => {
    const plain = { value: 1250, written: 'none', tolerance: 0.005 } as const;
    expect(['1,250', '1.250', '1 250', '1250'].map((typed) => judgeNumber(typed, plain).verdict)).toEqual([
      'right',
      'right',
      'right',
      'right',
    ]);
    expect(judgeNumber('1,25', plain).verdict).toBe('wrong');
  });
});
