import { describe, expect, it } from 'vitest';
import { parseRoute } from '#ui/routing/route.ts';
import { readDeepLink } from '../../electron/main/deep-link.ts';

const routeOf = (link: string) => {
  const read = readDeepLink(link);
  return read.kind === 'place' ? { notebook: read.notebook, ...parseRoute(read.hash) } : read;
};
const aNote = (path: string, rest: object = {}) => ({
  notebook: null,
  screen: 'note',
  path,
  at: null,
  line: null,
  edit: false,
  ...rest,
});

describe('an address of the app', () => {
  it.each([
    ['konspekt://open?note=en%2FStart%20here.md', aNote('en/Start here.md')],
    ['konspekt://open?note=en/Start here', aNote('en/Start here.md')],
    ['konspekt://open?file=Доля кошелька&vault=Маркетинг', aNote('Доля кошелька.md', { notebook: 'Маркетинг' })],
    ['konspekt://open?note=a.md&at=why-it-matters', aNote('a.md', { at: 'why-it-matters' })],
    ['konspekt://open?note=a.md&at=%5Eterm&line=12', aNote('a.md', { at: '^term', line: 12 })],
    ['konspekt://open?note=a.md&line=-3', aNote('a.md')],
    ['konspekt:open?note=a.md', aNote('a.md')],
    ['konspekt:/open?note=/a.md', aNote('a.md')],
    ['KONSPEKT://Open/?note=a.md', aNote('a.md')],
    ['konspekt://note/en/Start%20here.md', aNote('en/Start here.md')],
    ['konspekt://note/ru/Доля кошелька.md?edit=1', aNote('ru/Доля кошелька.md')],
  ])('may lead to a note: %s', (link, expected) => expect(routeOf(link)).toEqual(expected));

  it.each([
    ['konspekt://search?query=share of wallet', { notebook: null, screen: 'search', text: 'share of wallet', page: 1 }],
    ['konspekt://search?q=%22a%20b%22&notebook=M', { notebook: 'M', screen: 'search', text: '"a b"', page: 1 }],
    ['konspekt://search', { notebook: null, screen: 'search', text: '', page: 1 }],
  ])('may lead to a search: %s', (link, expected) => expect(routeOf(link)).toEqual(expected));

  it('may lead to a notebook as it was left', () => {
    expect(readDeepLink('konspekt://open?notebook=/home/me/Notes')).toEqual({
      kind: 'place',
      notebook: '/home/me/Notes',
      hash: '',
    });
    expect(readDeepLink('konspekt://open')).toEqual({ kind: 'place', notebook: null, hash: '' });
  });

  it.each([
    ['konspekt://study', { notebook: null, screen: 'study', part: 'decks', deck: null }],
    [
      'konspekt://study?deck=tag:метрики&notebook=M',
      { notebook: 'M', screen: 'study', part: 'decks', deck: 'tag:метрики' },
    ],
    ['konspekt://calc?model=btyd', { notebook: null, screen: 'calculators', model: 'btyd' }],
    ['konspekt://calc', { notebook: null, screen: 'calculators', model: null }],
  ])('may lead to studying and calculators: %s', (link, expected) => expect(routeOf(link)).toEqual(expected));

  it.each([
    'konspekt://note/',
    'konspekt://note/%E0%A4%A',
    'konspekt://delete/a.md',
    'konspekt://',
    'konspekt:',
    'konspekt://[',
    'konspekt://constructor?note=a.md',
    `konspekt://open?note=${'a'.repeat(5000)}`,
    'https://open?note=a.md',
    'not an address',
    '',
  ])('that cannot be understood is a bad link: %s', (link) => expect(readDeepLink(link)).toEqual({ kind: 'bad-link' }));
});
