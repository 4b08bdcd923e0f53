import { expect, it } from 'vitest';
import type { Imported } from '#api/study-contract.ts';
import { exportName } from '#ui/study/exchange/export-name.ts';
import {
  bringsNews,
  deckOfImported,
  readyItems,
  type ImportItem,
  type ImportStage,
} from '#ui/study/exchange/import-list.ts';

const found = (more: Partial<Imported> | { written: readonly string[] }): Imported =>
  ({
    ...{ written: [], here: [], terms: [], cards: 0, known: 0, events: 0, warnings: [] },
    ...more,
  }) as unknown as Imported;
const item = (key: number, stage: ImportStage): ImportItem => ({ key, file: new File([], 'a.apkg'), stage });
const done = (more: Parameters<typeof found>[0]): ImportItem => item(1, { step: 'done', found: found(more) });

it('only what brings something new waits for a yes', () => {
  expect(bringsNews(found({ cards: 9, known: 9 }))).toBe(false);
  expect(bringsNews(found({ cards: 9, known: 9, events: 1 }))).toBe(true);
  const items = [
    item(1, { step: 'ready', found: found({ written: ['A.md'] }) }),
    item(2, { step: 'ready', found: found({ cards: 3, known: 3 }) }),
    item(3, { step: 'looking' }),
    item(4, { step: 'failed', error: new Error('x') }),
  ];
  expect(readyItems(items).map(({ key }) => key)).toEqual([1]);
});

it.each([
  [[done({ written: ['In/A@b.md'], cards: 2 })], 'note:In/A%40b.md'],
  [[done({ written: ['In/en/A.md', 'In/ru/B.md'], cards: 2 })], 'folder:In'],
  [[done({ written: ['In/A.md'], cards: 2 }), done({ written: ['B.md', 'C.md'], cards: 2 })], 'all'],
  [[done({ written: ['In/A.md', 'Inner/B.md'], cards: 2 })], 'all'],
  [[done({ cards: 2, events: 5 })], 'all'],
  [[done({ written: ['Text.md'] })], null],
  [[], null],
])('what was imported is studied as the deck that holds it, %#', (items, deck) =>
  expect(deckOfImported(items)).toBe(deck),
);

it.each([
  ['Marketing.apkg', null, 'Marketing.apkg'],
  ['Marketing.apkg', 'Chapter 6. Loyalty', 'Marketing – Chapter 6. Loyalty.apkg'],
  ['Marketing reviews.csv', 'Mi/ez? 2.0', 'Marketing reviews – Mi ez 2.0.csv'],
])('%s of %s is called %s', (name, deck, called) => expect(exportName(name, deck)).toBe(called));
