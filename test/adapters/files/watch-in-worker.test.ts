import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { aVault } from './a-vault.ts';

test('the native watcher works in a worker, which ends by itself once the watch has', async () => {
  const { root, snapshotsDir, outside } = aVault({ 'a.md': 'a' });
  const worker = new Worker(new URL('./watching-worker.ts', import.meta.url), {
    workerData: { root, snapshotsDir },
    // Nothing of the test runner's own loaders.
    execArgv: [],
  });
  const next = async (): Promise<unknown> => (await once(worker, 'message'))[0];
  expect(await next()).toBe('watching');
  const heard = next();
  outside.write('a.md', 'changed');
  expect(await heard).toEqual({ paths: ['a.md'], all: false });
  const whole = next();
  outside.write('new/folder/b.md', 'b');
  expect(await whole).toEqual({ paths: [], all: true });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  worker.postMessage('stop');
  expect(await once(worker, 'exit')).toEqual([0]);
});
