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
  /** Concepts in the order of their ids. */
  readonly all: readonly Concept[];
  get(id: string): Concept | undefined;
  /** The concepts whose name, in any form of its words, is this; the better the name fits, the earlier. */
  named(words: string): readonly NamedConcept[];
};

type Draft = { id: ConceptId; names: ConceptName[]; places: ConceptPlace[]; related: Set<ConceptId> };

const standing: readonly NameStatus[] = ['preferred', 'accepted', 'deprecated', 'false-friend'];
/** A name with an abbreviation behind it. */
const ABBREVIATED = /^(.*\S)\s*[(（]([^()（）]{2,12})[)）]$/su;

/** Gathers what the notes and glossaries of a notebook say of each concept, in every language. */
export function createConceptRegister(notes: Iterable<ConceptNote>): ConceptRegister {
  const drafts = new Map<string, Draft>();
  const draftOf = (id: string): Draft => {
    const key = foldName(id);
    let draft = drafts.get(key);
    if (draft === undefined)
      drafts.set(key, (draft = { id: id as ConceptId, names: [], places: [], related: new Set() }));
    return draft;
  };
  for (const note of notes) {
    if (note.concept !== null && explainsConcept(note)) addNote(draftOf(note.concept), note);
    for (const term of note.terms) addEntry(draftOf(term.concept), note, term);
  }
  const concepts = [...drafts.values()]
    .map(({ id, names, places, related }): Concept => ({ id, names: distinct(names), places, related: [...related] }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(concepts.map((concept) => [foldName(concept.id), concept]));
  const byName = new Map<string, NamedConcept[]>();
  for (const concept of concepts)
    for (const name of concept.names)
      for (const key of nameKeys(name.name, storedPhrases)) {
        const list = byName.get(key);
        if (list === undefined) byName.set(key, [{ concept, name }]);
        else list.push({ concept, name });
      }
  return {
    all: concepts,
    get: (id) => byId.get(foldName(id)),
    named: (words) =>
      bestOf(
        nameKeys(words, askedPhrases).flatMap((key) => byName.get(key) ?? []),
        words,
      ),
  };
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

function addNote(draft: Draft, { path, title, lang, aliases }: ConceptNote): void {
  draft.places.push({ path, lang, name: title, definition: null, source: null, line: null });
  draft.names.push(...spelled(title).map((name) => ({ name, lang, status: 'preferred', path }) as const));
  draft.names.push(...aliases.flatMap(spelled).map((name) => ({ name, lang, status: 'accepted', path }) as const));
}

function addEntry(draft: Draft, { path, lang }: ConceptNote, entry: Term): void {
  const { term, abbreviation, definition, source, line } = entry;
  draft.places.push({ path, lang, name: term, definition, source, line });
  draft.names.push({ name: term, lang, status: 'preferred', path });
  if (abbreviation !== null) draft.names.push({ name: abbreviation, lang, status: 'accepted', path });
  for (const { name, status } of entry.names)
    draft.names.push(...spelled(name).map((spelling) => ({ name: spelling, lang, status, path })));
  for (const id of entry.related) draft.related.add(id);
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

/** Each concept once, by its best name: as it was typed before another form of it, a preferred one before the others. */
function bestOf(found: readonly NamedConcept[], words: string): NamedConcept[] {
  const typed = foldName(words);
  const rankOf = ({ name }: NamedConcept): number =>
    standing.indexOf(name.status) + (foldName(name.name) === typed ? 0 : 0.5);
  const best = new Map<ConceptId, NamedConcept>();
  for (const one of found.toSorted((a, b) => rankOf(a) - rankOf(b)))
    if (!best.has(one.concept.id)) best.set(one.concept.id, one);
  return [...best.values()];
}
