import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { NoteParser, ParseInput } from '#core/indexing/note-parser.ts';
import type { Note } from '#core/note/note.ts';
import { plainNote } from '#core/note/plain-note.ts';
import { parseNote } from '#core/note/parse-note.ts';
import { workerUrl } from './worker-url.ts';

export type ParseRequest = { readonly id: number; readonly inputs: readonly ParseInput[] };
export type ParseReply = { readonly id: number; readonly notes?: readonly Note[]; readonly error?: string };

/** A round of up to so many bytes is parsed right here: waking workers would take longer. */
const INLINE_BYTES = 250_000;
/** A worker that is silent for so long is given up, ms. The parser bounds its own work; this is the net below it. */
const PATIENCE = 60_000;
/** Room for new objects in a worker: without a bound each takes 100 MB more and is no faster; with half of this collecting costs a tenth. */
const YOUNG_HEAP_MB = 32;

type Job = { readonly inputs: readonly ParseInput[]; readonly done: (notes: readonly Note[]) => void };
type Hand = { readonly worker: Worker; job: Job | undefined; timer: NodeJS.Timeout | undefined };

/** Parses on worker threads, started when the first large batch comes. A note that brings a worker down is kept as plain text. */
export function createParsePool(size: number = Math.max(1, Math.min(8, availableParallelism()))): NoteParser {
  const hands = new Set<Hand>();
  const queue: Job[] = [];
  let closed = false;
  let inline = false;

  const giveUp = (hand: Hand): void => {
    hands.delete(hand);
    clearTimeout(hand.timer);
    void hand.worker.terminate();
    const { job } = hand;
    hand.job = undefined;
    if (job === undefined) return;
    const [only] = job.inputs;
    if (job.inputs.length === 1 && only !== undefined) job.done([keepPlain(only)]);
    else void Promise.all(job.inputs.map((input) => enqueue([input]))).then((notes) => job.done(notes.flat()));
    next();
  };

  const hire = (): Hand => {
    const worker = new Worker(workerUrl('parse-worker', import.meta.url), {
      name: 'konspekt-parse',
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_HEAP_MB },
    });
    const hand: Hand = { worker, job: undefined, timer: undefined };
    hands.add(hand);
    worker.unref();
    worker.on('message', (reply: ParseReply) => {
      if (reply.notes === undefined) {
        giveUp(hand);
        return;
      }
      clearTimeout(hand.timer);
      const { job } = hand;
      hand.job = undefined;
      next();
      job?.done(reply.notes);
    });
    worker.on('error', () => giveUp(hand));
    worker.on('exit', () => (hands.has(hand) ? giveUp(hand) : undefined));
    return hand;
  };

  const next = (): void => {
    while (queue.length > 0 && !closed) {
      const free = [...hands].find((hand) => hand.job === undefined) ?? (hands.size < size ? hire() : undefined);
      if (free === undefined) return;
      free.job = queue.shift();
      free.timer = setTimeout(() => giveUp(free), PATIENCE);
      free.worker.postMessage({ id: 0, inputs: free.job?.inputs ?? [] } satisfies ParseRequest);
    }
  };

  const enqueue = (inputs: readonly ParseInput[]): Promise<readonly Note[]> =>
    new Promise((done) => {
      queue.push({ inputs, done });
      next();
    });

  return {
    expect(bytes) {
      inline = bytes <= INLINE_BYTES;
      while (!inline && hands.size < size) hire();
    },
    parse: (inputs) =>
      inline ? Promise.resolve(inputs.map(({ path, text }) => parseNote(path, text))) : enqueue(inputs),
    async close() {
      closed = true;
      const workers = [...hands].map(({ worker, timer }) => {
        clearTimeout(timer);
        return worker;
      });
      hands.clear();
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** A note the parser could not bear: found by its name and words, without links. */
function keepPlain({ path, text }: ParseInput): Note {
  const message = 'This note could not be analysed. Its words are searchable, its links are not known.';
  return plainNote(path, text, { code: 'simplified', message, line: 1 });
}
