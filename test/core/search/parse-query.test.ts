import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termText } from '#core/search/wanted-terms.ts';
import { parseQuery } from '#core/search/parse-query.ts';
import type { SearchExpression } from '#core/search/search-plan.ts';
import { aQueryText } from './a-query-text.ts';

/** An expression in one line: `&`, `|`, `!`, phrases with dots, `*`, fields and filters with a colon. */
function show(expression: SearchExpression): string {
  switch (expression.kind) {
    case 'all':
      return 'all';
    case 'not':
      return `!${show(expression.part)}`;
    case 'filter':
      return `${expression.by}:${expression.value}`;
    case 'term':
      return `${expression.field === undefined ? '' : `${expression.field}:`}${expression.tokens.join('.')}${expression.prefix ? '*' : ''}`;
    case 'has':
      return `has:${expression.what}`;
    case 'regex':
      return `/${expression.source}/${expression.flags}`;
    case 'within':
      return `${expression.scope}:${show(expression.part)}`;
    case 'property': {
      const { name, test } = expression;
      const value =
        test === undefined ? '' : test.kind === 'words' ? `:${show(test.part)}` : `:${test.sign}${test.value}`;
      return `[${name}${value}]`;
    }
    default:
      return expression.parts.length === 0
        ? 'nothing'
        : `(${expression.parts.map(show).join(expression.kind === 'and' ? ' & ' : ' | ')})`;
  }
}

describe('parseQuery', () => {
  it.each([
    ['customer value', '(customer & value)'],
    ['customer AND value', '(customer & value)'],
    ['"customer value"', 'customer.value'],
    ['«ценность клиента» „érték” “x y”', '(ценность.клиента & ertek & x.y)'],
    ['客户', '客.户'],
    ['a -b', '(a & !b)'],
    ['a NOT b', '(a & !b)'],
    ['a - b', '(a & b)'],
    ['co-op', 'co.op'],
    ['-a', '(all & !a)'],
    ['-a -"b c"', '(all & !a & !b.c)'],
    ['-(a OR b)', '(all & !(a | b))'],
    ['a OR b c', '(a | (b & c))'],
    ['a | b', '(a | b)'],
    ['(a OR b) c', '((a | b) & c)'],
    ['or', 'or'],
    ['cust*', 'cust*'],
    ['客户*', '客.户*'],
    ['"cust*"', 'cust'],
    ['tag:#a/b', 'tag:#a/b'],
    ['TAG:x lang:zh', '(tag:x & lang:zh)'],
    ['tag:"two words" path:a/b.md', '(tag:two words & path:a/b.md)'],
    ['type:concept -lang:en', '(type:concept & !lang:en)'],
    ['title:value', 'title:value'],
    ['title:"customer value"', 'title:customer.value'],
    ['title:cust*', 'title:cust*'],
    ['author:me', 'author.me'],
    ['file:clv heading:value', '(file:clv & headings:value)'],
    ['title:(a OR "b c")', '(title:a | title:b.c)'],
    ['tag:(a OR b) -path:(x y)', '((tag:a | tag:b) & !(path:x & path:y))'],
    ['concept:clv concept:"lifetime value"', '(concept:clv & concept:lifetime value)'],
    ['has:task -has:Tables has:open-task', '(has:task & !has:table & has:open-task)'],
    ['tag：客户', 'tag:客户'],
    ['line:(a b) section:"x y"', '(line:(a & b) & section:x.y)'],
    ['line:(a -b OR /c d/i)', 'line:((a & !b) | /c d/i)'],
    ['task:call task-todo:(a b) task-done:x', '(task:call & task-todo:(a & b) & task-done:x)'],
    ['line:/a (b|c)/u x', '(line:/a (b|c)/u & x)'],
    ['/a[/)]b/i -/c\\/d/', '(/a[/)]b/i & !/c\\/d/)'],
    ['CRM / ERP / SCM', '(crm & erp & scm)'],
    ['/usr/local/bin', 'usr.local.bin'],
    ['path:/foo/', 'path:/foo/'],
    ['[year] [Мова оригіналу:ru]', '([year] & [Мова оригіналу:ru])'],
    ['[year:>2010] [date: <= 2020-05 ]', '([year:>2010] & [date:<=2020-05])'],
    ['[status:(done OR "in work") -x]', '[status:((done | in.work) & !x)]'],
    ['[status:done] -[due]', '([status:done] & ![due])'],
    ['[[Note]] [text](url) [ ]', '(note & text & url)'],
    ['', 'nothing'],
    ['* - () OR', 'nothing'],
    ['((a', 'a'],
    ['a) b', '(a & b)'],
    ['"open phrase', 'open.phrase'],
    ['tag: a', 'a'],
    ['a OR OR b', '(a | b)'],
    ['NEAR(a b, 3)', '(near & (a & b & 3))'],
    ['{title body} : x^2', '(title & body & x.2)'],
  ])('%s → %s', (text, expression) => {
    expect(show(parseQuery(text).expression)).toBe(expression);
  });

  it('names the wanted words for highlighting, not the excluded ones', () => {
    const { terms } = parseQuery('ЁЛКА "customer value" cust* 客户 -x -(y OR z) title:t елка');
    expect(terms.map(termText)).toEqual(['елка', 'customer value', 'cust*', '客 户', 't']);
  });

  it.each([
    ['"a b', 'unclosed-quote'],
    ['a)', 'unmatched-bracket'],
    ['(a', 'unmatched-bracket'],
    ['lang:', 'empty-filter'],
    ['line:()', 'empty-filter'],
    ['[year:]', 'empty-filter'],
    ['tga:x', 'unknown-operator'],
    ['a titel:"b c"', 'unknown-operator'],
    ['has:nonsense', 'unknown-has'],
    ['[year:>old]', 'bad-comparison'],
    ['a /b(/', 'bad-regex'],
    ['line:(a tag:b)', 'misplaced-operator'],
    ['line:(a tag:(b c))', 'misplaced-operator'],
    ['a '.repeat(100), 'query-too-long'],
    ['x'.repeat(10_000), 'query-too-long'],
  ])('says what it did not understand in %s', (text, code) => {
    expect(parseQuery(text).notices.map((notice) => notice.code)).toEqual([code]);
  });

  it('says nothing of a query it understands', () => {
    expect(parseQuery('a "b c" -d (e OR f) tag:g h* author:me https://a.b 3:4').notices).toEqual([]);
  });

  it('understands every text, within bounds', () => {
    fc.assert(
      fc.property(aQueryText, (text) => {
        const { expression, terms } = parseQuery(text);
        expect(terms.length).toBeLessThanOrEqual(64);
        expect(depthOf(expression)).toBeLessThanOrEqual(64);
      }),
      { numRuns: 3000 },
    );
  });

  it('understands ten kilobytes of anything at once', () => {
    for (const text of ['(', ')', '-', '"', 'tag:', 'a OR ', '客', '*', '-(', '(a '].map((part) =>
      part.repeat(10_000 / part.length),
    )) {
      const begin = performance.now();
      expect(depthOf(parseQuery(text).expression)).toBeLessThanOrEqual(64);
      expect(performance.now() - begin).toBeLessThan(200);
    }
  });
});

function depthOf(expression: SearchExpression): number {
  if (expression.kind === 'not' || expression.kind === 'within') return 1 + depthOf(expression.part);
  return 'parts' in expression ? 1 + Math.max(0, ...expression.parts.map(depthOf)) : 1;
}
