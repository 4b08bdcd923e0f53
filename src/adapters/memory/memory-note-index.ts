import { foldName, linkKey } from '#core/note/link-key.ts';
import type { NotePath } from '#core/note/note.ts';
import { nameOf } from '#core/note/note-path.ts';
import type {
  IndexChanges,
  IndexedFile,
  IndexedNote,
  NoteHead,
  NoteIndex,
  StoredLink,
} from '#core/indexing/note-index.ts';
import {
  EXACT_TITLE_LEAD,
  FIELD_LEADS,
  namedBy,
  TITLE_SHARE_LEAD,
  TITLE_WITHIN_LEAD,
  titleAskedFor,
  titlesWithin,
} from '#core/search/exact-title.ts';
import { filterKey, filterMatches } from '#core/search/filter-key.ts';
import { candidatesOf, createCheck, type CheckedNote } from '#core/search/check-note.ts';
import { traitsOf } from '#core/search/note-traits.ts';
import { propertyValues } from '#core/search/property-test.ts';
import { COLUMN_WEIGHTS, searchColumns } from '#core/search/search-fields.ts';
import { analysedText } from '#core/words/analyse.ts';
import type { SearchColumn, SearchExpression, SearchField } from '#core/search/search-plan.ts';
import { holdsTerm } from '#core/search/term-match.ts';
import { isHan } from '#core/words/fold-character.ts';
import { askedPhrases } from '#core/words/word-keys.ts';
import { wantedTerms, type WantedTerm } from '#core/search/wanted-terms.ts';

type Stored = Required<IndexedNote>;

const columns = Object.keys(COLUMN_WEIGHTS) as SearchColumn[];

/** An index that lives as long as the process; for tests and for vaults nothing may be kept of. */
export function createMemoryNoteIndex(): NoteIndex {
  const files = new Map<NotePath, IndexedFile>();
  const notes = new Map<NotePath, Stored>();
  const kept = new Map<string, string>();
  let generation = 0;

  const inOrder = (): Stored[] => [...notes.values()].sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  const links = (): StoredLink[] =>
    inOrder().flatMap(({ note }) =>
      note.links.filter(({ kind }) => kind !== 'external').map((link) => ({ ...link, from: note.path })),
    );

  return {
    files: () => [...files.values()],
    heads: () => [...notes.values()].map(({ note }) => headOf(note, files)),
    commit: (changes) => {
      if (changes.put.length + changes.files.length + changes.removed.length === 0) return;
      apply(changes, files, notes);
      generation++;
      kept.clear();
    },
    generation: () => generation,
    remember: (name, value, of) => {
      if (of === generation) kept.set(name, value);
    },
    remembered: (name) => kept.get(name),
    counts: () => {
      const stored = inOrder();
      const sum = (size: (note: Stored['note']) => number): number =>
        stored.reduce((total, { note }) => total + size(note), 0);
      return {
        notes: stored.length,
        links: links().length,
        tags: new Set(stored.flatMap(({ note }) => note.tags.map((tag) => filterKey('tag', tag.name)))).size,
        terms: sum((note) => note.terms.length),
        cards: sum((note) => note.cards.length),
      };
    },
    body: (path) => notes.get(path)?.note.body,
    headings: (path) => notes.get(path)?.note.headings ?? [],
    texts: (paths) =>
      [...new Set(paths)].flatMap((path) => {
        const note = notes.get(path)?.note;
        return note === undefined ? [] : [{ path, body: note.body, headings: note.headings }];
      }),
    headingsAfter: (after, limit) =>
      inOrder()
        .filter(({ file }) => file.path > after)
        .slice(0, limit)
        .map(({ note: { path, headings } }) => ({ path, headings })),
    blocks: (path) => notes.get(path)?.note.blocks ?? [],
    linksFrom: (path) => (notes.get(path)?.note.links ?? []).map((link) => ({ ...link, from: path })),
    linksByKey: (keys) => links().filter((link) => keys.includes(linkKey(link.target))),
    allLinks: links,
    terms: () => inOrder().flatMap(({ note }) => note.terms.map((term) => ({ ...term, path: note.path }))),
    cards: (paths) =>
      inOrder()
        .filter(({ note }) => paths === undefined || paths.includes(note.path))
        .flatMap(({ note }) => note.cards.map((card) => ({ ...card, path: note.path }))),
    tags: () => {
      const counts = new Map<string, { name: string; notes: number }>();
      for (const { note } of inOrder()) {
        for (const [key, tags] of Map.groupBy(note.tags, (tag) => filterKey('tag', tag.name))) {
          const known = counts.get(key);
          if (known === undefined) counts.set(key, { name: tags[0]?.name ?? key, notes: 1 });
          else known.notes++;
        }
      }
      return [...counts.values()];
    },
    propertyNames: () =>
      [
        ...Map.groupBy(
          inOrder().flatMap(({ note }) => Object.keys(note.frontMatter)),
          (name) => name,
        ),
      ]
        .map(([name, all]) => ({ name, notes: all.length }))
        .toSorted((a, b) => b.notes - a.notes || (a.name < b.name ? -1 : 1)),
    warnings: () => inOrder().flatMap(({ note }) => note.warnings.map((warning) => ({ ...warning, path: note.path }))),
    vocabulary: (beginnings, least, most) => {
      const places = new Map<string, number>();
      for (const { text } of notes.values())
        for (const column of columns.filter((name) => name.endsWith('_words')))
          for (const word of new Set(text[column].split(' ')))
            if (
              [...word].length >= least &&
              [...word].length <= most &&
              beginnings.some((start) => word.startsWith(start))
            )
              places.set(word, (places.get(word) ?? 0) + 1);
      return [...places].map(([word, count]) => ({ word, places: count }));
    },
    search: ({ expression, limit, offset, without = [] }) => {
      const rows = inOrder()
        .filter((stored) => !without.includes(stored.file.path) && matches(stored, expression))
        .map((stored) => ({
          path: stored.file.path,
          rank: rankOf(stored, expression) - leadOf(stored, expression),
        }))
        .sort((a, b) => a.rank - b.rank);
      return { total: rows.length, rows: rows.slice(offset, offset + limit) };
    },
    close: () => undefined,
  };
}

