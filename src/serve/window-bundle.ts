import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { AppError } from '#core/errors.ts';
import { diagramPage, diagramPolicy } from '#host/content-policy.ts';

export type BundleFile = { readonly body: Uint8Array; readonly headers: Readonly<Record<string, string>> };

/** The built window: `/` is its page. */
export type WindowBundle = { read(path: string): Promise<BundleFile | undefined> };

/**
 * Lists the folder once and serves what is on that list: an address that climbs out of it is simply not there.
 * @throws AppError internal, when the window was not built
 */
export function openWindowBundle(folder: string): WindowBundle {
  const files = new Map(listFiles(folder).map((file) => [`/${file.split(sep).join('/')}`, join(folder, file)]));
  const page = files.get('/index.html');
  if (page === undefined) {
    throw new AppError('internal', 'The window of Konspekt is not built.', {
      hint: 'Run "npm run build" in its folder.',
    });
  }
  files.delete('/index.html');
  files.set('/', page);

  return {
    async read(path) {
      const file = files.get(path);
      if (file === undefined) return undefined;
      const headers = {
        'Content-Type': contentType(file),
        'Cache-Control': caching(path),
        ...(path === diagramPage ? { 'Content-Security-Policy': diagramPolicy } : {}),
      };
      return { body: await readFile(file), headers };
    },
  };
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

function contentType(file: string): string {
  return contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
}

// The bundler writes a hash of the content into the name of everything under assets/.
function caching(path: string): string {
  return path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache';
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      statSync(join(folder, file)).isFile(),
    );
  } catch {
    return [];
  }
}
