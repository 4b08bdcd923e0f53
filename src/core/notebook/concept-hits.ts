import {
  placesFor,
  type ConceptPlace,
  type ConceptRegister,
  type NamedConcept,
} from '#core/concepts/concept-register.ts';
import type { SearchExpression } from '#core/search/search-plan.ts';

/** A place that tells of a concept whose name was asked for. */
export type ConceptHit = { readonly named: NamedConcept; readonly place: ConceptPlace };

/** Names longer than this many words are not looked for. */
const MOST_WORDS = 12;

/**
 * Where the concepts are told of that bear the name a query spells out: first each concept once, in the language of the
 * reader where it has that, then the other places.
 */
export function conceptHits(
  register: ConceptRegister,
  expression: SearchExpression,
  readerLang: string | null,
): ConceptHit[] {
  const words = nameAskedFor(expression);
  if (words === undefined) return [];
  const found = register.named(words).map((named) => ({ named, places: placesFor(named.concept, readerLang) }));
  return [
    ...found.flatMap(({ named, places }) => places.slice(0, 1).map((place) => ({ named, place }))),
    ...found.flatMap(({ named, places }) => places.slice(1).map((place) => ({ named, place }))),
  ];
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
