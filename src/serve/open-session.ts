import { readBody } from './read-body.ts';
import { refuse, send, type Exchange } from './send.ts';
import type { Sessions } from './sessions.ts';

/** `POST /session {token}`: gives the browser its cookie. A browser that has one already needs no unused token. */
export async function openSession(sessions: Sessions, exchange: Exchange): Promise<void> {
  const body = await readBody(exchange.request, 1_000);
  if (sessions.knows(exchange.request.headers.cookie)) return send(exchange, 204, '');
  const cookie = sessions.exchange(readToken(body ?? ''));
  if (cookie === undefined) return refuse(exchange, 403, 'This link was already used.');
  send(exchange, 204, '', { 'Set-Cookie': cookie });
}

function readToken(body: string): string {
  try {
    const { token } = JSON.parse(body) as { token?: unknown };
    return typeof token === 'string' ? token : '';
  } catch {
    return '';
  }
}
