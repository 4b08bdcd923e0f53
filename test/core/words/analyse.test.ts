import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, analysedText, tokenSpans } from '#core/words/analyse.ts';

describe('analyse', () => {
  it.each([
    ['Customer Lifetime Value', 'customer lifetime value'],
    ['ЁЛКА и ёж', 'елка и еж'],
    ['Ґанок, їжак, йод', 'ганок їжак йод'],
    ['за́мок', 'замок'],
    ['Ügyfél-élettartamérték', 'ugyfel elettartamertek'],
    ['őrült Øre Łódź Straße Æon', 'orult ore lodz strasse aeon'],
    ['客户终身价值', '客 户 终 身 价 值'],
    ['CRM系统v2', 'crm 系 统 v2'],
    ['ＣＲＭ　系统', 'crm 系 统'],
    ['カタカナ ひらがな', 'カ タ カ ナ ひ ら が な'],
    ['𠀀𠀁', '𠀀 𠀁'],
    ["об'єкт об’єкт обʼєкт об`єкт", 'обєкт обєкт обєкт обєкт'],
    ["client's l’homme ‘quoted’", 'client s l homme quoted'],
    ['co\u00adoperate zero\u200bwidth', 'cooperate zero width'],
    ['snake_case a.b/c 3.14 №5', 'snake case a b c 3 14 5'],
    ['ÉTÉ Ελλάδα', 'ete ελλαδα'],
    ['한국어 마케팅', '한국어 마케팅'],
    ['🙂 — «…» *', ''],
    ['', ''],
  ])('%s → %s', (text, tokens) => {
    expect(analysedText(text)).toBe(tokens);
    expect(analysedText(text.normalize('NFD'))).toBe(tokens);
    expect(analyse(text)).toEqual(tokens === '' ? [] : tokens.split(' '));
  });

  it('cuts endless words', () => {
    expect(analyse('x'.repeat(5000))).toEqual(['x'.repeat(64)]);
  });

  it('analyses its own output to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const once = analysedText(text);
        expect(analysedText(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('tokenSpans', () => {
  it('says where the tokens stand', () => {
    expect(tokenSpans('Ügyfél, CRM系统')).toEqual([
      { token: 'ugyfel', start: 0, end: 6 },
      { token: 'crm', start: 8, end: 11 },
      { token: '系', start: 11, end: 12 },
      { token: '统', start: 12, end: 13 },
    ]);
  });

  it('says it for decomposed text as it stands', () => {
    const text = 'é йод'.normalize('NFD');
    expect(tokenSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(
      ['é', 'йод'].map((word) => word.normalize('NFD')),
    );
  });

  it('finds the tokens of analyse, in order, each made of its part of the text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...'aÉ\u0301и\u0306客户 -’ʼ𠀀ß가\u1100\u1161.'), maxLength: 30 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const spans = tokenSpans(text);
        expect(spans.map((span) => span.token)).toEqual(analyse(text));
        let last = 0;
        for (const { token, start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(analyse(text.slice(start, end))).toEqual([token]);
          last = end;
        }
      }),
      { numRuns: 3000 },
    );
  });
});
