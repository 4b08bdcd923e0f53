import { expect, it } from 'vitest';
import type { FindItem } from '#api/contract.ts';
import type { NotePath } from '#core/note/note.ts';
import { orderEquals } from '#ui/switcher/order-equals.ts';

const anItem = (matched: string, lang: string, item: Partial<FindItem> = {}): FindItem => ({
  path: `${lang}.md` as NotePath,
  title: matched,
  lang,
  matched,
  kind: 'alias',
  ...item,
});

it('puts the reader’s language first among equal names, and nowhere else', () => {
  const items = [
    anItem('CLV', 'hu'),
    anItem('clv', 'ru'),
    anItem('CLV', 'en'),
    anItem('CLV model', 'hu'),
    anItem('CLV table', 'ru'),
  ];
  expect(orderEquals(items, 'ru', []).map(({ lang, matched }) => `${lang} ${matched}`)).toEqual([
    'ru clv',
    'hu CLV',
    'en CLV',
    'hu CLV model',
    'ru CLV table',
  ]);
});

it('puts what was read lately before its equals, but no entry before a note of that name', () => {
  const items = ['a.md', 'b.md', 'c.md', 'd.md'].map((path) =>
    anItem('CLV', 'ru', { path: path as NotePath, kind: path === 'd.md' ? 'term' : 'alias' }),
  );
  const order = (recent: readonly string[]): string[] => orderEquals(items, 'ru', recent).map(({ path }) => path);
  expect(order(['d.md', 'c.md', 'x.md', 'b.md'])).toEqual(['c.md', 'b.md', 'a.md', 'd.md']);
  expect(order([])).toEqual(['a.md', 'b.md', 'c.md', 'd.md']);
});
