import { fileKind } from '#core/indexing/file-kind.ts';
import type { NotePath } from '#core/note/note.ts';
import type { Card, CardId, CardKind } from '#core/review/card.ts';
import { contentKey } from '#core/review/cards/content-key.ts';
import { madeKinds } from '#core/review/decks/deck-id.ts';
import type { AnkiCollection } from '#core/review/exchange/anki-package.ts';
import { planAnkiImport, type AnkiImportPlan } from '#core/review/exchange/from-anki.ts';
import { ownNotetype } from '#core/review/exchange/notetypes.ts';
import { readOwnLines, type OwnLines } from '#core/review/exchange/own-lines.ts';
import { eventsOfPast, type CardPast, type CardPlace } from '#core/review/exchange/past.ts';
import type { CardTableRow } from '#core/review/exchange/tables-out.ts';
import { stableId } from '#core/review/exchange/stable-guid.ts';
import type { SeenEvent, StudyEvent } from '#core/review/study-event.ts';
import { blockPlaces, type BlockPlace } from './block-places.ts';
import type { ExchangePorts } from './exchange-ports.ts';
import type { Imported, ImportRequest, ImportWarning } from './exchange.ts';

const unmarked = { suspended: false, flag: 0, buried: null } as const;

export type OpenCollection = {
  readonly name: string;
  readonly collection: AnkiCollection;
  media(name: string): Uint8Array | undefined;
};

/** Writes the notes and files of a collection, brings the index up to date, and adds what was learned to the log. */
export async function importCollection(
  ports: ExchangePorts,
  opened: OpenCollection,
  request: ImportRequest & { readonly folder: string },
): Promise<Imported> {
  const { collection } = opened;
  const own = readOwnLines(collection.own, ports.parseEvent);
  const made = madeKindsIn(collection, own);
  const before = await ports.everyCard(made);
  const cards = new Set(before.map(({ card }) => card.id));
  const places = blockPlaces(ports);
  const plan = planAnkiImport({
    collection,
    own,
    folder: request.folder,
    hasCard: (id) => cards.has(id),
    hasBlock: (id) => places.has(id),
    hasEntry: ports.hasEntry,
  });
  const warnings: ImportWarning[] = plan.left.map(({ reason, notes }) => ({
    code: reason,
    file: opened.name,
    count: notes,
  }));
  const terms = plan.terms.map(({ term, definition, line }) => ({ term, definition, line }));
  const find = cardFinder(ports, before);
  const known = plan.pasts.filter(({ of }) => ('card' in of ? cards.has(of.card) : find(of) !== undefined)).length;
  const tz = collection.tz ?? ports.tz();
  if (request.dryRun === true) {
    const written = plan.notes.map(({ path }) => path as NotePath);
    // What is still to be written is stood in for by what it was called.
    const standIn = ({ of, was, key }: CardPast): CardId => find(of) ?? was ?? (key as CardId);
    const { events } = eventsFor(ports, plan, { rows: before, tz, cardOf: standIn });
    return { written, here: [], decks: [], terms, cards: plan.pasts.length, known, events: events.length, warnings };
  }

  const isNew = plan.notes.length > 0;
  const written: NotePath[] = [];
  const lost = isNew
    ? placeMedia(ports, opened, plan.files)
    : { missing: 0, unknown: 0, moved: new Map<string, string>() };
  if (lost.missing > 0) warnings.push({ code: 'file-missing', file: opened.name, count: lost.missing });
  if (lost.unknown > 0) warnings.push({ code: 'file-kind', file: opened.name, count: lost.unknown });
  for (const { path, text } of plan.notes) written.push(ports.place(path, movedLinks(text, lost.moved)));
  if (written.length > 0) await ports.synchronise(written);

  const after = written.length > 0 ? await ports.everyCard(made) : before;
  const findAfter = written.length > 0 ? cardFinder(ports, after) : find;
  const { events, found, unfound } = eventsFor(ports, plan, { rows: after, tz, cardOf: ({ of }) => findAfter(of) });
  const ids = plan.pasts.flatMap(({ of }) => findAfter(of) ?? []);
  if (unfound > 0) warnings.push({ code: 'card-lost', file: opened.name, count: unfound });
  if (events.length > 0) {
    ports.log.append(events);
    ports.book.add(events);
  }
  // By what they say now they are known again when their words are corrected.
  ports.book.remember(ids);
  return { written, here: [], decks: [], terms, cards: found, known, events: events.length, warnings };
}

