import type { ConceptId, NotePath } from '#core/note/note.ts';
import { analysedText } from '#core/words/analyse.ts';
import { isHan } from '#core/words/fold-character.ts';
import { onOtherLayouts } from '#core/words/keyboard-layouts.ts';
import {
  createNameIndex,
  entriesOf,
  entryOfHeadings,
  type Entry,
  type Name,
  type NamedHeading,
  type NamedNote,
  type NameIndex,
} from './name-index.ts';
import { layoutTiers, soundTiers, tiersOf, typoTiers, type Tier, type Tiers } from './name-tiers.ts';
import { createTopList } from './top-list.ts';
import { createVocabulary } from './vocabulary.ts';

/** How a name was read out of what was typed, when it does not stand there as it is. */
export type FoundBy = 'layout' | 'transliteration' | 'typo';

export type FindItem = {
  readonly path: NotePath;
  readonly title: string;
  readonly lang: string | null;
  /** The title, alias, term or heading that matched. */
  readonly matched: string;
  readonly kind: Name['kind'];
  /** Where in the note a term or heading stands. */
  readonly line?: number;
  /** The concept a term names. */
  readonly concept?: ConceptId;
  readonly by?: FoundBy;
};

/** Finds notes, entries of glossaries and headings by any part of their names, as one types. Kept in memory, changed note by note. */
export type TitleFinder = {
  set(path: NotePath, note: NamedNote, headings: readonly NamedHeading[]): void;
  remove(path: NotePath): void;
  /** Reads a part of the headings ahead of the first search that needs them; tells whether there are more. */
  readMore(): boolean;
  /**
   * Exact names first, then those that begin so, those with a word that begins so, those with all the words somewhere, those with
   * other forms of them, those with such initials, those with it inside a word; then headings, by which a note is found once. When that
   * is little: other keyboard layouts and transliterations; when nothing: one typing error.
   */
  search(text: string, limit: number): FindItem[];
};

/** Headings of so many notes in the order of their paths, from the one after `path` on. */
export type ReadHeadings = (
  path: NotePath | '',
  limit: number,
) => readonly { readonly path: NotePath; readonly headings: readonly NamedHeading[] }[];

type Match = {
  readonly entry: Entry;
  readonly name: Name;
  readonly length: number;
  readonly rank: number;
  readonly by: FoundBy | undefined;
};

/** So many finds are enough not to ask what else may have been meant. */
const ENOUGH = 5;
/** So few letters mean something on any layout and in any script. */
const TELLING = 3;

const ALL_NOTES = 1_000_000;
/** Notes whose headings are read at once: a few milliseconds. */
const NOTES_AT_ONCE = 250;

/** Headings are read when names alone do not fill a list for the first time, or before by `readMore`. */
export function createTitleFinder(headingsAfter: ReadHeadings): TitleFinder {
  const vocabulary = createVocabulary<Entry>();
  const names = createNameIndex(vocabulary);
  const headings = createNameIndex(vocabulary);
  const notes = new Map<NotePath, NamedNote>();
  /** The last note whose headings were read; undefined once all were. */
  let readTo: NotePath | '' | undefined = '';

  const readMore = (limit = NOTES_AT_ONCE): boolean => {
    if (readTo === undefined) return false;
    const read = headingsAfter(readTo, limit);
    for (const { path, headings: ofNote } of read) {
      const note = notes.get(path);
      if (note !== undefined) headings.set(path, entryOfHeadings(path, note, ofNote));
    }
    readTo = read.length < limit ? undefined : read.at(-1)?.path;
    return readTo !== undefined;
  };
  const withHeadings = (): NameIndex => {
    while (readMore(ALL_NOTES));
    return headings;
  };

  return {
    set: (path, note, ofNote) => {
      notes.set(path, note);
      names.set(path, entriesOf(path, note));
      headings.set(path, entryOfHeadings(path, note, ofNote));
    },
    readMore,
    remove: (path) => {
      notes.delete(path);
      names.remove(path);
      headings.remove(path);
    },
    search: (text, limit) => {
      const query = analysedText(text);
      if (query === '' || limit < 1) return [];
      const found = createFinds(limit);
      const look = (tiers: Tiers, by?: FoundBy): void => {
        const stage = 2 * stages.indexOf(by);
        if (!found.isFull()) found.take(tiers(names), stage, by);
        if (!found.isFull()) found.take(tiers(withHeadings()), stage + 1, by);
      };
      look(tiersOf(text, vocabulary));
      if (query.length < TELLING || isHan(query)) return found.items();
      if (found.count() < ENOUGH)
        for (const reading of readings(text, query)) look(layoutTiers(reading, vocabulary), 'layout');
      if (found.count() < ENOUGH) look(soundTiers(text, vocabulary), 'transliteration');
      if (found.count() === 0) look(typoTiers(text, vocabulary), 'typo');
      return found.items();
    },
  };
}

