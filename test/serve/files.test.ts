import { describe, expect, it } from 'vitest';
import { anApp, anEnteredServer } from './a-served-app.ts';

const text = (words: string, mime: string) => ({ bytes: Buffer.from(words), mime });

describe('GET /files/<path>', () => {
  it.each(['/files/img/%D1%81%D1%85%D0%B5%D0%BC%D0%B0%201.png', '/files/img%2F%D1%81%D1%85%D0%B5%D0%BC%D0%B0%201.png'])(
    'finds an attachment by its encoded path %s',
    async (path) => {
      const { get } = await anEnteredServer(anApp({ 'img/схема 1.png': text('png', 'image/png') }).app);
      const answer = await get(path);
      expect(answer.body).toBe('png');
      expect(answer.headers['content-type']).toBe('image/png');
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    },
  );

  it.each([
    '/files/',
    '/files/../a.png',
    '/files/%2e%2e/a.png',
    '/files/x/..%2f..%2fa.png',
    '/files/..%5ca.png',
    '/files/%2fetc%2fpasswd',
    '/files/a.png%00',
    '/files/%zz',
    '/files/none.png',
  ])('has nothing at %s', async (path) => {
    const asked: string[] = [];
    const { app } = anApp();
    const { get } = await anEnteredServer({
      ...app,
      readFile: async (wanted) => {
        asked.push(wanted);
        return undefined;
      },
    });
    expect((await get(path)).status).toBe(404);
    expect(asked.filter((wanted) => wanted !== 'none.png')).toEqual([]);
  });

  it.each(['image/svg+xml', 'text/html', 'application/xhtml+xml', 'text/xml', 'text/plain'])(
    'puts %s into a sandbox, where no script runs',
    async (mime) => {
      const { get } = await anEnteredServer(anApp({ a: text('<script>', mime) }).app);
      const policy = String((await get('/files/a')).headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(/; sandbox$/);
    },
  );

  it.each(['image/png', 'audio/mpeg', 'video/mp4', 'application/pdf'])(
    'lets our own page alone frame %s',
    async (mime) => {
      const { get } = await anEnteredServer(anApp({ a: text('x', mime) }).app);
      const policy = String((await get('/files/a')).headers['content-security-policy']);
      expect(policy).toContain("frame-ancestors 'self'");
      expect(policy).not.toContain('sandbox');
    },
  );

  it('offers what it does not know for download', async () => {
    const { get } = await anEnteredServer(anApp({ a: text('x', 'application/octet-stream') }).app);
    expect((await get('/files/a')).headers['content-disposition']).toBe('attachment');
  });

  it.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=0-1,4-5', 200, '0123456789', undefined],
    ['bytes=5-2', 200, '0123456789', undefined],
    ['lines=0-3', 200, '0123456789', undefined],
    ['bytes=10-', 416, 'There are no such bytes.\n', 'bytes */10'],
    ['bytes=-0', 416, 'There are no such bytes.\n', 'bytes */10'],
  ])('answers the range %s', async (range, status, body, contentRange) => {
    const { get } = await anEnteredServer(anApp({ 'a.mp4': text('0123456789', 'video/mp4') }).app);
    const answer = await get('/files/a.mp4', { range });
    expect([answer.status, answer.body, answer.headers['content-range']]).toEqual([status, body, contentRange]);
    expect(answer.headers['accept-ranges']).toBe(status === 416 ? undefined : 'bytes');
  });

  it('sends everything to a client whose range depends on a version', async () => {
    const { get } = await anEnteredServer(anApp({ 'a.mp4': text('0123456789', 'video/mp4') }).app);
    expect((await get('/files/a.mp4', { range: 'bytes=0-1', 'if-range': '"old"' })).status).toBe(200);
  });
});
