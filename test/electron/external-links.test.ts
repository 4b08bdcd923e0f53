import { describe, expect, it } from 'vitest';
import { createLinkOpener, externalUrl } from '../../electron/main/external-links.ts';

describe('links that leave the app', () => {
  it.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['HTTP://EXAMPLE.org', 'http://example.org/'],
    ['mailto:someone@example.org?subject=x', 'mailto:someone@example.org?subject=x'],
    ['https://пример.рф/стр', 'https://xn--e1afmkfd.xn--p1ai/%D1%81%D1%82%D1%80'],
  ])('may be %s', (text, url) => expect(externalUrl(text)).toBe(url));

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'file:///etc/passwd',
    String.raw`\\server\share`,
    'smb://server/share',
    'ms-msdt:/id',
    'vbscript:x',
    'data:text/html,x',
    'konspekt-app://app/index.html',
    'https://user:word@example.org/',
    'example.org',
    '',
    `https://example.org/${'a'.repeat(3000)}`,
  ])('may not be %s', (text) => expect(externalUrl(text)).toBeUndefined());

  it('are handed over normalised, refused with a line in the log', async () => {
    const opened: string[] = [];
    const lines: string[] = [];
    const open = createLinkOpener(
      { openExternal: async (url) => void opened.push(url) },
      (line) => void lines.push(line),
    );
    open('https://example.org');
    open('file:///etc/passwd');
    expect(opened).toEqual(['https://example.org/']);
    expect(lines).toEqual(['refused to open "file:///etc/passwd"']);
  });

  it('that the system cannot open leave a line in the log', async () => {
    const line = await new Promise((resolve) => {
      createLinkOpener(
        { openExternal: async () => Promise.reject(new Error('no browser')) },
        resolve,
      )('https://example.org');
    });
    expect(line).toBe('could not open https://example.org/: Error: no browser');
  });
});
