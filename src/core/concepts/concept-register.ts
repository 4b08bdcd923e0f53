import { foldName } from '#core/note/link-key.ts';
import type { ConceptId, NameStatus, NotePath, Term } from '#core/note/note.ts';
import { analyse } from '#core/words/analyse.ts';
import { primaryLanguage } from '#core/words/primary-language.ts';
import { askedPhrases, storedPhrases } from '#core/words/word-keys.ts';

/** A name of a concept, where it stands. */
export type ConceptName = {
  readonly name: string;
  readonly lang: string | null;
  readonly status: NameStatus;
  readonly path: NotePath;
};
/** Where a concept is told of: a note of its own (`line` null), or an entry of a glossary. */
export type ConceptPlace = {
  readonly path: NotePath;
  readonly lang: string | null;
  readonly name: string;
  readonly definition: string | null;
  readonly source: string | null;
  readonly line: number | null;
};
export type Concept = {
  readonly id: ConceptId;
  readonly names: readonly ConceptName[];
  readonly places: readonly ConceptPlace[];
  readonly related: readonly ConceptId[];
};
/** A concept that bears a name, and what that name is to it. */
export type NamedConcept = { readonly concept: Concept; readonly name: ConceptName };

/** What the register is made from: the notes that explain a concept, and the glossaries. */
export type ConceptNote = {
  readonly path: NotePath;
  readonly title: string;
  readonly lang: string | null;
  readonly type: string | null;
  /** Front matter `id`. */
  readonly concept: string | null;
  readonly aliases: readonly string[];
  readonly terms: readonly Term[];
};

export type ConceptRegister = {
  /** Takes over what a note says now. */
  set(note: ConceptNote): void;
  remove(path: NotePath): void;
  /** Concepts in the order of their ids. */
  all(): readonly Concept[];
  get(id: string): Concept | undefined;
  /** The concepts whose name, in any form of its words, is this; the better the name fits, the earlier. */
  named(words: string): readonly NamedConcept[];
};

/** What one note says of one concept. */
type Saying = {
  readonly id: ConceptId;
  readonly names: readonly ConceptName[];
  readonly place: ConceptPlace;
  readonly related: readonly ConceptId[];
};

const standing: readonly NameStatus[] = ['preferred', 'accepted', 'deprecated', 'false-friend'];
/** A name with an abbreviation behind it. */
const ABBREVIATED = /^(.*\S)\s*[(（]([^()（）]{2,12})[)）]$/su;

/** Gathers what the notes and glossaries of a notebook say of each concept, in every language; kept up to date note by note. */
export function createConceptRegister(): ConceptRegister {
  const byPath = new Map<NotePath, readonly Saying[]>();
  const byId = new Map<string, Set<NotePath>>();
  /** Ids, folded, of the concepts that bear a name, by the keys of its words. */
  const byName = new Map<string, Map<string, number>>();
  const made = new Map<string, Concept>();

  const count = (saying: Saying, by: 1 | -1): void => {
    const id = foldName(saying.id);
    made.delete(id);
    for (const { name } of saying.names)
      for (const key of nameKeys(name, storedPhrases)) {
        const ids = byName.get(key) ?? new Map<string, number>();
        const times = (ids.get(id) ?? 0) + by;
        if (times > 0) byName.set(key, ids.set(id, times));
        else if (ids.delete(id) && ids.size === 0) byName.delete(key);
      }
  };
  const remove = (path: NotePath): void => {
    for (const saying of byPath.get(path) ?? []) {
      count(saying, -1);
      const paths = byId.get(foldName(saying.id));
      if (paths?.delete(path) === true && paths.size === 0) byId.delete(foldName(saying.id));
    }
    byPath.delete(path);
  };
  const conceptOf = (key: string): Concept | undefined => {
    const paths = byId.get(key);
    if (paths === undefined) return undefined;
    let concept = made.get(key);
    if (concept === undefined) {
      const sayings = [...paths]
        .toSorted()
        .flatMap((path) => byPath.get(path) ?? [])
        .filter(({ id }) => foldName(id) === key);
      made.set(key, (concept = conceptFrom(sayings)));
    }
    return concept;
  };

  return {
    set(note) {
      remove(note.path);
      const sayings = sayingsOf(note);
      if (sayings.length === 0) return;
      byPath.set(note.path, sayings);
      for (const saying of sayings) {
        const id = foldName(saying.id);
        byId.set(id, (byId.get(id) ?? new Set()).add(note.path));
        count(saying, 1);
      }
    },
    remove,
    all: () => [...byId.keys()].toSorted().flatMap((key) => conceptOf(key) ?? []),
    get: (id) => conceptOf(foldName(id)),
    named(words) {
      const keys = new Set(nameKeys(words, askedPhrases));
      const ids = new Set([...keys].flatMap((key) => [...(byName.get(key)?.keys() ?? [])]));
      const found = [...ids].flatMap((id) => {
        const concept = conceptOf(id);
        const name = concept === undefined ? undefined : bestName(concept, keys, words);
        return concept === undefined || name === undefined ? [] : [{ concept, name }];
      });
      return found.toSorted(
        (a, b) => rankOf(a.name, words) - rankOf(b.name, words) || (a.concept.id < b.concept.id ? -1 : 1),
      );
    },
  };
}

