import { readRange } from '#host/byte-range.ts';
import { attachmentPolicy } from '#host/content-policy.ts';
import { refuse, send, type Exchange } from './send.ts';
import type { ServedApp } from './served-app.ts';

/** `GET /files/<path>`: a file of the vault, whole or the range that a player asks for. */
export async function sendAttachment(app: ServedApp, exchange: Exchange): Promise<void> {
  const path = decodePath(exchange.path.slice('/files/'.length));
  const file = path === undefined ? undefined : await app.readFile(path);
  if (file === undefined) return refuse(exchange, 404, 'There is no such file.');

  const { bytes, mime } = file;
  const headers = {
    'Content-Type': mime.startsWith('text/') ? `${mime}; charset=utf-8` : mime,
    'Content-Security-Policy': attachmentPolicy(mime),
    'Accept-Ranges': 'bytes',
    ...(mime === 'application/octet-stream' ? { 'Content-Disposition': 'attachment' } : {}),
  };
  // Without an entity tag `If-Range` never matches, so the whole file is the answer.
  const isConditional = exchange.request.headers['if-range'] !== undefined;
  const range = isConditional ? undefined : readRange(exchange.request.headers.range, bytes.byteLength);
  if (range === 'unsatisfiable') {
    return refuse(exchange, 416, 'There are no such bytes.', { 'Content-Range': `bytes */${bytes.byteLength}` });
  }
  if (range === undefined) return send(exchange, 200, bytes, headers);
  send(exchange, 206, bytes.subarray(range.start, range.end + 1), {
    ...headers,
    'Content-Range': `bytes ${range.start}-${range.end}/${bytes.byteLength}`,
  });
}

/** The vault path of an encoded address, `/` encoded or not; undefined for anything that climbs or is malformed. */
export function decodePath(encoded: string): string | undefined {
  try {
    const path = decodeURIComponent(encoded);
    const climbs = path.split(/[\\/]/).some((part) => part === '..' || part === '.');
    return path === '' || climbs || path.includes('\0') || path.startsWith('/') ? undefined : path;
  } catch {
    return undefined;
  }
}
