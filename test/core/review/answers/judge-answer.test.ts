import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '#core/review/answers/judge-answer.ts';
import { readGlossaries } from './read-glossaries.ts';
import { readJudgedAnswers, type JudgedAnswer } from './read-judged-answers.ts';

function judgedOtherwise(rows: readonly JudgedAnswer[]): readonly string[] {
  return rows.flatMap(({ lang, expected, typed, verdict, why, others }) => {
    const judgement = judgeAnswer(typed, expected, others);
    return judgement.verdict === verdict
      ? []
      : [
          `${lang} «${typed}» for «${expected.answer}»: ${verdict} (${why}), but ${judgement.verdict} ${judgement.reasons.join(', ')}`,
        ];
  });
}

describe('a table of typed answers', () => {
  it('has forty in each of five languages', () => {
    const rows = readJudgedAnswers('judged-answers.txt');
    expect(rows.length).toBe(200);
    expect(['en', 'ru', 'uk', 'zh', 'hu'].map((lang) => rows.filter((row) => row.lang === lang).length)).toEqual([
      40, 40, 40, 40, 40,
    ]);
  });

  it('is judged as a fair teacher judges, in 98 of 100 cases at least', () => {
    const rows = readJudgedAnswers('judged-answers.txt');
    const otherwise = judgedOtherwise(rows);
    expect(1 - otherwise.length / rows.length, otherwise.join('\n')).toBeGreaterThanOrEqual(0.98);
    // What it reaches.
    expect(otherwise).toEqual([]);
  });

  it('holds for answers of other terms, written after the code', () => {
    const rows = readJudgedAnswers('further-answers.txt');
    const otherwise = judgedOtherwise(rows);
    expect(rows.length).toBe(62);
    // A character of another sound and a like shape is a slip to the eye alone.
    expect(otherwise).toEqual([
      'zh «净推存值» for «净推荐值 (NPS)»: nearly (a character that looks alike), but wrong other',
    ]);
  });
});

