import { expect, it } from 'vitest';
import { formatRoute, parseRoute } from '#ui/routing/route.ts';

it.each([
  [{ screen: 'study', part: 'decks', deck: null }, '#/study'],
  [{ screen: 'study', part: 'statistics', deck: 'tag:a & b' }, '#/study/statistics?deck=tag%3Aa+%26+b'],
  [{ screen: 'study', part: 'cards', deck: 'folder:hu/Fogalomtár' }, null],
  [{ screen: 'study', part: 'exchange', deck: null }, '#/study/exchange'],
  [{ screen: 'study', part: 'exchange', deck: null, section: 'import' }, '#/study/exchange?section=import'],
] as const)('a part of studying is an address and back: %j', (route, hash) => {
  if (hash !== null) expect(formatRoute(route)).toBe(hash);
  expect(parseRoute(formatRoute(route))).toEqual(route);
});

it('a part there is not leads to the decks', () =>
  expect(parseRoute('#/study/nothing')).toEqual({ screen: 'study', part: 'decks', deck: null }));
