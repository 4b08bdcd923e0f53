import { expect, it } from 'vitest';
import { formatLook, isFiltered, parseLook, usualLook, type GraphLook } from '#ui/graph/graph-view.ts';

it('says nothing of a look that is as usual', () => {
  expect(formatLook(usualLook)).toBe('');
  expect(parseLook('')).toEqual(usualLook);
});

it('comes back out of its address', () => {
  const look: GraphLook = {
    ...usualLook,
    look: 'table',
    query: 'доля & "рынок" -x',
    lang: 'zh',
    tag: 'a/b c',
    orphans: 'only',
    unit: 'concept',
    colouring: 'groups',
    groups: [
      { query: 'tag:a:b', tone: 'teal' },
      { query: 'lang:ru', tone: 'red' },
    ],
    depth: 4,
    direction: 'in',
  };
  expect(parseLook(formatLook(look))).toEqual(look);
});

it('takes what it does not understand as usual', () => {
  expect(parseLook('look=globe&depth=99&orphans=maybe&group=pink:x&group=none')).toEqual(usualLook);
});

it('knows whether anything is left out', () => {
  expect(isFiltered({ ...usualLook, look: 'table', unit: 'concept', colouring: 'lang' })).toBe(false);
  expect(isFiltered({ ...usualLook, query: ' ' })).toBe(false);
  expect(isFiltered({ ...usualLook, missing: 'without' })).toBe(true);
});