function apply(changes: IndexChanges, files: Map<NotePath, IndexedFile>, notes: Map<NotePath, Stored>): void {
  for (const path of changes.removed) {
    files.delete(path);
    notes.delete(path);
  }
  for (const file of changes.files) {
    const old = files.get(file.path);
    if (old?.hash !== file.hash || old.kind !== file.kind) notes.delete(file.path);
    files.set(file.path, file);
  }
  for (const { file, note, text = searchColumns(note) } of changes.put) {
    files.set(file.path, file);
    notes.set(file.path, { file, note, text });
  }
}

function headOf(note: Stored['note'], files: ReadonlyMap<NotePath, IndexedFile>): NoteHead {
  const { path, title, lang, type, id, aliases, tags, words } = note;
  return {
    path,
    title,
    lang,
    type,
    concept: id,
    aliases,
    tags: tags.map((tag) => tag.name),
    mtime: files.get(path)?.mtime ?? 0,
    words,
  };
}

function matches(stored: Stored, expression: SearchExpression): boolean {
  switch (expression.kind) {
    case 'all':
      return true;
    case 'and':
      return expression.parts.every((part) => matches(stored, part));
    case 'or':
      return expression.parts.some((part) => matches(stored, part));
    case 'not':
      return !matches(stored, expression.part);
    case 'term':
      return columnsWith(stored, expression).length > 0;
    case 'has':
      return traitsOf(stored.note).includes(expression.what);
    case 'within':
    case 'property':
    case 'regex':
      return matches(stored, candidatesOf(expression)) && createCheck(expression)(checkedNote(stored)) !== undefined;
    case 'filter': {
      const { note } = stored;
      const values = {
        tag: note.tags.map((tag) => tag.name),
        path: [note.path],
        file: [nameOf(note.path)],
        concept: [note.id ?? [], ...note.terms.map(({ concept }) => concept)].flat(),
        lang: [note.lang ?? ''],
        type: [note.type ?? ''],
      };
      return values[expression.by].some((value) => filterMatches(expression.by, expression.value, value));
    }
  }
}

function checkedNote({ note }: Stored): CheckedNote {
  return { ...note, properties: propertyValues(note.frontMatter, foldName) };
}

function columnsWith(
  { text }: Stored,
  { tokens, prefix, keys = [], keyed = false, field }: WantedTerm,
): SearchColumn[] {
  const spelled = tokens.some(isHan) && keys.length === 0 ? askedPhrases(tokens) : [tokens];
  const holds = (column: SearchColumn, words: readonly string[], beginning: boolean): boolean =>
    holdsTerm(text[column], { kind: 'term', tokens: words, prefix: beginning });
  return columns.filter((column) => {
    const isWords = column.endsWith('_words');
    if (field !== undefined && column !== field && column !== `${field}_words`) return false;
    if (keyed) return !isWords && holds(column, tokens, prefix);
    if (isWords) return !tokens.some(isHan) && holds(column, tokens, prefix);
    if (keys.length > 0) return keys.some((key) => holds(column, [key], false));
    return tokens.some(isHan) && spelled.some((words) => holds(column, words, prefix));
  });
}

function leadOf(stored: Stored, expression: SearchExpression): number {
  const title = titleAskedFor(expression);
  if (title === undefined) return 0;
  const terms = namedBy(expression) ?? [];
  const own = analysedText(stored.note.title);
  const all = (field: SearchField): boolean =>
    terms.every((term) => columnsWith(stored, { ...term, field }).length > 0);
  if (all('title'))
    return (
      FIELD_LEADS.title +
      TITLE_SHARE_LEAD * Math.min(1, title.length / Math.max(1, own.length)) +
      (own === title ? EXACT_TITLE_LEAD : 0)
    );
  if (all('aliases')) return FIELD_LEADS.aliases;
  if (all('headings')) return FIELD_LEADS.headings;
  return titlesWithin(expression).includes(own) ? (TITLE_WITHIN_LEAD * own.length) / title.length : 0;
}

/** Heavier parts and rarer words are not weighed as finely as bm25 does; the order of places is the same. */
function rankOf(stored: Stored, expression: SearchExpression): number {
  const found = wantedTerms(expression).flatMap((term) => columnsWith(stored, term));
  return -found.reduce((sum, column) => sum + COLUMN_WEIGHTS[column], 0);
}
