import { describe, expect, it } from 'vitest';
import { isRight } from '../../scripts/choose-node.mjs';
import { isInstalled } from '../../scripts/install-packages.mjs';

describe('whether the packages are installed', () => {
  const wanted = {
    '': { name: 'konspekt' },
    'node_modules/react': { version: '19.3.1' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  };

  it('is so when every version stands where the lock file puts it', () => {
    expect(isInstalled(wanted, { 'node_modules/react': { version: '19.3.1' } })).toBe(true);
  });

  it.each([
    ['nothing is there', undefined],
    ['a package is missing', {}],
    ['a package has another version', { 'node_modules/react': { version: '19.3.0' } }],
    [
      'an optional package has another version',
      { 'node_modules/react': { version: '19.3.1' }, 'node_modules/fsevents': { version: '1.0.0' } },
    ],
  ])('is not so when %s', (_case, present) => {
    expect(isInstalled(wanted, present)).toBe(false);
  });
});

it.each([
  ['v20.20.2', false],
  ['v22.12.0', false],
  ['v22.18.0', true],
  ['v23.0.0', true],
  ['v24.21.0', true],
  ['', false],
])('Node %s can carry the app: %s', (version, answer) => {
  expect(isRight(version)).toBe(answer);
});
