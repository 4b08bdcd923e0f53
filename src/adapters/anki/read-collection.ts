import Database from 'better-sqlite3';
import type {
  AnkiCard,
  AnkiCollection,
  AnkiNote,
  AnkiNotetype,
  AnkiReview,
} from '#core/review/exchange/anki-package.ts';
import { numberOf, readMessage, textOf } from './protobuf.ts';

type Row = Readonly<Record<string, unknown>>;
type Tables = {
  readonly notetypes: readonly AnkiNotetype[];
  readonly decks: ReadonlyMap<number, string>;
  readonly conf: Readonly<Record<string, unknown>>;
};

/** Everything of a collection that notes and schedules are made of, of schema 11 or of 14 to 18. The file is ours to change. */
export function readCollection(path: string): Omit<AnkiCollection, 'media' | 'own'> {
  dropCollation(path);
  const database = new Database(path, { readonly: true });
  try {
    // Of what strangers made, nothing but tables is read.
    database.pragma('trusted_schema = OFF');
    const all = (sql: string): readonly Row[] => database.prepare(sql).all() as Row[];
    // A view may go on for ever.
    if (all("SELECT 1 FROM sqlite_master WHERE type = 'view' OR sql LIKE 'CREATE VIRTUAL%' LIMIT 1").length > 0)
      throw new Error('not a collection: it holds more than tables');
    const isNew = all("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'notetypes'").length > 0;
    const [col = {}] = all('SELECT * FROM col');
    const { notetypes, decks, conf } = isNew ? tablesOf(all) : jsonOf(col);
    const offset = conf['creationOffset'] ?? conf['localOffset'];
    return {
      created: number(col['crt']),
      tz: typeof offset === 'number' ? -offset : null,
      scheduler: conf['schedVer'] === undefined || conf['schedVer'] === 1 ? 1 : 2,
      notetypes,
      notes: all('SELECT id, guid, mid, tags, flds FROM notes ORDER BY id').map(asNote),
      cards: all('SELECT * FROM cards ORDER BY nid, ord').map((row) => asCard(row, decks)),
      reviews: all('SELECT * FROM revlog ORDER BY id').map(asReview),
    };
  } finally {
    database.close();
  }
}

/**
 * Later schemas compare names by a collation that is part of Anki itself, and SQLite reads no such table without it. Nothing is
 * compared here: the copy at hand does with one that SQLite has.
 */
function dropCollation(path: string): void {
  const database = new Database(path);
  try {
    database.unsafeMode();
    database.pragma('writable_schema = ON');
    database
      .prepare(
        "UPDATE sqlite_master SET sql = replace(sql, 'COLLATE unicase', 'COLLATE nocase') WHERE sql LIKE '%unicase%'",
      )
      .run();
  } finally {
    database.close();
  }
}

/** Schema 11 keeps all but the rows as JSON in one row. */
function jsonOf(col: Row): Tables {
  const models = Object.values(record(col['models'])).map((each) => each as Row);
  const decks = Object.values(record(col['decks'])).map((each) => each as Row);
  return {
    notetypes: models.map((model) => ({
      id: number(model['id']),
      name: text(model['name']),
      cloze: model['type'] === 1,
      fields: list(model['flds']).map((field) => text(field['name'])),
      templates: list(model['tmpls']).map((template) => ({
        name: text(template['name']),
        question: text(template['qfmt']),
        answer: text(template['afmt']),
      })),
      css: text(model['css']),
    })),
    decks: new Map(decks.map((deck) => [number(deck['id']), text(deck['name'])])),
    conf: record(col['conf']),
  };
}

/** Later schemas have a table for each, with messages in them. */
function tablesOf(all: (sql: string) => readonly Row[]): Tables {
  const fields = all('SELECT ntid, name FROM fields ORDER BY ntid, ord');
  const templates = all('SELECT ntid, name, config FROM templates ORDER BY ntid, ord');
  const of = (rows: readonly Row[], id: number): readonly Row[] => rows.filter(({ ntid }) => number(ntid) === id);
  return {
    notetypes: all('SELECT id, name, config FROM notetypes').map((row) => {
      const id = number(row['id']);
      const config = readMessage(row['config'] as Uint8Array);
      return {
        id,
        name: text(row['name']),
        cloze: numberOf(config, 1) === 1,
        fields: of(fields, id).map(({ name }) => text(name)),
        templates: of(templates, id).map((template) => {
          const form = readMessage(template['config'] as Uint8Array);
          return { name: text(template['name']), question: textOf(form, 1), answer: textOf(form, 2) };
        }),
        css: textOf(config, 3),
      };
    }),
    decks: new Map(
      all('SELECT id, name FROM decks').map(({ id, name }) => [number(id), text(name).replaceAll('\x1f', '::')]),
    ),
    conf: Object.fromEntries(
      all("SELECT KEY AS name, val FROM config WHERE KEY IN ('creationOffset', 'localOffset', 'schedVer')").map(
        ({ name, val }) => [text(name), json(Buffer.from(val as Uint8Array).toString('utf8'))],
      ),
    ),
  };
}

function asNote(row: Row): AnkiNote {
  return {
    id: number(row['id']),
    guid: text(row['guid']),
    notetype: number(row['mid']),
    fields: text(row['flds']).split('\x1f'),
    tags: text(row['tags'])
      .split(' ')
      .filter((tag) => tag !== ''),
  };
}

function asCard(row: Row, decks: ReadonlyMap<number, string>): AnkiCard {
  // A card of a filtered deck is at home elsewhere, and due there another day.
  const home = number(row['odid']);
  const due = home !== 0 && number(row['odue']) !== 0 ? number(row['odue']) : number(row['due']);
  return {
    id: number(row['id']),
    note: number(row['nid']),
    ord: number(row['ord']),
    deck: decks.get(home === 0 ? number(row['did']) : home) ?? 'Default',
    schedule: {
      type: number(row['type']),
      queue: number(row['queue']),
      due,
      ivl: number(row['ivl']),
      factor: number(row['factor']),
      reps: number(row['reps']),
      lapses: number(row['lapses']),
      left: number(row['left']),
      flag: number(row['flags']) & 7,
      data: text(row['data']),
    },
  };
}

function asReview(row: Row): AnkiReview {
  const { id, cid, ease, ivl, lastIvl, factor, time, type } = row;
  return {
    ...{ id: number(id), card: number(cid), ease: number(ease), ivl: number(ivl), lastIvl: number(lastIvl) },
    ...{ factor: number(factor), ms: number(time), type: number(type) },
  };
}

function number(value: unknown): number {
  const read = Number(value);
  return Number.isFinite(read) ? read : 0;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);
}

function json(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return undefined;
  }
}

function record(source: unknown): Readonly<Record<string, unknown>> {
  const value = json(text(source));
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function list(value: unknown): readonly Row[] {
  return Array.isArray(value) ? (value as Row[]) : [];
}
