import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ServedApp } from '#serve/served-app.ts';
import { startServer, type ServerOptions } from '#serve/start-server.ts';

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };
export type Ask = { method?: string; headers?: Record<string, string>; body?: string | Buffer };

/** An app that answers with what it was asked, holds a few files, and raises events by hand. */
export function anApp(files: Record<string, { bytes: Uint8Array; mime: string }> = {}) {
  const listeners = new Set<(name: string, payload: unknown) => void>();
  const app: ServedApp = {
    request: async (method, input) => ({ ok: true, value: { method, input } }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readFile: async (path) => files[path],
  };
  return {
    app,
    listeners,
    raise: (name: string, payload: unknown) => listeners.forEach((listen) => listen(name, payload)),
  };
}

/** A server on a free port with a small built window; it closes when the test has finished. */
export async function aServer(app: ServedApp, options: Partial<ServerOptions> = {}) {
  const bundle = mkdtempSync(join(tmpdir(), 'konspekt-bundle-'));
  mkdirSync(join(bundle, 'assets'));
  writeFileSync(join(bundle, 'index.html'), '<!doctype html><title>The window</title>');
  writeFileSync(join(bundle, 'assets', 'index-a1b2c3.js'), 'export {};');
  writeFileSync(join(bundle, '..', 'outside.txt'), 'secret');
  const server = await startServer(app, { bundle, ...options });
  onTestFinished(() => server.close());

  const { host, port, searchParams } = new URL(server.url);
  const token = searchParams.get('token') ?? '';
  const ask = (path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const call = request({ host: '127.0.0.1', port, path, method, headers: { host, ...headers } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      });
      call.once('error', reject);
      call.end(body);
    });
  const enter = (wanted: string, headers: Record<string, string> = {}): Promise<Answer> =>
    ask('/session', {
      method: 'POST',
      headers: { origin: `http://${host}`, ...headers },
      body: JSON.stringify({ token: wanted }),
    });
  return { server, host, port: Number(port), origin: `http://${host}`, token, ask, enter };
}

/** The same, with the cookie of a browser that has opened the link. */
export async function anEnteredServer(app: ServedApp, options: Partial<ServerOptions> = {}) {
  const entry = await aServer(app, options);
  const answer = await entry.enter(entry.token);
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    entry.ask(path, { headers: { cookie, ...headers } });
  const post = (path: string, { headers = {}, body = '{}' }: Ask = {}): Promise<Answer> =>
    entry.ask(path, {
      method: 'POST',
      headers: { cookie, origin: entry.origin, 'content-type': 'application/json', ...headers },
      body,
    });
  return { ...entry, cookie, get, post };
}
