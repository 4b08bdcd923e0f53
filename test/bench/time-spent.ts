import { performance } from 'node:perf_hooks';

/** Milliseconds: by the clock, and of all threads' work. */
export type Spent = { readonly wall: number; readonly cpu: number };

/** Does something and says what it took. */
export async function spentOn<Result>(
  work: () => Result | Promise<Result>,
): Promise<{ readonly spent: Spent; readonly result: Result }> {
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  const result = await work();
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { spent: { wall, cpu: (user + system) / 1000 }, result };
}

/** The middle and the slow end of many durations. */
export type Spread = { readonly p50: number; readonly p95: number };

export function spreadOf(durations: readonly number[]): Spread {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

/** The least of several runs of the same work, by the clock and of work: what it takes when nothing disturbs it. */
export async function leastOf(runs: number, work: () => unknown): Promise<Spent> {
  let least: Spent = { wall: Infinity, cpu: Infinity };
  for (let run = 0; run < runs; run++) {
    const { wall, cpu } = (await spentOn(work)).spent;
    least = { wall: Math.min(least.wall, wall), cpu: Math.min(least.cpu, cpu) };
  }
  return least;
}
