import { describe, expect, it } from 'vitest';
import { isAttachmentUrl, isFrameUrl, isWindowUrl, windowUrl } from '../../electron/main/app-scheme.ts';

describe('addresses of the window', () => {
  it.each([windowUrl, 'konspekt-app://app/', `${windowUrl}#/note/en/Start%20here.md`, `${windowUrl}?x`])(
    'knows its page in %s',
    (url) => expect(isWindowUrl(url)).toBe(true),
  );

  it.each([
    'https://app/index.html',
    'konspekt-app://other/index.html',
    'konspekt-app://app.evil.example/index.html',
    'konspekt-app://app/files/index.html',
    'konspekt-app:index.html',
    'file:///index.html',
    'about:blank',
    'data:text/html,x',
    '',
  ])('does not take %s for its page', (url) => expect(isWindowUrl(url)).toBe(false));

  it('lets a frame show files of the notebook and the page of the diagrams, nothing else', () => {
    expect(isFrameUrl('konspekt-app://app/files/a/b.pdf')).toBe(true);
    expect(isFrameUrl('konspekt-app://app/diagram.html')).toBe(true);
    expect(isFrameUrl('konspekt-app://app/index.html')).toBe(false);
    expect(isFrameUrl('https://app/diagram.html')).toBe(false);
  });

  it('tells files of the notebook from the rest', () => {
    expect(isAttachmentUrl('konspekt-app://app/files/a/b.pdf')).toBe(true);
    expect(isAttachmentUrl('konspekt-app://app/index.html')).toBe(false);
    expect(isAttachmentUrl('konspekt-app://app/files/../index.html')).toBe(false);
    expect(isAttachmentUrl('https://example.org/files/b.pdf')).toBe(false);
  });
});
