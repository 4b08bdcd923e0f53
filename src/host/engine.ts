import { Worker } from 'node:worker_threads';
import type { Reply } from '#api/contract.ts';
import { fromErrorData, type AppErrorData } from '#core/errors.ts';
import type { ServedFile } from './open-app.ts';
import { workerUrl } from './worker-url.ts';

export type EngineOptions = { readonly vault: string; readonly dataDir: string; readonly lang?: string };

/** The app on a thread of its own. */
export type Engine = {
  request(method: string, input: unknown): Promise<Reply>;
  subscribe(listener: (name: string, payload: unknown) => void): () => void;
  readFile(path: string): Promise<ServedFile | undefined>;
  close(): Promise<void>;
};

export type EngineQuestion =
  | { readonly id: number; readonly ask: 'request'; readonly method: string; readonly input: unknown }
  | { readonly id: number; readonly ask: 'file'; readonly path: string }
  | { readonly id: number; readonly ask: 'close' };
export type EngineMessage =
  | { readonly say: 'open' }
  | { readonly say: 'failed'; readonly error: AppErrorData }
  | { readonly say: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly say: 'event'; readonly name: string; readonly payload: unknown };

const GONE: Reply = {
  ok: false,
  error: {
    code: 'internal',
    message: 'The notebook’s engine has stopped.',
    hint: 'Open the notebook again. Your notes are safe on disk.',
  },
};

/** Opens a notebook on its own thread. @throws AppError vault-not-found and the like */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const worker = new Worker(workerUrl('engine-worker', import.meta.url), {
    workerData: options,
    name: 'konspekt-engine',
  });
  const waiting = new Map<number, (value: unknown) => void>();
  const listeners = new Set<(name: string, payload: unknown) => void>();
  let lastId = 0;
  let running = true;
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));

  const stopped = (): void => {
    running = false;
    for (const answer of waiting.values()) answer(undefined);
    waiting.clear();
  };
  await new Promise<void>((opened, failed) => {
    worker.on('message', (message: EngineMessage) => {
      if (message.say === 'open') opened();
      else if (message.say === 'failed') failed(fromErrorData(message.error));
      else if (message.say === 'event') for (const listener of listeners) listener(message.name, message.payload);
      else {
        waiting.get(message.id)?.(message.value);
        waiting.delete(message.id);
      }
    });
    worker.on('error', (error) => {
      failed(error);
      stopped();
    });
    worker.on('exit', () => {
      failed(new Error('The engine stopped before it opened the notebook.'));
      stopped();
    });
  });

  type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;
  const ask = (question: Unnumbered<EngineQuestion>): Promise<unknown> =>
    new Promise((answer) => {
      if (!running) {
        answer(undefined);
        return;
      }
      const id = ++lastId;
      waiting.set(id, answer);
      worker.postMessage({ ...question, id });
    });

  return {
    request: async (method, input) => ((await ask({ ask: 'request', method, input })) as Reply | undefined) ?? GONE,
    readFile: async (path) => (await ask({ ask: 'file', path })) as ServedFile | undefined,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      await ask({ ask: 'close' });
      await ended;
    },
  };
}
