import { AppError } from '#core/errors.ts';
import { placesFor, type Concept, type ConceptPlace, type ConceptRegister } from '#core/concepts/concept-register.ts';
import type { ConceptId, NameStatus, NotePath } from '#core/note/note.ts';
import { primaryLanguage } from '#core/words/primary-language.ts';

/** A concept in a list: its preferred name in each language it has. */
export type ConceptSummary = {
  readonly id: ConceptId;
  readonly langs: readonly string[];
  readonly terms: Readonly<Record<string, string>>;
};

/** Everything the notebook says of one concept, by language; what has no language stands under `und`. */
export type ConceptDetail = {
  readonly id: ConceptId;
  readonly terms: Readonly<
    Record<string, readonly { readonly term: string; readonly status: NameStatus; readonly path: NotePath }[]>
  >;
  readonly definitions: Readonly<
    Record<
      string,
      { readonly text: string; readonly path: NotePath; readonly line: number; readonly source: string | null }
    >
  >;
  /** Where it is told of, the language of the reader first. */
  readonly places: readonly ConceptPlace[];
  readonly notes: readonly { readonly path: NotePath; readonly lang: string | null }[];
  readonly related: readonly ConceptId[];
  /** The related concepts, each where it is told of in the language of the reader, or in another. */
  readonly near: readonly ({ readonly id: ConceptId } & Pick<ConceptPlace, 'name' | 'lang' | 'path' | 'line'>)[];
  /** Further concepts the same words may mean. */
  readonly others: readonly ConceptId[];
};

const UNDETERMINED = 'und';

export function listConcepts(register: ConceptRegister): ConceptSummary[] {
  return register.all().map(({ id, names }) => {
    const terms: Record<string, string> = {};
    for (const { name, lang, status } of names) if (status === 'preferred') terms[langOf(lang)] ??= name;
    return { id, langs: [...new Set(names.map(({ lang }) => langOf(lang)))].toSorted(), terms };
  });
}

/**
 * The concept with this id, or else the one that bears this name in any language.
 * @throws AppError concept-not-found
 */
export function tellConcept(register: ConceptRegister, text: string, readerLang: string | null): ConceptDetail {
  const named = register.named(text).map(({ concept }) => concept);
  const concept = register.get(text) ?? named[0];
  if (concept === undefined)
    throw new AppError('concept-not-found', `No concept of this notebook is called “${text}”.`, {
      hint: 'Name it by its id or by a term of a glossary.',
      details: { text },
    });
  const others = named.filter(({ id }) => id !== concept.id).map(({ id }) => id);
  const near = concept.related.flatMap((id) => {
    const [place] = placesFor(register.get(id), readerLang);
    return place === undefined ? [] : [{ id, name: place.name, lang: place.lang, path: place.path, line: place.line }];
  });
  return { ...detailOf(concept), places: placesFor(concept, readerLang), near, others };
}

function detailOf({ id, names, places, related }: Concept): Omit<ConceptDetail, 'others' | 'places' | 'near'> {
  const terms: Record<string, ConceptDetail['terms'][string][number][]> = {};
  for (const { name, lang, status, path } of names) (terms[langOf(lang)] ??= []).push({ term: name, status, path });
  const definitions: Record<string, ConceptDetail['definitions'][string]> = {};
  for (const { lang, definition, path, line, source } of places)
    if (definition !== null) definitions[langOf(lang)] ??= { text: definition, path, line: line ?? 1, source };
  const notes = places.map(({ path, lang }) => ({ path, lang }));
  return { id, terms, definitions, notes: [...new Map(notes.map((note) => [note.path, note])).values()], related };
}

function langOf(lang: string | null): string {
  return primaryLanguage(lang) || UNDETERMINED;
}
