import { describe, expect, test } from 'vitest';
import { thinSnapshots, type Thinnable } from '#adapters/files/snapshot-thinning.ts';

const now = new Date('2026-11-22T12:00:00.000Z');
const aSnapshot = (at: string, path = 'a.md', size = 1): Thinnable => ({
  id: `${at} ${path}`,
  path,
  at: `${at}.000Z`,
  size,
});
const kept = (snapshots: readonly Thinnable[], maxBytes = 1000): string[] => {
  const dropped = thinSnapshots(snapshots, now, maxBytes);
  return snapshots.filter((snapshot) => !dropped.has(snapshot.id)).map((snapshot) => snapshot.id);
};

describe('thinning snapshots', () => {
  test('of the last two days all stay', () => {
    const all = ['2026-11-20T12:00:01', '2026-11-20T12:00:02', '2026-11-22T11:59:59'].map((at) => aSnapshot(at));
    expect(kept(all)).toHaveLength(3);
  });

  test('of the last week the newest of each hour stays', () => {
    expect(
      kept(['2026-11-18T09:05:00', '2026-11-18T09:55:00', '2026-11-18T10:05:00'].map((at) => aSnapshot(at))),
    ).toEqual(['2026-11-18T09:55:00 a.md', '2026-11-18T10:05:00 a.md']);
  });

  test('before that the newest of each day stays', () => {
    expect(
      kept(['2026-10-01T09:05:00', '2026-10-01T17:55:00', '2026-10-02T10:05:00'].map((at) => aSnapshot(at))),
    ).toEqual(['2026-10-01T17:55:00 a.md', '2026-10-02T10:05:00 a.md']);
  });

  test('each path is thinned by itself', () => {
    expect(kept([aSnapshot('2026-10-01T09:05:00', 'a.md'), aSnapshot('2026-10-01T09:06:00', 'b.md')])).toHaveLength(2);
  });

  test('over the limit the oldest go first, and only copies of a path last, the largest first', () => {
    const all = [
      aSnapshot('2026-01-01T00:00:00', 'removed.md', 5),
      aSnapshot('2026-01-02T00:00:00', 'film.mp4', 500),
      aSnapshot('2026-02-01T00:00:00', 'a.md', 10),
      aSnapshot('2026-02-02T00:00:00', 'a.md', 10),
      aSnapshot('2026-02-03T00:00:00', 'a.md', 10),
    ];
    expect(kept(all, 525)).toEqual([
      '2026-01-01T00:00:00 removed.md',
      '2026-01-02T00:00:00 film.mp4',
      '2026-02-02T00:00:00 a.md',
      '2026-02-03T00:00:00 a.md',
    ]);
    expect(kept(all, 100)).toEqual(['2026-01-01T00:00:00 removed.md', '2026-02-03T00:00:00 a.md']);
  });

  test('nothing of the last two days goes for want of space', () => {
    expect(kept([aSnapshot('2026-11-22T11:00:00', 'film.mp4', 5000)], 1)).toHaveLength(1);
  });
});