describe('the names of the glossaries', () => {
  const glossary = readGlossaries();

  it.each(['en', 'ru', 'uk', 'zh', 'hu'])(
    'of %s: every name is taken for its own, none for another concept',
    (lang) => {
      const terms = glossary.filter((term) => term.lang === lang);
      expect(terms.length).toBe(96);
      const wrong: string[] = [];
      for (const term of terms) {
        const others = terms.filter((each) => each !== term);
        const neighbours = others.map(({ expected }) => expected.answer);
        for (const [name, verdict] of [
          [term.expected.answer, 'right'] as const,
          ...(term.expected.accepted ?? []).map((each) => [each, 'nearly'] as const),
        ]) {
          const judged = judgeAnswer(name, term.expected, neighbours).verdict;
          // An other name that differs in nothing that matters is the name.
          if (judged !== verdict && judged !== 'right') wrong.push(`${name}: ${judged}`);
        }
        for (const { expected } of others) {
          if (term.expected.accepted?.some((each) => each.toLowerCase() === expected.answer.toLowerCase()) === true)
            continue;
          const { verdict, reasons } = judgeAnswer(expected.answer, term.expected, neighbours);
          if (verdict !== 'wrong')
            wrong.push(`${expected.answer} for ${term.expected.answer}: ${verdict} ${reasons.join()}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  it('tell concepts apart whose neighbours are not known', () => {
    const terms = glossary.filter((term) => term.lang === 'hu');
    const mistaken = terms.flatMap(({ expected }, place) =>
      terms
        .filter((other, at) => other.expected !== expected && (at + place) % 5 === 0)
        .filter((other) => judgeAnswer(other.expected.answer, { ...expected, confused: [] }).verdict !== 'wrong')
        .map((other) => `${other.expected.answer} for ${expected.answer}`),
    );
    expect(mistaken).toEqual([]);
  });
});

describe('what is told of an answer', () => {
  it('names a concept that was mistaken for it, with what it is', () => {
    const expected = {
      answer: 'Share of wallet (SOW)',
      accepted: ['wallet share'],
      confused: ['market share — of all buyers', 'share of voice'],
      lang: 'en',
    };
    expect(judgeAnswer('market share', expected)).toMatchObject({
      verdict: 'wrong',
      reasons: ['confused'],
      mistakenFor: 'market share — of all buyers',
      matched: null,
      grade: 1,
    });
    expect(judgeAnswer('brand equity', expected, ['brand equity'])).toMatchObject({
      reasons: ['another-concept'],
      mistakenFor: 'brand equity',
    });
    expect(judgeAnswer('wallet share', expected)).toMatchObject({
      verdict: 'nearly',
      reasons: ['other-name'],
      matched: 'wallet share',
      grade: 3,
    });
    expect(judgeAnswer('share', expected)).toMatchObject({ reasons: ['part'] });
  });

  it('marks the letters that differ', () => {
    const expected = { answer: 'Сарафанное радио', lang: 'ru' };
    expect(judgeAnswer('сарафаное радии', expected).difference).toEqual([
      { text: 'Сарафан', kind: 'same' },
      { text: 'н', kind: 'missing' },
      { text: 'ое ради', kind: 'same' },
      { text: 'и', kind: 'extra' },
      { text: 'о', kind: 'missing' },
    ]);
    expect(judgeAnswer('молва', expected).difference).toEqual([
      { text: 'молва', kind: 'extra' },
      { text: 'Сарафанное радио', kind: 'missing' },
    ]);
  });

  it('is the same for a compound written apart without accents', () => {
    const expected = { answer: 'Digitális és közösségimédia-marketing', lang: 'hu' };
    expect(judgeAnswer('digitalis es kozossegi media marketing', expected)).toMatchObject({
      verdict: 'nearly',
      reasons: ['accents'],
    });
  });

  it('does not take the question for an answer', () => {
    const expected = { answer: 'маркетинг', accepted: ['marketing'], lang: 'ru', question: '**Marketing**' };
    expect(judgeAnswer('marketing', expected)).toMatchObject({ verdict: 'wrong', reasons: ['repeats-question'] });
  });

  it.each([
    ['', 'empty'],
    ['???', 'empty'],
    ['не знаю', 'gave-up'],
  ])('«%s» is no answer', (typed, reason) => {
    expect(judgeAnswer(typed, { answer: 'Отток', lang: 'ru' })).toMatchObject({
      verdict: 'wrong',
      reasons: [reason],
      grade: 1,
    });
  });

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'binary', maxLength: 40 }),
        (typed, answer) => {
          const { difference, verdict } = judgeAnswer(typed, { answer, lang: 'ru', accepted: ['Отток клиентов'] }, [
            'Приток',
          ]);
          expect(['right', 'nearly', 'wrong']).toContain(verdict);
          expect(difference.every(({ text }) => text !== '')).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('an answer of signs, numbers and remarks', () => {
  it.each<[answer: string, typed: string, lang: string | null, verdict: string, others?: readonly string[]]>([
    ['12,000', '12000', 'en', 'right'],
    ['12,000', '12 000', 'en', 'right'],
    ['12,000', '12', 'en', 'wrong'],
    ['1,234', '1234', null, 'right'],
    ['10.000', '10000', 'hu', 'right'],
    ['10.000', '10 000', 'ru', 'right'],
    ['1.234', '1.234', 'en', 'right'],
    ['0,75', '0.75', 'ru', 'right'],
    ['Evanston (USA)', 'USA', 'en', 'wrong'],
    ['Evanston (USA)', 'Evanston', 'en', 'right'],
    ['Paris (France)', 'France', 'en', 'wrong'],
    ['Philip Kotler (1967)', '1967', 'en', 'wrong'],
    ['mice (plural)', 'plural', 'en', 'wrong'],
    ['customer lifetime value (CLV)', 'CLV', 'en', 'nearly'],
    ['顾客终身价值（CLV）', 'clv', 'zh', 'nearly'],
    ['+', '+', null, 'right'],
    ['+', '−', null, 'wrong'],
    ['−', '-', null, 'right'],
    ['€', '€', null, 'right'],
    ['+', ' ', null, 'wrong'],
    ['C++', 'C++', 'en', 'right'],
    ['C++', 'C', 'en', 'wrong'],
    ['A+', 'A-', 'en', 'wrong'],
    ['Rh−', 'rh-', 'en', 'right'],
    ['revenue − cost', 'revenue - cost', 'en', 'right'],
    ['revenue − cost', 'revenue + cost', 'en', 'wrong'],
    ['revenue − cost', 'revenue cost', 'en', 'wrong'],
    ['a < b', 'a > b', 'en', 'wrong'],
    ['x ≠ y', 'x = y', 'en', 'wrong'],
    ['$5', '€5', 'en', 'wrong'],
    ['win-win', 'win win', 'en', 'right'],
    ['B2B/B2C', 'B2B B2C', 'en', 'right'],
    ['Paris<br>France', 'Paris, France', 'en', 'right'],
    ['<b>Paris</b> <!-- c -->', 'paris', 'en', 'right'],
    ['CO<sub>2</sub>', 'co2', 'en', 'right'],
    ['AT&amp;T', 'AT&T', 'en', 'right'],
    ['\\$5 \\*', '$5', 'en', 'right'],
    ['no idea', 'no idea', 'en', 'right'],
    ['Kotler', 'no idea', 'en', 'wrong'],
    ['quantitative research', 'qualitative research', 'en', 'wrong'],
    ['quantitative research', 'quantitatve research', 'en', 'nearly'],
    ['microenvironment', 'macroenvironment', 'en', 'wrong'],
    ['макросреда', 'микросреда', 'ru', 'wrong'],
    ['positioning', 'repositioning', 'en', 'wrong'],
    ['remarketing', 'demarketing', 'en', 'wrong'],
    ['иммиграция', 'эмиграция', 'ru', 'wrong'],
    ['卖方市场', '买方市场', 'zh', 'wrong'],
    ['can buy', 'cannot buy', 'en', 'wrong'],
    ['Henry VII', 'Henry VIII', 'en', 'wrong'],
    ['research', 'reserch', 'en', 'nearly'],
    ['impressions', 'empressions', 'en', 'nearly'],
    ['relationship', 'elationship', 'en', 'nearly'],
    ['reputation', 'eputation', 'en', 'nearly'],
    ['CLV', 'CLV-', 'en', 'right'],
    ['relationship', 'relatonship', 'en', 'nearly'],
  ])('%s: %s (%s) is %s', (answer, typed, lang, verdict) => {
    expect(judgeAnswer(typed, { answer, lang }).verdict).toBe(verdict);
  });
});
