import type { NoteFiles } from '#core/indexing/note-files.ts';
import type { NotePath } from '#core/note/note.ts';
import type { CardKind } from '#core/review/card.ts';
import { parseEvent } from '#core/review/log/parse-event.ts';
import type { LiveIndex } from '../live-index.ts';
import { createStudy, type StudyPorts } from './create-study.ts';
import { createExchange, type Exchange } from './exchange.ts';
import type { ExchangePorts } from './exchange-ports.ts';
import { exchangeWorld } from './exchange-world.ts';
import type { Rewriting } from './rewritten-cards.ts';
import type { CardRow, Study } from './study.ts';

export type LearningPorts = {
  /** The learner: the log of answers, the clock, and what fits parameters to them. */
  readonly learner: Omit<StudyPorts, 'files' | 'onChange' | 'pause'>;
  /** What other programs' decks are read and written by. */
  readonly exchange: Pick<ExchangePorts, 'packages' | 'desk' | 'place' | 'course'>;
};

/** Studying, and the way of its cards to other programs and back; `rewriting` keeps cards of texts that the app changes. */
export type Learning = { readonly study: Study; readonly exchange: Exchange; readonly rewriting: Rewriting };

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
    rewriting: study.rewriting,
    exchange: createExchange({
      ...exchangeWorld(live),
      ...exchange,
      files,
      log: learner.log,
      parseEvent,
      cards: (deck, lang) => study.cards({ lang, ...(deck === undefined ? {} : { deck }) }),
      everyCard: (made) => everyCard(study, made),
      synchronise,
      book: study.bookForExchange,
      now: learner.clock,
      tz: () => learner.tz(learner.clock()),
    }),
  };
}

/** What the index holds, whatever is asked now, and cards of these kinds in every language there is. */
async function everyCard(study: Study, made: readonly CardKind[] = []): Promise<readonly CardRow[]> {
  const rows = new Map((await study.cards({ deck: 'all@*' })).map((row) => [row.card.id, row]));
  const langs = new Set(
    [...rows.values()].flatMap(({ card }) => (/^[a-z]{2,3}$/u.test(card.lang ?? '') ? [card.lang] : [])),
  );
  const decks = ['all', ...(made.length === 0 ? [] : [`all@${[...langs, ...made].join()}`])];
  for (const deck of decks) for (const row of await study.cards({ deck })) rows.set(row.card.id, row);
  return [...rows.values()];
}
