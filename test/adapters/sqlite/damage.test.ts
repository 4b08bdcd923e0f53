import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { dumpIndex } from '#adapters/sqlite/dump-index.ts';
import { anIndexedNote } from '../../contracts/an-indexed-note.ts';
import { anIndexFile, openIndex } from './a-folder.ts';

const note = anIndexedNote('a.md', { title: 'A', body: 'some words '.repeat(400), links: ['b'] });
const put = { put: [note], files: [], removed: [] };

/** An index with enough in it that every part of the file is in use, closed. */
function aFilledIndex(): string {
  const file = anIndexFile();
  const index = openIndex(file);
  const notes = Array.from({ length: 60 }, (_, at) =>
    anIndexedNote(`n${at}.md`, { body: `word${at} `.repeat(500), links: [`n${at + 1}`], tags: [`t${at}`] }),
  );
  index.commit({ put: notes, files: [], removed: [] });
  index.close();
  return file;
}

function worksAsNew(file: string): void {
  const index = openIndex(file);
  expect(index.files()).toEqual([]);
  index.commit(put);
  expect(
    index.search({ expression: { kind: 'term', tokens: ['some', 'words'], prefix: false }, limit: 9, offset: 0 }).total,
  ).toBe(1);
  expect(index.linksByKey(['b'])).toHaveLength(1);
  index.close();
  expect([...dumpIndex(file).keys()]).toEqual(['a.md']);
}

describe('a file that cannot be used is replaced by an empty index', () => {
  it('when it is empty', () => {
    const file = anIndexFile();
    writeFileSync(file, '');
    worksAsNew(file);
  });

  it('when it is not a database', () => {
    const file = anIndexFile();
    writeFileSync(file, 'garbage '.repeat(5000));
    worksAsNew(file);
  });

  it('when it is a database of another program', () => {
    const file = anIndexFile();
    const other = new Database(file);
    other.exec('CREATE TABLE files (path); PRAGMA user_version = 1');
    other.close();
    worksAsNew(file);
  });

  it.each([
    'PRAGMA user_version = 0',
    'PRAGMA user_version = 99',
    `UPDATE meta SET value = 0 WHERE name = 'format'`,
    `UPDATE meta SET value = 'x' WHERE name = 'vault'`,
    'DROP TABLE meta',
  ])('when it is of another version or vault: %s', (sql) => {
    const file = aFilledIndex();
    const database = new Database(file);
    database.exec(sql);
    database.close();
    worksAsNew(file);
  });

  it('when its log and shared memory are left over from another file', () => {
    const file = anIndexFile();
    writeFileSync(`${file}-wal`, 'old log '.repeat(9000));
    writeFileSync(`${file}-shm`, 'old memory'.repeat(9000));
    worksAsNew(file);
  });

  it('when a process died while replacing it', () => {
    const file = aFilledIndex();
    writeFileSync(`${file}.new`, 'half an index');
    truncateSync(file, 0);
    worksAsNew(file);
    expect(readdirSync(dirname(file))).toEqual(['index.db']);
  });
});

