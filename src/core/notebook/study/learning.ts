import type { NoteFiles } from '#core/indexing/note-files.ts';
import type { NotePath } from '#core/note/note.ts';
import { parseEvent } from '#core/review/log/parse-event.ts';
import type { LiveIndex } from '../live-index.ts';
import { createStudy, type StudyPorts } from './create-study.ts';
import { createExchange, type Exchange } from './exchange.ts';
import type { ExchangePorts } from './exchange-ports.ts';
import { exchangeWorld } from './exchange-world.ts';
import type { Study } from './study.ts';

export type LearningPorts = {
  /** The learner: the log of answers, the clock, and what fits parameters to them. */
  readonly learner: Omit<StudyPorts, 'files' | 'onChange' | 'pause'>;
  /** What other programs' decks are read and written by. */
  readonly exchange: Pick<ExchangePorts, 'packages' | 'desk' | 'place' | 'course'>;
};

/** Studying, and the way of its cards to other programs and back. */
export type Learning = { readonly study: Study; readonly exchange: Exchange };

type Around = {
  /** Takes new and changed notes into the index. */
  synchronise(paths: readonly NotePath[]): Promise<void>;
  onChange(): void;
};

export function createLearning(
  {
    learner,
    exchange,
    files,
    pause,
  }: LearningPorts & { readonly files: NoteFiles; readonly pause?: () => Promise<void> },
  live: LiveIndex,
  { synchronise, onChange }: Around,
): Learning {
  const study = createStudy({ ...learner, files, onChange, pause }, live);
  return {
    study,
    exchange: createExchange({
      ...exchangeWorld(live),
      ...exchange,
      files,
      log: learner.log,
      parseEvent,
      cards: (deck) => study.cards(deck === undefined ? {} : { deck }),
      synchronise,
      book: study.bookForExchange,
      now: learner.clock,
      tz: () => learner.tz(learner.clock()),
    }),
  };
}
