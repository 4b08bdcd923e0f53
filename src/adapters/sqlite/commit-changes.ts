import { linkKey, foldName } from '#core/note/link-key.ts';
import { nameOf } from '#core/note/note-path.ts';
import type { Link, Note } from '#core/note/note.ts';
import type { IndexChanges, IndexedFile, IndexedNote } from '#core/indexing/note-index.ts';
import { filterKey } from '#core/search/filter-key.ts';
import { traitsOf } from '#core/search/note-traits.ts';
import { propertyValues } from '#core/search/property-test.ts';
import { analysedText } from '#core/words/analyse.ts';
import { COLUMN_WEIGHTS, searchColumns } from '#core/search/search-fields.ts';
import type { SearchColumn } from '#core/search/search-plan.ts';
import {
  decodeLinks,
  decodePropertyValues,
  decodeStrings,
  decodeTerms,
  encodeBlocks,
  encodeCards,
  encodeHeadings,
  encodeLinks,
  encodeNames,
  encodeTasks,
  encodeTerms,
  encodeWarnings,
} from './note-facts.ts';
import type { SqliteConnection } from './sqlite-connection.ts';

type FileRow = { readonly id: number; readonly kind: string; readonly hash: string };

const findFile = 'SELECT id, kind, hash FROM files WHERE path = ?';
const insertFile = 'INSERT INTO files (path, kind, size, mtime, hash) VALUES (?, ?, ?, ?, ?)';
const updateFile = 'UPDATE files SET kind = ?, size = ?, mtime = ?, hash = ? WHERE id = ?';
const deleteFile = 'DELETE FROM files WHERE id = ?';
const insertNote = `INSERT INTO notes (id, title, lang, type, concept, aliases, tags, words, links, cards,
  title_key, path_key, file_key, lang_key, type_key, traits, terms, warnings, properties)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const deleteNote = 'DELETE FROM notes WHERE id = ?';
const insertContent = `INSERT INTO contents (id, links, headings, blocks, tasks, property_values, card_sources, body)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
const selectOldKeys = `SELECT contents.links, notes.tags, concept, terms, property_values
  FROM contents JOIN notes USING (id) WHERE contents.id = ?`;
const deleteContent = 'DELETE FROM contents WHERE id = ?';
const insertKey = {
  link: 'INSERT INTO link_keys (key, note) VALUES (?, ?)',
  tag: 'INSERT INTO tag_keys (key, note) VALUES (?, ?)',
  concept: 'INSERT INTO concept_keys (key, note) VALUES (?, ?)',
  property: 'INSERT INTO property_keys (key, note) VALUES (?, ?)',
};
const deleteKey = {
  link: 'DELETE FROM link_keys WHERE key = ? AND note = ?',
  tag: 'DELETE FROM tag_keys WHERE key = ? AND note = ?',
  concept: 'DELETE FROM concept_keys WHERE key = ? AND note = ?',
  property: 'DELETE FROM property_keys WHERE key = ? AND note = ?',
};
const columns = Object.keys(COLUMN_WEIGHTS) as SearchColumn[];
const insertText = `INSERT INTO texts (rowid, ${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`;
const deleteText = 'DELETE FROM texts WHERE rowid = ?';
const raiseGeneration = `UPDATE meta SET value = value + 1 WHERE name = 'generation'`;

/** Carries out one commit. Old rows go first and new ones get rising ids, so that the full text is written in one run. */
export function commitChanges(connection: SqliteConnection, changes: IndexChanges): void {
  const removeOld = (path: string): void => {
    const old = connection.prepare<FileRow>(findFile).get(path);
    if (old === undefined) return;
    removeNote(connection, old.id);
    connection.prepare(deleteFile).run(old.id);
  };
  changes.removed.forEach(removeOld);
  // The last one counts when a path comes twice.
  const put = new Map(changes.put.map((indexed) => [indexed.file.path, indexed]));
  for (const path of put.keys()) removeOld(path);
  for (const file of changes.files) if (!put.has(file.path)) storeFile(connection, file);
  for (const indexed of put.values()) storeNote(connection, indexed);
  connection.prepare(raiseGeneration).run();
}

