import { afterEach, describe, expect, it, vi } from 'vitest';
import { trainingItems } from '#core/review/optimise/training-items.ts';
import type { WeightsOptimiser, WeightsTask } from '#core/review/optimise/weights-optimiser.ts';
import { createOptimiser } from '#host/optimiser.ts';
import { simulateLog, unusualWeights } from '../bench/study/simulated-log.ts';

let optimiser: WeightsOptimiser | undefined;
afterEach(async () => {
  vi.unstubAllEnvs();
  await optimiser?.close();
});

function taskOf(reviews: number): WeightsTask {
  const log = simulateLog(reviews, unusualWeights(), 3);
  return { ...trainingItems(log, 4), current: null, relearningSteps: 1, seed: 7 };
}

describe('the optimiser on a thread of its own', () => {
  it('tells how far it is and what came out', { timeout: 60_000 }, async () => {
    optimiser = createOptimiser();
    const shares: number[] = [];
    const fit = await optimiser.fit(taskOf(30_000), (share) => shares.push(share));
    expect(fit.code).toBe('better');
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('can be stopped, together with what waits for it, and used again', { timeout: 60_000 }, async () => {
    optimiser = createOptimiser();
    const [running, waiting] = [optimiser.fit(taskOf(60_000)), optimiser.fit(taskOf(1000))];
    await new Promise((resolve) => setTimeout(resolve, 50));
    optimiser.cancel();
    expect([await running, await waiting]).toEqual([{ code: 'cancelled' }, { code: 'cancelled' }]);
    expect((await optimiser.fit(taskOf(3000))).code).toBe('better');
  });

  it('says so where the platform has no optimiser', { timeout: 60_000 }, async () => {
    vi.stubEnv('NAPI_RS_NATIVE_LIBRARY_PATH', '/nowhere/optimiser.node');
    optimiser = createOptimiser();
    expect((await optimiser.fit(taskOf(3000))).code).toBe('missing');
  });

  it('closes while it works', { timeout: 60_000 }, async () => {
    optimiser = createOptimiser();
    const running = optimiser.fit(taskOf(60_000));
    await optimiser.close();
    expect((await running).code).toBe('cancelled');
  });
});
