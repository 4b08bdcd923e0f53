import { fileKind } from '#core/indexing/file-kind.ts';
import type { NotePath } from '#core/note/note.ts';
import type { Card, CardId } from '#core/review/card.ts';
import type { AnkiCollection } from '#core/review/exchange/anki-package.ts';
import { planAnkiImport, type AnkiImportPlan } from '#core/review/exchange/from-anki.ts';
import { readOwnLines } from '#core/review/exchange/own-lines.ts';
import { eventsOfPast, type CardPlace } from '#core/review/exchange/past.ts';
import type { CardTableRow } from '#core/review/exchange/tables-out.ts';
import { stableId } from '#core/review/exchange/stable-guid.ts';
import type { StudyEvent } from '#core/review/study-event.ts';
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
  const before = await ports.cards();
  const cards = new Set(before.map(({ card }) => card.id));
  const places = blockPlaces(ports);
  const plan = planAnkiImport({
    collection,
    own: readOwnLines(collection.own, ports.parseEvent),
    folder: request.folder,
    hasCard: (id) => cards.has(id),
    hasBlock: (id) => places.has(id),
  });
  const warnings: ImportWarning[] = plan.left.map(({ reason, notes }) => ({
    code: reason,
    file: opened.name,
    count: notes,
  }));
  const terms = plan.terms.map(({ term, definition, line }) => ({ term, definition, line }));
  if (request.dryRun === true) {
    const written = plan.notes.map(({ path }) => path as NotePath);
    return { written, decks: [], terms, cards: plan.pasts.length, events: 0, warnings };
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

  const after = written.length > 0 ? await ports.cards() : before;
  const { events, found, unfound } = eventsFor(ports, plan, { rows: after, tz: collection.tz ?? ports.tz() });
  if (unfound > 0) warnings.push({ code: 'card-lost', file: opened.name, count: unfound });
  if (events.length > 0) {
    ports.log.append(events);
    ports.book.add(events);
  }
  return { written, decks: [], terms, cards: found, events: events.length, warnings };
}

/** Where each named block of the notebook stands; of two of one name, the first. */
function blockPlaces({ notes, blocks }: ExchangePorts): ReadonlyMap<string, { path: NotePath; line: number }> {
  const places = new Map<string, { path: NotePath; line: number }>();
  for (const path of notes())
    for (const { id, line } of blocks(path)) if (!places.has(id)) places.set(id, { path, line });
  return places;
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
  let linked = text;
  for (const [from, to] of moved) linked = linked.replaceAll(`![[${from}]]`, `![[${to}]]`);
  return linked;
}

/** What of a collection the log does not have yet, each under the card it is of. */
function eventsFor(
  ports: ExchangePorts,
  { pasts, events: own }: Pick<AnkiImportPlan, 'pasts' | 'events'>,
  { rows, tz }: { readonly rows: readonly CardTableRow[]; readonly tz: number },
): { readonly events: readonly StudyEvent[]; readonly found: number; readonly unfound: number } {
  const { book } = ports;
  const places = blockPlaces(ports);
  const byLine = new Map<string, Card[]>();
  const marks = new Map(rows.map(({ card, mark }) => [card.id, mark]));
  for (const { card } of rows) {
    const line = `${card.path} ${card.line}`;
    byLine.set(line, [...(byLine.get(line) ?? []), card]);
  }
  const ownByCard = new Map<CardId, StudyEvent[]>();
  for (const event of own)
    if ('card' in event) ownByCard.set(event.card, [...(ownByCard.get(event.card) ?? []), event]);
  const clock = { tz, at: ports.now() };
  const events: StudyEvent[] = [];
  let [found, unfound] = [0, 0];
  for (const past of pasts) {
    const card = 'card' in past.of ? past.of.card : cardAt(past.of, places, byLine);
    if (card === undefined) {
      unfound += 1;
      continue;
    }
    found += 1;
    const kept = (past.was === null ? [] : (ownByCard.get(past.was) ?? [])).map((event) => addressed(event, card));
    events.push(...kept.filter(({ id }) => !book.has(id)));
    const reviews = [...book.reviews(card), ...kept.filter((event) => event.t === 'review')];
    events.push(
      ...eventsOfPast(past, card, { reviews, mark: marks.get(card) ?? unmarked, ...clock }).filter(
        ({ id }) => !book.has(id),
      ),
    );
  }
  return { events, found, unfound };
}

/** An event of a card that is known by another id here is another event, always the same. */
function addressed(event: StudyEvent, card: CardId): StudyEvent {
  if (!('card' in event) || event.card === card) return event;
  return { ...event, id: `import-${stableId(`${event.id} ${card}`)}`, card };
}

function cardAt(
  { block, front, at }: CardPlace,
  places: ReadonlyMap<string, { path: NotePath; line: number }>,
  byLine: ReadonlyMap<string, readonly Card[]>,
): CardId | undefined {
  const place = places.get(block);
  const cards = place === undefined ? [] : (byLine.get(`${place.path} ${place.line}`) ?? []);
  return (cards.find((card) => front !== '' && card.front === front) ?? cards[at])?.id;
}
