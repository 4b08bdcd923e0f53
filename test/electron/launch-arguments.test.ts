import { describe, expect, it } from 'vitest';
import { deepLinkHash } from '../../electron/main/deep-link.ts';
import { readArguments } from '../../electron/main/launch-arguments.ts';

describe('arguments of the desktop app', () => {
  it.each([
    [[], {}],
    [['--vault', '/n'], { vault: '/n' }],
    [['--vault=/n', '--data=/d'], { vault: '/n', data: '/d' }],
    [['/n'], { vault: '/n' }],
    [['--data', '/d', '/n'], { data: '/d', vault: '/n' }],
    [['--no-first-run', '--type=x', '/n'], { vault: '/n' }],
    [['konspekt://note/a.md'], { link: 'konspekt://note/a.md' }],
    [['--vault'], {}],
    [['--vault='], {}],
  ])('%j', (argv, expected) => expect(readArguments(argv)).toEqual(expected));
});

describe('addresses of the app', () => {
  it.each([
    ['konspekt://note/en/Start%20here.md', '#/note/en/Start%20here.md'],
    [
      'konspekt://note/ru/Доля кошелька.md',
      '#/note/ru/%D0%94%D0%BE%D0%BB%D1%8F%20%D0%BA%D0%BE%D1%88%D0%B5%D0%BB%D1%8C%D0%BA%D0%B0.md',
    ],
    ['konspekt://note/a.md?edit=1', '#/note/a.md'],
    ['konspekt://search?q=share of wallet', '#/search?q=share+of+wallet'],
  ])('%s leads to %s', (link, hash) => expect(deepLinkHash(link)).toBe(hash));

  it.each([
    'konspekt://note/',
    'konspekt://note/%E0%A4%A',
    'konspekt://delete/a.md',
    'https://note/a.md',
    'konspekt:',
    '',
  ])('%s leads nowhere', (link) => expect(deepLinkHash(link)).toBeUndefined());
});
