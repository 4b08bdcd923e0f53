import { expect, it } from 'vitest';
import type { OutgoingLink } from '#api/contract.ts';
import type { NotePath } from '#core/note/note.ts';
import { distinctTargets } from '#ui/links/distinct-targets.ts';
import { groupByNote, markContext } from '#ui/links/link-context.ts';

const aLink = (target: string, path: string | null): OutgoingLink => ({
  kind: 'wiki',
  target,
  heading: null,
  block: null,
  alias: null,
  embed: false,
  line: 1,
  path: path as NotePath | null,
  status: path === null ? 'unresolved' : 'resolved',
});

it('parts a sentence around the words that link', () => {
  expect(markContext('see the wallet here', [8, 14])).toEqual(['see the ', 'wallet', ' here']);
  expect(markContext('whole', null)).toEqual(['whole', '', '']);
});

it('shortens a long beginning at a word, so that the mark is seen', () => {
  const [before, marked] = markContext(`${'word '.repeat(40)}target end`, [200, 206]);
  expect(marked).toBe('target');
  expect(before.startsWith('… word')).toBe(true);
  expect(before.length).toBeLessThan(65);
});

it('shortens also where words have no spaces', () => {
  expect(markContext('字'.repeat(100), [90, 92])[0]).toBe(`…${'字'.repeat(60)}`);
});

it('gathers the places of one note', () => {
  const groups = groupByNote([
    { path: 'a', title: 'A', line: 1 },
    { path: 'b', title: 'B', line: 1 },
    { path: 'a', title: 'A', line: 9 },
  ]);
  expect(groups.map(({ path, places }) => [path, places.length])).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
});

it('names each target once, however it was written', () => {
  const targets = distinctTargets([
    aLink('Wallet', 'w.md'),
    aLink('w', 'w.md'),
    aLink('Nowhere', null),
    aLink('Nowhere', null),
    aLink('', null),
  ]);
  expect(targets.map(({ target, count }) => [target, count])).toEqual([
    ['Wallet', 2],
    ['Nowhere', 2],
  ]);
});
