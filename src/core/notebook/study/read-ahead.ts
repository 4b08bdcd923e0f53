import type { StudyBook } from '#core/review/log/study-book.ts';
import type { ReviewLog } from '#core/review/review-log.ts';
import type { StudyEvent } from '#core/review/study-event.ts';

export type ReadAhead = {
  /** Resolves when the book has the log; what is long is read and worked out in pieces. */
  ready(): Promise<void>;
  /** Takes over at once what was not yet, and what came since. */
  takeAll(): void;
};

type ReadAheadPorts = {
  readonly book: Pick<StudyBook, 'add'>;
  readonly log: Pick<ReviewLog, 'news' | 'readOn'>;
  /** Lets others have their turn between two pieces. */
  readonly pause: () => Promise<void>;
};

/** Bytes read, and events worked out, between two pauses: some ten milliseconds each. */
const BYTES = 256 * 1024;
const EVENTS = 1000;

/** Reads the log of years without keeping others from their turn; whoever cannot wait takes the rest in one piece. */
export function createReadAhead({ book, log, pause }: ReadAheadPorts): ReadAhead {
  let held: StudyEvent[] = [];
  let done = 0;
  let started: Promise<void> | undefined;

  const read = async (): Promise<void> => {
    for (let events = log.readOn(BYTES); events !== null; events = log.readOn(BYTES)) {
      for (const event of events) held.push(event);
      await pause();
    }
    // Each word of settings makes all states be worked out anew: they come first.
    book.add(held.filter(({ t }) => t === 'set'));
    while (done < held.length) {
      const piece = held.slice(done, (done += EVENTS));
      book.add(piece);
      await pause();
    }
    held = [];
    done = 0;
  };

  return {
    ready: () => (started ??= read()),
    takeAll() {
      const rest = done === 0 ? held : held.slice(done);
      held = [];
      done = 0;
      if (rest.length > 0) book.add(rest);
      book.add(log.news());
    },
  };
}
