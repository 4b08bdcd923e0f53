import { expect, it } from 'vitest';
import { makeSnippet } from '#core/search/snippet.ts';
import { whyFound } from '#core/search/why.ts';
import { createTermMatcher } from '#core/search/term-match.ts';
import { theTerms } from './the-terms.ts';

const body = 'Доход и клиент. 客户终身';
const note = {
  path: 'metrics/clv.md',
  title: 'Ценность клиента',
  aliases: ['CLV'],
  tags: ['метрики/рост'],
  headings: ['Формула ёмкости'],
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
  expect(
    whyFound(
      { ...note, inBody: makeSnippet(body, createTermMatcher(theTerms(...terms))).line !== null },
      createTermMatcher(theTerms(...terms)),
    ),
  ).toEqual(reasons);
});
