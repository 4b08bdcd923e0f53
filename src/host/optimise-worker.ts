import { parentPort } from 'node:worker_threads';
import { fitWeights } from '#adapters/optimiser/fit-weights.ts';
import type { OptimiseMessage, OptimiseOrder } from './optimiser.ts';

const say = (message: OptimiseMessage): void => parentPort?.postMessage(message);

let isCancelled = false;

parentPort?.on('message', (order: OptimiseOrder) => {
  if (order.order === 'cancel') isCancelled = true;
  else void run(order.task);
});

async function run(task: Extract<OptimiseOrder, { order: 'fit' }>['task']): Promise<void> {
  try {
    const fit = await fitWeights(task, {
      progress: (share) => say({ say: 'progress', share }),
      isCancelled: () => isCancelled,
    });
    say({ say: 'fit', fit });
  } catch (error) {
    say({ say: 'failed', reason: String(error) });
  }
  parentPort?.close();
}
