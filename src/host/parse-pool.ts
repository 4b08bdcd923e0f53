import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  parseToStore,
  readyToStore,
  type NoteParser,
  type ParsedNote,
  type ParseInput,
} from '#core/indexing/note-parser.ts';
import { plainNote } from '#core/note/plain-note.ts';
import { workerUrl } from './worker-url.ts';

export type ParseRequest = { readonly id: number; readonly inputs: readonly ParseInput[] };
export type ParseReply = { readonly id: number; readonly notes?: readonly ParsedNote[]; readonly error?: string };

/** A round of up to so many bytes is parsed right here: waking workers would take longer. */
const INLINE_BYTES = 250_000;
/** A worker that is silent for so long is given up, ms. The parser bounds its own work; this is the net below it. */
const PATIENCE = 60_000;
/** Room for new objects in a worker: without a bound each takes 100 MB more and is no faster; with half of this collecting costs a tenth. */
const YOUNG_HEAP_MB = 32;

/** So many batches wait at each worker: whoever hands them out may be busy storing. */
const JOBS_AT_HAND = 2;

type Job = { readonly inputs: readonly ParseInput[]; readonly done: (notes: readonly ParsedNote[]) => void };
type Hand = { readonly worker: Worker; readonly jobs: Job[]; timer: NodeJS.Timeout | undefined };

/** One core is left to whoever stores what was parsed. */
const workersFor = (cores: number): number => Math.max(1, Math.min(8, cores - 1));

/** Parses on worker threads, started when the first large batch comes. A note that brings a worker down is kept as plain text. */
export function createParsePool(size = workersFor(availableParallelism())): NoteParser {
  const hands = new Set<Hand>();
  const queue: Job[] = [];
  let closed = false;
  let inline = false;

  const giveUp = (hand: Hand): void => {
    hands.delete(hand);
    clearTimeout(hand.timer);
    void hand.worker.terminate();
    const [job, ...waiting] = hand.jobs.splice(0);
    queue.unshift(...waiting);
    if (job === undefined) return;
    const [only] = job.inputs;
    if (job.inputs.length === 1 && only !== undefined) job.done([keepPlain(only)]);
    else void Promise.all(job.inputs.map((input) => enqueue([input]))).then((notes) => job.done(notes.flat()));
    next();
  };

  const beginPatience = (hand: Hand): void => {
    clearTimeout(hand.timer);
    hand.timer = hand.jobs.length === 0 ? undefined : setTimeout(() => giveUp(hand), PATIENCE);
  };

  const hire = (): Hand => {
    const worker = new Worker(workerUrl('parse-worker', import.meta.url), {
      name: 'konspekt-parse',
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_HEAP_MB },
    });
    const hand: Hand = { worker, jobs: [], timer: undefined };
    hands.add(hand);
    worker.unref();
    worker.on('message', (reply: ParseReply) => {
      if (reply.notes === undefined) {
        giveUp(hand);
        return;
      }
      const job = hand.jobs.shift();
      beginPatience(hand);
      next();
      job?.done(reply.notes);
    });
    worker.on('error', () => giveUp(hand));
    worker.on('exit', () => (hands.has(hand) ? giveUp(hand) : undefined));
    return hand;
  };

  const withLess = (jobs: number): Hand | undefined => [...hands].find((hand) => hand.jobs.length < jobs);

  const next = (): void => {
    while (queue.length > 0 && !closed) {
      const hand = withLess(1) ?? (hands.size < size ? hire() : withLess(JOBS_AT_HAND));
      const job = hand === undefined ? undefined : queue.shift();
      if (hand === undefined || job === undefined) return;
      hand.jobs.push(job);
      if (hand.jobs.length === 1) beginPatience(hand);
      hand.worker.postMessage({ id: 0, inputs: job.inputs } satisfies ParseRequest);
    }
  };

  const enqueue = (inputs: readonly ParseInput[]): Promise<readonly ParsedNote[]> =>
    new Promise((done) => {
      queue.push({ inputs, done });
      next();
    });

  return {
    expect(bytes) {
      inline = bytes <= INLINE_BYTES;
      while (!inline && hands.size < size) hire();
    },
    parse: (inputs) => (inline ? Promise.resolve(inputs.map(parseToStore)) : enqueue(inputs)),
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
function keepPlain({ path, text }: ParseInput): ParsedNote {
  const message = 'This note could not be analysed. Its words are searchable, its links are not known.';
  return readyToStore(plainNote(path, text, { code: 'simplified', message, line: 1 }));
}
