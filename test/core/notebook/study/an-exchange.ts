import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fsrs, Rating, State } from 'ts-fsrs';
import { onTestFinished } from 'vitest';
import { createAnkiPackages } from '../../../../src/adapters/anki/create-anki-packages.ts';
import { openDesk } from '../../../../src/adapters/anki/open-desk.ts';
import { placeFile } from '../../../../src/adapters/anki/place-file.ts';
import { createMemoryNoteFiles } from '../../../../src/adapters/memory/create-memory-note-files.ts';
import type { Note, NotePath } from '../../../../src/core/note/note.ts';
import { parseNote } from '../../../../src/core/note/parse-note.ts';
import { createExchange } from '../../../../src/core/notebook/study/exchange.ts';
import type { CardState } from '../../../../src/core/review/card-state.ts';
import type { Card, CardId } from '../../../../src/core/review/card.ts';
import type { ReviewEvent, StudyEvent } from '../../../../src/core/review/study-event.ts';
import { defaultStudySettings } from '../../../../src/core/review/study-settings.ts';
import { aCard } from '../../review/exchange/a-card.ts';

export const NOW = Date.UTC(2026, 10, 20, 12);
const states = ['new', 'learning', 'review', 'relearning'] as const;
const titles = ['New', 'Learning', 'Review', 'Relearning'] as const;
const ratings = ['Again', 'Hard', 'Good', 'Easy'] as const;
const scheduler = fsrs({ enable_fuzz: false });

/** FSRS-6 without fuzz. */
export function next(before: CardState | null, { at, grade }: ReviewEvent): CardState {
  const { card } = scheduler.next(
    {
      due: new Date(before?.dueAt ?? at),
      stability: before?.stability ?? 0,
      difficulty: before?.difficulty ?? 0,
      elapsed_days: 0,
      scheduled_days: before?.scheduledDays ?? 0,
      learning_steps: before?.step ?? 0,
      reps: before?.reps ?? 0,
      lapses: before?.lapses ?? 0,
      state: State[titles[states.indexOf(before?.state ?? 'new')] ?? 'New'],
      ...(before?.lastAt == null ? {} : { last_review: new Date(before.lastAt) }),
    },
    new Date(at),
    Rating[ratings[grade - 1] ?? 'Good'],
  );
  return {
    state: states[card.state] ?? 'review',
    ...{ stability: card.stability, difficulty: card.difficulty, dueAt: card.due.getTime(), lastAt: at },
    ...{ scheduledDays: card.scheduled_days, step: card.learning_steps, reps: card.reps, lapses: card.lapses },
  };
}

/**
 * A notebook in memory that exchanges cards. Terms are known by concept and language, other cards by their block or, without
 * one, by their words.
 */
