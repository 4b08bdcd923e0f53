import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answer } from '../../electron/main/protocol.ts';

const root = mkdtempSync(join(tmpdir(), 'konspekt-window-'));
const folder = join(root, 'ui');
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'index.html'), '<h1>Window</h1>');
writeFileSync(join(folder, 'diagram.html'), '<script></script>');
writeFileSync(join(folder, 'assets', 'a.js'), 'let a;');
writeFileSync(join(folder, 'assets', 'a.js.map'), '{}');
writeFileSync(join(root, 'secret.json'), '{}');
afterAll(() => rmSync(root, { recursive: true }));

const key = '0123456789ab';
const asked: string[] = [];
const files: Record<string, { bytes: Uint8Array; mime: string }> = {
  'img/доля.svg': { bytes: Buffer.from('<svg/>'), mime: 'image/svg+xml' },
  'a.pdf': { bytes: Buffer.from('%PDF'), mime: 'application/pdf' },
  'film.mp4': { bytes: Buffer.from('0123456789'), mime: 'video/mp4' },
};
const source = {
  folder,
  readFile: async (notebook: string, path: string) => {
    asked.push(path);
    if (notebook !== key) return undefined;
    return files[path];
  },
};
const get = (path: string, init?: RequestInit): Promise<Response> =>
  answer(new Request(`konspekt-app://app/${key}${path}`, init), source);

describe('the scheme of the window', () => {
  it.each(['/', '/index.html', '/index.html?x#/note/a'])('serves the page at %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('<h1>Window</h1>');
  });

  it('serves its scripts with their type', async () => {
    const response = await get('/assets/a.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('lets the page load nothing but itself', async () => {
    const policy = (await get('/')).headers.get('content-security-policy');
    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it('gives the page of the diagrams inline styles, and no origin to use them in', async () => {
    const policy = (await get('/diagram.html')).headers.get('content-security-policy')?.split('; ');
    expect(policy).toEqual([
      "default-src 'none'",
      "script-src 'unsafe-inline'",
      "style-src 'unsafe-inline'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
      'sandbox allow-scripts',
    ]);
  });

  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/%2e%2e%2fsecret.json',
    '/assets/..%2f..%2fsecret.json',
    '/assets/..%5c..%5csecret.json',
    '/assets//a.js',
    '/assets',
    '/assets/',
    '/assets/a.js%00',
    '/assets/a.js.map',
    '/C:/secret.json',
    '/%E0%A4%A',
    '/missing.js',
    '/files',
    '/files/',
    '/files/missing.png',
  ])('answers %s with 404', async (path) => expect((await get(path)).status).toBe(404));

  it('answers another host with 404', async () => {
    const other = await answer(new Request(`konspekt-app://other/${key}/index.html`), source);
    expect(other.status).toBe(404);
  });

  it.each(['', '/', '/index.html', '/notebook/index.html'])('has no page without a notebook: %s', async (path) => {
    expect((await answer(new Request(`konspekt-app://app${path}`), source)).status).toBe(404);
  });

  it('takes no posts', async () => expect((await get('/', { method: 'POST' })).status).toBe(405));
});

describe('files of the notebook', () => {
  it('are those of the page’s own notebook', async () => {
    const other = await answer(new Request('konspekt-app://app/ba9876543210/files/a.pdf'), source);
    expect(other.status).toBe(404);
  });

  it('are found by the path the notebook knows', async () => {
    const response = await get(`/files/img/${encodeURIComponent('доля.svg')}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(await response.text()).toBe('<svg/>');
  });

  it('never run scripts and have no origin when shown by themselves', async () => {
    const svg = (await get(`/files/img/${encodeURIComponent('доля.svg')}`)).headers.get('content-security-policy');
    expect(svg?.split('; ')).toEqual(
      expect.arrayContaining(["default-src 'none'", 'sandbox', "frame-ancestors 'self'"]),
    );
    expect(svg).not.toContain('script-src');
    const pdf = (await get('/files/a.pdf')).headers.get('content-security-policy');
    // Chromium shows no PDF in a sandbox.
    expect(pdf).not.toContain('sandbox');
    expect(pdf).toContain("default-src 'none'");
  });

  it.each(['/files/..%2fsecret', '/files/a/%2e%2e%2f%2e%2e%2fb', '/files/..%5csecret', '/files/c:%5cx'])(
    'outside the notebook are not even asked for: %s',
    async (path) => {
      asked.length = 0;
      expect((await get(path)).status).toBe(404);
      expect(asked).toEqual([]);
    },
  );

  it.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-', 200, '0123456789', null],
    ['lines=1-2', 200, '0123456789', null],
  ])('give the part a player asks for: %s', async (range, status, text, contentRange) => {
    const response = await get('/files/film.mp4', { headers: { range } });
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(text);
    expect(response.headers.get('content-range')).toBe(contentRange);
  });
});

describe('while the window is being developed', () => {
  it('comes from the server of the build tool, files of the notebook as ever', async () => {
    const server = createServer((request, response) => {
      response.writeHead(200, { 'content-type': 'text/javascript', 'content-security-policy': "default-src 'none'" });
      response.end(`live ${request.url}`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const devServer = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const live = (path: string): Promise<Response> =>
      answer(new Request(`konspekt-app://app/${key}${path}`), { ...source, devServer });
    try {
      const script = await live('/@vite/client?t=1');
      expect(script.headers.get('content-security-policy')).toBeNull();
      expect(script.headers.get('content-type')).toBe('text/javascript');
      expect(await script.text()).toBe('live /@vite/client?t=1');
      expect(await (await live('/diagram.html')).text()).toBe('<script></script>');
      expect((await live('/files/a.pdf')).headers.get('content-type')).toBe('application/pdf');
    } finally {
      server.close();
    }
  });
});
