import { expect, it } from 'vitest';
import { whyFound } from '#core/search/why.ts';

const note = {
  path: 'metrics/clv.md',
  title: 'Ценность клиента',
  aliases: ['CLV'],
  tags: ['метрики/рост'],
  headings: ['Формула ёмкости'],
  body: 'Доход и клиент. 客户终身',
};

it.each([
  [['клиента'], ['title']],
  [['клиент'], ['body']],
  [['клиент*'], ['title', 'body']],
  [['clv'], ['alias', 'path']],
  [['емкости'], ['heading']],
  [['рост'], ['tag']],
  [['客 户'], ['body']],
  [['户 客'], []],
  [
    ['clv', 'доход'],
    ['alias', 'body', 'path'],
  ],
  [[], []],
])('%j was found in %j', (terms, reasons) => {
  expect(whyFound(note, terms)).toEqual(reasons);
});