/** The facts of a note belong to the hash they were made from: with another hash they are no longer known. */
function storeFile(connection: SqliteConnection, file: IndexedFile): void {
  const old = connection.prepare<FileRow>(findFile).get(file.path);
  if (old === undefined) {
    connection.prepare(insertFile).run(file.path, file.kind, file.size, file.mtime, file.hash);
    return;
  }
  if (old.hash !== file.hash || old.kind !== file.kind) removeNote(connection, old.id);
  connection.prepare(updateFile).run(file.kind, file.size, file.mtime, file.hash, old.id);
}

function storeNote(connection: SqliteConnection, { file, note, text = searchColumns(note) }: IndexedNote): void {
  const inserted = connection.prepare(insertFile).run(file.path, file.kind, file.size, file.mtime, file.hash);
  const id = Number(inserted.lastInsertRowid);
  const tags = note.tags.map((tag) => tag.name);
  const values = propertyValues(note.frontMatter, foldName);
  connection
    .prepare(insertNote)
    .run(
      id,
      note.title,
      note.lang,
      note.type,
      note.id,
      JSON.stringify(note.aliases),
      JSON.stringify(tags),
      note.words,
      note.links.filter((link) => link.kind !== 'external').length,
      note.cards.length,
      analysedText(note.title),
      foldName(file.path),
      foldName(nameOf(file.path)),
      filterKey('lang', note.lang ?? ''),
      filterKey('type', note.type ?? ''),
      ` ${traitsOf(note).join(' ')} `,
      encodeTerms(note.terms),
      encodeWarnings(note.warnings),
      encodeNames(Object.keys(note.frontMatter)),
    );
  connection
    .prepare(insertContent)
    .run(
      id,
      encodeLinks(note.links),
      encodeHeadings(note.headings),
      encodeBlocks(note.blocks),
      encodeTasks(note.tasks),
      JSON.stringify(values),
      encodeCards(note.cards),
      note.body,
    );
  connection.prepare(insertText).run(id, ...columns.map((column) => text[column]));
  const keys = keysOf({ ...note, tags, properties: values.map(([name]) => name) });
  for (const [kind, key] of keys) connection.prepare(insertKey[kind]).run(key, id);
}

function removeNote(connection: SqliteConnection, id: number): void {
  const old = connection.prepare<OldRow>(selectOldKeys).get(id);
  if (old === undefined) return;
  const keys = keysOf({
    links: decodeLinks('' as never, old.links),
    tags: decodeStrings(old.tags),
    id: old.concept,
    terms: old.terms === null ? [] : decodeTerms('' as never, old.terms),
    properties: decodePropertyValues(old.property_values).map(([name]) => name),
  });
  for (const [kind, key] of keys) connection.prepare(deleteKey[kind]).run(key, id);
  connection.prepare(deleteText).run(id);
  connection.prepare(deleteContent).run(id);
  connection.prepare(deleteNote).run(id);
}

type OldRow = {
  readonly links: string;
  readonly tags: string;
  readonly concept: Note['id'];
  readonly terms: string | null;
  readonly property_values: string;
};
type Keyed = Pick<Note, 'id'> & {
  readonly links: readonly Link[];
  readonly terms: readonly Pick<Note['terms'][number], 'concept'>[];
  readonly tags: readonly string[];
  /** Folded names. */
  readonly properties: readonly string[];
};

/** What a note is looked up by across notes, each key once. */
function keysOf({ links, tags, id, terms, properties }: Keyed): (readonly [keyof typeof insertKey, string])[] {
  const named = links.filter((link) => link.kind !== 'external').map((link) => linkKey(link.target));
  const concepts = [...(id === null ? [] : [id]), ...terms.map(({ concept }) => concept)];
  const keys = {
    link: named,
    tag: tags.map((tag) => filterKey('tag', tag)),
    concept: concepts.map((concept) => filterKey('concept', concept)),
    property: properties,
  };
  return Object.entries(keys).flatMap(([kind, all]) =>
    [...new Set(all)].map((key) => [kind as keyof typeof insertKey, key] as const),
  );
}
