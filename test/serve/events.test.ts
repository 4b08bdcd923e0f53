import { EventEmitter, once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { anApp, anEnteredServer } from './a-served-app.ts';

type Entered = Awaited<ReturnType<typeof anEnteredServer>>;

describe('GET /events', () => {
  it('delivers every event to every listener', async () => {
    const { app, raise } = anApp();
    const server = await anEnteredServer(app);
    const streams = await Promise.all([listen(server), listen(server)]);
    raise('notes-changed', { paths: ['a.md'], all: false });
    for (const stream of streams) {
      const text = await stream.until('data:');
      expect(text).toContain('data: {"name":"notes-changed","payload":{"paths":["a.md"],"all":false}}\n\n');
    }
  });

  it('gives a sign of life while nothing happens', async () => {
    const server = await anEnteredServer(anApp().app, { heartbeatMs: 20 });
    const stream = await listen(server);
    expect(await stream.until(': alive\n\n: alive')).toContain(': alive');
  });

  it('cuts a reader off that does not keep up, and serves the others', async () => {
    const { app, raise } = anApp();
    const server = await anEnteredServer(app);
    const slow = await listen(server);
    const quick = await listen(server);
    slow.pause();
    const payload = 'x'.repeat(512 * 1024);
    for (let i = 0; i < 40; i += 1) {
      raise('notes-changed', payload);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    slow.resume();
    await slow.closed;
    raise('status-changed', 'still here');
    expect(await quick.until('still here')).toContain('still here');
  });

  it('ends with the server, which then listens to the app no more', async () => {
    const { app, listeners } = anApp();
    const server = await anEnteredServer(app);
    const stream = await listen(server);
    expect(listeners.size).toBe(1);
    await server.server.close();
    await stream.closed;
    expect(listeners.size).toBe(0);
  });
});

async function listen({ port, host, cookie }: Entered) {
  let text = '';
  const arrivals = new EventEmitter();
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path: '/events', headers: { host, cookie } }, resolve);
    call.once('error', reject);
    call.end();
  });
  expect(response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
  response.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    arrivals.emit('text');
  });
  const closed = new Promise<void>((resolve) => response.once('close', resolve).on('error', () => {}));
  return {
    closed,
    pause: () => response.pause(),
    resume: () => response.resume(),
    async until(words: string): Promise<string> {
      while (!text.includes(words)) await once(arrivals, 'text');
      return text;
    },
  };
}
