import { Index } from 'flexsearch';
import type { NotePath } from '#core/note/note.ts';
import { withoutExtension } from '#core/note/link-key.ts';
import { analysedText } from './analyse.ts';
import { createTopList } from './top-list.ts';

export type FindItem = {
  readonly path: NotePath;
  readonly title: string;
  readonly lang: string | null;
  /** The title, alias or term that matched. */
  readonly matched: string;
  readonly kind: 'title' | 'alias' | 'term' | 'path';
};

export type NamedNote = {
  readonly title: string;
  readonly aliases: readonly string[];
  readonly terms: readonly string[];
  readonly lang: string | null;
  readonly mtime: number;
};

/** Finds notes by any part of any of their names, as one types. Kept in memory, changed note by note. */
export type TitleFinder = {
  set(path: NotePath, note: NamedNote): void;
  remove(path: NotePath): void;
  /** Exact names first, then those that begin so, those with a word that begins so, those with all the words somewhere, those with it inside a word. */
  search(text: string, limit: number): FindItem[];
};

type Name = { readonly text: string; readonly folded: string; readonly kind: FindItem['kind'] };
type Entry = { readonly path: NotePath; readonly note: NamedNote; readonly names: readonly Name[]; readonly folded: string };
type Match = { readonly entry: Entry; readonly name: Name; readonly rank: number };

const EXACT = 0;
const PREFIX = 1;
const WORD_PREFIX = 2;
const SCATTERED = 3;
const INFIX = 4;

export function createTitleFinder(): TitleFinder {
  const entries = new Map<NotePath, Entry>();
  const words = createWordIndex();

  const remove = (path: NotePath): void => {
    const old = entries.get(path);
    if (old === undefined) return;
    entries.delete(path);
    words.remove(old);
  };

  return {
    set: (path, note) => {
      remove(path);
      const entry = toEntry(path, note);
      entries.set(path, entry);
      words.add(entry);
    },
    remove,
    search: (text, limit) => {
      const query = analysedText(text);
      if (query === '') return [];
      const top = createTopList(limit, compareMatches);
      const seen = new Set<Entry>();
      for (const entry of entries.values()) {
        if (!entry.folded.includes(query)) continue;
        const match = bestMatch(entry, query);
        if (match.rank < INFIX) seen.add(entry);
        top.add(match);
      }
      const chunks = text.split(/\s+/).map(analysedText).filter((chunk) => chunk !== '');
      if (chunks.length > 1) for (const match of scattered(words, chunks)) if (!seen.has(match.entry)) top.add(match);
      return top.items().map(({ entry, name }) => {
        return { path: entry.path, title: entry.note.title, lang: entry.note.lang, matched: name.text, kind: name.kind };
      });
    },
  };
}

function toEntry(path: NotePath, note: NamedNote): Entry {
  const nameOf = (kind: Name['kind']) => (text: string): Name => ({ text, folded: analysedText(text), kind });
  const names = [
    nameOf('title')(note.title),
    ...note.aliases.map(nameOf('alias')),
    ...note.terms.map(nameOf('term')),
    nameOf('path')(withoutExtension(path)),
  ];
  return { path, note, names, folded: `\n${names.map((name) => name.folded).join('\n')}\n` };
}

function bestMatch(entry: Entry, query: string): Match {
  let best: Match | undefined;
  for (const name of entry.names) {
    const at = name.folded.indexOf(query);
    if (at < 0) continue;
    const match = { entry, name, rank: rankOf(name.folded, query, at) };
    if (best === undefined || compareNames(match, best) < 0) best = match;
  }
  return best as Match;
}

function rankOf(folded: string, query: string, at: number): number {
  if (at === 0) return folded.length === query.length ? EXACT : PREFIX;
  return folded[at - 1] === ' ' || folded.includes(` ${query}`) ? WORD_PREFIX : INFIX;
}

/** Notes that have every typed word at the beginning of some word of their names, in any order. */
function* scattered(words: WordIndex, chunks: readonly string[]): Generator<Match> {
  const longest = chunks.reduce((a, b) => (b.length > a.length ? b : a));
  const first = longest.split(' ', 1)[0] ?? '';
  for (const entry of words.beginningWith(first)) {
    if (!chunks.every((chunk) => beginsWord(entry.folded, chunk))) continue;
    const name = entry.names.find(({ folded }) => chunks.every((chunk) => beginsWord(`\n${folded}`, chunk)));
    yield { entry, name: name ?? (entry.names[0] as Name), rank: SCATTERED };
  }
}

function beginsWord(folded: string, chunk: string): boolean {
  return folded.includes(` ${chunk}`) || folded.includes(`\n${chunk}`);
}

function compareMatches(a: Match, b: Match): number {
  return compareNames(a, b) || b.entry.note.mtime - a.entry.note.mtime || (a.entry.path < b.entry.path ? -1 : 1);
}

// A path is a name only of last resort: everything in a folder would match the folder's name.
function compareNames(a: Match, b: Match): number {
  return a.rank - b.rank || Number(a.name.kind === 'path') - Number(b.name.kind === 'path') || a.name.folded.length - b.name.folded.length;
}

type WordIndex = {
  add(entry: Entry): void;
  remove(entry: Entry): void;
  beginningWith(prefix: string): Set<Entry>;
};

/** The vocabulary of all names, found by beginnings of words. Words nobody uses any more stay: they lead nowhere. */
function createWordIndex(): WordIndex {
  const vocabulary = new Index({ tokenize: 'forward', encode: (word) => [word], resolution: 1 });
  const users: Set<Entry>[] = [];
  const ids = new Map<string, number>();
  const wordsOf = (entry: Entry): Set<string> => new Set(entry.folded.trim().split(/[ \n]+/));
  return {
    add: (entry) => {
      for (const word of wordsOf(entry)) {
        let id = ids.get(word);
        if (id === undefined) {
          ids.set(word, (id = users.push(new Set()) - 1));
          vocabulary.add(id, word);
        }
        users[id]?.add(entry);
      }
    },
    remove: (entry) => {
      for (const word of wordsOf(entry)) users[ids.get(word) ?? -1]?.delete(entry);
    },
    beginningWith: (prefix) => {
      const found = new Set<Entry>();
      for (const id of vocabulary.search(prefix, { limit: users.length })) {
        for (const entry of users[Number(id)] ?? []) found.add(entry);
      }
      return found;
    },
  };
}
