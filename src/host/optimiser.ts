import { Worker } from 'node:worker_threads';
import type { WeightsFit, WeightsOptimiser, WeightsTask } from '#core/review/optimise/weights-optimiser.ts';
import { workerUrl } from './worker-url.ts';

export type OptimiseOrder = { readonly order: 'fit'; readonly task: WeightsTask } | { readonly order: 'cancel' };
export type OptimiseMessage =
  | { readonly say: 'progress'; readonly share: number }
  | { readonly say: 'fit'; readonly fit: WeightsFit }
  | { readonly say: 'failed'; readonly reason: string };

/** Fits on a worker thread that lives as long as the fitting. */
export function createOptimiser(): WeightsOptimiser {
  let running: { readonly worker: Worker; readonly ended: Promise<unknown> } | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let cancelled = 0;
  let asked = 0;

  const run = (task: WeightsTask, progress: (share: number) => void): Promise<WeightsFit> =>
    new Promise((done, failed) => {
      const worker = new Worker(workerUrl('optimise-worker', import.meta.url), { name: 'konspekt-optimise' });
      const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
      running = { worker, ended };
      worker.on('message', (message: OptimiseMessage) => {
        if (message.say === 'progress') progress(message.share);
        else if (message.say === 'fit') done(message.fit);
        else failed(new Error(message.reason));
      });
      worker.on('error', failed);
      worker.on('exit', () => {
        running = undefined;
        failed(new Error('The optimiser stopped before it was done.'));
      });
      worker.postMessage({ order: 'fit', task } satisfies OptimiseOrder);
    });

  const cancel = (): void => {
    cancelled = asked;
    running?.worker.postMessage({ order: 'cancel' } satisfies OptimiseOrder);
  };
  return {
    fit: (task, progress = () => undefined) => {
      const number = ++asked;
      const result = queue.then((): WeightsFit | Promise<WeightsFit> =>
        number <= cancelled ? { code: 'cancelled' } : run(task, progress),
      );
      queue = result.catch(() => undefined);
      return result;
    },
    cancel,
    async close() {
      cancel();
      // Asked to end rather than terminated: native threads may still write into its memory.
      await queue;
      await running?.ended;
    },
  };
}