export function anExchange(notes: Readonly<Record<string, string | Uint8Array>> = {}) {
  const files = createMemoryNoteFiles();
  for (const [path, text] of Object.entries(notes)) files.outside.write(path, text);
  const events = new Map<string, StudyEvent>();
  const desk = openDesk();
  onTestFinished(() => desk.clear());
  let now = NOW;

  const parsed = (): readonly Note[] =>
    files
      .list()
      .filter(({ kind }) => kind === 'note')
      .map(({ path }) => parseNote(path, files.read(path).text))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const cards = (): readonly Card[] => parsed().flatMap(cardsOfNote).concat(translations(parsed()));
  const reviews = (card: CardId): readonly ReviewEvent[] =>
    [...events.values()]
      .filter((event): event is ReviewEvent => event.t === 'review' && event.card === card)
      .toSorted((a, b) => a.at - b.at);
  const state = (card: CardId): CardState | null => {
    const from = [...events.values()].find((event) => event.t === 'state' && event.card === card);
    const before: CardState | null =
      from?.t === 'state' ? { ...{ ...from, state: 'review' as const, lastAt: from.at, step: 0 } } : null;
    return reviews(card).reduce<CardState | null>(
      (was, event) => (event.cram === true ? was : next(was, event)),
      before,
    );
  };
  const mark = (card: CardId) => {
    const marks = [...events.values()].filter((event) => event.t === 'mark' && event.card === card);
    return Object.assign({ suspended: false, flag: 0, buried: null }, ...marks) as {
      suspended: boolean;
      flag: number;
      buried: null;
    };
  };
  const add = (all: readonly StudyEvent[]): void => {
    for (const event of all) events.set(event.id, event);
  };
  const rows = () => cards().map((card) => ({ card, state: state(card.id), mark: mark(card.id) }));
  const exchange = createExchange({
    files,
    desk,
    packages: createAnkiPackages(),
    log: { append: () => undefined },
    place: (path, contents) => placeFile(files, path, contents),
    parseEvent: (line) => JSON.parse(line) as StudyEvent,
    cards: async () => rows(),
    everyCard: async () => rows(),
    synchronise: async () => undefined,
    book: {
      ...{ reviews, next, add, has: (id: string) => events.has(id), settings: () => defaultStudySettings },
      deck: (deck) => ({ title: deck, scopes: [], settings: defaultStudySettings }),
      history: () => [...events.values()].filter((event) => event.t === 'review').toSorted((a, b) => a.at - b.at),
      seen: () => [...events.values()].filter((event) => event.t === 'card'),
      // Cards of these notes are known by their place.
      remember: () => {},
    },
    notes: () => parsed().map(({ path }) => path),
    blocks: (path) => parseNote(path, files.read(path).text).blocks,
    attachment: (target) =>
      files.list().find(({ path, kind }) => kind === 'attachment' && (path === target || path.endsWith(`/${target}`)))
        ?.path,
    conceptNamed: (term) =>
      parsed()
        .flatMap(({ terms }) => terms)
        .find((each) => each.term === term)?.concept,
    hasEntry: (concept, lang) =>
      parsed().some(({ lang: own, terms }) => own === lang && terms.some((each) => each.concept === concept)),
    course: () => 'Marketing',
    now: () => now,
    tz: () => 120,
  });
  /** Brings a file in, whole. */
  const bring = (name: string, bytes: Uint8Array | string): string => {
    const { file } = exchange.beginImport({ name, size: bytes.length });
    exchange.sendImport({ file, at: 0, data: Buffer.from(bytes as Uint8Array).toString('base64') });
    return file;
  };
  const fetched = (file: string): Buffer => {
    const pieces: Buffer[] = [];
    for (let at = 0; ; at += pieces.at(-1)?.length ?? 0) {
      const piece = Buffer.from(exchange.exportPiece({ file, at }).data, 'base64');
      if (piece.length === 0) return Buffer.concat(pieces);
      pieces.push(piece);
    }
  };
  return {
    ...{ files, exchange, cards, reviews, state, mark, add, bring },
    events: () => [...events.values()],
    exported: async (request: Parameters<typeof exchange.exportCards>[0]) =>
      fetched((await exchange.exportCards(request)).file),
    pass: (ms: number) => (now += ms),
    text: (path: string) => files.read(path as NotePath).text,
    review: (card: string, at: number, grade: 1 | 2 | 3 | 4 = 3, more: Partial<ReviewEvent> = {}) =>
      add([{ t: 'review', id: `${card} ${at}`, at, card: card as CardId, grade, ms: 4321, tz: 120, ...more }]),
  };
}

/** A folder that goes after the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'konspekt-exchange-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function cardsOfNote(note: Note): readonly Card[] {
  const tags = note.tags.map(({ name }) => name);
  const about = { lang: note.lang ?? 'en', toLang: note.lang ?? 'en', deck: note.title, path: note.path, tags };
  const terms = note.terms.flatMap(({ concept, term, definition, line }) => {
    if (definition === '') return [];
    const both = { ...about, concept, line };
    return [
      aCard({ ...both, kind: 'term-definition', front: term, back: definition }),
      aCard({ ...both, kind: 'definition-term', front: definition, back: term }),
    ];
  });
  const count = new Map<string, number>();
  const own = note.cards.flatMap(({ kind, front, back, line }) => {
    const block = note.blocks.find((each) => each.line === line)?.id;
    const name = block ?? `${front} ${back}`;
    const at = count.get(name) ?? 0;
    count.set(name, at + 1);
    const both = { ...about, group: name, line };
    const first = aCard({ ...both, kind, front, back, id: `${name}/${at}` });
    return kind === 'reversed'
      ? [first, aCard({ ...both, kind, front: back, back: front, id: `${name}/back` })]
      : [first];
  });
  return [...terms, ...own];
}

function translations(notes: readonly Note[]): readonly Card[] {
  const all = notes.flatMap((note) => note.terms.map((term) => ({ ...term, note })));
  return all.flatMap((from) =>
    all
      .filter((to) => to.concept === from.concept && to.note.lang !== from.note.lang)
      .map((to) =>
        aCard({
          ...{ kind: 'translation', concept: from.concept, front: from.term, back: to.term },
          ...{
            lang: from.note.lang,
            toLang: to.note.lang,
            deck: from.note.title,
            path: from.note.path,
            line: from.line,
          },
        }),
      ),
  );
}
