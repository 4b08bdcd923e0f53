import { readBody } from './read-body.ts';
import { refuse, send, type Exchange } from './send.ts';
import type { ServedApp } from './served-app.ts';

/** Bytes; the largest note that can be saved is far below. */
export const bodyLimit = 32 * 1024 * 1024;
const lingerMs = 2_000;

/** `POST /api/<method>` with the input as JSON: carries it to the app and answers its Reply. */
export async function answerApi(app: ServedApp, exchange: Exchange): Promise<void> {
  const { request } = exchange;
  const method = exchange.path.slice('/api/'.length);
  if (!/^[A-Za-z]{1,64}$/.test(method)) return refuse(exchange, 404, 'There is no such method.');
  if (!/^application\/json(?:;|$)/i.test(request.headers['content-type'] ?? '')) {
    return refuse(exchange, 415, 'The input must be JSON.');
  }
  const body = await readBody(request, bodyLimit);
  if (body === undefined) return refuseOversize(exchange);
  const input = parseJson(body);
  if (input === undefined) return refuse(exchange, 400, 'The input is not valid JSON.');
  const reply = await app.request(method, input.value);
  send(exchange, 200, JSON.stringify(reply), { 'Content-Type': 'application/json; charset=utf-8' });
}

// The rest of the body is read and dropped for a moment: a connection cut at once would lose the answer, too.
function refuseOversize(exchange: Exchange): void {
  const { request } = exchange;
  refuse(exchange, 413, `The input is larger than ${bodyLimit / 1024 / 1024} MB.`, { Connection: 'close' });
  request.resume();
  setTimeout(() => request.destroy(), lingerMs).unref();
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: text === '' ? {} : (JSON.parse(text) as unknown) };
  } catch {
    return undefined;
  }
}
