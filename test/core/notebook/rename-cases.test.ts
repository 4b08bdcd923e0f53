import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { aNotebookOnDisk } from './notebook-on-disk.ts';

type RenameCase = {
  id: string;
  kind: string;
  tier: number;
  files: Record<string, string>;
  options: { move: [string, string] };
  expected: { changed: Record<string, string> };
};
const file = '../shared/cases/wikilink-cases.dev.json';
const cases = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: RenameCase[] }).cases.filter((one) => one.kind === 'rename')
  : [];

/** Cases of peers that are answered otherwise here, each with its reason. */
const otherwise: Record<string, string> = {};

describe.skipIf(cases.length === 0)('renames as judged in other apps', () => {
  const matched: string[] = [];
  const differing: string[] = [];
  afterAll(() =>
    console.log(
      `renames: ${matched.length} of ${matched.length + differing.length} match; otherwise: ${differing.join(', ') || 'none'}`,
    ),
  );

  it.each(cases)('$id', async ({ id, files, options, expected }) => {
    const world = aNotebookOnDisk();
    try {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(world.root, path)), { recursive: true });
        writeFileSync(join(world.root, path), text);
      }
      await world.notebook.synchronise();
      const [from, to] = options.move.map((path) => path.replace(/\/$/, '')) as [NotePath, string];
      await world.notebook.rename(from, to);
      const place = (path: string): string =>
        path === from ? to : path.startsWith(`${from}/`) ? to + path.slice(from.length) : path;
      const now = Object.fromEntries(
        Object.keys(files).map((path) => [path, readFileSync(join(world.root, place(path)), 'utf8')]),
      );
      if (id in otherwise) {
        differing.push(`${id} (${otherwise[id]})`);
        return;
      }
      expect(now).toEqual({
        ...files,
        ...Object.fromEntries(
          Object.keys(files).flatMap((path) =>
            (expected.changed[place(path)] ?? expected.changed[path]) === undefined
              ? []
              : [[path, expected.changed[place(path)] ?? expected.changed[path]]],
          ),
        ),
      });
      matched.push(id);
    } finally {
      await world.close();
    }
  });
});
