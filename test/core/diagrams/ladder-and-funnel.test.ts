import { describe, expect, it } from 'vitest';
import { drawn, errorsOf } from './draw.ts';
import { examples } from './examples.ts';

describe('the loyalty ladder', () => {
  it('tells the share that climbs each step: .3, .4, .5, 1/3, .2, and .004 from prospect to partner', () => {
    const { derived } = drawn('loyalty-ladder', examples['loyalty-ladder'] ?? '');
    expect(derived['conversions']).toEqual([0.3, 0.4, 0.5, 1 / 3, 0.2]);
    expect(derived['whole']).toBe(0.004);
  });

  it('takes counts of those on the rung alone, too', () => {
    const text =
      'mode: exclusive\nrungs:\n  - {id: prospect, count: 700}\n  - {id: purchaser, count: 200}\n  - {id: client, count: 100}\n';
    expect(drawn('loyalty-ladder', text).derived).toEqual({
      counts: [1000, 300, 100],
      conversions: [0.3, 1 / 3],
      whole: 0.1,
    });
  });

  it('stands with its six rungs by default, the highest first', () => {
    const { outline, derived } = drawn('loyalty-ladder', 'lang: ru');
    expect(outline.map((item) => item.text)).toEqual([
      'Партнёр',
      'Защитник',
      'Сторонник',
      'Клиент',
      'Покупатель',
      'Потенциальный клиент',
    ]);
    expect(outline[3]?.items[0]?.text).toBe('Удержание клиентов');
    expect(outline[4]?.items[0]?.text).toBe('Привлечение клиентов');
    expect(derived).toEqual({});
  });

  it('keeps the order of its rungs, and has no more on a rung than below', () => {
    expect(errorsOf('loyalty-ladder', 'rungs:\n  - client\n  - prospect\n  - client\n  - friend\n')).toEqual([
      'not-a-choice rungs[3].id:5',
    ]);
    expect(errorsOf('loyalty-ladder', 'rungs:\n  - client\n  - prospect\n  - client\n')).toEqual([
      'inconsistent rungs[1].id:3',
      'duplicate-id rungs[2].id:4',
    ]);
    expect(
      errorsOf('loyalty-ladder', 'rungs:\n  - {id: prospect, count: 1}\n  - {id: client, count: 2}\n  - partner\n'),
    ).toEqual(['inconsistent rungs[1].count:3', 'missing rungs[2].count:4']);
    expect(errorsOf('loyalty-ladder', 'rungs: []')).toEqual(['empty rungs:1']);
  });
});

describe('the funnel', () => {
  it('tells the conversion of each stage and of the whole', () => {
    expect(drawn('funnel', examples['funnel'] ?? '').derived).toEqual({ conversions: [0.15, 0.15, 0.8], whole: 0.018 });
    const nobody = 'stages:\n  - {name: a, count: 0}\n  - {name: b, count: 0}\n';
    expect(drawn('funnel', nobody).derived).toEqual({ conversions: [null], whole: null });
  });

  it('never widens, and has two stages at least', () => {
    expect(errorsOf('funnel', 'stages:\n  - {name: a, count: 1}\n  - {name: b, count: 2}\n')).toEqual([
      'inconsistent stages[1].count:3',
    ]);
    expect(errorsOf('funnel', 'stages:\n  - {name: a, count: 1}\n')).toEqual(['too-small stages:2']);
  });
});

describe('a comparison', () => {
  it('has as many cells in each row as columns', () => {
    expect(
      errorsOf('comparison', 'columns: [a, b]\nrows:\n  - {name: x, cells: [1]}\n  - {name: y, cells: [1, 2]}\n'),
    ).toEqual(['inconsistent rows[0].cells:3']);
    expect(errorsOf('comparison', 'columns: [a]\nrows: []')).toEqual(['too-small columns:1', 'empty rows:2']);
  });

  it('reads a wiki-link without quotes, and a cell that is left open', () => {
    const { links, outline } = drawn(
      'comparison',
      'columns: [a, b]\nrows:\n  - {name: x, cells: [[[Some note]], ""]}\n',
    );
    expect(links.map((link) => link.target)).toEqual(['Some note']);
    expect(outline[0]?.items.map((item) => item.text)).toEqual(['a: Some note', 'b: —']);
  });
});
