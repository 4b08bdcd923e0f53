import type { NotePath } from '#core/note/note.ts';
import { withoutExtension } from '#core/note/link-key.ts';
import { analysedText } from '#core/words/analyse.ts';
import { createTextScan, type TextScan } from './text-scan.ts';
import { createTopList } from './top-list.ts';
import { createWordIndex, type WordIndex } from './word-index.ts';

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
type Entry = {
  readonly path: NotePath;
  readonly note: NamedNote;
  readonly names: readonly Name[];
  readonly folded: string;
};
type Match = { readonly entry: Entry; readonly name: Name; readonly rank: number };

const EXACT = 0;
const PREFIX = 1;
const WORD_PREFIX = 2;
const SCATTERED = 3;
const INFIX = 4;

export function createTitleFinder(): TitleFinder {
  const entries = new Map<NotePath, Entry>();
  const names = createTextScan(
    () => entries.values(),
    (entry) => entry.folded,
  );
  const words = createWordIndex<Entry>();

  const remove = (path: NotePath): void => {
    const old = entries.get(path);
    if (old === undefined) return;
    entries.delete(path);
    words.remove(old, wordsOf(old));
    names.invalidate();
  };

  return {
    set: (path, note) => {
      remove(path);
      const entry = toEntry(path, note);
      entries.set(path, entry);
      words.add(entry, wordsOf(entry));
      names.invalidate();
    },
    remove,
    search: (text, limit) => {
      const query = analysedText(text);
      if (query === '' || limit < 1) return [];
      const starts = wordStarts(text);
      const candidates: readonly (() => Iterable<Entry>)[] = [
        () => names.containing(`\n${query}\n`),
        () => names.containing(`\n${query}`),
        () => names.containing(` ${query}`),
        () => (starts.length > 1 ? withAllWords(starts, names, words) : []),
        () => names.containing(query),
      ];
      const seen = new Set<Entry>();
      const top = createTopList(limit, compareMatches);
      for (let rank = EXACT; rank <= INFIX && seen.size < limit; rank++) {
        for (const entry of candidates[rank]?.() ?? []) {
          if (seen.has(entry)) continue;
          seen.add(entry);
          top.add({ entry, rank, name: bestName(entry, rank, query, starts) });
        }
      }
      return top.items().map(({ entry, name }) => {
        return {
          path: entry.path,
          title: entry.note.title,
          lang: entry.note.lang,
          matched: name.text,
          kind: name.kind,
        };
      });
    },
  };
}

function toEntry(path: NotePath, note: NamedNote): Entry {
  const nameOf =
    (kind: Name['kind']) =>
    (text: string): Name => ({ text, folded: analysedText(text), kind });
  const names = [
    nameOf('title')(note.title),
    ...note.aliases.map(nameOf('alias')),
    ...note.terms.map(nameOf('term')),
    nameOf('path')(withoutExtension(path)),
  ];
  return { path, note, names, folded: `\n${names.map((name) => name.folded).join('\n')}\n` };
}

function wordsOf(entry: Entry): Set<string> {
  return new Set(entry.folded.trim().split(/[ \n]+/));
}

/** The name that is the reason for the rank, the shortest one where there are several. */
function bestName(entry: Entry, rank: number, query: string, starts: readonly WordStart[]): Name {
  let best: Name | undefined;
  for (const name of entry.names) {
    if (best !== undefined && compareNames(name, best) >= 0) continue;
    if (fits(name.folded, rank, query, starts)) best = name;
  }
  // Words may also stand in different names of one note.
  return best ?? (entry.names[0] as Name);
}

function fits(folded: string, rank: number, query: string, starts: readonly WordStart[]): boolean {
  if (rank === EXACT) return folded === query;
  if (rank === PREFIX) return folded.startsWith(query);
  if (rank === WORD_PREFIX) return folded.includes(` ${query}`);
  return rank === SCATTERED ? beginsWords(`\n${folded}`, starts) : folded.includes(query);
}

/** A typed word as it stands at the beginning of a name and of a word within. */
type WordStart = { readonly text: string; readonly ofName: string; readonly ofWord: string };

function wordStarts(text: string): WordStart[] {
  const words = text
    .split(/\s+/)
    .map(analysedText)
    .filter((word) => word !== '');
  return words.map((word) => ({ text: word, ofName: `\n${word}`, ofWord: ` ${word}` }));
}

/** Notes that have every typed word at the beginning of some word of their names, in any order. */
function* withAllWords(
  starts: readonly WordStart[],
  names: TextScan<Entry>,
  words: WordIndex<Entry>,
): Generator<Entry> {
  const { text, ofName, ofWord } = starts.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  // Half of the vocabulary may begin with one letter: reading all names is quicker then.
  const lists =
    text.length > 2
      ? [words.beginningWith(text.split(' ', 1)[0] ?? '')]
      : [names.containing(ofName), names.containing(ofWord)];
  for (const list of lists) for (const entry of list) if (beginsWords(entry.folded, starts)) yield entry;
}

function beginsWords(folded: string, starts: readonly WordStart[]): boolean {
  return starts.every(({ ofName, ofWord }) => folded.includes(ofWord) || folded.includes(ofName));
}

function compareMatches(a: Match, b: Match): number {
  return (
    a.rank - b.rank ||
    compareNames(a.name, b.name) ||
    b.entry.note.mtime - a.entry.note.mtime ||
    (a.entry.path < b.entry.path ? -1 : 1)
  );
}

// A path is a name only of last resort: everything in a folder would match the folder's name.
// Of equal names a note's own title comes before what others call it and before an entry of a glossary.
function compareNames(a: Name, b: Name): number {
  return (
    Number(a.kind === 'path') - Number(b.kind === 'path') ||
    a.folded.length - b.folded.length ||
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind)
  );
}

const kinds: readonly Name['kind'][] = ['title', 'alias', 'term', 'path'];
