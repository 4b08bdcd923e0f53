import { foldName } from '#core/note/link-key.ts';
import type { NotePath } from '#core/note/note.ts';
import { filterMatches } from '#core/search/filter-key.ts';
import { parseQuery } from '#core/search/parse-query.ts';
import type { SearchExpression } from '#core/search/search-plan.ts';
import { holdsTerm } from '#core/search/term-match.ts';
import { wantedTerms } from '#core/search/wanted-terms.ts';
import { analysedText } from '#core/words/analyse.ts';
import type { DeckScope } from '#core/review/deck.ts';
import type { DeckMaterial, HomedSource } from '#core/review/decks/deck-material.ts';
import type { Entry } from '#core/review/cards/concept-cards.ts';
import { conceptHits } from '../concept-hits.ts';
import type { LiveIndex } from '../live-index.ts';
import { matchingNotes } from '../matching-notes.ts';

/** The part of the material a deck is about, and its notes. */
export type ScopePart = { readonly entries: readonly Entry[]; readonly own: readonly HomedSource[] };
type Place = { readonly path: NotePath; readonly concept: string | null; readonly tags: readonly string[] };

const RELATED = /^related\((.*)\)$/su;

/** The entries and own cards a deck is made of; a deck note is made of several scopes. */
export function partOf(scopes: readonly DeckScope[], material: DeckMaterial, live: LiveIndex): ScopePart {
  const [only] = scopes;
  if (scopes.length === 1 && only?.by === 'all') return material;
  const tests = scopes.map((scope) => belongsTo(scope, material, live));
  const belongs = (place: Place, isEntry: boolean): boolean => tests.some((test) => test(place, isEntry));
  const from = only !== undefined && scopes.length === 1 ? startingWith(only, material) : material;
  return {
    entries: from.entries.filter((entry) => belongs(entry, true)),
    own: from.own.filter((source) => belongs(source, false)),
  };
}

/** Whether something of a note belongs to a scope, told by its place alone; for cards made of other notes. */
export function belongsTo(
  { by, of }: DeckScope,
  material: DeckMaterial,
  live: LiveIndex,
): (place: Place, isEntry: boolean) => boolean {
  switch (by) {
    case 'all':
      return () => true;
    case 'chapter': {
      const chapter = material.chapters.get(foldName(of));
      const paths = new Set(chapter?.notes.map(({ path }) => path));
      return ({ path, concept }, isEntry) =>
        paths.has(path) || (!isEntry && concept !== null && chapter?.concepts.has(foldName(concept)) === true);
    }
    case 'folder':
      return ({ path }) => path.startsWith(`${of}/`);
    case 'tag':
      return ({ tags }) => tags.some((tag) => filterMatches('tag', of, tag));
    case 'note':
      return ({ path }) => path === of;
    case 'search': {
      const paths = new Set(matchingNotes(live, of));
      const tells = entryTest(of, live);
      return (place, isEntry) => paths.has(place.path) && (!isEntry || tells(place as Entry));
    }
    case 'concepts': {
      const ids = conceptsNamed(of, live);
      return ({ concept }) => concept !== null && ids.has(foldName(concept));
    }
    case 'deck':
      return () => false;
  }
}

/** Of a glossary that is found, the entries that say the words asked for, or whose concept bears them as its name. */
function entryTest(text: string, live: LiveIndex): (entry: Entry) => boolean {
  const { expression } = parseQuery(text);
  if (wantedTerms(expression).length === 0) return () => true;
  const named = new Set(
    conceptHits(live.concepts(), expression, live.readerLang()).map(({ named: { concept } }) => foldName(concept.id)),
  );
  return (entry) => named.has(foldName(entry.concept)) || says(entry, expression);
}

function says(entry: Entry, expression: SearchExpression): boolean {
  const { term, abbreviation, definition, names } = entry;
  const words = analysedText([term, abbreviation ?? '', ...names.map(({ name }) => name), definition].join(' . '));
  const holds = (part: SearchExpression): boolean => {
    if (part.kind === 'and') return part.parts.every(holds);
    if (part.kind === 'or') return part.parts.some(holds);
    if (part.kind === 'within') return holds(part.part);
    // What else is asked for is asked of the note, which has it.
    return part.kind === 'term' && part.tokens.length > 0 ? holdsTerm(words, part) : true;
  };
  return holds(expression);
}

/** Where to look for what belongs to a scope, so that a deck of one chapter does not look at all of them. */
function startingWith({ by, of }: DeckScope, material: DeckMaterial): ScopePart {
  const { chapters, ownByPath, ownByConcept } = material;
  if (by === 'note') return { ...material, own: ownByPath.get(of as NotePath) ?? [] };
  if (by !== 'chapter') return material;
  const chapter = chapters.get(foldName(of));
  if (chapter === undefined) return { entries: [], own: [] };
  const own = new Set([
    ...chapter.notes.flatMap(({ path }) => ownByPath.get(path) ?? []),
    ...[...chapter.concepts].flatMap((concept) => ownByConcept.get(concept) ?? []),
  ]);
  return { entries: chapter.entries, own: [...own] };
}

/** Folded ids: those listed, and for `related(…)` a concept with those it names and those that name it. */
function conceptsNamed(of: string, live: LiveIndex): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const part of of.split(',')) {
    const [, centre] = RELATED.exec(part.trim()) ?? [];
    const id = (centre ?? part).trim();
    ids.add(foldName(id));
    if (centre === undefined) continue;
    const wanted = foldName(id);
    for (const concept of live.concepts().all()) {
      if (foldName(concept.id) === wanted) for (const each of concept.related) ids.add(foldName(each));
      else if (concept.related.some((each) => foldName(each) === wanted)) ids.add(foldName(concept.id));
    }
  }
  return ids;
}
