import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dumpIndex } from '#adapters/sqlite/dump-index.ts';
import { anIndexFile, openIndex } from './a-folder.ts';

const writer = fileURLToPath(new URL('index-writer.ts', import.meta.url));

function startWriter(...values: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [writer, ...values], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

function checkWhole(file: string): void {
  const database = new Database(file);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  database.exec(`INSERT INTO texts (texts) VALUES ('integrity-check')`);
  database.close();
}

describe('several processes and one index', () => {
  it('may start at once and write at once, the same notes and others', { timeout: 60_000 }, async () => {
    const file = anIndexFile();
    const writers = ['one', 'two', 'shared', 'shared'].map((name) => startWriter(file, name, '30', '3'));
    const ends = await Promise.all(writers.map(async (child) => (await once(child, 'exit')) as [number | null]));
    expect(ends.map(([code]) => code)).toEqual([0, 0, 0, 0]);
    checkWhole(file);
    const paths = [...dumpIndex(file).keys()];
    expect(paths.filter((path) => path.startsWith('shared/'))).toEqual(['shared/0.md', 'shared/1.md', 'shared/2.md']);
    expect(paths).toHaveLength(3 + 2 * 21);
  });

  it('leave an index that opens when killed at any moment', { timeout: 120_000 }, async () => {
    const file = anIndexFile();
    for (let round = 0; round < 20; round++) {
      const child = startWriter(file, 'killed', '0', '40');
      await once(child.stdout as NodeJS.ReadableStream, 'data');
      await new Promise((resolve) => setTimeout(resolve, (round * 37) % 120));
      child.kill('SIGKILL');
      await once(child, 'exit');
      const index = openIndex(file);
      expect(index.heads().length).toBe(index.files().length);
      index.search({ expression: { kind: 'term', tokens: ['words'], prefix: false }, limit: 5, offset: 0 });
      index.close();
      checkWhole(file);
      dumpIndex(file);
    }
  });
});
