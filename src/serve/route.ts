import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerApi } from './answer-api.ts';
import { checkOrigin } from './check-origin.ts';
import { entrancePage, entranceScript, entranceStyle } from './entrance.ts';
import type { EventStreams } from './event-streams.ts';
import { openSession } from './open-session.ts';
import { sendAttachment } from './send-attachment.ts';
import { refuse, send, type Exchange } from './send.ts';
import type { ServedApp } from './served-app.ts';
import type { Sessions } from './sessions.ts';
import type { WindowBundle } from './window-bundle.ts';

export type RouterParts = {
  readonly app: ServedApp;
  readonly bundle: WindowBundle;
  readonly sessions: Sessions;
  readonly events: EventStreams;
  /** The only `Host` that is served. */
  readonly host: string;
};

/** Answers every request: first where it comes from, then whether it has a session, then what it asks for. */
export function createRouter(
  parts: RouterParts,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const exchange = readExchange(request, response);
    try {
      await answer(parts, exchange);
    } catch (error) {
      if (response.destroyed) return;
      console.error(error);
      refuse(exchange, 500, 'Something went wrong inside Konspekt.');
    }
  };
}

async function answer(parts: RouterParts, exchange: Exchange): Promise<void> {
  const { request, path, query } = exchange;
  const method = request.method ?? 'GET';
  const { headers } = request;
  const objection = checkOrigin({ method, path, headers }, parts.host);
  if (objection !== undefined) return refuse(exchange, 403, objection);

  const isPost = path === '/session' || path.startsWith('/api/');
  if (isPost ? method !== 'POST' : method !== 'GET' && method !== 'HEAD') {
    return refuse(exchange, 405, 'This method is not allowed here.', { Allow: isPost ? 'POST' : 'GET, HEAD' });
  }
  if (path === '/entrance.js')
    return send(exchange, 200, entranceScript, { 'Content-Type': 'text/javascript; charset=utf-8' });
  if (path === '/entrance.css')
    return send(exchange, 200, entranceStyle, { 'Content-Type': 'text/css; charset=utf-8' });
  if (path === '/session') return openSession(parts.sessions, exchange);

  const isKnown = parts.sessions.knows(headers.cookie);
  if (path === '/' && (!isKnown || query.has('token'))) {
    const page = entrancePage(headers['accept-language']);
    return send(exchange, query.has('token') ? 200 : 403, page, { 'Content-Type': 'text/html; charset=utf-8' });
  }
  if (!isKnown) return refuse(exchange, 403, 'Open the link that Konspekt printed in the terminal.');
  if (path.startsWith('/api/')) return answerApi(parts.app, exchange);
  if (path === '/events') return parts.events.open(exchange);
  if (path.startsWith('/files/')) return sendAttachment(parts.app, exchange);

  const file = await parts.bundle.read(path);
  if (file === undefined) return refuse(exchange, 404, 'There is nothing at this address.');
  send(exchange, 200, file.body, file.headers);
}

// Split by hand: URL would resolve `..` and `%2e%2e` before anybody could look at them.
function readExchange(request: IncomingMessage, response: ServerResponse): Exchange {
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  const path = mark === -1 ? url : url.slice(0, mark);
  return { request, response, path, query: new URLSearchParams(mark === -1 ? '' : url.slice(mark)) };
}
