import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Console } from './console.ts';

/** The console of this process. */
export function openTerminal(): Console {
  // `konspekt … | head` closes the pipe early: no reason to complain.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return { out: process.stdout, err: process.stderr, env: process.env, untilInterrupted, onLine, readStdin };
}

// A second signal ends the process at once, should closing take long.
function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

function onLine(listener: () => void): boolean {
  if (!process.stdin.isTTY || isInBackground()) return false;
  createInterface({ input: process.stdin }).on('line', listener);
  process.stdin.unref();
  return true;
}

// Reading the terminal from the background (`npm start &`) would stop the process. 5th and 8th field: own and terminal's group.
function isInBackground(): boolean {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[2] !== fields[5];
  } catch {
    return false;
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
