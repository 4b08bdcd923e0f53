import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { zipSync } from 'fflate';

type Note = {
  readonly guid: string;
  readonly notetype: number;
  readonly fields: readonly string[];
  readonly tags?: string;
};
type CardRow = {
  readonly note: number;
  readonly ord?: number;
  readonly deck: number;
  readonly type?: number;
  readonly queue?: number;
  readonly due?: number;
  readonly ivl?: number;
  readonly reps?: number;
  readonly data?: string;
  readonly odid?: number;
  readonly odue?: number;
};
export type LatestPackage = {
  readonly notetypes: readonly {
    readonly id: number;
    readonly name: string;
    readonly cloze?: boolean;
    readonly fields: readonly string[];
    readonly templates: readonly (readonly [string, string])[];
  }[];
  readonly decks: Readonly<Record<number, string>>;
  readonly notes: readonly Note[];
  readonly cards: readonly CardRow[];
  /** id, card, ease, interval, factor, type */
  readonly reviews?: readonly (readonly [number, number, number, number, number, number])[];
  readonly media?: Readonly<Record<string, Uint8Array>>;
  readonly version?: number;
};

/** A package as Anki has written it since 2.1.50: schema 18, messages of protobuf, all of it compressed by zstd. */
export function latestPackage(folder: string, given: LatestPackage): Uint8Array {
  const { media = {}, version = 3 } = given;
  const entries: Record<string, Uint8Array> = {
    meta: message([1, version]),
    'collection.anki21b': zstdCompressSync(collection(join(folder, 'c.db'), given)),
    'collection.anki2': new TextEncoder().encode('not read'),
    media: zstdCompressSync(
      message(
        ...Object.entries(media).map(
          ([name, bytes]) => [1, message([1, name], [2, bytes.length], [3, new Uint8Array(20)])] as const,
        ),
      ),
    ),
  };
  for (const [at, bytes] of Object.values(media).entries()) entries[String(at)] = zstdCompressSync(bytes);
  return zipSync(entries);
}

/** Fields of a message: numbers as varints, everything else as bytes. */
export function message(...fields: readonly (readonly [number, number | string | Uint8Array])[]): Uint8Array {
  return Buffer.concat(
    fields.map(([number, value]) => {
      if (typeof value === 'number') return Buffer.concat([varint(number * 8), varint(value)]);
      const bytes = typeof value === 'string' ? Buffer.from(value) : Buffer.from(value);
      return Buffer.concat([varint(number * 8 + 2), varint(bytes.length), bytes]);
    }),
  );
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Buffer.from([...bytes, rest]);
}

function collection(path: string, { notetypes, decks, notes, cards, reviews = [] }: LatestPackage): Uint8Array {
  const db = new Database(path);
  db.exec(`
    CREATE TABLE col (id integer PRIMARY KEY, crt integer, mod integer, scm integer, ver integer, dty integer, usn integer, ls integer, conf text, models text, decks text, dconf text, tags text);
    CREATE TABLE notes (id integer PRIMARY KEY, guid text, mid integer, mod integer, usn integer, tags text, flds text, sfld integer, csum integer, flags integer, data text);
    CREATE TABLE cards (id integer PRIMARY KEY, nid integer, did integer, ord integer, mod integer, usn integer, type integer, queue integer, due integer, ivl integer, factor integer, reps integer, lapses integer, left integer, odue integer, odid integer, flags integer, data text);
    CREATE TABLE revlog (id integer PRIMARY KEY, cid integer, usn integer, ease integer, ivl integer, lastIvl integer, factor integer, time integer, type integer);
    CREATE TABLE config (KEY text NOT NULL PRIMARY KEY, usn integer, mtime_secs integer, val blob) without rowid;
    CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE nocase, mtime_secs integer, usn integer, config blob);
    CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name);
    CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE nocase, config blob, PRIMARY KEY (ntid, ord)) without rowid;
    CREATE TABLE templates (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE nocase, mtime_secs integer, usn integer, config blob, PRIMARY KEY (ntid, ord)) without rowid;
    CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE nocase, mtime_secs integer, usn integer, common blob, kind blob);
    CREATE UNIQUE INDEX idx_decks_name ON decks (name);
    INSERT INTO col VALUES (1, 1700000000, 0, 0, 18, 0, 0, 0, '', '', '', '', '');
  `);
  const offset = db.prepare('INSERT INTO config VALUES (?, 0, 0, ?)');
  offset.run('creationOffset', Buffer.from('-120'));
  offset.run('schedVer', Buffer.from('2'));
  for (const { id, name, cloze = false, fields, templates } of notetypes) {
    db.prepare('INSERT INTO notetypes VALUES (?, ?, 0, 0, ?)').run(
      id,
      name,
      message([1, cloze ? 1 : 0], [3, '.card {}']),
    );
    for (const [ord, field] of fields.entries())
      db.prepare('INSERT INTO fields VALUES (?, ?, ?, ?)').run(id, ord, field, message([3, 'Arial'], [4, 20]));
    for (const [ord, [question, answer]] of templates.entries())
      db.prepare('INSERT INTO templates VALUES (?, ?, ?, 0, 0, ?)').run(
        id,
        ord,
        `Card ${ord}`,
        message([1, question], [2, answer]),
      );
  }
  for (const [id, name] of Object.entries(decks))
    db.prepare('INSERT INTO decks VALUES (?, ?, 0, 0, ?, ?)').run(
      Number(id),
      name.replaceAll('::', '\x1f'),
      Buffer.alloc(0),
      message([1, message()]),
    );
  for (const [at, { guid, notetype, fields, tags = '' }] of notes.entries())
    db.prepare('INSERT INTO notes VALUES (?, ?, ?, 0, 0, ?, ?, ?, 0, 0, ?)').run(
      at + 1,
      guid,
      notetype,
      tags,
      fields.join('\x1f'),
      fields[0],
      '',
    );
  for (const [at, card] of cards.entries()) {
    const {
      note,
      ord = 0,
      deck,
      type = 0,
      queue = type,
      due = 0,
      ivl = 0,
      reps = 0,
      data = '',
      odid = 0,
      odue = 0,
    } = card;
    db.prepare('INSERT INTO cards VALUES (?, ?, ?, ?, 0, 0, ?, ?, ?, ?, 2500, ?, 0, 0, ?, ?, 0, ?)').run(
      ...[at + 1, note, deck, ord, type, queue, due, ivl, reps, odue, odid, data],
    );
  }
  for (const [id, card, ease, ivl, factor, type] of reviews)
    db.prepare('INSERT INTO revlog VALUES (?, ?, 0, ?, ?, 0, ?, 5000, ?)').run(id, card, ease, ivl, factor, type);
  // Anki's own collation, which SQLite does not have.
  db.unsafeMode();
  db.pragma('writable_schema = ON');
  db.exec("UPDATE sqlite_master SET sql = replace(sql, 'COLLATE nocase', 'COLLATE unicase')");
  db.close();
  return readFileSync(path);
}
