import type { Status } from '#api/contract.ts';
import type { Call } from './command.ts';

type Source = { subscribe(listener: (name: string, payload: unknown) => void): () => void };

const delayMs = 400;
const width = 30;

/** Draws a bar on the terminal while indexing takes long; the returned function wipes it away. */
export function showProgress(source: Source, { console, words }: Pick<Call, 'console' | 'words'>): () => void {
  if (console.err.isTTY !== true) return () => {};
  const started = Date.now();
  let drawn = 0;
  const stop = source.subscribe((name, payload) => {
    if (name !== 'status-changed' || Date.now() - started < delayMs) return;
    const { phase, done, total } = payload as Status;
    if (phase !== 'indexing' || total === 0 || Date.now() - drawn < 100) return;
    drawn = Date.now();
    console.err.write(`\r${words.indexing} ${bar(done / total)} ${done}/${total}`);
  });
  return () => {
    stop();
    if (drawn > 0) console.err.write('\r\x1b[K');
    drawn = 0;
  };
}

function bar(share: number): string {
  const full = Math.round(Math.min(share, 1) * width);
  return '█'.repeat(full) + '░'.repeat(width - full);
}
