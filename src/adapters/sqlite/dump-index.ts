import { createHash } from 'node:crypto';
import type { NotePath } from '#core/note/note.ts';
import { connectSqlite } from './sqlite-connection.ts';

const selectFiles = `SELECT files.id, path, kind, size, mtime, hash, title, lang, type, concept, aliases, tags, words, notes.links AS link_count,
  cards, title_key, path_key, file_key, lang_key, type_key, traits, terms, warnings, properties, contents.links, headings, blocks, tasks,
  property_values, card_sources, body
  FROM files LEFT JOIN notes USING (id) LEFT JOIN contents USING (id) ORDER BY path`;
const selectKeys = `SELECT note, 'link ' || key AS key FROM link_keys UNION ALL SELECT note, 'tag ' || key FROM tag_keys
  UNION ALL SELECT note, 'concept ' || key FROM concept_keys UNION ALL SELECT note, 'property ' || key FROM property_keys`;
const selectTokens = `SELECT doc AS note, col || ' ' || "offset" || ' ' || term AS key FROM temp.tokens`;

/**
 * A digest of everything the index knows of each file, the full text included, independent of the order in which
 * things came into it: two indexes of the same vault must dump alike.
 */
export function dumpIndex(file: string): Map<NotePath, string> {
  const { database } = connectSqlite(file, { mustExist: true, timeoutMs: 5000 });
  try {
    database.exec('CREATE VIRTUAL TABLE temp.tokens USING fts5vocab(main, texts, instance)');
    return database.transaction(() => {
      const rows = database.prepare<[], { id: number; path: NotePath }>(selectFiles).all();
      const keys = database.prepare<[], { note: number; key: string }>(`${selectKeys} UNION ALL ${selectTokens}`).all();
      const keysOf = Map.groupBy(keys, (row) => row.note);
      const known = new Set(rows.map((row) => row.id));
      const orphans = [...keysOf.keys()].filter((note) => !known.has(note));
      if (orphans.length > 0) throw new Error(`rows of notes that are gone: ${orphans.join(', ')}`);
      return new Map(
        rows.map(({ id, ...facts }) => {
          const own = (keysOf.get(id) ?? []).map((row) => row.key).sort();
          return [
            facts.path,
            createHash('sha256')
              .update(JSON.stringify([facts, own]))
              .digest('hex'),
          ];
        }),
      );
    })();
  } finally {
    database.close();
  }
}
