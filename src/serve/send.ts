import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from '#api/contract.ts';
import type { ErrorCode } from '#core/errors.ts';
import { securityHeaders } from './security-headers.ts';

export type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly query: URLSearchParams;
};

/** Answers once, with the security headers; a HEAD request gets the headers alone. */
export function send(
  { request, response }: Exchange,
  status: number,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent || response.destroyed) return;
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const about = { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': String(bytes.byteLength) };
  response.writeHead(status, {
    ...securityHeaders,
    'Cache-Control': 'no-store',
    ...(status === 204 ? {} : about),
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Refuses with one plain sentence; whoever asks the app itself gets it in the form of every reply. */
export function refuse(exchange: Exchange, status: number, message: string, headers?: Record<string, string>): void {
  if (!exchange.path.startsWith('/api/')) return send(exchange, status, `${message}\n`, headers);
  const reply: Reply = { ok: false, error: { code: codes[status] ?? 'input-invalid', message } };
  send(exchange, status, JSON.stringify(reply), { 'Content-Type': 'application/json; charset=utf-8', ...headers });
}

const codes: Readonly<Record<number, ErrorCode>> = { 403: 'forbidden', 404: 'unknown-method', 500: 'internal' };
