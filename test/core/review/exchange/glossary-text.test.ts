import { describe, expect, it } from 'vitest';
import { isGlossaryText, readGlossaryText } from '../../../../src/core/review/exchange/glossary-text.ts';

describe('a line of a glossary', () => {
  it.each([
    ['Churn — the share of customers who leave', 'Churn', 'the share of customers who leave'],
    ['1. Отток – доля ушедших: за месяц', 'Отток', 'доля ушедших: за месяц'],
    ['2) Довічна цінність (CLV): прибуток від клієнта', 'Довічна цінність (CLV)', 'прибуток від клієнта'],
    ['3、顾客份额：客户在企业的支出', '顾客份额', '客户在企业的支出'],
    ['(4) 市场:产品的实际和潜在买家', '市场', '产品的实际和潜在买家'],
    ['• Lemorzsolódás - az elpártoló vevők aránya', 'Lemorzsolódás', 'az elpártoló vevők aránya'],
    ['**Touchpoint** -- any contact', 'Touchpoint', 'any contact'],
    ['«Доля кошелька» — часть расходов', 'Доля кошелька', 'часть расходов'],
    ['营销——为顾客创造价值', '营销', '为顾客创造价值'],
    ['loyalty = coming back', 'loyalty', 'coming back'],
    ['NPS\tnet promoter score', 'NPS', 'net promoter score'],
  ])('%s', (line, term, definition) => {
    expect(readGlossaryText(line)).toEqual([{ term, definition, line: 1 }]);
  });

  it.each([
    'A sentence that goes on for many words and only then — after a while — has a dash in it.',
    'See https://example.org: it is there',
    'At 10:30 we met',
    'Just words',
    '[link](https://e.org) - text',
  ])('is not: %s', (line) => {
    expect(readGlossaryText(line)).toEqual([]);
  });
});

describe('a chapter', () => {
  const chapter =
    '第一章\n\n1.营销:引言\n\n2. 别的\n\n第一章:重要概念总结\n\n1.营销\n\n创造价值的过程\n\n2、需求\n\n缺乏\n\n感觉的状态\n\n3. 市场 –\n\n买家\n\n© 版权声明\n评论\n';

  it('has its terms below the heading that says so, each above what it means, and no footer', () => {
    expect(readGlossaryText(chapter)).toEqual([
      { term: '营销', definition: '创造价值的过程', line: 9 },
      { term: '需求', definition: '缺乏 感觉的状态', line: 13 },
      { term: '市场', definition: '买家', line: 19 },
    ]);
  });

  it('counts lines of front matter and reads none of them', () => {
    expect(readGlossaryText('---\ntitle: A\nid: b\n---\nChurn — leaving\n')).toEqual([
      { term: 'Churn', definition: 'leaving', line: 5 },
    ]);
  });

  it('is a glossary when it says so or holds little else', () => {
    const prose = Array.from({ length: 30 }, (_, at) => `Sentence number ${at} of the text, which says much.`).join(
      '\n',
    );
    const terms = 'A — a thing\nB — b thing\nC — c thing';
    expect(isGlossaryText(terms, readGlossaryText(terms))).toBe(true);
    expect(isGlossaryText(`${prose}\n${terms}`, readGlossaryText(`${prose}\n${terms}`))).toBe(false);
    expect(isGlossaryText(`${prose}\nGlossary\n${terms}`, readGlossaryText(`${prose}\nGlossary\n${terms}`))).toBe(true);
  });
});
