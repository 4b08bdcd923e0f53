import { describe, expect, it } from 'vitest';
import type { Backup, BackupFile } from '#core/backup/backup.ts';
import { compareNotes, outdatedBackups, planBackup } from '#core/backup/plan-backup.ts';

const aFile = (path: string, size = 1, mtime = 1000): BackupFile => ({ path, size, mtime });
const aBackup = (at: string): Backup => ({ id: at, at, notes: 1, files: 1, size: 1, unread: [] });
const paths = (files: readonly BackupFile[]): string[] => files.map(({ path }) => path);

describe('a new backup', () => {
  it('takes over what has the size and the time it had, and copies the rest', () => {
    const plan = planBackup(
      [aFile('a.md'), aFile('b.md', 2), aFile('c.md', 1, 1002), aFile('new.md')],
      [aFile('a.md', 1, 1000.0002), aFile('b.md'), aFile('c.md')],
    );
    expect(paths(plan.same)).toEqual(['a.md']);
    expect(paths(plan.copied)).toEqual(['b.md', 'c.md', 'new.md']);
    expect(plan.differs).toBe(true);
  });

  it('is not needed when nothing was changed, added or removed', () => {
    expect(planBackup([aFile('a.md')], [aFile('a.md')]).differs).toBe(false);
    expect(planBackup([aFile('a.md')], [aFile('a.md'), aFile('gone.md')]).differs).toBe(true);
    expect(planBackup([], []).differs).toBe(false);
  });
});

it('the oldest backups beyond those to keep go, whatever order they are listed in, and never the last one', () => {
  const all = ['2026-11-20', '2026-11-22', '2026-11-21'].map(aBackup);
  expect(outdatedBackups(all, 2).map(({ at }) => at)).toEqual(['2026-11-20']);
  expect(outdatedBackups(all, 3)).toEqual([]);
  expect(outdatedBackups(all, 0).map(({ at }) => at)).toEqual(['2026-11-21', '2026-11-20']);
});

it('the notes of a backup are told with what became of them; other files are left out', () => {
  const kept = [aFile('same.md'), aFile('changed.md'), aFile('gone.md'), aFile('Picture.png')];
  expect(compareNotes(kept, [aFile('same.md'), aFile('changed.md', 5)])).toEqual([
    { path: 'same.md', now: 'same' },
    { path: 'changed.md', now: 'changed' },
    { path: 'gone.md', now: 'gone' },
  ]);
});
