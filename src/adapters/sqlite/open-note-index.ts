import type { NotePath } from '#core/note/note.ts';
import { linkKey } from '#core/note/link-key.ts';
import type { IndexCounts, IndexedFile, NoteHead, NoteIndex, VocabularyWord } from '#core/indexing/note-index.ts';
import { filterKey } from '#core/search/filter-key.ts';
import { commitChanges } from './commit-changes.ts';
import { openIndexFile } from './index-file.ts';
import {
  decodeBlocks,
  decodeCards,
  decodeHeadings,
  decodeLinks,
  decodeStrings,
  decodeTerms,
  decodeWarnings,
} from './note-facts.ts';
import { checkNotes, type CheckMemory } from './note-checks.ts';
import { searchSql } from './search-sql.ts';

export type SqliteNoteIndexOptions = {
  readonly file: string;
  /** Names the vault; an index of another vault is thrown away. */
  readonly vaultKey: string;
  /** How long to wait for other processes before `index-locked`. Default 30 s. */
  readonly timeoutMs?: number;
  /** Called when the file was damaged, deleted or replaced while in use: the index is another one now, as a rule empty. */
  readonly onRemade?: () => void;
};

const selectFiles = 'SELECT path, kind, size, mtime, hash FROM files';
const selectHeads = `SELECT path, title, lang, type, concept, aliases, tags, mtime, words FROM notes JOIN files USING (id)`;
const selectGeneration = `SELECT value FROM meta WHERE name = 'generation'`;
const selectCounts = `SELECT COUNT(*) AS notes, COALESCE(SUM(links), 0) AS links, COALESCE(SUM(cards), 0) AS cards,
  (SELECT COUNT(DISTINCT key) FROM tag_keys) AS tags,
  (SELECT COALESCE(SUM(json_array_length(terms)), 0) FROM notes WHERE terms IS NOT NULL) AS terms FROM notes`;
const remember = 'INSERT OR REPLACE INTO remembered (name, value, generation) VALUES (?, ?, ?)';
const selectRemembered = `SELECT value FROM remembered
  WHERE name = ? AND generation = (SELECT value FROM meta WHERE name = 'generation')`;
const selectBody = 'SELECT body FROM contents WHERE id = (SELECT id FROM files WHERE path = ?)';
const selectHeadings = 'SELECT headings FROM contents WHERE id = (SELECT id FROM files WHERE path = ?)';
const selectTexts = `SELECT path, headings, body FROM files JOIN contents USING (id)
  WHERE path IN (SELECT value FROM json_each(?))`;
const selectHeadingsAfter = `SELECT path, headings FROM files JOIN contents USING (id)
  WHERE path > ? ORDER BY path LIMIT ?`;
const selectBlocks = 'SELECT blocks FROM contents WHERE id = (SELECT id FROM files WHERE path = ?)';
const selectLinks = 'SELECT links FROM contents WHERE id = (SELECT id FROM files WHERE path = ?)';
const selectLinksByKeys = `SELECT path, links FROM contents JOIN files USING (id)
  WHERE id IN (SELECT note FROM link_keys WHERE key IN (SELECT value FROM json_each(?))) ORDER BY path`;
const selectAllLinks = `SELECT path, links FROM contents JOIN files USING (id) WHERE links <> '[]' ORDER BY path`;
const selectTerms = 'SELECT path, terms FROM notes JOIN files USING (id) WHERE terms IS NOT NULL ORDER BY path';
const selectCards = `SELECT path, card_sources FROM notes JOIN contents USING (id) JOIN files USING (id)
  WHERE notes.cards > 0 ORDER BY path`;
const selectCardsOf = `SELECT path, card_sources FROM files JOIN contents USING (id)
  WHERE path IN (SELECT value FROM json_each(?)) AND card_sources IS NOT NULL ORDER BY path`;
const selectTags = `SELECT tags FROM notes JOIN files USING (id) WHERE tags <> '[]' ORDER BY path`;
const selectPropertyNames = `SELECT name.value AS name, COUNT(*) AS notes FROM notes, json_each(notes.properties) AS name
  GROUP BY name.value ORDER BY notes DESC, name.value`;
const selectVocabulary = `SELECT term AS word, SUM(doc) AS places FROM vocabulary
  WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ? AND col LIKE '%\\_words' ESCAPE '\\' GROUP BY term`;
const selectWarnings =
  'SELECT path, warnings FROM notes JOIN files USING (id) WHERE warnings IS NOT NULL ORDER BY path';

/**
 * Opens the index of a vault, or makes it: a damaged, foreign or outdated file is replaced by an empty one.
 * @throws AppError index-locked, index-failed — as does every method
 */
