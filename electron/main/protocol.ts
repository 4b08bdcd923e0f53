import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { appScheme } from './app-scheme.ts';
import { readRange } from '#host/byte-range.ts';
import { diagramPage } from '#host/content-policy.ts';
import { attachmentHeaders, diagramHeaders, windowHeaders } from './response-headers.ts';

/** Where the answers of the window's scheme come from. */
export type WindowSource = {
  /** Folder of the built window. */
  readonly folder: string;
  /** Where the window comes from instead while it is being developed; without a policy, which its live scripts would break. */
  readonly devServer?: URL | undefined;
  /** A file of the notebook of that key. */
  readonly readFile: (key: string, path: string) => Promise<{ bytes: Uint8Array; mime: string } | undefined>;
};

/** What the scheme must be told before the app is ready: an origin of its own, `fetch`, and media that streams. */
export const schemePrivileges = [
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
];

/** Answers a request on the windows' scheme, under the key of a notebook: a file of the built window, `files/<path>` of the notebook, else 404. */
export async function answer(request: Request, source: WindowSource): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const [key, ...segments] = readSegments(request.url) ?? [];
  if (key === undefined || !/^[0-9a-f]{12}$/.test(key)) return refuse(404);
  if (segments[0] === 'files') {
    const file = await source.readFile(key, segments.slice(1).join('/'));
    return file === undefined ? refuse(404) : attachment(file, request.headers.get('range'));
  }
  const name = segments.join('/') || 'index.html';
  const isDiagramPage = `/${name}` === diagramPage;
  // That page is made by the build alone.
  if (source.devServer !== undefined && !isDiagramPage)
    return fetchLive(segments.join('/'), new URL(request.url).search, source.devServer);
  const mime = windowTypes[extname(name)];
  const bytes = mime === undefined ? undefined : await readOwn(join(source.folder, name));
  if (mime === undefined || bytes === undefined) return refuse(404);
  return new Response(body(bytes), { headers: isDiagramPage ? diagramHeaders(mime) : windowHeaders(mime) });
}

const windowTypes: Record<string, string | undefined> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** The decoded path, or undefined where a part of it could leave the folder it is looked up in. */
function readSegments(text: string): string[] | undefined {
  const url = URL.parse(text);
  if (url?.protocol !== `${appScheme}:` || url.host !== 'app') return undefined;
  try {
    const segments = url.pathname.split('/').slice(1).map(decodeURIComponent);
    // The address of the folder is that of its page.
    if (segments.length === 2 && segments[1] === '') segments.pop();
    return segments.every((segment) => !/^\.{0,2}$|[/\\\0]|^[a-z]:/i.test(segment)) ? segments : undefined;
  } catch {
    return undefined;
  }
}

async function fetchLive(path: string, search: string, devServer: URL): Promise<Response> {
  const { body: content, headers, status } = await fetch(new URL(`/${path}${search}`, devServer));
  return new Response(content, { status, headers: { 'content-type': headers.get('content-type') ?? 'text/plain' } });
}

async function readOwn(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch {
    return undefined;
  }
}

function attachment(file: { bytes: Uint8Array; mime: string }, rangeHeader: string | null): Response {
  const size = file.bytes.length;
  const headers = { ...attachmentHeaders(file.mime), 'accept-ranges': 'bytes' };
  const range = readRange(rangeHeader ?? undefined, size);
  if (range === 'unsatisfiable')
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
  if (range === undefined) return new Response(body(file.bytes), { headers });
  return new Response(body(file.bytes.subarray(range.start, range.end + 1)), {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${range.start}-${range.end}/${size}` },
  });
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: windowHeaders('text/plain') });
}

// Bytes read from disk or received from a worker never lie in shared memory.
function body(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
