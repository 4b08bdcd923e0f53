import { COLUMN_WEIGHTS } from '#core/search/search-fields.ts';

/** Raised whenever a note's facts or their analysis come out differently: every index is then made anew. */
export const INDEX_FORMAT = 6;
/** Raised whenever the tables change. */
export const SCHEMA_VERSION = 7;
/** 'Knsp', so that no other program's database is taken for an index. */
export const APPLICATION_ID = 0x4b6e7370;

const columns = Object.keys(COLUMN_WEIGHTS).join(', ');

/** Ranks a match of `texts`; lower is better. */
export const RANK = `bm25(texts, ${Object.values(COLUMN_WEIGHTS).join(', ')})`;

/**
 * `contents` keeps the bulky part of a note apart, so that lists of all notes read few pages. Facts that are only
 * ever wanted with their note are JSON; the tables of keys are what is looked up across notes.
 * `texts` holds analysed words only and merges late: that is a third of the time of indexing, and no query is slower.
 */
export const SCHEMA = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
  CREATE TABLE remembered (name TEXT PRIMARY KEY, value TEXT NOT NULL, generation INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE files (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
    size INTEGER NOT NULL, mtime REAL NOT NULL, hash TEXT NOT NULL
  );
  CREATE TABLE notes (
    id INTEGER PRIMARY KEY, title TEXT NOT NULL, lang TEXT, type TEXT, concept TEXT,
    aliases TEXT NOT NULL, tags TEXT NOT NULL, words INTEGER NOT NULL, links INTEGER NOT NULL, cards INTEGER NOT NULL,
    title_key TEXT NOT NULL, path_key TEXT NOT NULL, file_key TEXT NOT NULL, lang_key TEXT NOT NULL, type_key TEXT NOT NULL,
    traits TEXT NOT NULL,
    terms TEXT, warnings TEXT, properties TEXT
  );
  CREATE TABLE contents (
    id INTEGER PRIMARY KEY, links TEXT NOT NULL, headings TEXT NOT NULL, blocks TEXT NOT NULL, tasks TEXT NOT NULL,
    property_values TEXT NOT NULL, card_sources TEXT, body TEXT NOT NULL
  );
  CREATE TABLE link_keys (key TEXT NOT NULL, note INTEGER NOT NULL, PRIMARY KEY (key, note)) WITHOUT ROWID;
  CREATE TABLE tag_keys (key TEXT NOT NULL, note INTEGER NOT NULL, PRIMARY KEY (key, note)) WITHOUT ROWID;
  CREATE TABLE concept_keys (key TEXT NOT NULL, note INTEGER NOT NULL, PRIMARY KEY (key, note)) WITHOUT ROWID;
  CREATE TABLE property_keys (key TEXT NOT NULL, note INTEGER NOT NULL, PRIMARY KEY (key, note)) WITHOUT ROWID;
  CREATE VIRTUAL TABLE texts USING fts5 (${columns}, content = '', contentless_delete = 1, tokenize = 'ascii');
  INSERT INTO texts (texts, rank) VALUES ('automerge', 16);
  CREATE VIRTUAL TABLE vocabulary USING fts5vocab (texts, col);
`;