/** Kinds of cards made of the files that a package of ours holds; any of them where it came through Anki, which drops our lines. */
function madeKindsIn({ notetypes }: AnkiCollection, { cards }: OwnLines): readonly CardKind[] {
  if (cards.length > 0) return madeKinds.filter((kind) => cards.some(({ card }) => card.kind === kind));
  return notetypes.some((each) => ownNotetype(each) !== undefined) ? madeKinds : [];
}

type Media = { readonly missing: number; readonly unknown: number; readonly moved: ReadonlyMap<string, string> };

function placeMedia(
  ports: ExchangePorts,
  { media }: OpenCollection,
  files: readonly { readonly name: string; readonly path: string }[],
): Media {
  let [missing, unknown] = [0, 0];
  const moved = new Map<string, string>();
  for (const { name, path } of files) {
    if (fileKind(path) !== 'attachment') {
      unknown += 1;
      continue;
    }
    const bytes = media(name);
    if (bytes === undefined) {
      missing += 1;
      continue;
    }
    const there = ports.files.readBytes(path as NotePath);
    if (there !== undefined && isSame(there, bytes)) continue;
    const placed = ports.place(path, bytes);
    if (placed !== path) moved.set(path, placed);
  }
  return { missing, unknown, moved };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Embeds of files that got another name because theirs was taken. */
function movedLinks(text: string, moved: ReadonlyMap<string, string>): string {
  if (moved.size === 0) return text;
  return text.replace(/(?<=!\[\[)[^[\]|]+(?=(?:\|[^[\]]*)?\]\])/gu, (path) => moved.get(path) ?? path);
}

/** What of a collection the log does not have yet, each under the card it is of. */
function eventsFor(
  ports: ExchangePorts,
  { pasts, events: own }: Pick<AnkiImportPlan, 'pasts' | 'events'>,
  {
    rows,
    tz,
    cardOf,
  }: {
    readonly rows: readonly CardTableRow[];
    readonly tz: number;
    cardOf(past: CardPast): CardId | undefined;
  },
): { readonly events: readonly StudyEvent[]; readonly found: number; readonly unfound: number } {
  const { book } = ports;
  const marks = new Map(rows.map(({ card, mark }) => [card.id, mark]));
  const ownByCard = new Map<CardId, StudyEvent[]>();
  for (const event of own)
    if ('card' in event) ownByCard.set(event.card, [...(ownByCard.get(event.card) ?? []), event]);
  const clock = { tz, at: ports.now() };
  const told = new Set(book.seen().map(sayingOf));
  const isNews = (event: StudyEvent): boolean =>
    !book.has(event.id) && (event.t !== 'card' || !told.has(sayingOf(event)));
  const events: StudyEvent[] = [];
  let [found, unfound] = [0, 0];
  for (const past of pasts) {
    const card = cardOf(past);
    if (card === undefined) {
      unfound += 1;
      continue;
    }
    found += 1;
    const kept = (past.was === null ? [] : (ownByCard.get(past.was) ?? [])).map((event) => addressed(event, card));
    events.push(...kept.filter(isNews));
    const reviews = [...book.reviews(card), ...kept.filter((event) => event.t === 'review')];
    events.push(
      ...eventsOfPast(past, card, { reviews, mark: marks.get(card) ?? unmarked, ...clock }).filter(
        ({ id }) => !book.has(id),
      ),
    );
  }
  return { events, found, unfound };
}

/** What a card is said to say. */
function sayingOf(event: SeenEvent): string {
  return `${event.card} ${contentKey(event)}`;
}

/** An event of a card that is known by another id here is another event, always the same. */
function addressed(event: StudyEvent, card: CardId): StudyEvent {
  if (!('card' in event) || event.card === card) return event;
  return { ...event, id: `import-${stableId(`${event.id} ${card}`)}`, card };
}

/** Looks cards up by their id, which need not be of this notebook, or by where they are written. */
function cardFinder(ports: ExchangePorts, rows: readonly CardTableRow[]): (of: CardPast['of']) => CardId | undefined {
  const places = blockPlaces(ports);
  const byLine = Map.groupBy(
    rows.map(({ card }) => card),
    ({ path, line }) => `${path} ${line}`,
  );
  return (of) => ('card' in of ? of.card : cardAt(of, places, byLine));
}

function cardAt(
  { block, front, at }: CardPlace,
  places: ReadonlyMap<string, BlockPlace>,
  byLine: ReadonlyMap<string, readonly Card[]>,
): CardId | undefined {
  const place = places.get(block);
  const cards = place === undefined ? [] : (byLine.get(`${place.path} ${place.line}`) ?? []);
  return (cards.find((card) => front !== '' && card.front === front) ?? cards[at])?.id;
}
