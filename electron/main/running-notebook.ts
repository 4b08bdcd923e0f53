import type { Reply } from '#api/contract.ts';
import { toErrorData } from '#core/errors.ts';
import type { Engine } from '#host/engine.ts';

/** The one notebook the window shows, and the engine that works on it. */
export type RunningNotebook = {
  /** Folder of the notebook; undefined while none has started. */
  readonly vault: () => string | undefined;
  readonly request: (method: string, input: unknown) => Promise<Reply>;
  readonly readFile: (path: string) => Promise<{ bytes: Uint8Array; mime: string } | undefined>;
  readonly subscribe: (listener: (name: string, payload: unknown) => void) => () => void;
  /**
   * Goes over to another folder, after `leavePage` has let the window save what it holds; answers the folder.
   * When the engine does not start or the page is not left, the notebook before it stays open.
   */
  readonly open: (vault: string | Promise<string>, leavePage?: () => Promise<void>) => Promise<string>;
  /** Ends the engine and waits for it. */
  readonly close: () => Promise<void>;
};

/** Makes the place where engines are exchanged; requests made while the first one starts wait for it. */
export function createRunningNotebook(start: (vault: string) => Promise<Engine>): RunningNotebook {
  const listeners = new Set<(name: string, payload: unknown) => void>();
  let running: { vault: string; engine: Engine; unsubscribe: () => void } | undefined;
  // Settles when the last `open` or `close` has; both take turns, so two engines never fight over one index.
  let turn: Promise<unknown> = Promise.resolve();
  let failure: unknown;

  const takeTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const leave = async (): Promise<void> => {
    const last = running;
    running = undefined;
    last?.unsubscribe();
    await last?.engine.close();
  };
  const engine = async (): Promise<Engine> => {
    if (running === undefined) await turn;
    if (running === undefined) throw failure ?? new Error('no notebook is open');
    return running.engine;
  };

  const change = async (vault: string, leavePage: () => Promise<void>): Promise<void> => {
    // An index has one writer, so on the same folder the old engine goes before the new one comes.
    if (running?.vault === vault) {
      await leavePage();
      await leave();
    }
    const next = await start(vault);
    if (running !== undefined) {
      try {
        await leavePage();
      } catch (error) {
        await next.close();
        throw error;
      }
      await leave();
    }
    const unsubscribe = next.subscribe((name, payload) => {
      for (const listener of listeners) listener(name, payload);
    });
    running = { vault, engine: next, unsubscribe };
  };

  return {
    vault: () => running?.vault,
    async request(method, input) {
      try {
        return await (await engine()).request(method, input);
      } catch (error) {
        return { ok: false, error: toErrorData(error) };
      }
    },
    async readFile(path) {
      const ready = await engine().catch(() => undefined);
      return ready?.readFile(path);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    open: (chosen, leavePage = async () => undefined) =>
      takeTurn(async () => {
        try {
          const vault = await chosen;
          await change(vault, leavePage);
          return vault;
        } catch (error) {
          failure = error;
          throw error;
        }
      }),
    close: () => takeTurn(leave),
  };
}
