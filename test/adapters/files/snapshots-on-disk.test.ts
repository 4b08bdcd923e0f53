import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { aVault } from './a-vault.ts';

const path = (text: string): NotePath => text as NotePath;
const texts = (files: ReturnType<typeof aVault>['files'], of: string): string[] =>
  files.snapshots(path(of)).map((snapshot) => files.readSnapshot(snapshot.id));

describe('snapshots on the disk', () => {
  test('they are plain files a person can open, one folder a day', () => {
    const { files, snapshotsDir } = aVault(
      { 'a.md': 'one' },
      { clock: () => new Date('2026-11-22T10:15:00.123Z'), id: () => 'abc' },
    );
    files.write(path('a.md'), 'two');
    expect(files.snapshots(path('a.md'))).toEqual([
      { id: '20261122T101500123Z-abc', path: 'a.md', at: '2026-11-22T10:15:00.123Z', size: 3 },
    ]);
    expect(readFileSync(join(snapshotsDir, '20261122/20261122T101500123Z-abc'), 'utf8')).toBe('one');
  });

  test('another process, and the next start, see them, renames included', () => {
    const { files, open } = aVault({ 'a/b.md': 'one' });
    const other = open();
    expect(texts(other, 'a/b.md')).toEqual([]);
    files.write(path('a/b.md'), 'two');
    expect(texts(other, 'a/b.md')).toEqual(['one']);
    other.move(path('a'), path('c'));
    expect(texts(files, 'c/b.md')).toEqual(['one']);
    expect(texts(open(), 'c/b.md')).toEqual(['one']);
  });

  test('a line torn by a crash spoils only itself', () => {
    const { files, open, snapshotsDir } = aVault({ 'a.md': 'one' });
    files.write(path('a.md'), 'two');
    const [day = ''] = readdirSync(snapshotsDir);
    appendFileSync(join(snapshotsDir, day, 'log.jsonl'), '\n{"id":"2026');
    const again = open();
    again.write(path('a.md'), 'three');
    expect(texts(open(), 'a.md')).toEqual(['two', 'one']);
  });

  test('a removed attachment is kept byte for byte, however large', () => {
    const film = new Uint8Array(5000).map((_, at) => at % 251);
    const { files, exists } = aVault({ 'film.mp4': film }, { maxNoteBytes: 1000 });
    files.remove(path('film.mp4'));
    expect(exists('film.mp4')).toBe(false);
    const [snapshot] = files.snapshots(path('film.mp4'));
    expect([...files.readSnapshotBytes(snapshot?.id ?? '')]).toEqual([...film]);
  });

  test('a byte order mark is kept in the snapshot and is no part of its text', () => {
    const { files } = aVault({ 'a.md': '\uFEFFone' });
    files.write(path('a.md'), 'two');
    const [snapshot] = files.snapshots(path('a.md'));
    expect(files.readSnapshot(snapshot?.id ?? '')).toBe('one');
    expect(files.readSnapshotBytes(snapshot?.id ?? '')).toHaveLength(6);
  });

  test('old ones are thinned, and renames are remembered as long as a text from before them is kept', () => {
    let now = new Date('2026-01-01T10:00:00.000Z');
    const { files, open, snapshotsDir } = aVault({ 'a.md': '0' }, { clock: () => now });
    for (const [minute, text] of ['1', '2', '3'].entries()) {
      now = new Date(Date.UTC(2026, 0, 1, 10, minute));
      files.write(path('a.md'), text);
    }
    now = new Date('2026-01-02T10:00:00.000Z');
    files.move(path('a.md'), path('b.md'));
    now = new Date('2026-02-01T10:00:00.000Z');
    files.write(path('b.md'), '4');
    expect(texts(files, 'b.md')).toEqual(['3', '2']);
    expect(texts(open(), 'b.md')).toEqual(['3', '2']);
    expect(readdirSync(snapshotsDir)).toEqual(['20260101', '20260102', '20260201']);
    expect(readdirSync(join(snapshotsDir, '20260101'))).toHaveLength(2);
  });

  test('a snapshot whose file somebody removed is no longer kept', () => {
    const { files, snapshotsDir } = aVault({ 'a.md': 'one' });
    files.write(path('a.md'), 'two');
    const [snapshot] = files.snapshots(path('a.md'));
    writeFileSync(join(snapshotsDir, 'unrelated.txt'), 'x');
    const [day = ''] = readdirSync(snapshotsDir);
    expect(existsSync(join(snapshotsDir, day, snapshot?.id ?? ''))).toBe(true);
    expect(files.readSnapshot(snapshot?.id ?? '')).toBe('one');
  });

  test.skipIf(process.platform === 'win32')('only their owner may read them', () => {
    const { files, snapshotsDir } = aVault({ 'a.md': 'one' });
    files.write(path('a.md'), 'two');
    expect(statSync(snapshotsDir).mode & 0o077).toBe(0);
  });
});
