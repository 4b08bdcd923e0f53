import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a browser must fetch before the window can show a note, without typefaces, which come by script as they are needed. */
export type FirstLoad = {
  readonly gzipBytes: number;
  /** Names of the parts, the largest first, with their gzip bytes. */
  readonly parts: readonly (readonly [name: string, gzipBytes: number])[];
};

/** Follows the static imports of the built window from its page on, and adds the words of one language. */
export function firstLoad(bundle: string): FirstLoad {
  const page = readFileSync(join(bundle, 'index.html'), 'utf8');
  const waiting = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, file = '']) =>
    join(bundle, file),
  );
  const parts = new Map<string, number>([['index.html', gzipped(page)]]);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (parts.has(basename(file))) continue;
    const text = readFileSync(file, 'utf8');
    parts.set(basename(file), gzipped(text));
    if (file.endsWith('.js')) waiting.push(...importsOf(text).map((name) => join(bundle, 'assets', name)));
    // The words are loaded by name, one language of five.
    const [words] = /\.\/(en-[\w-]+\.js)/.exec(text)?.slice(1) ?? [];
    if (words !== undefined) waiting.push(join(bundle, 'assets', words));
  }
  const sorted = [...parts].toSorted(([, a], [, b]) => b - a);
  return { gzipBytes: sorted.reduce((sum, [, bytes]) => sum + bytes, 0), parts: sorted };
}

/** Files beside it that a built script imports before it runs. */
function importsOf(script: string): string[] {
  return [...script.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)].map(([, name = '']) => name);
}

function gzipped(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}
