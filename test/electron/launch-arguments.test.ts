import { describe, expect, it } from 'vitest';
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
