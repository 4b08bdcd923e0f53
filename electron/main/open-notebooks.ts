import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Reply } from '#api/contract.ts';
import { AppError, toErrorData } from '#core/errors.ts';
import type { Engine } from '#host/engine.ts';

/** Where a notebook is, under a short name for its address. */
export type Place = { readonly key: string; readonly folder: string };

/** The notebooks that are open, each with an engine of its own. */
export type OpenNotebooks = {
  /** Starts the engine of a notebook unless it runs. @throws AppError vault-not-found and the like */
  open(place: Place): Promise<void>;
  /** Carries a request to a notebook; one that is starting is waited for, one that could not start answers why. */
  request(key: string, method: string, input: unknown): Promise<Reply>;
  readFile(key: string, path: string): Promise<{ bytes: Uint8Array; mime: string } | undefined>;
  /** Ends the engine of a notebook and waits for it. */
  close(key: string): Promise<void>;
  closeAll(): Promise<void>;
};

type Running = { readonly engine: Promise<Engine>; readonly unsubscribe: Promise<() => void> };

/** The notebook in a folder; two ways to the same folder are one notebook. */
export function placeOf(folder: string): Place {
  const real = realFolder(folder);
  return { folder: real, key: createHash('sha256').update(real).digest('hex').slice(0, 12) };
}

/** Keeps engines by notebook; an event of one is told with the key of its notebook. */
export function createOpenNotebooks(
  start: (folder: string) => Promise<Engine>,
  onEvent: (key: string, name: string, payload: unknown) => void,
): OpenNotebooks {
  const running = new Map<string, Running>();
  // An index has one writer: a notebook starts anew only when its last engine has ended.
  const endings = new Map<string, Promise<void>>();

  const end = async ({ engine, unsubscribe }: Running): Promise<void> => {
    const ended = await engine.catch(() => undefined);
    if (ended === undefined) return;
    (await unsubscribe)();
    await ended.close();
  };
  const close = async (key: string): Promise<void> => {
    const last = running.get(key);
    running.delete(key);
    if (last !== undefined) endings.set(key, end(last));
    await endings.get(key);
  };

  return {
    async open({ key, folder }) {
      const known = running.get(key);
      // One that could not start may start now.
      const isFine = known !== undefined && (await known.engine.then(() => true).catch(() => false));
      if (isFine) return;
      if (running.get(key) === known) {
        const before = endings.get(key) ?? Promise.resolve();
        const engine = before.catch(() => undefined).then(() => start(folder));
        const unsubscribe = engine.then((ready) => ready.subscribe((name, payload) => onEvent(key, name, payload)));
        unsubscribe.catch(() => undefined);
        running.set(key, { engine, unsubscribe });
      }
      await running.get(key)?.engine;
    },
    async request(key, method, input) {
      try {
        const notebook = running.get(key);
        if (notebook === undefined) throw new AppError('vault-not-found', 'This notebook is not open.');
        return await (await notebook.engine).request(method, input);
      } catch (error) {
        return { ok: false, error: toErrorData(error) };
      }
    },
    async readFile(key, path) {
      const engine = await running.get(key)?.engine.catch(() => undefined);
      return engine?.readFile(path);
    },
    close,
    async closeAll() {
      await Promise.all([...running.keys()].map(close));
      await Promise.all(endings.values());
    },
  };
}

function realFolder(folder: string): string {
  try {
    return realpathSync(resolve(folder));
  } catch {
    return resolve(folder);
  }
}