export function openSqliteNoteIndex(options: SqliteNoteIndexOptions): NoteIndex {
  const { run, close } = openIndexFile({
    file: options.file,
    vaultKey: options.vaultKey,
    timeoutMs: options.timeoutMs ?? 30_000,
    onRemade: options.onRemade ?? (() => undefined),
  });
  const all = <Row>(sql: string, ...values: readonly unknown[]): Row[] =>
    run(({ prepare }) => prepare<Row>(sql).all(...values));
  const mapped = <Row, Fact>(
    sql: string,
    decode: (row: Row) => readonly Fact[],
    ...values: readonly unknown[]
  ): Fact[] =>
    run(({ prepare }) =>
      prepare<Row>(sql)
        .all(...values)
        .flatMap((row) => decode(row)),
    );
  const checked: CheckMemory = new WeakMap();
  run(({ prepare }) => prepare(selectGeneration).get());

  return {
    files: () => all<IndexedFile>(selectFiles),
    heads: () =>
      mapped<HeadRow, NoteHead>(selectHeads, (row) => [
        { ...row, aliases: decodeStrings(row.aliases), tags: decodeStrings(row.tags) },
      ]),
    commit: (changes) => {
      if (changes.put.length + changes.files.length + changes.removed.length === 0) return;
      run((connection) => connection.database.transaction(() => commitChanges(connection, changes)).immediate());
    },
    generation: () => all<{ value: number }>(selectGeneration)[0]?.value ?? 0,
    counts: () => all<IndexCounts>(selectCounts)[0] as IndexCounts,
    remember: (name, value, generation) => {
      run(({ prepare }) => prepare(remember).run(name, value, generation));
    },
    remembered: (name) => all<{ value: string }>(selectRemembered, name)[0]?.value,
    body: (path) => all<{ body: string }>(selectBody, path)[0]?.body,
    headings: (path) => mapped(selectHeadings, (row: { headings: string }) => decodeHeadings(row.headings), path),
    texts: (paths) =>
      mapped(
        selectTexts,
        ({ path, headings, body }: { path: NotePath; headings: string; body: string }) => [
          { path, headings: decodeHeadings(headings), body },
        ],
        JSON.stringify(paths),
      ),
    headingsAfter: (path, limit) =>
      mapped(
        selectHeadingsAfter,
        (row: { path: NotePath; headings: string }) => [{ path: row.path, headings: decodeHeadings(row.headings) }],
        path,
        limit,
      ),
    blocks: (path) => mapped(selectBlocks, (row: { blocks: string }) => decodeBlocks(row.blocks), path),
    linksFrom: (path) => mapped(selectLinks, (row: { links: string }) => decodeLinks(path, row.links), path),
    linksByKey: (keys) => {
      const wanted = new Set(keys);
      return mapped(
        selectLinksByKeys,
        (row: LinksRow) =>
          decodeLinks(row.path, row.links).filter(
            (link) => link.kind !== 'external' && wanted.has(linkKey(link.target)),
          ),
        JSON.stringify(keys),
      );
    },
    allLinks: () =>
      mapped(selectAllLinks, (row: LinksRow) =>
        decodeLinks(row.path, row.links).filter((link) => link.kind !== 'external'),
      ),
    terms: () => mapped(selectTerms, (row: { path: NotePath; terms: string }) => decodeTerms(row.path, row.terms)),
    cards: (paths) => {
      const decode = (row: { path: NotePath; card_sources: string }) => decodeCards(row.path, row.card_sources);
      return paths === undefined ? mapped(selectCards, decode) : mapped(selectCardsOf, decode, JSON.stringify(paths));
    },
    tags: () => countTags(mapped(selectTags, (row: { tags: string }) => [decodeStrings(row.tags)])),
    propertyNames: () => all<{ name: string; notes: number }>(selectPropertyNames),
    warnings: () =>
      mapped(selectWarnings, (row: { path: NotePath; warnings: string }) => decodeWarnings(row.path, row.warnings)),
    vocabulary: (beginnings, least, most) =>
      beginnings.flatMap((start) => all<VocabularyWord>(selectVocabulary, start, `${start}\u{10ffff}`, least, most)),
    search: (plan) => {
      return run((connection) => {
        const checks = checkNotes(connection, checked, plan.expression);
        const { sql, values } = searchSql(plan, checks.idsOf);
        const rows = connection.prepare<SearchSqlRow>(sql).all(...values);
        return {
          total: rows[0]?.total ?? 0,
          rows: rows.flatMap(({ id, path, rank }) => {
            if (path === null) return [];
            const place = checks.placeOf(id);
            return [{ path, rank, ...(place === undefined ? {} : { place }) }];
          }),
          ...(checks.isCut ? { isCut: true } : {}),
        };
      });
    },
    close,
  };
}

type HeadRow = Omit<NoteHead, 'aliases' | 'tags'> & { readonly aliases: string; readonly tags: string };
type LinksRow = { readonly path: NotePath; readonly links: string };
type SearchSqlRow = {
  readonly total: number;
  readonly id: number;
  readonly path: NotePath | null;
  readonly rank: number;
};

/** A tag spelt in several ways is one, named as the first note by path spells it. */
function countTags(lists: readonly (readonly string[])[]): { name: string; notes: number }[] {
  const counts = new Map<string, { name: string; notes: number }>();
  for (const tags of lists) {
    for (const [key, [name = key]] of Map.groupBy(tags, (tag) => filterKey('tag', tag))) {
      const count = counts.get(key);
      if (count === undefined) counts.set(key, { name, notes: 1 });
      else count.notes++;
    }
  }
  return [...counts.values()];
}