describe('damage is noticed wherever it is met', { timeout: 60_000 }, () => {
  it('in a file cut short', () => {
    for (const share of [0.9, 0.5, 0.1, 0.01]) {
      const file = aFilledIndex();
      truncateSync(file, Math.floor(statSync(file).size * share));
      useAll(file);
      worksAsNew2(file);
    }
  });

  it('in a file with a stretch of noise in it', () => {
    for (let at = 0.02; at < 1; at += 0.07) {
      const file = aFilledIndex();
      const bytes = readFileSync(file);
      const start = Math.floor(bytes.length * at);
      for (let offset = start; offset < Math.min(bytes.length, start + 6000); offset++)
        bytes[offset] = (offset * 131) & 255;
      writeFileSync(file, bytes);
      useAll(file);
      worksAsNew2(file);
    }
  });

  /** Nothing an index is asked may fail, whatever its file looks like; what it still answers may be incomplete. */
  function useAll(file: string): void {
    const index = openIndex(file);
    index.files();
    index.heads();
    index.counts();
    index.generation();
    index.tags();
    index.terms();
    index.warnings();
    for (const link of index.allLinks()) expect(typeof link.target).toBe('string');
    for (let at = 0; at < 60; at++) {
      index.body(`n${at}.md` as never);
      index.linksByKey([`n${at}`]);
      index.search({ expression: { kind: 'term', tokens: [`word${at}`], prefix: false }, limit: 9, offset: 0 });
      index.search({ expression: { kind: 'filter', by: 'tag', value: `t${at}` }, limit: 9, offset: 0 });
    }
    index.commit(put);
    expect(index.body(note.file.path)).toBe(note.note.body);
    index.commit({ put: [], files: [], removed: index.files().map((file) => file.path) });
    index.close();
  }

  function worksAsNew2(file: string): void {
    const index = openIndex(file);
    index.commit(put);
    expect(
      index.search({ expression: { kind: 'term', tokens: ['some'], prefix: true }, limit: 9, offset: 0 }).total,
    ).toBe(1);
    index.close();
  }
});

describe('an index deleted while it is in use', () => {
  it.each([[['']], [['', '-wal', '-shm']], [['-wal', '-shm', '']]])('is made anew (deleted: %s)', (suffixes) => {
    const file = anIndexFile();
    const onRemade = vi.fn<() => void>();
    const running = openIndex(file, { onRemade });
    running.commit(put);
    const before = running.generation();
    for (const suffix of suffixes) rmSync(file + suffix);

    const other = openIndex(file);
    expect(other.files()).toEqual([]);
    other.commit({ put: [anIndexedNote('b.md', { body: 'new words' })], files: [], removed: [] });

    expect(running.files().map((entry) => entry.path)).toEqual(['b.md']);
    expect(running.generation()).toBeGreaterThan(before);
    expect(onRemade).toHaveBeenCalledOnce();
    running.commit({ put: [anIndexedNote('c.md')], files: [], removed: [] });
    running.close();
    expect(
      other
        .files()
        .map((entry) => entry.path)
        .sort(),
    ).toEqual(['b.md', 'c.md']);
    other.close();
    expect([...dumpIndex(file).keys()]).toEqual(['b.md', 'c.md']);
  });

  it('together with its folder', () => {
    const file = anIndexFile();
    const running = openIndex(file);
    running.commit(put);
    rmSync(dirname(file), { recursive: true });
    running.commit(put);
    expect(running.files()).toHaveLength(1);
    expect(existsSync(file)).toBe(true);
  });
});

describe('what cannot be cured is told in plain words', () => {
  it('a folder where the file should be', () => {
    const file = anIndexFile();
    mkdirSync(file);
    expect(() => openIndex(file)).toThrow(expect.objectContaining({ code: 'index-failed' }) as Error);
    expect(statSync(file).isDirectory()).toBe(true);
  });

  it('an index that another program keeps locked', () => {
    const file = aFilledIndex();
    const index = openIndex(file, { timeoutMs: 300 });
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    expect(index.files()).toHaveLength(60);
    expect(() => index.commit(put)).toThrow(expect.objectContaining({ code: 'index-locked' }) as Error);
    other.exec('ROLLBACK');
    other.close();
    index.commit(put);
    expect(index.files()).toHaveLength(61);
  });

  it('a file of another kind that another program keeps locked is not deleted', () => {
    const file = anIndexFile();
    const other = new Database(file);
    other.exec('CREATE TABLE t (x); BEGIN EXCLUSIVE');
    expect(() => openIndex(file, { timeoutMs: 300 })).toThrow(
      expect.objectContaining({ code: 'index-locked' }) as Error,
    );
    other.exec('ROLLBACK');
    other.close();
    worksAsNew(file);
  });
});