function conceptFrom(sayings: readonly Saying[]): Concept {
  return {
    id: sayings[0]?.id ?? ('' as ConceptId),
    names: distinct(sayings.flatMap(({ names }) => names)),
    places: sayings.map(({ place }) => place),
    related: [...new Set(sayings.flatMap(({ related }) => related))],
  };
}

/** As it was typed before another form of it, a preferred name before the others. */
function rankOf({ name, status }: ConceptName, typed: string): number {
  return standing.indexOf(status) + (foldName(name) === foldName(typed) ? 0 : 0.5);
}

function bestName(concept: Concept, keys: ReadonlySet<string>, typed: string): ConceptName | undefined {
  return concept.names
    .filter(({ name }) => nameKeys(name, storedPhrases).some((key) => keys.has(key)))
    .toSorted((a, b) => rankOf(a, typed) - rankOf(b, typed))[0];
}

/** Whether a note explains the concept it names, rather than being a guide, a glossary or the like that bears an id. */
export function explainsConcept({ concept, type }: Pick<ConceptNote, 'concept' | 'type'>): boolean {
  return concept !== null && (type === null || type === 'concept');
}

/** Where a concept is told of: the language of the reader first, then English, then the others; a note of its own before an entry. */
export function placesFor(concept: Concept | undefined, readerLang: string | null): readonly ConceptPlace[] {
  const reader = primaryLanguage(readerLang);
  const rank = ({ lang }: ConceptPlace): number => {
    const own = primaryLanguage(lang);
    return own === reader ? 0 : own === 'en' ? 1 : 2;
  };
  const order = ({ lang, line, path }: ConceptPlace): string => `${lang ?? ''}\n${line === null ? 0 : 1}\n${path}`;
  return (concept?.places ?? []).toSorted((a, b) => rank(a) - rank(b) || (order(a) < order(b) ? -1 : 1));
}

function sayingsOf(note: ConceptNote): readonly Saying[] {
  const entries = note.terms.map((term) => entrySaying(note, term));
  return note.concept !== null && explainsConcept(note) ? [noteSaying(note, note.concept), ...entries] : entries;
}

function noteSaying({ path, title, lang, aliases }: ConceptNote, concept: string): Saying {
  const named =
    (status: NameStatus) =>
    (name: string): ConceptName => ({ name, lang, status, path });
  return {
    id: concept as ConceptId,
    names: [...spelled(title).map(named('preferred')), ...aliases.flatMap(spelled).map(named('accepted'))],
    place: { path, lang, name: title, definition: null, source: null, line: null },
    related: [],
  };
}

function entrySaying({ path, lang }: ConceptNote, entry: Term): Saying {
  const { concept, term, abbreviation, definition, source, line, related } = entry;
  const names: ConceptName[] = [{ name: term, lang, status: 'preferred', path }];
  if (abbreviation !== null) names.push({ name: abbreviation, lang, status: 'accepted', path });
  for (const { name, status } of entry.names)
    names.push(...spelled(name).map((spelling) => ({ name: spelling, lang, status, path })));
  return { id: concept, names, place: { path, lang, name: term, definition, source, line }, related };
}

/** A name with an abbreviation behind it is two names. */
function spelled(name: string): string[] {
  const [, long, short] = ABBREVIATED.exec(name) ?? [];
  return long === undefined || short === undefined ? [name] : [long, short];
}

/** One name per language and spelling, as the best of what it is said to be. */
function distinct(names: readonly ConceptName[]): ConceptName[] {
  const kept = new Map<string, ConceptName>();
  for (const name of names) {
    const key = `${name.lang} ${foldName(name.name)}`;
    const other = kept.get(key);
    if (other === undefined || standing.indexOf(name.status) < standing.indexOf(other.status)) kept.set(key, name);
  }
  return [...kept.values()];
}

/** The keys under which a name is found: of its words, in each language they may be in. */
function nameKeys(name: string, phrases: typeof storedPhrases): string[] {
  const words = analyse(name);
  if (words.length === 0) return [];
  return [...new Set([words, ...phrases(words)].map((keys) => keys.join(' ')))];
}
