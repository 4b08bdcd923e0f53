import { usableName } from '#core/note/file-name.ts';
import type { Card, CardId } from '#core/review/card.ts';
import { ankiTextLines } from '#core/review/exchange/anki-text.ts';
import type { DeckId } from '#core/review/deck.ts';
import { writeDeckNote } from '#core/review/decks/write-deck-note.ts';
import { planAnkiExport, type CardHistory } from '#core/review/exchange/export-anki.ts';
import { cardsAsMarkdown, cardsAsPage } from '#core/review/exchange/card-list.ts';
import { cardTable, reviewTable, type CardTableRow } from '#core/review/exchange/tables-out.ts';
import type { SeenEvent } from '#core/review/study-event.ts';
import type { Exported, ExportFormat, ExportRequest } from './exchange.ts';
import type { DeskFile, ExchangePorts } from './exchange-ports.ts';

const endings: Readonly<Record<ExportFormat, string>> = {
  ...{ anki: '.apkg', 'anki-text': '.txt', csv: '.csv', reviews: '.csv', md: '.md', html: '.html', deck: '.md' },
};

/** Writes cards of a deck, or the log, to a file on the desk. */
export async function exportCards(
  ports: ExchangePorts,
  { deck, to, history = true, lang }: ExportRequest,
): Promise<Exported> {
  const rows = await ports.cards(deck, lang);
  if (to === 'deck') return exportDeck(ports, deck ?? 'all', rows);
  const name = `${usableName(ports.course(), 'Konspekt')}${to === 'reviews' ? ' reviews' : ''}${endings[to]}`;
  const file = ports.desk.create(name);
  const done = await write(file, ports, { rows, to, history, isWhole: deck === undefined || deck === 'all' });
  return { notes: null, ...done, file: file.id, name, size: file.size() };
}

/** A deck file, which another notebook studies alike. */
function exportDeck(ports: ExchangePorts, deck: DeckId, rows: readonly CardTableRow[]): Exported {
  const { title, ...made } = ports.book.deck(deck);
  const named = title === '' ? ports.course() : title;
  const name = `${usableName(named, 'Konspekt')}.md`;
  const file = ports.desk.create(name);
  file.write([writeDeckNote({ ...made, title: named, cards: rows.map(({ card }) => card) })]);
  return { file: file.id, name, size: file.size(), items: rows.length, left: 0, notes: null };
}

type Wanted = {
  readonly rows: readonly CardTableRow[];
  readonly to: Exclude<ExportFormat, 'deck'>;
  readonly history: boolean;
  /** Not of one deck alone. */
  readonly isWhole: boolean;
};

type Written = Pick<Exported, 'items' | 'left'> & Partial<Pick<Exported, 'notes'>>;

async function write(file: DeskFile, ports: ExchangePorts, wanted: Wanted): Promise<Written> {
  const { rows, to } = wanted;
  const cards = rows.map(({ card }) => card);
  switch (to) {
    case 'anki':
      return writeAnki(file, ports, wanted, await askedBeside(ports, cards));
    case 'anki-text': {
      const askable = cards.filter(({ part }) => part?.kind !== 'drill' && part?.kind !== 'label');
      file.write(ankiTextLines(askable, ports.course()));
      return { items: askable.length, left: cards.length - askable.length };
    }
    case 'csv':
      file.write(cardTable(rows));
      break;
    case 'reviews': {
      const byId = new Map<string, Card>(cards.map((card) => [card.id, card]));
      // Of everything: also answers to cards that are not asked now, or whose notes are gone.
      const reviews = ports.book.history().filter(({ card }) => wanted.isWhole || byId.has(card));
      file.write(reviewTable(reviews, (id) => byId.get(id)));
      return { items: reviews.length, left: 0 };
    }
    case 'md':
      file.write(cardsAsMarkdown(cards, ports.course()));
      break;
    case 'html':
      file.write(cardsAsPage(cards, ports.course()));
      break;
  }
  return { items: cards.length, left: 0 };
}

/** Cards that were answered and are not among these. */
async function askedBeside(ports: ExchangePorts, cards: readonly Card[]): Promise<readonly Card[]> {
  const among = new Set(cards.map(({ id }) => id));
  const asked = new Set(ports.book.history().map(({ card }) => card));
  return (await ports.everyCard()).flatMap(({ card }) => (asked.has(card.id) && !among.has(card.id) ? [card] : []));
}

function writeAnki(file: DeskFile, ports: ExchangePorts, wanted: Wanted, beside: readonly Card[]): Written {
  const { book, files } = ports;
  const settings = book.settings('');
  // Another program knows them from now on: a card whose words change must be the same for it.
  book.remember(wanted.rows.map(({ card }) => card.id));
  const known = new Map(wanted.rows.map((row) => [row.card.id, row]));
  const seen = new Map<CardId, SeenEvent>(book.seen().map((event) => [event.card, event]));
  const history: CardHistory = {
    state: (card) => known.get(card)?.state ?? null,
    mark: (card) => known.get(card)?.mark ?? { suspended: false, flag: 0, buried: null },
    reviews: (card) => book.reviews(card),
    others: (card) => {
      const event = seen.get(card);
      return event === undefined ? [] : [event];
    },
    next: (before, event) => book.next(before, event),
  };
  const plan = planAnkiExport({
    cards: wanted.rows.map(({ card }) => card),
    beside,
    course: ports.course(),
    history: wanted.history ? history : null,
    settings,
    at: ports.now(),
    tz: ports.tz(),
    attachment: (target, from) => ports.attachment(target, from),
    readBytes: (path) => files.readBytes(path),
  });
  ports.packages.write(file.path, plan.contents);
  return { items: plan.cards, notes: plan.notes, left: plan.left.length };
}
