import type { Given } from '#core/calc/read-block.ts';
import type { Message, Sent, Task } from './calc-worker.ts';

/** A worker of one calculator or import; whatever it is at ends with `stop`, and the next task begins with a new one. */
export type CalcWorker = {
  run<Answer>(task: Task, onShare?: (share: number) => void): Promise<Answer>;
  stop(): void;
};

type Waiting = {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onShare: ((share: number) => void) | undefined;
};

/** Rows from which on a table is sent once only. */
const LONG = 200;

export function startCalcWorker(): CalcWorker {
  let worker: Worker | null = null;
  let sent = new Map<unknown, number>();
  let last = 0;
  const waiting = new Map<number, Waiting>();

  const stop = (): void => {
    worker?.terminate();
    worker = null;
    sent = new Map();
    waiting.clear();
  };
  const start = (): Worker => {
    const made = new Worker(new URL('./calc-worker.ts', import.meta.url), { type: 'module' });
    made.addEventListener('error', (event) => {
      const all = [...waiting.values()];
      stop();
      for (const { reject } of all) reject(new Error(event.message));
    });
    made.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      const asked = waiting.get(data.id);
      if (asked === undefined) return;
      if ('share' in data) return asked.onShare?.(data.share);
      waiting.delete(data.id);
      if ('answer' in data) asked.resolve(data.answer);
      else asked.reject(new Error(data.failure));
    });
    return made;
  };
  const packed = (given: Given): Given =>
    Object.fromEntries(
      Object.entries(given).map(([name, value]) => {
        if (!Array.isArray(value) || value.length < LONG) return [name, value];
        const known = sent.get(value);
        if (known !== undefined) return [name, { sent: known } satisfies Sent];
        sent.set(value, sent.size);
        return [name, { sent: sent.size - 1, rows: value } satisfies Sent];
      }),
    );
  return {
    run: async <Answer>(task: Task, onShare?: (share: number) => void) =>
      new Promise<Answer>((resolve, reject) => {
        worker ??= start();
        const id = ++last;
        waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject, onShare });
        worker.postMessage({ id, task: task.kind === 'calculate' ? { ...task, given: task.given.map(packed) } : task });
      }),
    stop,
  };
}

/** Whether inputs are so many that working them out would hold up the window. */
export function isLong(given: Given): boolean {
  return Object.values(given).some((value) => Array.isArray(value) && value.length >= LONG);
}
