import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { anApp, anEnteredServer, aServer } from './a-served-app.ts';

describe('the link with the token', () => {
  it('may be read any number of times without being used up', async () => {
    const { ask, token, enter } = await aServer(anApp().app);
    for (let i = 0; i < 3; i += 1) expect((await ask(`/?token=${token}`)).status).toBe(200);
    expect((await enter(token)).status).toBe(204);
  });

  it('gives one browser a cookie that scripts and other sites cannot use, named after the port', async () => {
    const { enter, token, port } = await aServer(anApp().app);
    const cookie = (await enter(token)).headers['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(new RegExp(`^konspekt-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`));
  });

  it('opens nothing for a second browser', async () => {
    const { enter, token } = await aServer(anApp().app);
    await enter(token);
    const second = await enter(token);
    expect(second.status).toBe(403);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  it('works again in the browser that used it', async () => {
    const { enter, token, cookie } = await anEnteredServer(anApp().app);
    expect((await enter(token, { cookie })).status).toBe(204);
  });

  it('is replaced by a new one on request', async () => {
    const { server, enter, token } = await aServer(anApp().app);
    const fresh = new URL(server.newLink()).searchParams.get('token') ?? '';
    expect((await enter(token)).status).toBe(403);
    expect((await enter(fresh)).status).toBe(204);
  });

  it.each(['', 'wrong', '{', '\u0000', 'a'.repeat(5_000)])('is not guessed by %j', async (token) => {
    const { enter } = await aServer(anApp().app);
    expect((await enter(token)).status).toBe(403);
  });

  it('answers in the language of the browser', async () => {
    const { ask, token } = await aServer(anApp().app);
    const page = await ask(`/?token=${token}`, { headers: { 'accept-language': 'sr, hu-HU;q=0.9' } });
    expect(page.body).toContain('<html lang="hu">');
  });
});

describe('without a session', () => {
  it.each(['/assets/index-a1b2c3.js', '/events', '/files/a.png', '/anything'])('GET %s is refused', async (path) => {
    const { ask } = await aServer(anApp({ 'a.png': { bytes: new Uint8Array(3), mime: 'image/png' } }).app);
    expect((await ask(path)).status).toBe(403);
  });

  it('a request to the app is refused', async () => {
    const { ask, origin } = await aServer(anApp().app);
    const headers = { origin, 'content-type': 'application/json' };
    expect((await ask('/api/status', { method: 'POST', headers, body: '{}' })).status).toBe(403);
  });

  it('the first page shows nothing of the app', async () => {
    const { ask } = await aServer(anApp().app);
    const answer = await ask('/');
    expect(answer.status).toBe(403);
    expect(answer.body).not.toContain('The window');
  });

  it('the cookie of another run is worth nothing', async () => {
    const first = await anEnteredServer(anApp().app);
    const second = await aServer(anApp().app);
    const value = first.cookie.split('=')[1] ?? '';
    expect((await second.ask('/', { headers: { cookie: `konspekt-${second.port}=${value}` } })).status).toBe(403);
  });
});

describe('where a request comes from', () => {
  it.each(['evil.example', 'localhost', 'evil.example:80'])(
    'refuses the host name %j (DNS rebinding)',
    async (name) => {
      const { get, port } = await anEnteredServer(anApp().app);
      expect((await get('/', { host: name.includes(':') ? name : `${name}:${port}` })).status).toBe(403);
    },
  );

  it('refuses another port in the host', async () => {
    const { get } = await anEnteredServer(anApp().app);
    expect((await get('/', { host: '127.0.0.1:1' })).status).toBe(403);
  });

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1'])(
    'refuses origin %s',
    async (origin) => {
      const { post, get } = await anEnteredServer(anApp().app);
      expect((await post('/api/status', { headers: { origin } })).status).toBe(403);
      expect((await get('/events', { origin })).status).toBe(403);
    },
  );

  it.each(['cross-site', 'same-site'])('refuses a %s request, even one that only reads', async (site) => {
    const { get, post } = await anEnteredServer(
      anApp({ 'a.png': { bytes: new Uint8Array(3), mime: 'image/png' } }).app,
    );
    expect((await get('/files/a.png', { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' })).status).toBe(403);
    expect(
      (await get('/', { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' })).status,
    ).toBe(403);
    expect((await post('/api/status', { headers: { 'sec-fetch-site': site } })).status).toBe(403);
  });

  it('lets a person follow a link to the first page from anywhere', async () => {
    const { get } = await anEnteredServer(anApp().app);
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect((await get('/', headers)).status).toBe(200);
  });

  it('refuses to be framed by the first page of another site', async () => {
    const { get } = await anEnteredServer(anApp().app);
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' };
    expect((await get('/', headers)).status).toBe(403);
  });

  it('refuses a request to the app that names no origin', async () => {
    const { ask, cookie } = await anEnteredServer(anApp().app);
    const headers = { cookie, 'content-type': 'application/json' };
    expect((await ask('/api/status', { method: 'POST', headers, body: '{}' })).status).toBe(403);
  });

  it('listens on the loopback address only', async () => {
    const { server } = await aServer(anApp().app);
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
  });

  it('does not take a whole address as a path', async () => {
    const { port, host, cookie } = await anEnteredServer(anApp().app);
    const head = `GET http://evil.example/ HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`;
    expect(await speak(port, head)).toMatch(/^HTTP\/1\.1 404 /);
  });
});

function speak(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
