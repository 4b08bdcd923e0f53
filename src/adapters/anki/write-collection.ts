import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import type { AnkiContents, AnkiNotetype } from '#core/review/exchange/anki-package.ts';
import { collectionSql, deckOptions, notetypeJson } from './schema-11.ts';
import { fieldChecksum, strippedField } from './field-checksum.ts';

/** Writes the database of a package: schema 11, one row after the other. */
export function writeCollection(path: string, contents: AnkiContents): void {
  const database = new Database(path);
  try {
    database.pragma('journal_mode = OFF');
    database.pragma('synchronous = OFF');
    database.exec(collectionSql);
    database.transaction(() => fill(database, contents))();
  } finally {
    database.close();
  }
}

function fill(database: Database.Database, contents: AnkiContents): void {
  const { created, modified, notetypes } = contents;
  const seconds = Math.floor(modified / 1000);
  const usn = -1;
  const decks = createDecks(seconds);
  const addNote = database.prepare('INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)');
  const addCard = database.prepare('INSERT INTO cards VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?)');
  const addReview = database.prepare('INSERT INTO revlog VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const used = new Set<number>();
  let count = 0;
  for (const { note, cards, reviews } of contents.entries) {
    const tags = note.tags.length === 0 ? '' : ` ${note.tags.join(' ')} `;
    const [first = ''] = note.fields;
    const fields = note.fields.map((field) => field.replaceAll('\x1f', ' ')).join('\x1f');
    addNote.run(
      ...[
        note.id,
        note.guid,
        note.notetype,
        seconds,
        usn,
        tags,
        fields,
        strippedField(first),
        fieldChecksum(first),
        '',
      ],
    );
    used.add(note.notetype);
    for (const { id, ord, deck, schedule } of cards) {
      const { type, queue, due, ivl, factor, reps, lapses, left, flag, data } = schedule;
      addCard.run(
        ...[
          id,
          note.id,
          decks.idOf(deck),
          ord,
          seconds,
          usn,
          type,
          queue,
          due,
          ivl,
          factor,
          reps,
          lapses,
          left,
          flag,
          data,
        ],
      );
      count += 1;
    }
    for (const { id, card, ease, ivl, lastIvl, factor, ms, type } of reviews)
      addReview.run(id, card, usn, ease, ivl, lastIvl, factor, ms, type);
  }
  const offset = -contents.tz;
  const conf = {
    ...{ activeDecks: [1], curDeck: 1, newSpread: 0, collapseTime: 1200, timeLim: 0, estTimes: true, dueCounts: true },
    ...{ curModel: null, nextPos: count + 1, sortType: 'noteFld', sortBackwards: false, addToCur: true },
    ...{ schedVer: 2, rollover: contents.dayStart, creationOffset: offset, localOffset: offset },
  };
  const models = Object.fromEntries(
    notetypes
      .filter(({ id }, at) => used.has(id) || (used.size === 0 && at === 0))
      .map((notetype: AnkiNotetype) => [notetype.id, notetypeJson(notetype, seconds)]),
  );
  database
    .prepare('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)')
    .run(
      ...[Math.floor(created / 1000), modified, modified],
      ...[conf, models, decks.json(), { 1: deckOptions }, {}].map((each) => JSON.stringify(each)),
    );
}

/** Decks by name, those around them made first. Their ids come from their names, so that they are always the same. */
function createDecks(modified: number): { idOf(name: string): number; json(): Record<string, unknown> } {
  const ids = new Map<string, number>([['Default', 1]]);
  const taken = new Set([1]);
  const idOf = (name: string): number => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    const around = name.lastIndexOf('::');
    if (around > 0) idOf(name.slice(0, around));
    let id = 1_700_000_000_000 + (createHash('sha1').update(name).digest().readUInt32BE() % 100_000_000_000);
    while (taken.has(id)) id += 1;
    taken.add(id);
    ids.set(name, id);
    return id;
  };
  const deck = (name: string, id: number): unknown => ({
    ...{ id, name, mod: modified, usn: -1, desc: '', dyn: 0, conf: 1, collapsed: false, browserCollapsed: false },
    ...{ extendNew: 0, extendRev: 0, newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0] },
  });
  return { idOf, json: () => Object.fromEntries([...ids].map(([name, id]) => [id, deck(name, id)])) };
}
