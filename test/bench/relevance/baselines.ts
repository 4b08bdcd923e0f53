import Database from 'better-sqlite3';
import { Index as FlexSearch } from 'flexsearch';
import MiniSearch from 'minisearch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import type { Engine } from './engine.ts';
import type { Doc } from './sets.ts';

const WORDS = /[\p{L}\p{N}]+/gu;
const stemmers: Readonly<Record<string, (word: string) => string>> = {
  en: english,
  hu: hungarian,
  ru: russian,
  uk: ukrainian,
};

/** A full text of SQLite: any of the words, ranked by bm25. */
function fullText(
  name: string,
  tokenizer: string,
  prepare: (text: string, lang: string) => string | undefined,
  terms = (text: string): string[] => text.match(WORDS) ?? [],
): Engine {
  return {
    name,
    build(docs, lang) {
      if (prepare('', lang) === undefined) return undefined;
      const db = new Database(':memory:');
      db.exec(`CREATE VIRTUAL TABLE texts USING fts5 (title, body, tokenize = '${tokenizer}')`);
      const insert = db.prepare('INSERT INTO texts (rowid, title, body) VALUES (?, ?, ?)');
      db.transaction(() => {
        for (const [at, { title, text }] of docs.entries())
          insert.run(at + 1, prepare(title, lang) ?? '', prepare(text, lang) ?? '');
      })();
      const select = db.prepare<[string, number], { rowid: number }>(
        'SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY bm25(texts, 10, 1) LIMIT ?',
      );
      return {
        search(query, limit) {
          const words = [...new Set(terms(prepare(query, lang) ?? ''))].map((word) => `"${word}"`);
          if (words.length === 0) return [];
          return select.all(words.join(' OR '), limit).map(({ rowid }) => docs[rowid - 1]?.id ?? '');
        },
        close: () => db.close(),
      };
    },
  };
}

const plain = (text: string): string => text;
const stemmed = (text: string, lang: string): string | undefined => {
  const stem = stemmers[lang];
  return stem === undefined ? undefined : (text.toLowerCase().match(WORDS) ?? []).map((word) => stem(word)).join(' ');
};
/** Han characters in overlapping pairs; other words as they are. */
const bigrams = (text: string, lang: string): string | undefined => {
  if (lang !== 'zh') return undefined;
  return (text.match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? [])
    .flatMap((run) =>
      /\p{Script=Han}/u.test(run) && run.length > 1 ? [...run].slice(1).map((_, at) => run.slice(at, at + 2)) : [run],
    )
    .join(' ');
};
const trigrams = (text: string): string[] =>
  (text.match(WORDS) ?? []).flatMap((word) =>
    word.length < 3 ? [] : Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3)),
  );

const miniSearch: Engine = {
  name: 'MiniSearch, prefix and fuzzy',
  build(docs) {
    const index = new MiniSearch<Doc>({
      fields: ['title', 'text'],
      searchOptions: { boost: { title: 5 }, prefix: true, fuzzy: 0.2 },
    });
    index.addAll([...docs]);
    return {
      search: (query, limit) =>
        index
          .search(query)
          .slice(0, limit)
          .map(({ id }) => String(id)),
      close: () => index.removeAll(),
    };
  },
};

/** The best of its settings for whole texts that was found: substrings of words, in pairs and triples for Han. */
const flexSearch: Engine = {
  name: 'FlexSearch',
  build(docs, lang) {
    const index = new FlexSearch({ tokenize: lang === 'zh' ? 'full' : 'forward', resolution: 9, context: false });
    for (const [at, { title, text }] of docs.entries()) index.add(at, `${title} ${text}`);
    return {
      search: (query, limit) => index.search(query, { limit, suggest: true }).map((at) => docs[Number(at)]?.id ?? ''),
      close: () => index.clear(),
    };
  },
};

/** What others do. */
export const baselines: readonly Engine[] = [
  fullText('FTS5 unicode61', 'unicode61 remove_diacritics 2', plain),
  fullText('FTS5 trigram', 'trigram', plain, trigrams),
  fullText('Snowball stems', 'unicode61', stemmed),
  fullText('Han bigrams', 'unicode61', bigrams),
  miniSearch,
  flexSearch,
];
