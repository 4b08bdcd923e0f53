import { linkKey, foldName } from '#core/note/link-key.ts';
import type { Link } from '#core/note/note.ts';
import type { IndexChanges, IndexedFile, IndexedNote } from '#core/indexing/note-index.ts';
import { filterKey } from '#core/search/filter-key.ts';
import { analysedText } from '#core/words/analyse.ts';
import { COLUMN_WEIGHTS, searchColumns } from '#core/search/search-fields.ts';
import type { SearchColumn } from '#core/search/search-plan.ts';
import {
  decodeLinks,
  decodeStrings,
  encodeBlocks,
  encodeHeadings,
  encodeLinks,
  encodeNames,
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
  title_key, path_key, lang_key, type_key, terms, warnings, properties)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const deleteNote = 'DELETE FROM notes WHERE id = ?';
const insertContent = 'INSERT INTO contents (id, links, headings, blocks, body) VALUES (?, ?, ?, ?, ?)';
const selectOldKeys = 'SELECT contents.links, notes.tags FROM contents JOIN notes USING (id) WHERE contents.id = ?';
const deleteContent = 'DELETE FROM contents WHERE id = ?';
const insertLinkKey = 'INSERT INTO link_keys (key, note) VALUES (?, ?)';
const deleteLinkKey = 'DELETE FROM link_keys WHERE key = ? AND note = ?';
const insertTagKey = 'INSERT INTO tag_keys (key, note) VALUES (?, ?)';
const deleteTagKey = 'DELETE FROM tag_keys WHERE key = ? AND note = ?';
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

function storeNote(connection: SqliteConnection, { file, note }: IndexedNote): void {
  const inserted = connection.prepare(insertFile).run(file.path, file.kind, file.size, file.mtime, file.hash);
  const id = Number(inserted.lastInsertRowid);
  const text = searchColumns(note);
  const tags = note.tags.map((tag) => tag.name);
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
      filterKey('lang', note.lang ?? ''),
      filterKey('type', note.type ?? ''),
      encodeTerms(note.terms),
      encodeWarnings(note.warnings),
      encodeNames(Object.keys(note.frontMatter)),
    );
  connection
    .prepare(insertContent)
    .run(id, encodeLinks(note.links), encodeHeadings(note.headings), encodeBlocks(note.blocks), note.body);
  connection.prepare(insertText).run(id, ...columns.map((column) => text[column]));
  for (const key of linkKeys(note.links)) connection.prepare(insertLinkKey).run(key, id);
  for (const key of tagKeys(tags)) connection.prepare(insertTagKey).run(key, id);
}

function removeNote(connection: SqliteConnection, id: number): void {
  const old = connection.prepare<{ links: string; tags: string }>(selectOldKeys).get(id);
  if (old === undefined) return;
  for (const key of linkKeys(decodeLinks('' as never, old.links))) connection.prepare(deleteLinkKey).run(key, id);
  for (const key of tagKeys(decodeStrings(old.tags))) connection.prepare(deleteTagKey).run(key, id);
  connection.prepare(deleteText).run(id);
  connection.prepare(deleteContent).run(id);
  connection.prepare(deleteNote).run(id);
}

function linkKeys(links: readonly Link[]): Set<string> {
  return new Set(links.filter((link) => link.kind !== 'external').map((link) => linkKey(link.target)));
}

function tagKeys(tags: readonly string[]): Set<string> {
  return new Set(tags.map((tag) => filterKey('tag', tag)));
}
