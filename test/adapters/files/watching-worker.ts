/* oxlint-disable unicorn/require-post-message-target-origin -- a worker has no origin */
import { parentPort, workerData } from 'node:worker_threads';
import { openDiskNoteFiles } from '#adapters/files/open-disk-note-files.ts';

const { root, snapshotsDir } = workerData as { root: string; snapshotsDir: string };
const stop = await openDiskNoteFiles({ root, snapshotsDir, watch: { pollMs: 60_000 } }).watch((changes) => {
  parentPort?.postMessage(changes);
});
parentPort?.once('message', () => void stop());
parentPort?.postMessage('watching');
