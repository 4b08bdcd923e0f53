import { expect, it } from 'vitest';
import type { FindItem } from '#api/contract.ts';
import type { NotePath } from '#core/note/note.ts';
import { preferLanguage } from '#ui/switcher/prefer-language.ts';

const anItem = (matched: string, lang: string): FindItem => ({
  path: `${lang}.md` as NotePath,
  title: matched,
  lang,
  matched,
  kind: 'alias',
});

it('puts the reader’s language first among equal names, and nowhere else', () => {
  const items = [
    anItem('CLV', 'hu'),
    anItem('clv', 'ru'),
    anItem('CLV', 'en'),
    anItem('CLV model', 'hu'),
    anItem('CLV table', 'ru'),
  ];
  expect(preferLanguage(items, 'ru').map(({ lang, matched }) => `${lang} ${matched}`)).toEqual([
    'ru clv',
    'hu CLV',
    'en CLV',
    'hu CLV model',
    'ru CLV table',
  ]);
});
