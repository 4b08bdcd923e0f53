import { expect, it } from 'vitest';
import type { Snapshot } from '#api/contract.ts';
import type { NotePath } from '#core/note/note.ts';
import { groupByDay, mainVersions } from '#ui/versions/group-versions.ts';

const aVersion = (at: Date): Snapshot => ({
  id: at.toISOString(),
  path: 'a.md' as NotePath,
  at: at.toISOString(),
  size: 1,
});
/** Versions so many minutes after ten, newest first. */
const after = (minutes: readonly number[]): Snapshot[] =>
  minutes.map((minute) => aVersion(new Date(2026, 10, 22, 10, minute))).toReversed();
const minutes = (versions: readonly Snapshot[]): number[] =>
  versions.map(({ at }) => (Date.parse(at) - new Date(2026, 10, 22, 10).getTime()) / 60_000);

it('a few versions are all shown', () => {
  const few = after([0, 1, 2, 3]);
  expect(mainVersions(few)).toEqual(few);
});

it('of many, those are shown at first that stood before ten minutes of work', () => {
  const many = after([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 29, 30, 90]);
  expect(minutes(mainVersions(many))).toEqual([90, 29, 10, 0]);
});

it('versions stand under their day in the time of this computer', () => {
  const late = aVersion(new Date(2026, 10, 21, 23, 59));
  const early = aVersion(new Date(2026, 10, 22, 0, 1));
  expect(groupByDay([early, late]).map(({ versions }) => versions)).toEqual([[early], [late]]);
  expect(groupByDay([])).toEqual([]);
});
