import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateNotebook } from './generate-notebook.ts';
import { flatGrowth, linearGrowth, verdictOf, type Line } from './judge.ts';

describe('the bench', () => {
  it(
    'runs on a small notebook, names every figure, and sees nothing grow faster than its tag says',
    { timeout: 120_000 },
    () => {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [join(import.meta.dirname, 'run.ts'), '--quick', '--notes', '200', '--json'],
        { encoding: 'utf8' },
      );
      expect(stdout, stderr).not.toBe('');
      const { lines } = JSON.parse(stdout) as { lines: readonly (Line & { verdict: string })[] };
      expect(lines.map((line) => line.name)).toEqual(
        expect.arrayContaining([
          'first index',
          'unchanged reopen',
          'one saved note until searchable, p50, 200 notes [flat]',
          'search p95, 10 notes',
          'size of index.db, 200 notes [linear]',
          'search p95',
          'find p95',
          'peak memory of first index',
        ]),
      );
      const growth = lines.filter((line) => line.part === 'growth');
      expect(growth).toHaveLength(16);
      // What depends on the clock alone is left to a quiet machine.
      const byClock = /p95|p50, 200/;
      expect(growth.filter((line) => line.verdict !== 'ok' && !byClock.test(line.name))).toEqual([]);
    },
  );

  it('judges growth by ratio, forgiving a little noise', () => {
    expect(flatGrowth(2, 4, 1)).toBe(1.5);
    expect(linearGrowth(10, 41, 4, 1)).toBe(1);
    expect(linearGrowth(10, 161, 4, 1)).toBe(4);
  });

  it('calls over only what exceeds a limit, not what misses an aim', () => {
    const line: Line = { part: 'p', name: 'n', figure: '1 ms', beside: '2 ms' };
    expect(verdictOf({ ...line, ratio: 1.1, limit: 1 })).toBe('over');
    expect(verdictOf({ ...line, ratio: 0.9, limit: 1, aim: 0.5 })).toBe('over the aim');
    expect(verdictOf({ ...line, ratio: 0.4, limit: 1, aim: 0.5 })).toBe('ok');
    expect(verdictOf({ ...line, ratio: 7 })).toBe('');
  });

  it('generates the same notebook each time', () => {
    const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'konspekt-generated-')));
    try {
      const [once, twice] = folders.map((folder) => {
        const made = generateNotebook(folder, 60);
        const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((path) => path.endsWith('.md'))
          .toSorted();
        return { made, texts: files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]) };
      });
      expect(once?.texts).toHaveLength(60);
      expect(twice).toEqual(once);
    } finally {
      for (const folder of folders) rmSync(folder, { recursive: true });
    }
  });
});
