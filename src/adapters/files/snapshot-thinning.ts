/** What thinning needs to know of a snapshot. */
export type Thinnable = { readonly id: string; readonly path: string; readonly at: string; readonly size: number };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const HOURLY_FOR = 7 * DAY;

/**
 * Which snapshots may go: of the last two days all stay, of the last week the newest of each hour, before that the newest
 * of each day. Over `maxBytes` the oldest go first, and last of all, the largest first, those that are the only copy kept
 * of a path. Nothing of the last two days ever goes.
 */
export function thinSnapshots(snapshots: readonly Thinnable[], now: Date, maxBytes: number): ReadonlySet<string> {
  const newestFirst = snapshots.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const dropped = new Set<string>();
  const lastOfPath = new Set<string>();
  const paths = new Set<string>();
  const buckets = new Set<string>();
  for (const snapshot of newestFirst) {
    if (!paths.has(snapshot.path)) lastOfPath.add(snapshot.id);
    paths.add(snapshot.path);
    const bucket = `${bucketOf(snapshot, now)} ${snapshot.path}`;
    if (buckets.has(bucket)) dropped.add(snapshot.id);
    buckets.add(bucket);
  }
  const kept = newestFirst.filter((snapshot) => !dropped.has(snapshot.id));
  let size = kept.reduce((sum, snapshot) => sum + snapshot.size, 0);
  const old = kept.filter((snapshot) => age(snapshot, now) >= 2 * DAY);
  const oldest = old.filter((snapshot) => !lastOfPath.has(snapshot.id)).toReversed();
  const largest = old.filter((snapshot) => lastOfPath.has(snapshot.id)).toSorted((a, b) => b.size - a.size);
  for (const snapshot of [...oldest, ...largest]) {
    if (size <= maxBytes) break;
    dropped.add(snapshot.id);
    size -= snapshot.size;
  }
  return dropped;
}

function bucketOf(snapshot: Thinnable, now: Date): string {
  const old = age(snapshot, now);
  if (old < 2 * DAY) return snapshot.id;
  return snapshot.at.slice(0, old < HOURLY_FOR ? 'YYYY-MM-DDTHH'.length : 'YYYY-MM-DD'.length);
}

function age(snapshot: Thinnable, now: Date): number {
  return now.getTime() - Date.parse(snapshot.at);
}