const stages: readonly (FoundBy | undefined)[] = [undefined, 'layout', 'transliteration', 'typo'];

/** What other layouts make of the same keys, where it is long enough to tell anything and is not the same. */
function readings(text: string, query: string): readonly string[] {
  const byQuery = new Map(onOtherLayouts(text).map((reading) => [analysedText(reading), reading]));
  return [...byQuery].flatMap(([key, reading]) => (key === query || key.length < TELLING ? [] : [reading]));
}

/** The best of what was found so far, by stages and, within them, tiers. */
function createFinds(limit: number): {
  count(): number;
  isFull(): boolean;
  take(tiers: readonly Tier[], stage: number, by?: FoundBy): void;
  items(): FindItem[];
} {
  const seen = new Set<Entry>();
  /** A heading says nothing new of a note that is found by its own name. */
  const named = new Set<NotePath>();
  const top = createTopList(limit, compareMatches);
  return {
    count: () => seen.size,
    isFull: () => seen.size >= limit,
    take: (tiers, stage, by) => {
      for (const [at, tier] of tiers.entries()) {
        const rank = 100 * stage + at;
        for (const entry of seen.size < limit ? tier.candidates() : []) {
          const isHeading = entry.names[0]?.kind === 'heading';
          if (seen.has(entry) || (isHeading && named.has(entry.path))) continue;
          const best = bestName(entry, tier);
          if (best === undefined) continue;
          seen.add(entry);
          if (entry.names[0]?.kind === 'title') named.add(entry.path);
          top.add({ entry, rank, by, ...best });
        }
      }
    },
    items: () => top.items().map(toItem),
  };
}

function toItem({ entry: { path, note }, name, by }: Match): FindItem {
  const { line, concept } = name;
  return {
    path,
    title: note.title,
    lang: note.lang,
    matched: name.text,
    kind: name.kind,
    ...(line === undefined ? {} : { line }),
    ...(concept === undefined ? {} : { concept }),
    ...(by === undefined ? {} : { by }),
  };
}

/** The name that is the reason for the match, the shortest one where there are several. */
function bestName({ names, folded }: Entry, tier: Tier): Pick<Match, 'name' | 'length'> | undefined {
  let best: Pick<Match, 'name' | 'length'> | undefined;
  const texts = folded.slice(1, -1).split('\n');
  for (const [at, name] of names.entries()) {
    const text = texts[at] ?? '';
    const match = { name, length: text.length };
    if ((best === undefined || compareNames(match, best) < 0) && tier.fits(text, name)) best = match;
  }
  // Words may also stand in different names of one thing; headings are each a thing of its own.
  const [first] = names;
  if (best !== undefined || first === undefined || first.kind === 'heading') return best;
  return { name: first, length: texts[0]?.length ?? 0 };
}

function compareMatches(a: Match, b: Match): number {
  return (
    a.rank - b.rank ||
    compareNames(a, b) ||
    b.entry.note.mtime - a.entry.note.mtime ||
    (a.entry.path === b.entry.path ? (a.name.line ?? 0) - (b.name.line ?? 0) : a.entry.path < b.entry.path ? -1 : 1)
  );
}

type NameMatch = Pick<Match, 'name' | 'length'>;

// A path is a name only of last resort: everything in a folder would match the folder's name.
// Of equal names a note's own title comes before what others call it and before an entry of a glossary.
function compareNames(a: NameMatch, b: NameMatch): number {
  return (
    Number(a.name.kind === 'path') - Number(b.name.kind === 'path') ||
    (a.name.standing ?? 0) - (b.name.standing ?? 0) ||
    a.length - b.length ||
    kinds.indexOf(a.name.kind) - kinds.indexOf(b.name.kind)
  );
}

const kinds: readonly Name['kind'][] = ['title', 'alias', 'term', 'heading', 'path'];
