import {
  placesFor,
  type ConceptName,
  type ConceptPlace,
  type ConceptRegister,
  type NamedConcept,
} from '#core/concepts/concept-register.ts';
import type { SearchExpression } from '#core/search/search-plan.ts';
import { primaryLanguage } from '#core/words/primary-language.ts';

/** A place that tells of a concept whose name was asked for. */
export type ConceptHit = { readonly named: NamedConcept; readonly place: ConceptPlace };

/** Names longer than this many words are not looked for. */
const MOST_WORDS = 12;

/**
 * Where the concepts are told of that bear the name a query spells out: first each concept once, in the language of the
 * reader where it has that, those it properly names before those it is only met for; then what is told in the language of the
 * name, and then the other places in the same order.
 */
export function conceptHits(
  register: ConceptRegister,
  expression: SearchExpression,
  readerLang: string | null,
): ConceptHit[] {
  const words = nameAskedFor(expression);
  if (words === undefined) return [];
  const found = register.named(words).map((named) => ({ named, places: placesFor(named.concept, readerLang) }));
  const hits = found.flatMap(({ named, places }) =>
    places.map((place, at) => ({ hit: { named, place }, rank: rankOf(named.name, place, at === 0) })),
  );
  return hits.toSorted((a, b) => a.rank - b.rank).map(({ hit }) => hit);
}

function rankOf(name: ConceptName, place: ConceptPlace, isFirst: boolean): number {
  const isConfused = name.status === 'false-friend';
  if (isFirst) return isConfused ? 1 : 0;
  if (isConfused) return 4;
  return primaryLanguage(place.lang) === primaryLanguage(name.lang) ? 2 : 3;
}

/** The words of a query that asks for nothing but words. */
function nameAskedFor(expression: SearchExpression): string | undefined {
  const parts = expression.kind === 'and' ? expression.parts : [expression];
  const words: string[] = [];
  for (const part of parts) {
    if (part.kind !== 'term' || part.prefix || part.field !== undefined) return undefined;
    words.push(part.text ?? part.tokens.join(' '));
  }
  return words.length === 0 || words.length > MOST_WORDS ? undefined : words.join(' ');
}
