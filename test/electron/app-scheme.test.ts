import { describe, expect, it } from 'vitest';
import { isAttachmentUrl, isFrameUrl, pageKey, windowUrl } from '../../electron/main/app-scheme.ts';

const key = '0123456789ab';
const page = windowUrl(key);

describe('addresses of the windows', () => {
  it.each([page, `konspekt-app://app/${key}/`, windowUrl(key, '#/note/en/Start%20here.md'), `${page}?x`])(
    'say which notebook the page shows: %s',
    (url) => expect(pageKey(url)).toBe(key),
  );

  it.each([
    `https://app/${key}/index.html`,
    `konspekt-app://other/${key}/index.html`,
    `konspekt-app://app.evil.example/${key}/index.html`,
    `konspekt-app://app/${key}/files/index.html`,
    'konspekt-app://app/index.html',
    'konspekt-app://app/notebook/index.html',
    'konspekt-app:index.html',
    'file:///index.html',
    'about:blank',
    'data:text/html,x',
    '',
  ])('do not take %s for a page of the app', (url) => expect(pageKey(url)).toBeUndefined());

  it('let a frame show files of a notebook and the page of the diagrams, nothing else', () => {
    expect(isFrameUrl(`konspekt-app://app/${key}/files/a/b.pdf`)).toBe(true);
    expect(isFrameUrl(`konspekt-app://app/${key}/diagram.html`)).toBe(true);
    expect(isFrameUrl('konspekt-app://app/diagram.html')).toBe(false);
    expect(isFrameUrl(page)).toBe(false);
    expect(isFrameUrl(`https://app/${key}/diagram.html`)).toBe(false);
  });

  it('tell files of a notebook from the rest', () => {
    expect(isAttachmentUrl(`konspekt-app://app/${key}/files/a/b.pdf`)).toBe(true);
    expect(isAttachmentUrl(page)).toBe(false);
    expect(isAttachmentUrl('konspekt-app://app/files/a/b.pdf')).toBe(false);
    expect(isAttachmentUrl(`konspekt-app://app/${key}/files/../index.html`)).toBe(false);
    expect(isAttachmentUrl('https://example.org/files/b.pdf')).toBe(false);
  });
});
