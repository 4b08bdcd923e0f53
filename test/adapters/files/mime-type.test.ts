import { expect, test } from 'vitest';
import { mimeType } from '#adapters/files/mime-type.ts';
import { aVault } from './a-vault.ts';

test('known attachments have their media type', () => {
  expect(mimeType('a/b.PNG')).toBe('image/png');
  expect(mimeType('a.svg')).toBe('image/svg+xml');
  expect(mimeType('a.opus')).toBe('audio/ogg');
});

test.each(['a.html', 'a.js', 'a.xhtml', 'a.css', 'png', 'a.constructor', 'a.__proto__'])(
  '“%s” is not served',
  (path) => {
    expect(mimeType(path)).toBeUndefined();
  },
);

test('a file is served as its bytes and type, from inside the vault only', () => {
  const { files } = aVault({ 'in/a.csv': 'x,y', 'page.html': '<p>' });
  expect(files.serveable('in/a.csv')).toEqual({ bytes: Buffer.from('x,y'), type: 'text/csv; charset=utf-8' });
  for (const path of ['page.html', 'none.png', '../vault/in/a.csv', '/etc/hosts.csv', 'in/../in/a.csv']) {
    expect(files.serveable(path)).toBeUndefined();
  }
});
