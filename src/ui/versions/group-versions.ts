import type { Snapshot } from '#api/contract.ts';

export type VersionDay = { readonly day: string; readonly versions: readonly Snapshot[] };

/** From so many versions on, only some are shown at first. */
const MANY = 15;
/** A text is saved every few seconds while one writes; so far apart are the versions shown at first, ms. */
const APART = 10 * 60_000;

/** The versions worth showing at first: all where they are few, else what stood before each stretch of work. Newest first, as given. */
export function mainVersions(versions: readonly Snapshot[]): readonly Snapshot[] {
  if (versions.length <= MANY) return versions;
  let last = Number.NEGATIVE_INFINITY;
  return versions
    .toReversed()
    .filter(({ at }) => {
      const isApart = Date.parse(at) - last >= APART;
      if (isApart) last = Date.parse(at);
      return isApart;
    })
    .toReversed();
}

/** Versions by the days of this computer's calendar; `day` is any moment of it. */
export function groupByDay(versions: readonly Snapshot[]): readonly VersionDay[] {
  const days = Map.groupBy(versions, ({ at }) => new Date(at).toDateString());
  return [...days.values()].map((ofDay) => ({ day: ofDay[0]?.at ?? '', versions: ofDay }));
}
