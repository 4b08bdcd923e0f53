import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Status } from '#api/contract.ts';
import { startEngine } from '#host/engine.ts';
import { spentOn } from '../time-spent.ts';
import type { Place } from './indexing.ts';

export type WindowStall = { readonly longest: number; readonly p99: number; readonly indexing: number };

/** How long the thread that owns the window cannot answer while the engine beside it indexes. */
export async function windowStall({ vault, dataDir }: Place): Promise<WindowStall> {
  // A window that is open has its own code loaded already.
  await wait(200);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const { spent, result: engine } = await spentOn(async () => {
    const started = await startEngine({ vault, dataDir });
    await new Promise<void>((ready, failed) => {
      const look = ({ phase }: Pick<Status, 'phase'>): void => {
        if (phase === 'ready') ready();
        else if (phase === 'failed') failed(new Error('indexing failed'));
      };
      started.subscribe((name, payload) => (name === 'status-changed' ? look(payload as Status) : undefined));
      void started
        .request('status', {})
        .then((reply) => (reply.ok ? look(reply.value as Status) : failed(new Error(reply.error.message))));
    });
    return started;
  });
  delay.disable();
  await engine.close();
  // The monitor's own timer is a millisecond of it.
  return { longest: delay.max / 1e6 - 1, p99: delay.percentile(99) / 1e6 - 1, indexing: spent.wall };
}
