import { describe, expect, it } from 'vitest';
import { fieldHtml } from '#core/review/exchange/field-html.ts';
import { anExchange, NOW } from './an-exchange.ts';

const DAY = 86_400_000;
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/gu, '')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&');

describe('tables', () => {
  it('of terms become glossaries, one for each language', async () => {
    const to = anExchange();
    const csv =
      '\ufeffTerm;Definition;Language;Tags\r\nChurn;"Share of those; who leave";en;kpi\r\nОтток;Доля ушедших;ru;\r\n;nothing;;\r\n';
    const done = await to.exchange.importFiles({ files: [to.bring('terms.csv', csv)] });
    expect(done.written).toEqual(['en/terms.md', 'ru/terms.md']);
    expect(done.terms).toEqual([
      { term: 'Churn', definition: 'Share of those; who leave', line: 2 },
      { term: 'Отток', definition: 'Доля ушедших', line: 3 },
    ]);
    expect(done.warnings).toEqual([{ code: 'line-incomplete', file: 'terms.csv', count: 1 }]);
    expect(to.text('en/terms.md')).toContain('type: glossary\n');
    expect(to.cards().map(({ kind, concept, lang }) => [kind, concept, lang])).toContainEqual([
      'term-definition',
      'churn',
      'en',
    ]);
  });

  it('of questions become cards; without names in the first line, two columns do', async () => {
    const to = anExchange();
    await to.exchange.importFiles({ files: [to.bring('q.csv', 'question,answer\nWhy?,Because :: so\n')] });
    expect(to.cards()[0]).toMatchObject({ kind: 'basic', front: 'Why?', back: 'Because :: so' });
    const small = 'Kérdés;Válasz\r\n\r\nFőváros?;Budapest\r\n';
    expect((await to.exchange.importFiles({ files: [to.bring('s.csv', small)] })).terms).toEqual([
      { term: 'Főváros?', definition: 'Budapest', line: 3 },
    ]);
    const plain = await to.exchange.importFiles({ files: [to.bring('p.csv', 'a,b\nc,d\n')], as: 'cards' });
    expect(plain.terms.length).toBe(2);
  });

  it('that came already are recognised, also under another number', async () => {
    const to = anExchange({ 'q.md': 'Mine.' });
    const csv = 'question,answer\nWhy?,So\n';
    const done = await to.exchange.importFiles({ files: [to.bring('q.csv', csv)] });
    expect(done).toMatchObject({ written: ['q 2.md'], here: [] });
    const again = await to.exchange.importFiles({ files: [to.bring('q.csv', csv)] });
    expect(again).toMatchObject({ written: [], known: 1 });
    const more = await to.exchange.importFiles({ files: [to.bring('q.csv', `${csv}How?,Thus\nWhy?,No\n`)] });
    expect(more).toMatchObject({ written: ['q 3.md'], known: 1 });
    expect(to.cards().map(({ front, back }) => [front, back])).toEqual([
      ['Why?', 'So'],
      ['How?', 'Thus'],
      ['Why?', 'No'],
    ]);
    expect(new Set(to.cards().map(({ id }) => id)).size).toBe(3);

    const twice = 'question,answer\nSegment,A\nSegment,B\nSegment,A\n# of customers,Many\n';
    await to.exchange.importFiles({ files: [to.bring('twice.csv', twice)] });
    expect(
      to
        .cards()
        .filter(({ front }) => front === 'Segment')
        .map(({ back }) => back),
    ).toEqual(['A', 'B']);
    expect(to.cards().at(-1)).toMatchObject({ front: '\\# of customers', back: 'Many' });
    expect(await to.exchange.importFiles({ files: [to.bring('twice.csv', twice)] })).toMatchObject({ written: [] });

    const glossary = 'term,definition\nChurn,Who leaves\n';
    await to.exchange.importFiles({ files: [to.bring('t.csv', glossary)] });
    expect(await to.exchange.importFiles({ files: [to.bring('t.csv', glossary)] })).toMatchObject({
      written: [],
      here: ['t.md'],
    });
  });

  it('have cells that would be something else than a side of a card, which are words then', async () => {
    const to = anExchange();
    const cells = ['<!-- what?', '```js', '~~~', '%% x', '$$', 'a ^b', '# of all', '- x', 'C++ std::cout', '>'];
    const csv = ['question,answer', ...cells.flatMap((cell) => [`"${cell}",back`, `front ${cell},"${cell}"`])].join(
      '\n',
    );
    await to.exchange.importFiles({ files: [to.bring('odd.csv', `${csv}\n"'=1+1","'@cmd"\n`)] });
    const sides = to
      .cards()
      .map(({ front, back }) => [front, back].map((side) => textOf(fieldHtml(side, () => undefined))));
    expect(sides).toEqual([
      ...cells.flatMap((cell) => [
        [cell, 'back'],
        [`front ${cell}`, cell],
      ]),
      ['=1+1', '@cmd'],
    ]);
    const again = await to.exchange.importFiles({ files: [to.bring('odd.csv', `${csv}\n`)] });
    expect(again).toMatchObject({ written: [], known: 2 * cells.length });
  });

  it('of cards and of answers go out for spreadsheets', async () => {
    const from = anExchange({ 'Own.md': '=SUM(A1) :: b "c"\n^q\n' });
    from.review('q/0', NOW - DAY);
    const csv = (await from.exported({ to: 'csv' })).toString();
    expect(csv.split('\r\n')[1]).toMatch(
      /^q\/0,basic,"'=SUM\(A1\)","b ""c""",en,en,,Own,,Own\.md,1,learning,2026-11-19T12:10:00\.000Z,/,
    );
    const log = (await from.exported({ to: 'reviews' })).toString();
    expect(log.split('\r\n')[1]).toBe(`q/0 1795089600000,2026-11-19T12:00:00.000Z,q/0,"'=SUM(A1)",Own,3,4.321,0,120`);
  });
});
