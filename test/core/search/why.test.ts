import { expect, it } from 'vitest';
import { whyFound } from '#core/search/why.ts';
import { theTerms } from './the-terms.ts';

const note = {
  path: 'metrics/clv.md',
  title: 'Ценность клиента',
  aliases: ['CLV'],
  tags: ['метрики/рост'],
  headings: ['Формула ёмкости'],
  body: 'Доход и клиент. 客户终身',
};

it.each([
  [['клиентами'], ['title', 'body']],
  [['"клиента"'], ['title']],
  [['"клиент"'], ['body']],
  [['клиент*'], ['title', 'body']],
  [['clv'], ['alias', 'path']],
  [['емкости'], ['heading']],
  [['рост'], ['tag']],
  [['客户'], ['body']],
  [['户客'], []],
  [
    ['clv', 'доход'],
    ['alias', 'body', 'path'],
  ],
  [[], []],
])('%j was found in %j', (terms, reasons) => {
  expect(whyFound(note, theTerms(...terms))).toEqual(reasons);
});
