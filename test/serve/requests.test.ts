import { connect } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { bodyLimit } from '#serve/answer-api.ts';
import { anApp, anEnteredServer } from './a-served-app.ts';

describe('POST /api/<method>', () => {
  it('carries the input to the app and the reply back', async () => {
    const { post } = await anEnteredServer(anApp().app);
    const answer = await post('/api/search', { body: '{"text":"лояльность"}' });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { method: 'search', input: { text: 'лояльность' } } });
  });

  it('takes an absent input for an empty one', async () => {
    const { post } = await anEnteredServer(anApp().app);
    expect(JSON.parse((await post('/api/status', { body: '' })).body)).toMatchObject({ value: { input: {} } });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'refuses content of type %j',
    async (type) => {
      const { post } = await anEnteredServer(anApp().app);
      expect((await post('/api/status', { headers: { 'content-type': type } })).status).toBe(415);
    },
  );

  it('refuses broken JSON', async () => {
    const { post } = await anEnteredServer(anApp().app);
    expect((await post('/api/status', { body: '{"a":' })).status).toBe(400);
  });

  it.each(['/api/', '/api/../x', '/api/a/b', '/api/%73tatus', '/api/__proto__'])(
    'knows no method at %s',
    async (path) => {
      const { post } = await anEnteredServer(anApp().app);
      expect((await post(path)).status).toBe(404);
    },
  );

  it('is refused with any other verb, naming the right one', async () => {
    const { get } = await anEnteredServer(anApp().app);
    const answer = await get('/api/status');
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('POST');
  });

  it('refuses an input that is announced as too large, before reading it', async () => {
    const { post } = await anEnteredServer(anApp().app);
    const headers = { 'content-length': String(bodyLimit + 1) };
    expect((await post('/api/save', { headers, body: 'x' })).status).toBe(413);
  });

  it('refuses an input that turns out too large', async () => {
    const { post } = await anEnteredServer(anApp().app);
    const headers = { 'transfer-encoding': 'chunked' };
    expect((await post('/api/save', { headers, body: Buffer.alloc(bodyLimit + 1, 32) })).status).toBe(413);
  });

  it('lets go of a client that never finishes its request', async () => {
    const { port, host, cookie, origin } = await anEnteredServer(anApp().app, { requestMs: 200 });
    const head = ['POST /api/status HTTP/1.1', `Host: ${host}`, `Origin: ${origin}`, `Cookie: ${cookie}`];
    const rest = ['Content-Type: application/json', 'Content-Length: 100', '', '{'];
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => socket.write([...head, ...rest].join('\r\n')));
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('answers a failure inside the app with one plain sentence', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const { app } = anApp();
    const { post } = await anEnteredServer({ ...app, request: () => Promise.reject(new Error('/home/ann/private')) });
    const answer = await post('/api/status');
    expect(answer.status).toBe(500);
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
    expect(JSON.parse(answer.body)).toEqual({
      ok: false,
      error: { code: 'internal', message: 'Something went wrong inside Konspekt.' },
    });
  });
});

describe('the window', () => {
  it('is sent with its policy and never kept by the browser', async () => {
    const { get } = await anEnteredServer(anApp().app);
    const page = await get('/');
    expect(page.body).toContain('The window');
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(page.headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; " +
        "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it('has its named assets kept for good', async () => {
    const { get } = await anEnteredServer(anApp().app);
    const script = await get('/assets/index-a1b2c3.js');
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['cache-control']).toContain('immutable');
  });

  it('answers HEAD without a body', async () => {
    const { ask, cookie } = await anEnteredServer(anApp().app);
    const answer = await ask('/', { method: 'HEAD', headers: { cookie } });
    expect(answer.status).toBe(200);
    expect(answer.body).toBe('');
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'])('refuses %s', async (method) => {
    const { ask, cookie, origin } = await anEnteredServer(anApp().app);
    expect((await ask('/', { method, headers: { cookie, origin } })).status).toBe(405);
  });

  it.each([
    '/../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/assets/../../outside.txt',
    '/assets',
    '/index.html',
    '//',
  ])('has nothing at %s', async (path) => {
    const { get } = await anEnteredServer(anApp().app);
    expect((await get(path)).status).toBe(404);
  });
});
